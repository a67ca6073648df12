import type { Event } from '../domain/event.ts'
import type { IncidentState } from '../domain/incident-state.ts'
import type { Known } from '../domain/known.ts'
import { StoreFailure, type Fold, type LedgerWhy, type Snapshot, type Store } from '../domain/ledger.ts'
import type { Problem } from '../domain/problem.ts'
import { text } from '../domain/text.ts'
import { genesis, hashOf, sha256 } from './chain.ts'
import { isCold } from './compose.ts'
import { filesIn, idOf } from './history.ts'
import { readEvents, readHead, type Head } from './files.ts'
import { flaw } from './flaws.ts'
import { closedFolder, closedPath, headPath, openFolder, openPath, runsFolder } from './layout.ts'
import { twinsAmong } from './twins.ts'

/** What the whole ledger is, from the first event to the last. */
export interface LedgerCheck {
  readonly seq: number
  readonly hash: string
  readonly incidents: number
  readonly flaws: readonly Problem[]
}

/** Files in one question, so that a large ledger is not asked for all at once. */
const filesAtOnce = 500

/** Reads everything and says all that is wrong: chain, gaps, orphans, twins, forms, sums. */
export async function checkLedger(store: Store, fold: Fold): Promise<Known<LedgerCheck, LedgerWhy>> {
  const opened = await store.open()
  if (!opened.known) return opened
  try {
    return { known: true, value: await checkSnapshot(opened.value, fold) }
  } catch (error) {
    if (error instanceof StoreFailure) return { known: false, why: 'unreadable' }
    throw error
  }
}

async function checkSnapshot(snapshot: Snapshot, fold: Fold): Promise<LedgerCheck> {
  const file = (await snapshot.read([headPath])).get(headPath) ?? ''
  const head = readHead(file)
  if (typeof head === 'string')
    return {
      ...genesis,
      incidents: 0,
      flaws: [flaw(head === 'newer' ? 'ledger-newer' : 'ledger-form', headPath)],
    }
  const flaws: Problem[] = []
  const all: Event[] = []
  const open = new Map<string, IncidentState>()
  const closed = new Set<string>()

  const openFiles = await filesIn(snapshot, openFolder, 1)
  for (const id of head.sums.keys())
    if (!openFiles.includes(openPath(id))) flaws.push(flaw('ledger-orphan', openPath(id)))
  for (const path of openFiles) if (!head.sums.has(idOf(path))) flaws.push(flaw('ledger-orphan', path))

  const runFiles = await filesIn(snapshot, runsFolder, 3)
  const closedFiles = await filesIn(snapshot, closedFolder, 3)
  const paths = [...openFiles, ...closedFiles, ...runFiles]
  for (let at = 0; at < paths.length; at += filesAtOnce) {
    const texts = await snapshot.read(paths.slice(at, at + filesAtOnce))
    for (const [path, content] of texts) {
      const isRun = path.startsWith(`${runsFolder}/`)
      const id = isRun ? undefined : idOf(path)
      const events = readEvents(content ?? '', id)
      if (typeof events === 'string') {
        flaws.push(flaw(events === 'newer' ? 'ledger-newer' : 'ledger-form', path))
        continue
      }
      all.push(...events)
      if (id === undefined) continue
      const isOpen = path.startsWith(`${openFolder}/`)
      const sum = isOpen ? head.sums.get(id) : undefined
      if (sum !== undefined && sum !== sha256(content ?? '')) flaws.push(flaw('ledger-sum', path))
      const state = folded(events, fold)
      if (state === null) flaws.push(flaw('ledger-form', path))
      else if (isCold(state) === isOpen || (!isOpen && path !== closedPath(id)))
        flaws.push(flaw('ledger-place', path))
      if (isOpen && state !== null) open.set(id, state)
      if (!isOpen) closed.add(id)
    }
  }
  for (const id of open.keys()) if (closed.has(id)) flaws.push(flaw('ledger-twin', closedPath(id)))
  flaws.push(...twinsAmong(open), ...brokenIn(all, head))
  return { seq: head.seq, hash: head.hash, incidents: new Set([...open.keys(), ...closed]).size, flaws }
}

function folded(events: readonly Event[], fold: Fold): IncidentState | null {
  try {
    return fold(events)
  } catch {
    return null
  }
}

/** Each `seq` once, from 1 to the head's, each chained to the one before. */
function brokenIn(all: readonly Event[], head: Head): Problem[] {
  const events = [...all].sort((a, b) => a.seq - b.seq)
  const flaws: Problem[] = []
  const ids = new Set<string>()
  let { seq, hash } = genesis
  for (const event of events) {
    if (ids.has(event.id)) flaws.push(flaw('ledger-double', event.id))
    ids.add(event.id)
    if (event.seq !== seq + 1)
      flaws.push(flaw('ledger-gap', text`between event ${seq} and event ${event.seq}`))
    else if (event.prev !== hash) flaws.push(flaw('ledger-chain', text`at event ${event.seq}`))
    seq = event.seq
    hash = hashOf(event)
  }
  if (seq !== head.seq || hash !== head.hash)
    flaws.push(flaw('ledger-chain', text`at the head, event ${head.seq}`))
  return flaws
}
