import { describe, expect, test } from 'vitest'
import { foreign } from '../../src/domain/foreign.ts'
import { flatten } from '../../src/domain/text.ts'
import { answerOf } from '../../src/incident/answer.ts'
import { metricsOf } from '../../src/incident/metrics.ts'
import { packetOf } from '../../src/incident/packet.ts'
import { fold } from '../../src/incident/fold.ts'
import { timelineOf } from '../../src/incident/timeline.ts'
import { incidentOf, item, ledgerOfOne, people, settings, shown, type LedgerOfOne } from './ledger-of-one.ts'

const { ana, dan, duty } = people
const minute = 60_000

function held(minutes: number, severity: 'SEV1' | 'SEV3' = 'SEV3'): LedgerOfOne {
  const ledger = ledgerOfOne()
  ledger.declare(incidentOf(severity, 'T2', { dueAt: '2026-11-27T09:00:00Z' }))
  ledger.pass(minutes)
  ledger.says(ana, 'accept')
  return ledger
}

describe('a hand-off packet', () => {
  test('says what it is, what was done, what is open and what then', () => {
    const ledger = held(5)
    const until = '2026-11-26T09:00:00.000Z'
    const what = { is: 'held', hold: 'H-1', target: 'shop@sha256:ab', until } as const
    ledger.append([
      { id: `E-${'1'.repeat(16)}`, at: ledger.now(), by: 'baton', incident: ledger.state().id, what },
    ])
    ledger.says(ana, 'check', { item: 'all-3' })
    expect(packetOf(ledger.state(), ledger.now())).toEqual({
      situation: 'SQL injection in search.ts. SEV3, T2, shop, acme/shop. At this moment it is being fixed.',
      done: 'checked: all-3; held: H-1 (shop@sha256:ab)',
      open: 'next: pass name as a bound parameter; before it can be closed: all-8; due: 2026-11-27T09:00:00Z',
      ifThen:
        'if shop@sha256:ab must stay stopped after 2026-11-26T09:00:00.000Z, hold H-1 has to be placed again; if it is still there at 2026-11-27T09:00:00Z, it is overdue',
    })
  })

  test('has an empty field where there is nothing to say, and what the giver adds', () => {
    const ledger = held(5)
    expect(packetOf(ledger.state(), ledger.now()).done).toBe('')
    ledger.says(ana, 'offer', { to: '@dan', says: foreign('watch the error rate') })
    expect(ledger.state().baton.offer?.packet?.says).toBe('watch the error rate')
  })
})

describe('the trail', () => {
  test('reads as what happened, without the bookkeeping, and what people wrote is a value', () => {
    const ledger = held(5)
    ledger.says(ana, 'note', { says: foreign('<b>@everyone</b>') })
    ledger.says(ana, 'decline', { reason: 'off_duty' })
    expect(timelineOf(ledger.events).map(({ says }) => flatten(says))).toEqual([
      'declared, SEV3, in shop',
      'offered to @ana of @acme/shop until 2026-11-24 13:00 UTC (declared)',
      'accepted',
      'noted: <b>@everyone</b>',
      'declined, off_duty',
      'offered to @ben of @acme/shop until 2026-11-24 13:05 UTC (declined)',
    ])
    const note = timelineOf(ledger.events).find(({ is }) => is === 'noted')
    expect(note?.says.at(-1)).toEqual({ is: 'value', text: '<b>@everyone</b>' })
  })

  test('of the baton shows its gaps, and none between an end and a return', () => {
    const ledger = held(10)
    ledger.says(duty, 'takeover')
    ledger.says(duty, 'dismiss', { reason: 'false_positive', says: foreign('x') })
    ledger.pass(60)
    ledger.scan({ present: [{ ...shown, count: 2 }] }, 'run-1')
    expect(fold(ledger.events).trail).toEqual([
      { holder: null, from: '2026-11-24T09:00:00.000Z', to: '2026-11-24T09:10:00.000Z', how: 'declared' },
      { holder: ana, from: '2026-11-24T09:10:00.000Z', to: '2026-11-24T09:10:00.000Z', how: 'accepted' },
      { holder: duty, from: '2026-11-24T09:10:00.000Z', to: '2026-11-24T09:10:00.000Z', how: 'taken-over' },
      { holder: null, from: '2026-11-24T10:10:00.000Z', to: null, how: 'regressed' },
    ])
  })
})

describe('who has it, since when, until when, what next', () => {
  const rows: readonly (readonly [string, (ledger: LedgerOfOne) => unknown, object])[] = [
    [
      'accepted from a phone',
      () => 0,
      { holder: ana, next: { is: 'read-back', at: '2026-11-24T09:15:00.000Z' } },
    ],
    [
      'read back',
      (one) => one.says(ana, 'accept', { says: foreign('x') }),
      {
        until: '2026-11-24T09:30:00.000Z',
        next: { is: 'fix' },
        missing: { runs: 2, items: ['all-3'], holds: [] },
      },
    ],
    [
      'handing over',
      (one) => one.says(ana, 'offer', { to: '@dan' }),
      { holder: ana, asked: dan, mustAct: [ana], next: { is: 'accept', at: '2026-11-24T09:15:00.000Z' } },
    ],
    [
      'contested',
      (one) => one.says(dan, 'claim'),
      {
        holder: ana,
        until: '2026-11-24T09:15:00.000Z',
        next: { is: 'arbitrate', at: '2026-11-24T09:15:00.000Z' },
      },
    ],
    [
      'waiting',
      (one) => [
        one.says(ana, 'note', { says: foreign('x') }),
        one.says(ana, 'pause', { says: foreign('x'), until: '2026-11-24T20:00:00Z' }),
      ],
      {
        holder: ana,
        until: '2026-11-24T20:00:00.000Z',
        next: { is: 'resume', at: '2026-11-24T20:00:00.000Z' },
      },
    ],
    [
      'proved gone, not yet reviewed',
      (one) => [
        one.says(ana, 'accept', { says: foreign('x') }),
        one.says(ana, 'check', { item: 'all-3' }),
        one.scan({}, 'run-1'),
        one.scan({}, 'run-2'),
      ],
      { holder: ana, until: null, next: { is: 'review' }, missing: { runs: 0, items: ['all-8'], holds: [] } },
    ],
  ]
  for (const [name, come, answer] of rows)
    test(name, () => {
      const ledger = held(0, 'SEV1')
      come(ledger)
      expect(answerOf(ledger.state(), settings)).toMatchObject(answer)
    })
})

describe('metrics', () => {
  test('say median and 90th percentile with n, and count only what has happened', () => {
    const accepted = [1, 2, 3, 4, 5, 6, 7, 8, 9, 30].map((minutes) => held(minutes).events)
    const open = ledgerOfOne()
    open.declare(incidentOf('SEV3', 'T2'))
    const metrics = metricsOf([...accepted, open.events], '2026-11-24T10:00:00.000Z')
    expect(metrics.incidents).toBe(11)
    expect(metrics.accept).toEqual({ n: 10, median: 5.5 * minute, p90: 9 * minute })
    // The open one is unheld until now.
    expect(metrics.unheld).toEqual({ n: 11, median: 6 * minute, p90: 30 * minute })
    expect(metrics.resolve).toEqual({ n: 0, median: null, p90: null })
    expect(metrics.reopened).toEqual({ n: 0, of: 0, rate: null })
  })

  test('tell hand-offs, lapses, ping-pong, returns and false alarms apart', () => {
    const pingPong = ledgerOfOne()
    pingPong.declare(incidentOf('SEV3', 'T2', { checklist: [item('all-3', 'no')] }))
    pingPong.says(ana, 'decline', { reason: 'not_mine', to: '@acme/platform' })
    pingPong.says(dan, 'decline', { reason: 'not_mine' })
    pingPong.pass(240)
    pingPong.sweep()
    pingPong.says(people.night, 'accept')
    pingPong.says(people.night, 'offer', { to: '@ana' })
    pingPong.says(ana, 'accept')
    pingPong.scan({}, 'run-1')
    pingPong.scan({}, 'run-2')
    const falseAlarm = held(1)
    falseAlarm.says(ana, 'dismiss', { reason: 'false_positive', says: foreign('x') })
    expect(metricsOf([pingPong.events, falseAlarm.events], pingPong.now())).toMatchObject({
      handOffs: { n: 2, median: 0.5, p90: 1 },
      lapses: { n: 2, median: 0.5, p90: 1 },
      pingPong: { n: 1, of: 2, rate: 0.5 },
      precision: { n: 1, of: 2, rate: 0.5 },
      resolve: { n: 1, median: 240 * minute },
    })
  })
})
