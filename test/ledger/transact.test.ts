import { expect, test } from 'vitest'
import { fold } from '../../src/incident/fold.ts'
import { checkLedger } from '../../src/ledger/check.ts'
import { readRecord } from '../../src/ledger/read-record.ts'
import { transact } from '../../src/ledger/transact.ts'
import { decided, declare, declareOnce, dismiss, hastyClock, incidentId, note, worldOf } from './drafts.ts'
import { openMemoryStore } from './memory-store.ts'

const a = incidentId('A')

test('a lost swap is settled again from the new head', async () => {
  const store = openMemoryStore()
  await declareOnce(store, a)
  const seen: number[] = []
  const end = await transact(
    store,
    async (record) => {
      seen.push(record?.seq ?? 0)
      if (seen.length < 3) await transact(store, () => [note(a, 'faster')], worldOf())
      return [note(a, `after ${record?.seq ?? 0}`)]
    },
    worldOf(),
  )
  expect(seen).toEqual([1, 2, 3])
  expect(end).toMatchObject({ is: 'recorded', events: [{ seq: 4, what: { says: 'after 3' } }] })
})

test('a settlement of nothing writes nothing', async () => {
  const store = openMemoryStore()
  for (const nothing of [null, [], { drafts: [] }])
    expect(await transact(store, () => nothing, worldOf())).toEqual({ is: 'nothing', record: null })
  expect(store.files()).toBeNull()
})

test('at most twelve tries, with full jitter between 0 and 5 seconds, then the drafts come back', async () => {
  const store = openMemoryStore()
  await declareOnce(store, a)
  store.plan(...Array.from({ length: 20 }, () => ({ says: 'lost', deed: false }) as const))
  const waits: number[] = []
  const clock = hastyClock()
  const sleep = (ms: number) => {
    waits.push(ms)
    return clock.sleep(ms)
  }
  let tries = 0
  const settle = () => {
    tries += 1
    return [note(a, String(tries))]
  }
  const end = await transact(store, settle, {
    ...worldOf({ ...clock, sleep }),
    random: { fraction: () => 1 },
  })
  expect(tries).toBe(12)
  expect(waits).toEqual([400, 800, 1600, 3200, 5000, 5000, 5000, 5000, 5000, 5000, 5000])
  expect(end).toMatchObject({ is: 'closed', why: 'contended', drafts: [{ what: { says: '12' } }] })
})

test('at most 120 seconds', async () => {
  const store = openMemoryStore()
  let now = 0
  const clock = { now: () => new Date(now), sleep: () => Promise.resolve() }
  store.plan(...Array.from({ length: 20 }, () => ({ says: 'lost', deed: false }) as const))
  let tries = 0
  const settle = () => {
    now += 50_000
    tries += 1
    return [declare(a)]
  }
  expect(await transact(store, settle, worldOf(clock))).toMatchObject({ is: 'closed', why: 'contended' })
  expect(tries).toBe(3)
})

test('who is denied does not try again', async () => {
  const store = openMemoryStore()
  store.plan({ says: 'denied', deed: false })
  expect(await declareOnce(store, a)).toMatchObject({
    is: 'closed',
    why: 'denied',
    drafts: [{ incident: a }],
  })
})

test.each([
  ['of an incident', () => [note(a, 'once')]],
  ['that closes an incident', () => [dismiss(a)]],
  ['of no incident', () => [decided()]],
])('an uncertain write of an event %s that stands there is found, also below others', async (_, settle) => {
  for (const says of ['unreachable', 'lost'] as const)
    for (const others of [0, 1]) {
      const store = openMemoryStore()
      await transact(store, () => [declare(a), declare(incidentId('B'))], worldOf())
      store.plan({ says, deed: true })
      let settled = 0
      const end = await transact(
        {
          ...store,
          swap: async (from, change) => {
            const outcome = await store.swap(from, change)
            if (others > 0) await transact(store, () => [note(incidentId('B'), 'n')], worldOf())
            return outcome
          },
        },
        () => {
          settled += 1
          return settle()
        },
        worldOf(),
      )
      expect(end).toMatchObject({ is: 'recorded', events: [{ seq: 3 }] })
      expect(settled).toBe(1)
      expect(await checkLedger(store, fold)).toMatchObject({ value: { seq: 3 + others, flaws: [] } })
    }
})

test('an uncertain write that others closed meanwhile is found in the cold part', async () => {
  const store = openMemoryStore()
  await declareOnce(store, a)
  store.plan({ says: 'unreachable', deed: true })
  const swap: typeof store.swap = async (from, change) => {
    const outcome = await store.swap(from, change)
    await transact(store, () => [dismiss(a)], worldOf())
    return outcome
  }
  const end = await transact({ ...store, swap }, () => [note(a, 'once')], worldOf())
  expect(end).toMatchObject({ is: 'recorded', events: [{ seq: 2 }] })
})

test('an event is appended once, however often its draft comes', async () => {
  const store = openMemoryStore()
  const drafts = [declare(a), note(a, 'x')]
  await transact(store, () => [...drafts, ...drafts], worldOf())
  expect(await transact(store, () => drafts, worldOf())).toMatchObject({ is: 'nothing', record: { seq: 2 } })
  const end = await transact(store, () => [...drafts, note(a, 'y')], worldOf())
  expect(end).toMatchObject({ events: [{ seq: 3, what: { says: 'y' } }] })
})

test('while it tries, a ledger that goes back stops it', async () => {
  const store = openMemoryStore()
  await declareOnce(store, a)
  const other = openMemoryStore()
  let opened = 0
  const open: typeof store.open = () => {
    opened += 1
    return opened === 1 ? store.open() : other.open()
  }
  store.plan({ says: 'lost', deed: false })
  const end = await transact({ ...store, open }, () => [note(a, 'x')], worldOf())
  expect(end).toMatchObject({ is: 'closed', why: 'rolled-back', drafts: [{ incident: a }] })
})

test('the record after it is the record that the next run reads', async () => {
  const store = openMemoryStore()
  await transact(store, () => [declare(a), declare(incidentId('B')), decided()], worldOf())
  const end = await transact(store, () => [note(a, 'x'), dismiss(incidentId('B'))], worldOf())
  const read = await readRecord(store, { fold })
  if (end.is !== 'recorded' || !read.known) throw new Error('not recorded')
  expect({ head: read.value.head, ...end.record }).toEqual(read.value)
})

test('what settling throws is thrown, and nothing is written', async () => {
  const store = openMemoryStore()
  const settle = () => Promise.reject(new Error('ours'))
  await expect(transact(store, settle, worldOf())).rejects.toThrow('ours')
  await expect(transact(store, () => [note(a, 'of nothing')], worldOf())).rejects.toThrow('begins by')
  expect(store.files()).toBeNull()
})

test('baselines come with the events, and alone', async () => {
  const store = openMemoryStore()
  const key = { service: 'shop', repository: null, tool: 'CodeQL', category: null, branch: 'main' }
  const baseline = {
    ...key,
    commit: 'c',
    identities: new Map([['i', 2]]),
    stopped: new Map([['s', 1]]),
    since: new Map(),
  }
  await transact(store, () => ({ drafts: [declare(a)], baselines: [baseline] }), worldOf())
  const next = { ...baseline, identities: new Map([['j', 1]]) }
  const found: unknown[] = []
  const end = await transact(
    store,
    async (_, pages) => {
      found.push(await pages.baseline(key), await pages.baseline({ ...key, branch: 'x' }))
      return { drafts: [], baselines: [next] }
    },
    worldOf(),
  )
  expect(found).toEqual([baseline, null])
  expect(end).toMatchObject({ is: 'recorded', events: [], record: { seq: 1 } })
  expect(await checkLedger(store, fold)).toMatchObject({ value: { flaws: [] } })
})
