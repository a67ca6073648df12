import { describe, expect, test } from 'vitest'
import type { Actor } from '../../src/domain/account.ts'
import type { Event, Happening } from '../../src/domain/event.ts'
import type { BatonPhase, Lifecycle } from '../../src/domain/incident-state.ts'
import { apply } from '../../src/incident/apply.ts'
import { batonSteps } from '../../src/incident/baton.ts'
import { fold } from '../../src/incident/fold.ts'
import { ImpossibleEvent } from '../../src/incident/impossible.ts'
import { lifecycleSteps } from '../../src/incident/lifecycle.ts'
import { metricsOf } from '../../src/incident/metrics.ts'
import { incidentOf, ledgerOfOne, people, type LedgerOfOne } from './ledger-of-one.ts'

const { ana, ben, dan, duty } = people
const leaseUntil = '2026-11-24T20:00:00Z'

function eventOf(ledger: LedgerOfOne, what: Happening, by: Actor, incident = ledger.state().id): Event {
  const seq = ledger.events.length + 1
  return { v: 1, seq, id: `E-${'0'.repeat(16)}`, at: ledger.now(), by, incident, what, prev: '0'.repeat(64) }
}

function offered(): LedgerOfOne {
  const ledger = ledgerOfOne()
  ledger.declare(incidentOf('SEV3', 'T2'))
  return ledger
}

function held(): LedgerOfOne {
  const ledger = offered()
  ledger.says(ana, 'accept')
  return ledger
}

function ended(): LedgerOfOne {
  const ledger = held()
  ledger.says(ana, 'dismiss', { reason: 'test_code', says: 'fixture' as never })
  return ledger
}

const offerTo = (to: typeof ana): Happening => ({
  is: 'offered',
  offer: 'O-2',
  to,
  team: null,
  rung: 0,
  until: leaseUntil,
  why: 'hand-off',
  packet: null,
})
const away = (): LedgerOfOne => {
  const ledger = held()
  ledger.says(ana, 'offer', { to: '@dan' })
  ledger.pass(240)
  ledger.sweep()
  return ledger
}

const impossible: readonly (readonly [string, () => LedgerOfOne, Happening, Actor])[] = [
  [
    'declared twice',
    offered,
    { ...(offered().events[0]!.what as Extract<Happening, { is: 'declared' }>) },
    'baton',
  ],
  [
    'an accept of what is not offered',
    held,
    { is: 'accepted', offer: null, term: 2, leaseUntil, readBack: null },
    dan,
  ],
  [
    'an accept of another offer',
    offered,
    { is: 'accepted', offer: 'O-9', term: 1, leaseUntil, readBack: null },
    ana,
  ],
  [
    'an accept past an offer',
    offered,
    { is: 'accepted', offer: null, term: 1, leaseUntil, readBack: null },
    ana,
  ],
  ['a second offer', offered, offerTo(dan), 'baton'],
  ['an offer to the holder', held, offerTo(ana), 'baton'],
  ['an offer to somebody away', away, offerTo(dan), ana],
  ['the lapse of another offer', offered, { is: 'lapsed', offer: 'O-9' }, 'baton'],
  ['the withdrawal of no offer', held, { is: 'withdrawn', offer: 'O-9' }, ana],
  ['a takeover with an old term', held, { is: 'taken-over', term: 1, leaseUntil }, duty],
  ['a takeover by the holder', held, { is: 'taken-over', term: 2, leaseUntil }, ana],
  ['a takeover by Baton', held, { is: 'taken-over', term: 2, leaseUntil }, 'baton'],
  ['a lease of nobody', offered, { is: 'lease-renewed', leaseUntil }, ana],
  ['an arbitration without a contest', held, { is: 'arbitrated', to: ana, term: 1, leaseUntil }, duty],
  [
    'a giving up by somebody else',
    held,
    { is: 'declined', offer: null, reason: 'off_duty', suggests: null },
    dan,
  ],
  ['a pause of nothing', offered, { is: 'paused', dependency: 'x', until: leaseUntil }, ana],
  ['a fix of what nobody took up', offered, { is: 'fix-ready', evidence: 'x' }, 'baton'],
  ['a close without proof', held, { is: 'closed' }, 'baton'],
  ['a regression of what is open', held, { is: 'regressed', commit: null }, 'baton'],
  ['the lifting of no hold', held, { is: 'hold-lifted', hold: 'H-1', reason: 'released' }, ana],
  ['the end of no waiver', held, { is: 'waiver-ended', waiver: 'W-1' }, 'baton'],
  ['a note on what has ended', ended, { is: 'noted', says: 'x' }, ana],
  ['an offer of what has ended', ended, offerTo(dan), 'baton'],
  ['what is of no incident', held, { is: 'swept' }, 'baton'],
]

describe('what cannot be is a typed error, which names the event and says why', () => {
  for (const [name, from, what, by] of impossible)
    test(name, () => {
      const ledger = from()
      const { state } = ledger
      expect(() => apply(state(), eventOf(ledger, what, by))).toThrow(ImpossibleEvent)
    })

  test('an event of another incident, one before the first, and none at all', () => {
    const ledger = held()
    const note = eventOf(ledger, { is: 'noted', says: 'x' }, ana)
    expect(() => apply(ledger.state(), { ...note, incident: 'INC-OTHER' })).toThrow(ImpossibleEvent)
    expect(() => fold([note])).toThrow(ImpossibleEvent)
    expect(() => fold([])).toThrow(RangeError)
  })
})

test('what may still be recorded of one that has ended', () => {
  const ledger = ended()
  const more: readonly Happening[] = [
    { is: 'issue-opened', number: 7, repository: 'acme/shop' },
    { is: 'issue-twin-closed', number: 8 },
    { is: 'effect-intended', key: 'k', kind: 'github-issue' },
    { is: 'effect-settled', key: 'k', state: 'done' },
    { is: 'asked', source: 'comment:99' },
    { is: 'refused', verb: 'accept', why: 'closed', source: 'comment:100' },
  ]
  for (const what of more)
    expect(apply(ledger.state(), eventOf(ledger, what, 'baton')).lifecycle).toBe('dismissed')
})

test('the issue is claimed, opened, and known', () => {
  const ledger = held()
  const claimed = apply(
    ledger.state(),
    eventOf(ledger, { is: 'issue-claimed', claim: 'c', until: leaseUntil }, 'baton'),
  )
  expect(claimed.issueClaim).toEqual({ claim: 'c', until: leaseUntil })
  const opened = apply(
    claimed,
    eventOf(ledger, { is: 'issue-opened', number: 7, repository: 'acme/shop' }, 'baton'),
  )
  expect([opened.issueClaim, opened.issue]).toEqual([null, { number: 7, repository: 'acme/shop' }])
})

describe('the tables', () => {
  test('reach every state, and from every open one an end', () => {
    const next = (from: Lifecycle) =>
      Object.values(lifecycleSteps[from]).flatMap((to) => (typeof to === 'string' ? [to] : Object.values(to)))
    const reached = (start: Lifecycle) => {
      const found = new Set<Lifecycle>([start])
      for (const one of found) for (const to of next(one)) found.add(to)
      return found
    }
    expect(reached('detected')).toEqual(new Set(Object.keys(lifecycleSteps)))
    for (const from of Object.keys(lifecycleSteps) as Lifecycle[]) expect(reached(from)).toContain('closed')
  })

  test('leave a held baton only towards somebody else', () => {
    const unheld: readonly BatonPhase[] = ['offered', 'lapsed', 'retired']
    for (const phase of ['held', 'handing_over', 'contested'] as const)
      expect(Object.values(batonSteps[phase]).filter((to) => unheld.includes(to))).toEqual([])
  })
})

test('a clock that is behind that of the last writer makes no time negative, and the order stays that of the ledger', () => {
  const ledger = held()
  const early = {
    ...eventOf(ledger, { is: 'taken-over', term: 2, leaseUntil }, ben),
    at: '2026-11-24T08:00:00Z',
  }
  expect(apply(ledger.state(), early).trail.at(-1)).toMatchObject({ holder: ben, to: null })
  const late = ledgerOfOne()
  late.declare(incidentOf('SEV3', 'T2'))
  expect(metricsOf([late.events], '2026-11-24T08:00:00Z').unheld.median).toBe(0)
})
