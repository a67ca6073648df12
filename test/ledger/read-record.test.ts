import { describe, expect, test } from 'vitest'
import { StoreFailure } from '../../src/domain/ledger.ts'
import { fold } from '../../src/incident/fold.ts'
import { emptyLedger } from '../../src/ledger/compose.ts'
import { readEvents } from '../../src/ledger/files.ts'
import { readRecord } from '../../src/ledger/read-record.ts'
import { transact } from '../../src/ledger/transact.ts'
import { decided, declare, declareOnce, dismiss, incidentId, note, worldOf } from './drafts.ts'
import { openMemoryStore, type MemoryStore } from './memory-store.ts'

const [a, b] = [incidentId('A'), incidentId('B')]
const openA = `open/${a}.json`

async function filled(): Promise<MemoryStore> {
  const store = openMemoryStore()
  await transact(store, () => [declare(a), declare(b), note(a, 'x'), note(b, 'y')], worldOf())
  return store
}

test('a run reads the head and what is open, nothing else', async () => {
  const store = await filled()
  await transact(store, () => [decided(), dismiss(b)], worldOf())
  await transact(store, () => [note(a, 'z')], worldOf())
  store.asked.length = 0
  const read = await readRecord(store, { fold })
  expect(read).toMatchObject({ known: true, value: { seq: 7, sweptAt: null } })
  expect(store.asked).toEqual(['head.json', openA])
})

test('where the last event is of no open incident, its file is read too', async () => {
  for (const drafts of [() => [decided()], () => [dismiss(b)]]) {
    const store = await filled()
    await transact(store, drafts, worldOf())
    store.asked.length = 0
    expect(await readRecord(store, { fold })).toMatchObject({ known: true, value: { seq: 5 } })
    expect(store.asked).toHaveLength(3 + (store.asked.includes(`open/${b}.json`) ? 1 : 0))
  }
})

test('a ledger in which nothing has happened is read', async () => {
  const store = openMemoryStore()
  await store.swap(null, emptyLedger())
  const read = await readRecord(store, { fold, mustExist: true })
  expect(read).toMatchObject({ known: true, value: { seq: 0, recent: [], sweptAt: null } })
  expect(await declareOnce(store, a)).toMatchObject({ is: 'recorded', isFirst: false, record: { seq: 1 } })
})

describe('what somebody changed by hand is broken', () => {
  test.each<[string, string, (text: string) => string | null]>([
    ['no head', 'head.json', () => null],
    ['a head of no form', 'head.json', () => '{'],
    ['a head without its hash', 'head.json', (text) => text.replace(/"hash":"[^"]*"/, '"hash":"x"')],
    [
      'a head with another hash',
      'head.json',
      (text) => text.replace(/"hash":"(.)/, (_, digit) => `"hash":"${digit === 'f' ? '0' : 'f'}`),
    ],
    ['a head further on', 'head.json', (text) => text.replace('"seq":4', '"seq":5')],
    ['an id struck off', 'head.json', (text) => text.replace(`"${a}",`, '')],
    ['an id that is no id', 'head.json', (text) => text.replaceAll(a, '../../../x')],
    ['an incident removed', openA, () => null],
    ['a word of an event', openA, (text) => text.replace('"says":"x"', '"says":"X"')],
    ['an event removed', openA, (text) => text.replace(/,\n\{"at".*\n/, '\n')],
  ])('%s', async (_, path, change) => {
    const store = await filled()
    const before = store.files()?.get(path)
    store.edit(path, change)
    expect(store.files()?.get(path)).not.toBe(before)
    expect(await readRecord(store, { fold })).toEqual({ known: false, why: 'broken' })
    expect(await declareOnce(store, incidentId('C'))).toMatchObject({ is: 'closed', why: 'broken' })
  })

  test('also where the sum was made to fit, by the chain', async () => {
    const { createHash } = await import('node:crypto')
    const store = await filled()
    store.edit(openA, (text) => text.replace('"SEV2"', '"SEV4"'))
    const sum = createHash('sha256')
      .update(store.files()?.get(openA) ?? '')
      .digest('hex')
    store.edit('head.json', (text) => text.replace(new RegExp(`"${a}":"[^"]*"`), `"${a}":"${sum}"`))
    expect(await readRecord(store, { fold })).toEqual({ known: false, why: 'broken' })
  })
})

describe('what a newer Baton wrote is newer, and is left alone', () => {
  test.each<[string, string, (text: string) => string]>([
    ['a head', 'head.json', (text) => text.replace('"version":1', '"version":2')],
    ['a file', openA, (text) => text.replace('"version":1', '"version":2')],
    ['an event', openA, (text) => text.replace('"v":1', '"v":99')],
    ['a kind of event', openA, (text) => text.replace('"is":"noted"', '"is":"auto_resolved"')],
  ])('%s', async (_, path, change) => {
    const { createHash } = await import('node:crypto')
    const store = await filled()
    store.edit(path, change)
    if (path === openA) {
      const sum = createHash('sha256')
        .update(store.files()?.get(openA) ?? '')
        .digest('hex')
      store.edit('head.json', (text) => text.replace(new RegExp(`"${a}":"[^"]*"`), `"${a}":"${sum}"`))
    }
    expect(await readRecord(store, { fold })).toEqual({ known: false, why: 'newer' })
    const before = new Map(store.files())
    expect(await declareOnce(store, incidentId('C'))).toMatchObject({
      is: 'closed',
      why: 'newer',
      drafts: [],
    })
    expect(store.files()).toEqual(before)
  })
})

test.each<[string, (text: string) => string]>([
  ['in another order', (text) => text.replace(/\n(\{.*\}),\n(\{.*\})\n/, '\n$2,\n$1\n')],
  ['of another incident', (text) => text.replace(`"incident":"${a}"`, `"incident":"${b}"`)],
  ['of another file', (text) => text.replace(`"id":"${a}"`, `"id":"${b}"`)],
])('events %s are broken', async (_, change) => {
  const store = await filled()
  const text = store.files()?.get(openA) ?? ''
  expect(readEvents(text, a)).toHaveLength(2)
  expect(change(text)).not.toBe(text)
  expect(readEvents(change(text), a)).toBe('broken')
})

test.each(['denied', 'unreadable', 'not-configured'] as const)(
  'a store that says %s is heard',
  async (why) => {
    let opened = 0
    const open = () => {
      opened += 1
      return Promise.resolve({ known: false, why } as const)
    }
    const store = { ...openMemoryStore(), open }
    expect(await readRecord(store, { fold, mustExist: true })).toEqual({ known: false, why })
    expect(await declareOnce(store, a)).toMatchObject({ is: 'closed', why, drafts: [] })
    expect(opened).toBe(2)
  },
)

test('a line that breaks while files are read is unreadable', async () => {
  const store = await filled()
  const open: typeof store.open = async () => {
    const read = await store.open()
    if (!read.known) return read
    return { known: true, value: { ...read.value, read: () => Promise.reject(new StoreFailure('gone')) } }
  }
  expect(await readRecord({ ...store, open }, { fold })).toEqual({ known: false, why: 'unreadable' })
})

test('another history of the same length is told by the witness', async () => {
  const read = await readRecord(await filled(), { fold })
  const witness = read.known ? { seq: read.value.seq, hash: read.value.hash } : null
  expect(witness).not.toBeNull()
  const other = await filled()
  expect(await readRecord(other, { fold, witness: witness! })).toEqual({ known: false, why: 'rolled-back' })
  await transact(other, () => [note(a, 'z')], worldOf())
  expect(await readRecord(other, { fold, witness: witness! })).toEqual({ known: false, why: 'broken' })
})
