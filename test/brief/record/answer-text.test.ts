import { describe, expect, test } from 'vitest'
import { foreign } from '../../../src/domain/foreign.ts'
import { flatten } from '../../../src/domain/text.ts'
import { answerText, whoHasIt } from '../../../src/brief/record/answer-text.ts'
import { incidentData } from '../../../src/brief/record/incident-data.ts'
import { replyToDone } from '../../../src/brief/record/reply.ts'
import { showBrief } from '../../../src/brief/record/show-brief.ts'
import { answerOf } from '../../../src/incident/answer.ts'
import { incidentOf, ledgerOfOne, people, type LedgerOfOne } from '../../incident/ledger-of-one.ts'
import { declared, held, told } from './told.ts'

const { ana, ben, dan, duty } = people

const rows: readonly (readonly [string, () => LedgerOfOne, string])[] = [
  [
    'offered, held by nobody yet',
    () => declared(),
    'Held by nobody since 2026-11-24 09:00 UTC; @ana is asked until 2026-11-24 09:15 UTC; @duty or @night must act meanwhile. Next: @ana accepts (baton accept INC) or declines by 2026-11-24 09:15 UTC, then pass name as a bound parameter.',
  ],
  [
    'the offer’s time is over',
    () => passed(declared(), 20),
    'Held by nobody since 2026-11-24 09:00 UTC; @ana is asked until 2026-11-24 09:15 UTC (past); @duty or @night must act meanwhile. Next: @ana accepts (baton accept INC) or declines by 2026-11-24 09:15 UTC, then pass name as a bound parameter.',
  ],
  [
    'accepted from a phone',
    () => said(declared(), (one) => one.says(ana, 'accept')),
    'Held by @ana since 2026-11-24 09:00 UTC, until 2026-11-24 09:30 UTC. Next: @ana says what they do and when they are heard again, by 2026-11-24 09:15 UTC; pass name as a bound parameter.',
  ],
  [
    'held',
    () => held(),
    'Held by @ana since 2026-11-24 09:10 UTC, until 2026-11-24 09:40 UTC. Next: pass name as a bound parameter.',
  ],
  [
    'handed on and not yet accepted',
    () => said(held(), (one) => one.says(ana, 'offer', { to: '@dan' })),
    'Held by @ana since 2026-11-24 09:10 UTC, until 2026-11-24 09:40 UTC. Next: @dan accepts (baton accept INC) or declines by 2026-11-24 09:25 UTC, meanwhile pass name as a bound parameter.',
  ],
  [
    'contested',
    () => said(held(), (one) => one.says(dan, 'claim')),
    'Held by @ana for now since 2026-11-24 09:10 UTC, until 2026-11-24 09:25 UTC. Next: the security duty officer decides by 2026-11-24 09:25 UTC; @dan claims it, too.',
  ],
  [
    'given up',
    () => said(held(), (one) => one.says(ana, 'decline', { reason: 'off_duty' })),
    'Held by @ana since 2026-11-24 09:10 UTC, until @ben accepts. Next: @ben accepts (baton accept INC) or declines by 2026-11-24 09:25 UTC, meanwhile pass name as a bound parameter.',
  ],
  [
    'waiting',
    () =>
      said(held(), (one) => one.says(ana, 'pause', { says: foreign('x'), until: '2026-11-24T20:00:00Z' })),
    'Held by @ana since 2026-11-24 09:10 UTC, until 2026-11-24 20:00 UTC. Next: it goes on at 2026-11-24 20:00 UTC.',
  ],
  [
    'proved gone',
    () =>
      said(held(), (one) => [
        one.says(ana, 'check', { item: 'all-3' }),
        one.scan({}, 'run-1'),
        one.scan({}, 'run-2'),
      ]),
    'Held by @ana since 2026-11-24 09:10 UTC, until it is closed. Next: hold a review without blame; what comes of it has an owner, a date and a ticket.',
  ],
  [
    'dismissed',
    () =>
      said(held('SEV3'), (one) =>
        one.says(duty, 'dismiss', { reason: 'false_positive', says: foreign('x') }),
      ),
    'Held by nobody: it was dismissed 2026-11-24 09:10 UTC.',
  ],
]

describe('where nobody is on duty', () => {
  const unruled = { teams: new Map(), dutyOfficers: [], people: new Map(), cleanRuns: 2 }
  const saysOf = (team: string | null) => {
    const ledger = ledgerOfOne(undefined, unruled)
    const owner = { team, person: null, evidence: [], confidence: 'high' } as const
    ledger.declare(incidentOf('SEV1', 'T2', { owner }))
    const state = ledger.state()
    return flatten(whoHasIt({ state, answer: answerOf(state, unruled) }, ledger.now()))
  }

  test('who owns it must take it up', () => {
    expect(saysOf('@acme/shop')).toBe('nobody; @acme/shop must take it up')
  })

  test('without an owner the administrators must', () => {
    expect(saysOf(null)).toBe("nobody; no owner is named: the repository's administrators must take it up")
  })
})

describe('who has it, since when, until when, what next', () => {
  test.each(rows)('%s', (_, come, says) => {
    const ledger = come()
    expect(flatten(answerText(told(ledger), ledger.now()))).toBe(says)
  })

  test.each(rows)('%s: every view says the same', (_, come, says) => {
    const ledger = come()
    const answered = told(ledger)
    const now = ledger.now()
    const show = showBrief(answered, [], now)
    const next = show.rows.find(({ label }) => label === 'Next')
    expect(flatten(show.headline)).toBe(says)
    expect(incidentData(answered, now).answer).toBe(says)
    expect(replyToDone('status', answered, now).says.map(flatten)).toEqual([says])
    expect(says.includes('Next: ') ? says : 'Next: nothing.').toContain(`Next: ${flatten(next?.says ?? [])}.`)
  })

  test('is the same an hour later, so that nothing is drawn again for nothing', () => {
    const ledger = held('SEV3')
    const before = answerText(told(ledger), ledger.now())
    ledger.pass(60)
    expect(answerText(told(ledger), ledger.now())).toEqual(before)
  })

  test('names nobody live: every name is a value', () => {
    const ledger = said(held(), (one) => one.says(ana, 'offer', { to: '@ben' }))
    const parts = answerText(told(ledger), ledger.now())
    expect(JSON.stringify(parts)).not.toContain('"mention"')
    expect(parts).toContainEqual({ is: 'value', text: `@${ben.login}` })
  })
})

function said(ledger: LedgerOfOne, come: (ledger: LedgerOfOne) => unknown): LedgerOfOne {
  come(ledger)
  return ledger
}

function passed(ledger: LedgerOfOne, minutes: number): LedgerOfOne {
  ledger.pass(minutes)
  return ledger
}
