import { expect, test } from 'vitest'
import { fold } from '../../src/incident/fold.ts'
import { checkLedger } from '../../src/ledger/check.ts'
import { printSpill, readSpill, unrecorded, type Spill } from '../../src/ledger/spill.ts'
import { transact } from '../../src/ledger/transact.ts'
import { decided, declare, declareOnce, incidentId, note, worldOf } from './drafts.ts'
import { openMemoryStore, type MemoryStore } from './memory-store.ts'

const a = incidentId('A')

/** Records a spill as the next run does. */
function recover(store: MemoryStore, spill: Spill) {
  return transact(
    store,
    async (_, pages) => ({ drafts: await unrecorded(spill, pages, fold), isLate: true }),
    worldOf(),
  )
}

function spilled(end: Awaited<ReturnType<typeof transact>>): Spill {
  if (end.is !== 'closed') throw new Error('not closed')
  const read = readSpill(printSpill(end) ?? '')
  if (typeof read === 'string') throw new Error(read)
  return read
}

test('what could not be recorded is recorded by the next run, as it was', async () => {
  const store = openMemoryStore()
  store.plan({ says: 'denied', deed: false })
  const drafts = [declare(a), note(a, 'x'), decided()]
  const spill = spilled(await transact(store, () => drafts, worldOf()))
  expect(spill.drafts).toEqual(drafts)
  expect(await recover(store, spill)).toMatchObject({ is: 'recorded', events: drafts })
  expect(await recover(store, spill)).toMatchObject({ is: 'nothing' })
  expect(await checkLedger(store, fold)).toMatchObject({ value: { seq: 3, flaws: [] } })
})

test('what stands there all the same is not recorded again', async () => {
  const store = openMemoryStore()
  await declareOnce(store, a)
  store.plan({ says: 'denied', deed: true })
  const spill = spilled(await transact(store, () => [decided(), note(a, 'x')], worldOf()))
  expect(spill.maybeIn).toHaveLength(2)
  expect(await recover(store, spill)).toMatchObject({ is: 'nothing' })
})

test('what others did meanwhile, and what hangs on it, is left to the run that decides anew', async () => {
  const store = openMemoryStore()
  store.plan({ says: 'denied', deed: false })
  const drafts = [declare(a), note(a, 'x'), note(incidentId('B'), 'of nothing'), decided()]
  const spill: Spill = { drafts, maybeIn: [] }
  await transact(store, () => [declare(a)], worldOf())
  await transact(store, () => [declare(a)], worldOf())
  expect(await recover(store, spill)).toMatchObject({
    events: [{ what: { is: 'noted' } }, { what: { is: 'decided' } }],
  })
})

test('what a file says beside an event is not taken over', () => {
  const draft = decided()
  const forged = { ...draft, seq: 9, prev: 'x', more: true }
  const text = printSpill({ drafts: [forged], maybeIn: ['runs/2026-11/0/3.json'] }) ?? ''
  expect(readSpill(text)).toEqual({ drafts: [draft], maybeIn: ['runs/2026-11/0/3.json'] })
})

test('nothing to keep is no file', () => {
  expect(printSpill({ drafts: [], maybeIn: [] })).toBeNull()
})

test.each([
  ['', 'broken'],
  ['{"version":1}', 'broken'],
  ['{"version":2}', 'newer'],
  ['{"version":1,"drafts":[{}],"maybeIn":[]}', 'broken'],
  ['{"version":1,"drafts":[null],"maybeIn":[]}', 'broken'],
  ['{"version":1,"drafts":[],"maybeIn":[7]}', 'broken'],
  ['{"version":1,"drafts":[],"maybeIn":["runs/../../x.json"]}', 'broken'],
  [printSpill({ drafts: [declare('../x')], maybeIn: [] }) ?? '', 'broken'],
  [printSpill({ drafts: [decided()], maybeIn: [] })?.replace('decided', 'divined') ?? '', 'newer'],
])('a spill file %j is %s', (text, is) => {
  expect(readSpill(text)).toBe(is)
})
