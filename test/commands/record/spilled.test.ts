import { expect, test } from 'vitest'
import { keepSpilled, readSpilled, recordSpilled } from '../../../src/commands/record/spilled.ts'
import type { World } from '../../../src/commands/world.ts'
import type { EventDraft } from '../../../src/domain/event.ts'
import type { Files } from '../../../src/domain/ports.ts'
import type { LedgerSettings } from '../../../src/domain/settings-ledger.ts'
import { fold } from '../../../src/incident/fold.ts'
import { checkLedger } from '../../../src/ledger/check.ts'
import { printSpill, readSpill } from '../../../src/ledger/spill.ts'
import { ciOf } from '../../support/ci.ts'
import {
  decided,
  declare,
  dismiss,
  draft,
  hastyClock,
  incidentId,
  note,
  worldOf,
} from '../../ledger/drafts.ts'
import { openMemoryStore } from '../../ledger/memory-store.ts'

const a = incidentId('A')
const ann = { id: 'local:ann', login: 'ann' }
const path = 'out/baton-spill.json'
const settings = { output: 'out/decision.json', ledger: { since: null } as LedgerSettings }
const untracked = { root: '/work', paths: new Set<string>() }
const place = { settings, tracked: untracked }

function worldWith(files: Map<string, string>, ci: Parameters<typeof ciOf>[0] = {}) {
  const notes: string[] = []
  const port: Pick<Files, 'read' | 'real' | 'write'> = {
    read: (name) => {
      const content = files.get(name)
      return Promise.resolve(
        content === undefined ? { is: 'absent' } : { is: 'bytes', bytes: Buffer.from(content) },
      )
    },
    real: (name) => Promise.resolve(`/work/${name}`),
    write: (name, content) => {
      files.set(name, content)
      return Promise.resolve()
    },
  }
  const output = { note: (line: string) => notes.push(line) }
  const world = { ...worldOf(), clock: hastyClock(), files: port, output, ci: ciOf(ci) } as unknown as World
  return { world, notes }
}

const offer = (to: typeof ann): EventDraft =>
  draft(
    {
      is: 'offered',
      offer: 'O-1',
      to,
      team: '@acme/shop',
      rung: 0,
      until: '2026-11-25T09:00:00.000Z',
      why: 'declared',
      packet: null,
    },
    a,
  )

const spill = (...drafts: readonly EventDraft[]) => printSpill({ drafts, maybeIn: [] }) ?? ''

test('what a run could not record is recorded by the next one, once, and the file is emptied', async () => {
  const drafts = [declare(a), offer(ann), decided()]
  const passed = { ...decided(), id: 'E-00000000000000aa' }
  const pass = { ...passed, what: { ...passed.what, verdict: 'pass' } } as EventDraft
  const files = new Map([[path, spill(...drafts, pass)]])
  const { world, notes } = worldWith(files)
  const store = openMemoryStore()
  const before = await readSpilled(place, world)
  expect(before.refused).toBeNull()
  expect((await recordSpilled(before, store, place, world)).drafts).toEqual([])
  expect(await checkLedger(store, fold)).toMatchObject({ value: { seq: 1, flaws: [] } })
  expect(readSpill(files.get(path) ?? '')).toEqual({ drafts: [], maybeIn: [] })
  expect(notes).toEqual([`baton: 1 event of ${path} is recorded now`])
  files.set(path, spill(...drafts))
  await recordSpilled(await readSpilled(place, world), store, place, world)
  expect(await checkLedger(store, fold)).toMatchObject({ value: { seq: 1, flaws: [] } })
})

test('a file is emptied only when the ledger has it, and what comes next is added to it', async () => {
  const first = [{ ...decided(), id: 'E-00000000000000bb' }]
  const files = new Map([[path, spill(...first)]])
  const { world } = worldWith(files)
  const store = openMemoryStore()
  store.plan({ says: 'denied', deed: false })
  const before = await readSpilled(place, world)
  const left = await recordSpilled(before, store, place, world)
  expect(left.drafts).toEqual(first)
  expect(files.get(path)).toBe(spill(...first))
  const own = decided()
  await keepSpilled(before, left, spill(own), world)
  expect(readSpill(files.get(path) ?? '')).toMatchObject({ drafts: [...first, own] })
  await keepSpilled(before, left, null, world)
  expect(readSpill(files.get(path) ?? '')).toMatchObject({ drafts: [...first, own] })
})

test.each<readonly [string, string]>([
  ['what people do', spill(declare(a), dismiss(a))],
  ['a waiver in the name of Baton', spill(waived('baton'))],
  ['a waiver', spill(waived(ann))],
  ['a note', spill(declare(a), note(a, 'x'))],
  ['an offer that a person made', spill({ ...offer(ann), by: ann })],
  ['no JSON', '{'],
  ['nothing', ''],
  ['another version', '{"version":2}'],
])('%s is not recorded, it is said, and the file stays as it is', async (_, content) => {
  const files = new Map([[path, content]])
  const { world, notes } = worldWith(files)
  const store = openMemoryStore()
  const before = await readSpilled(place, world)
  expect(before.refused?.code).toBe('spill-unusable')
  const left = await recordSpilled(before, store, place, world)
  expect(store.files()).toBeNull()
  await keepSpilled(before, left, spill(decided()), world)
  expect(files.get(path)).toBe(content)
  expect(notes).toEqual([expect.stringContaining(`${path} is left as it is`)])
})

test('a file that Git tracks is somebody’s words, not a run’s', async () => {
  const { world } = worldWith(new Map([[path, spill(declare(a))]]))
  const tracked = { root: '/work', paths: new Set([path]) }
  const before = await readSpilled({ ...place, tracked }, world)
  expect([before.spill.drafts, before.refused?.code]).toEqual([[], 'spill-unusable'])
})

test('a change under review reads none: its own steps could have made it', async () => {
  const { world } = worldWith(new Map([[path, spill(declare(a))]]), { event: 'pull_request' })
  expect(await readSpilled(place, world)).toEqual({ path, spill: { drafts: [], maybeIn: [] }, refused: null })
})

test('what could soften a verdict, or asks a stranger, is left to the run itself', async () => {
  const seen = draft({ is: 'seen', commit: null, present: [], gone: true }, a)
  const resolved = draft({ is: 'resolved', proof: { runs: 2, commit: null } }, a)
  const declared = declare(a)
  const known = { ...declared, what: { ...declared.what, blocks: false } } as EventDraft
  const mallory = offer({ id: 'local:mallory', login: 'mallory' })
  const { world } = worldWith(new Map([[path, spill(known, seen, resolved, mallory, decided())]]))
  const before = await readSpilled(place, world)
  expect(before.refused).toBeNull()
  expect(before.spill.drafts.map(({ what }) => what.is)).toEqual(['decided'])
})

function waived(by: EventDraft['by']): EventDraft {
  const what = {
    is: 'waived',
    waiver: 'W-1',
    identities: ['x'],
    reason: 'x',
    requester: ann,
    until: '2026-11-26T08:00:00.000Z',
    commit: 'a'.repeat(40),
  } as const
  return { ...draft(what, a), by }
}
