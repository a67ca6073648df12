import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { fold } from '../../src/incident/fold.ts'
import { flatten } from '../../src/domain/text.ts'
import { checkLedger } from '../../src/ledger/check.ts'
import { transact } from '../../src/ledger/transact.ts'
import { decided, declare, dismiss, incidentId, note, worldOf } from './drafts.ts'
import { openMemoryStore, type MemoryStore } from './memory-store.ts'

const [a, b, c] = [incidentId('A'), incidentId('B'), incidentId('C')]
const run = 'runs/2026-11/0/6.json'

async function filled(): Promise<MemoryStore> {
  const store = openMemoryStore()
  await transact(store, () => [declare(a), declare(b), note(a, 'x'), declare(c)], worldOf())
  await transact(store, () => [dismiss(c), decided()], worldOf())
  await transact(store, () => [note(a, 'y')], worldOf())
  return store
}

async function flawsOf(store: MemoryStore): Promise<string[]> {
  const checked = await checkLedger(store, fold)
  if (!checked.known) throw new Error(checked.why)
  return checked.value.flaws.map(({ code }) => code)
}

test('a whole ledger has no flaws', async () => {
  const checked = await checkLedger(await filled(), fold)
  expect(checked).toMatchObject({ known: true, value: { seq: 7, incidents: 3, flaws: [] } })
  expect(await checkLedger(openMemoryStore(), fold)).toEqual({ known: false, why: 'none-yet' })
})

/** Writes the head anew so that it fits what was changed. */
function fit(store: MemoryStore, id: string): void {
  const sum = createHash('sha256')
    .update(store.files()?.get(`open/${id}.json`) ?? '')
    .digest('hex')
  store.edit('head.json', (text) => text.replace(new RegExp(`"${id}":"[^"]*"`), `"${id}":"${sum}"`))
}

test.each<[string, readonly string[], (store: MemoryStore) => void]>([
  ['a head of no form', ['ledger-form'], (store) => store.edit('head.json', () => 'x')],
  [
    'a newer head',
    ['ledger-newer'],
    (store) => store.edit('head.json', (text) => text.replace('"version":1', '"version":2')),
  ],
  [
    'an open incident without a file',
    ['ledger-orphan', 'ledger-gap'],
    (store) => store.edit(`open/${b}.json`, () => null),
  ],
  [
    'a file that is not listed',
    ['ledger-orphan', 'ledger-double', 'ledger-gap', 'ledger-chain'],
    (store) =>
      store.edit(
        'open/INC-ZZZZZZZZZZZZ.json',
        () => store.files()?.get(`open/${b}.json`)?.replaceAll(b, 'INC-ZZZZZZZZZZZZ') ?? '',
      ),
  ],
  [
    'a stranger among the files',
    ['ledger-orphan', 'ledger-form'],
    (store) => store.edit('open/readme', () => 'hello'),
  ],
  [
    'an incident open and closed',
    ['ledger-place', 'ledger-twin', 'ledger-double', 'ledger-gap'],
    (store) => store.edit(`closed/0/0/${b}.json`, () => store.files()?.get(`open/${b}.json`) ?? ''),
  ],
  [
    'an edited open file',
    ['ledger-sum', 'ledger-chain'],
    (store) => store.edit(`open/${b}.json`, (text) => text.replace('"SEV2"', '"SEV5"')),
  ],
  [
    'an edited open file that was made to fit',
    ['ledger-chain'],
    (store) => {
      store.edit(`open/${b}.json`, (text) => text.replace('"SEV2"', '"SEV5"'))
      fit(store, b)
    },
  ],
  [
    'an edited closed file',
    ['ledger-chain'],
    (store) => store.edit(`closed/0/0/${c}.json`, (text) => text.replace('"SEV2"', '"SEV5"')),
  ],
  [
    'an edited event of a run',
    ['ledger-chain'],
    (store) => store.edit(run, (text) => text.replace('"block"', '"pass"')),
  ],
  ['a removed event of a run', ['ledger-gap'], (store) => store.edit(run, () => null)],
  [
    'a newer event',
    ['ledger-newer', 'ledger-gap'],
    (store) => store.edit(run, (text) => text.replace('"v":1', '"v":2')),
  ],
  [
    'a shortened tail',
    ['ledger-chain'],
    (store) => store.edit('head.json', (text) => text.replace('"seq":7', '"seq":6')),
  ],
])('%s: %j', async (_, codes, spoil) => {
  const store = await filled()
  spoil(store)
  expect(await flawsOf(store)).toEqual(codes)
})

test('two open incidents about one finding are twins', async () => {
  const store = openMemoryStore()
  await transact(store, () => [declare(a, 'one finding'), declare(b, 'one finding'), declare(c)], worldOf())
  const checked = await checkLedger(store, fold)
  const flaws = checked.known ? checked.value.flaws : []
  expect(flaws.map(({ code }) => code)).toEqual(['ledger-twin'])
  expect(flaws.map(({ sentence }) => flatten(sentence))).toEqual([
    `An incident is there twice: ${a} and ${b}`,
  ])
})
