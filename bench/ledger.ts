import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { EventDraft, Happening } from '../src/domain/event.ts'
import { fold } from '../src/incident/fold.ts'
import { transact, type LedgerWorld } from '../src/ledger/transact.ts'
import { systemClock, systemRandom } from '../src/world/clock.ts'
import { openGitStore, type GitStore } from '../src/world/store-git.ts'
import { startGitServer, type GitServer } from '../test/support/git-http.ts'
import { figuresOf, ratios } from './measure.ts'
import { writeResults } from './results.ts'

const closedCounts = [10, 1_000, 50_000]
const openCount = 20
const rounds = 25
const writers = 20
const seconds = 20

const world: LedgerWorld = { clock: systemClock, random: systemRandom, fold }
const at = '2026-11-25T08:00:00.000Z'
const ana = { id: 'github:1', login: 'ana' }

/** One ledger with so many closed incidents, reached in one way. */
interface Subject {
  readonly way: 'file://' | 'http-backend'
  readonly closed: number
  readonly open: () => GitStore
  readonly milliseconds: number[]
  readonly bytes: number[]
}

/** What a run pays to read the record and to write one event, and how many writers get through. */
export async function measureLedger(): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'baton-bench-'))
  const server = await startGitServer(place)
  try {
    const subjects: Subject[] = []
    for (const closed of closedCounts) subjects.push(...(await prepare(place, server, closed)))
    for (let round = 0; round <= rounds; round += 1) {
      const order = round % 2 === 0 ? subjects : [...subjects].reverse()
      for (const subject of order) await measureRun(subject, server, round > 0)
    }
    const [file, http] = [subjects.find(isSmall('file://')), subjects.find(isSmall('http-backend'))]
    const rates = [await commitsPerMinute(file), await commitsPerMinute(http)]
    const text = report(subjects, rates)
    writeResults(text)
    process.stdout.write(text)
  } finally {
    server.close()
    rmSync(place, { recursive: true, force: true })
  }
}

function isSmall(way: Subject['way']): (subject: Subject) => boolean {
  return (subject) => subject.way === way && subject.closed === closedCounts[0]
}

async function prepare(place: string, server: GitServer, closed: number): Promise<Subject[]> {
  const name = `${closed}.git`
  const folder = join(place, name)
  execFileSync('git', ['init', '--quiet', '--bare', folder])
  execFileSync('git', ['-C', folder, 'config', 'uploadpack.allowFilter', 'true'])
  const common = { branch: 'baton-ledger', isDefault: false, isMade: false, environment: process.env }
  const openFile = (): GitStore => openGitStore({ ...common, url: folder, credentials: null })
  const openHttp = (): GitStore =>
    openGitStore({ ...common, url: server.url(name), credentials: server.credentials })
  const store = openFile()
  const drafts = Array.from({ length: closed }, (_, count) => [declared(idOf(count)), dismissed(idOf(count))])
  const open = Array.from({ length: openCount }, (_, count) => declared(openId(count)))
  const end = await transact(store, () => [...drafts.flat(), ...open], world)
  store.close()
  if (end.is !== 'recorded') throw new Error(`the ledger of ${closed} was not made`)
  const measured = (): Pick<Subject, 'milliseconds' | 'bytes'> => ({ milliseconds: [], bytes: [] })
  return [
    { way: 'file://', closed, open: openFile, ...measured() },
    { way: 'http-backend', closed, open: openHttp, ...measured() },
  ]
}

/** As a run has it: nothing is there yet, the record is read, one event is written. */
async function measureRun(subject: Subject, server: GitServer, counts: boolean): Promise<void> {
  const [start, sent] = [performance.now(), server.sent()]
  const store = subject.open()
  const end = await transact(store, () => [noted(openId(0))], world)
  const time = performance.now() - start
  store.close()
  if (end.is !== 'recorded') throw new Error(`a run was not recorded: ${JSON.stringify(end)}`)
  if (!counts) return
  subject.milliseconds.push(time)
  subject.bytes.push(server.sent() - sent)
}

async function commitsPerMinute(subject: Subject | undefined): Promise<string> {
  if (subject === undefined) return '-'
  const start = performance.now()
  let [recorded, closed] = [0, 0]
  const write = async (writer: number): Promise<void> => {
    while (performance.now() - start < seconds * 1_000) {
      const store = subject.open()
      const end = await transact(store, () => [noted(openId(writer))], world)
      store.close()
      if (end.is === 'recorded') recorded += 1
      else closed += 1
    }
  }
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)))
  const minutes = (performance.now() - start) / 60_000
  return `| \`${subject.way}\` | ${Math.round(recorded / minutes)} | ${recorded} | ${closed} |`
}

function report(subjects: readonly Subject[], rates: readonly string[]): string {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}`
  const rows = subjects.map((subject) => {
    const base = subjects.find(isSmall(subject.way))
    const [time, bytes] = [figuresOf(subject.milliseconds), figuresOf(subject.bytes)]
    const ratio = figuresOf(ratios(subject.milliseconds, base?.milliseconds ?? [])).median
    const span = `${time.median.toFixed(0)} (${time.least.toFixed(0)}–${time.most.toFixed(0)})`
    const fetched = subject.way === 'file://' ? '-' : Math.round(bytes.median).toLocaleString('en')
    return `| \`${subject.way}\` | ${subject.closed.toLocaleString('en')} | ${span} | ${ratio.toFixed(2)} | ${fetched} |`
  })
  return [
    '# What the ledger costs',
    '',
    `${new Date().toISOString().slice(0, 10)}, ${machine}, ${process.platform} ${process.arch}, Node ${process.version}. A run: read the record, write one event;`,
    `${openCount} incidents are open, nothing is cached. ${rounds} rounds in turn: median (least–most), ratios are of the same round. Made by`,
    '`npm run bench -- ledger`.',
    '',
    '| way | closed incidents | ms | × the first | bytes fetched |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
    `${writers} writers of this process at once, for ${seconds} seconds, each with a ledger of its own to open. Closed: after 12 tries, to be`,
    'recorded by the next run.',
    '',
    '| way | commits a minute | recorded | closed |',
    '| --- | --- | --- | --- |',
    ...rates,
    '',
  ].join('\n')
}

function draft(what: Happening, incident: string): EventDraft {
  return { id: `E-${systemRandom.nonce()}`, at, by: ana, run: 'bench', incident, what }
}

function declared(incident: string): EventDraft {
  const finding = { identity: incident.padEnd(64, '0'), count: 1, tool: 'CodeQL', category: null }
  const what: Happening = {
    is: 'declared',
    service: 'shop',
    repository: 'acme/shop',
    team: '@acme/shop',
    class: 'code',
    kind: 'incident',
    tier: 'T1',
    severity: 'SEV2',
    blocks: true,
    dueAt: at,
    takeUpBy: at,
    relatesTo: null,
    findings: [finding],
    mustDo: { resolve: ['fix'], close: ['review'] },
    about: { title: 'SQL injection in search.ts', nextStep: 'Bind it', rules: ['sql'], paths: ['search.ts'] },
  }
  return draft(what, incident)
}

function dismissed(incident: string): EventDraft {
  return draft({ is: 'dismissed', reason: 'test_code', evidence: 'a test', second: null }, incident)
}

function noted(incident: string): EventDraft {
  return draft({ is: 'noted', says: 'looked at' }, incident)
}

/** Spread over the folders as digests are. */
function idOf(count: number): string {
  return `INC-${((count * 2_654_435_761) % 2 ** 32).toString(32).toUpperCase().padStart(12, '0').split('').reverse().join('')}`
}

function openId(count: number): string {
  return `INC-OPEN${String(count).padStart(8, '0')}`
}
