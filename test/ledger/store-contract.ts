import { describe, expect, test } from 'vitest'
import type { Snapshot, Store } from '../../src/domain/ledger.ts'
import { fold } from '../../src/incident/fold.ts'
import { checkLedger } from '../../src/ledger/check.ts'
import { readRecord } from '../../src/ledger/read-record.ts'
import { transact } from '../../src/ledger/transact.ts'
import { systemClock } from '../../src/world/clock.ts'
import { decided, declare, declareOnce, dismiss, draft, incidentId, note, worldOf } from './drafts.ts'
import { Killed, killAt } from './kill.ts'

/** A place of one kind, as a test makes it. */
export interface Site {
  /** The store of one more run. */
  readonly open: (as?: 'writer' | 'reader' | 'stranger') => Store
  /** The same ledger by a way that is quick and meets no trouble: to look, and for what is not the test's point. */
  readonly inspect: () => Store
  /** Points the branch to a commit (null: removes it), as somebody with rights and no manners. */
  readonly force: (head: string | null) => void
  /** What the next steps meet, from the `after`th on, so many times. */
  readonly trouble: (kind: Trouble, after: number, times: number) => void
}

export type Trouble = 'refuses' | 'dies' | 'dies after the deed'

export interface SiteKind {
  readonly name: string
  readonly make: () => Promise<Site>
  readonly writers: number
  /** A reader's rights can be told from a writer's. */
  readonly hasRights: boolean
  /** Kinds of trouble that its line can have. */
  readonly troubles: readonly Trouble[]
  /** Steps of a transact at the least, each of which is disturbed once. */
  readonly steps: number
}

/** What every store keeps, whatever it is made of. */
export function describeStore({ name, make, writers, hasRights, troubles, steps }: SiteKind): void {
  describe(`store ${name}`, () => {
    test('begins with its first write, and gives back what was written', async () => {
      const site = await make()
      const store = site.open()
      expect(await store.open()).toEqual({ known: false, why: 'none-yet' })
      const text = 'ä “x”\n\0 \u2028 😀\n\n'
      const files = { 'head.json': '1', 'open/a.json': text, 'closed/ab/c.json': 'c', 'runs/x/1/2.json': '' }
      expect(await store.swap(null, change(files))).toBe('done')
      const snapshot = await opened(site.open())
      const read = await snapshot.read([
        ...Object.keys(files),
        'open/b.json',
        'no/where',
        'open',
        'head.json/x',
      ])
      expect(Object.fromEntries(read)).toEqual({
        ...files,
        'open/b.json': null,
        'no/where': null,
        open: null,
        'head.json/x': null,
      })
      expect([...(await snapshot.list('open')), ...(await snapshot.list('closed'))]).toEqual(['a.json', 'ab'])
      expect(await snapshot.list('nowhere')).toEqual([])
    })

    test('a change touches what it names and nothing else; a snapshot stays as it was', async () => {
      const site = await make()
      const store = site.open()
      await store.swap(null, change({ 'head.json': '1', 'open/a.json': 'a', 'open/b.json': 'b' }))
      const before = await opened(store)
      const moved = {
        'head.json': '2',
        'open/a.json': null,
        'closed/aa/a.json': 'a',
        'closed/aa/z.json': 'z',
      }
      expect(await store.swap(before.head, change(moved))).toBe('done')
      const after = await opened(site.open())
      const paths = ['head.json', 'open/a.json', 'open/b.json', 'closed/aa/a.json', 'closed/aa/z.json']
      expect([...(await after.read(paths)).values()]).toEqual(['2', null, 'b', 'a', 'z'])
      expect([...(await before.read(paths)).values()]).toEqual(['1', 'a', 'b', null, null])
      const again = await opened(store)
      expect(await store.swap(again.head, change({ 'closed/aa/z.json': null }))).toBe('done')
      expect(await (await opened(store)).list('closed/aa')).toEqual(['a.json'])
    })

    test('from an older head nothing is written', async () => {
      const site = await make()
      const store = site.open()
      await store.swap(null, change({ 'head.json': '1' }))
      const old = await opened(store)
      await store.swap(old.head, change({ 'head.json': '2' }))
      expect(await store.swap(old.head, change({ 'head.json': '3' }))).toBe('lost')
      expect(await site.open().swap(null, change({ 'head.json': '4' }))).toBe('lost')
      expect((await (await opened(store)).read(['head.json'])).get('head.json')).toBe('2')
    })

    test('of five that begin it at once, and of five that change it alike at once, one does', async () => {
      const site = await make()
      const stores = Array.from({ length: 5 }, () => site.open())
      const begun = await Promise.all(stores.map((store) => store.swap(null, change({ 'head.json': '1' }))))
      expect(begun.sort()).toEqual(['done', 'lost', 'lost', 'lost', 'lost'])
      const { head } = await opened(site.open())
      const next = await Promise.all(stores.map((store) => store.swap(head, change({ 'head.json': '2' }))))
      expect(next.sort()).toEqual(['done', 'lost', 'lost', 'lost', 'lost'])
    })

    test('a branch that is gone is none yet, and loses who wanted to change it', async () => {
      const site = await make()
      const store = site.open()
      await store.swap(null, change({ 'head.json': '1' }))
      const { head } = await opened(store)
      site.force(null)
      expect(await store.open()).toEqual({ known: false, why: 'none-yet' })
      expect(await store.swap(head, change({ 'head.json': '2' }))).toBe('lost')
      expect(await store.open()).toEqual({ known: false, why: 'none-yet' })
    })

    test.runIf(hasRights)('who may only read is denied the write, who may nothing is denied', async () => {
      const site = await make()
      await site.open().swap(null, change({ 'head.json': '1' }))
      const reader = site.open('reader')
      const { head } = await opened(reader)
      expect(await reader.swap(head, change({ 'head.json': '2' }))).toBe('denied')
      expect(await site.open('stranger').open()).toEqual({ known: false, why: 'denied' })
      const told = await declareOnce(reader, incidentId('A'))
      expect(told).toMatchObject({ is: 'closed' })
    })

    test(`${writers} writers at once: each is recorded, once`, async () => {
      const site = await make()
      const ids = Array.from({ length: writers }, (_, at) => incidentId(`W${at}`))
      const ends = await Promise.all(ids.map((id) => declareOnce(site.open(), id, worldOf(systemClock))))
      expect(ends.filter(({ is }) => is !== 'recorded')).toEqual([])
      expect(await openIds(site)).toEqual([...ids].sort())
      await expectWhole(site)
    })

    test('the same incident from five runs at once is declared once', async () => {
      const site = await make()
      const id = incidentId('SAME')
      const runs = Array.from({ length: 5 }, () => declareOnce(site.open(), id, worldOf(systemClock)))
      const ends = (await Promise.all(runs)).map(({ is }) => is)
      expect(ends.sort()).toEqual(['nothing', 'nothing', 'nothing', 'nothing', 'recorded'])
      await expectWhole(site)
    })

    test('closed incidents leave the record, and come back with their history', async () => {
      const site = await make()
      const [one, other] = [incidentId('ONE'), incidentId('OTHER')]
      await transact(site.open(), () => [declare(one), declare(other), note(one, 'n'), decided()], worldOf())
      await transact(site.inspect(), () => [dismiss(one)], worldOf())
      expect(await openIds(site)).toEqual([other])
      await expectWhole(site)
      const back = draft({ is: 'regressed', commit: null }, one)
      const end = await transact(site.open(), () => [back, draft({ is: 'swept' })], worldOf())
      expect(end).toMatchObject({ is: 'recorded', isFirst: false })
      const read = await readRecord(site.open(), { fold })
      const record = read.known ? read.value : null
      expect(record?.open.get(one)?.reopened).toBe(1)
      expect(record?.recent.map(({ what }) => what.is)).toEqual([
        'declared',
        'declared',
        'noted',
        'dismissed',
        'regressed',
      ])
      expect(record?.sweptAt).not.toBeNull()
      await expectWhole(site)
    })

    test('a head that goes back, or goes, is said; nothing is written on it', async () => {
      const site = await make()
      await declareOnce(site.inspect(), incidentId('A'))
      const { head } = await opened(site.open())
      const end = await declareOnce(site.open(), incidentId('B'))
      const witness = end.is === 'recorded' ? { seq: end.record.seq, hash: end.record.hash } : null
      if (witness === null) throw new Error('not recorded')
      const known = { ...worldOf(), witness }
      expect(await readRecord(site.open(), known)).toMatchObject({ known: true })
      site.force(head)
      expect(await readRecord(site.open(), known)).toEqual({ known: false, why: 'rolled-back' })
      expect(await declareOnce(site.open(), incidentId('C'), known)).toMatchObject({ why: 'rolled-back' })
      await declareOnce(site.inspect(), incidentId('D'))
      expect(await readRecord(site.open(), known)).toEqual({ known: false, why: 'rolled-back' })
      site.force(null)
      expect(await readRecord(site.open(), known)).toEqual({ known: false, why: 'rolled-back' })
      expect(await readRecord(site.open(), { fold, mustExist: true })).toMatchObject({ why: 'rolled-back' })
      expect(await readRecord(site.open(), { fold })).toEqual({ known: false, why: 'none-yet' })
    })

    test('killed at any step, the next run finds it whole and completes it', async () => {
      const site = await make()
      await declareOnce(site.inspect(), incidentId('A'))
      let kills = 0
      for (let step = 0; ; step += 1) {
        const id = incidentId(`K${step}`)
        const killer = killAt(step, site.open(), worldOf())
        try {
          await declareOnce(killer.store, id, killer.world)
          break
        } catch (error) {
          if (!(error instanceof Killed)) throw error
          kills += 1
        }
        const end = await declareOnce(site.open(), id)
        expect(['recorded', 'nothing'], killer.log.join()).toContain(end.is)
        expect(await openIds(site)).toContain(id)
      }
      expect(kills).toBeGreaterThanOrEqual(8)
      await expectWhole(site)
    })

    test.each(troubles)(
      'where the other side %s at any step, it is recorded once or not at all',
      async (kind) => {
        const site = await make()
        await declareOnce(site.inspect(), incidentId('A'))
        for (let step = 0; step < steps; step += 1) {
          const id = incidentId(`T${step}`)
          site.trouble(kind, step, 1)
          const end = await transact(site.open(), () => [declare(id)], worldOf())
          site.trouble(kind, 0, 0)
          expect((await openIds(site)).includes(id), `${step}: ${JSON.stringify(end)}`).toBe(
            end.is === 'recorded',
          )
          await declareOnce(site.open(), id)
        }
        expect(await openIds(site)).toHaveLength(steps + 1)
        await expectWhole(site)
      },
    )

    test.runIf(troubles.includes('dies'))(
      'while the other side is gone it is closed, with the drafts',
      async () => {
        const site = await make()
        await declareOnce(site.inspect(), incidentId('A'))
        const store = site.open()
        const settle = () => {
          site.trouble('dies', 0, Infinity)
          return [declare(incidentId('B'))]
        }
        const end = await transact(store, settle, worldOf())
        expect(end).toMatchObject({ is: 'closed', drafts: [{ incident: incidentId('B') }] })
        expect(await transact(site.open(), settle, worldOf())).toMatchObject({
          is: 'closed',
          why: 'unreadable',
        })
      },
    )
  })
}

function change(files: Readonly<Record<string, string | null>>) {
  return { files: new Map(Object.entries(files)), message: 'a test' }
}

async function opened(store: Store): Promise<Snapshot> {
  const read = await store.open()
  if (!read.known) throw new Error(read.why)
  return read.value
}

async function openIds(site: Site): Promise<string[]> {
  const read = await readRecord(site.inspect(), { fold })
  if (!read.known) throw new Error(read.why)
  return [...read.value.open.keys()].sort()
}

async function expectWhole(site: Site): Promise<void> {
  const checked = await checkLedger(site.inspect(), fold)
  expect(checked).toMatchObject({ known: true, value: { flaws: [] } })
}
