import { describe, expect, test } from 'vitest'
import { foreign } from '../../src/domain/foreign.ts'
import { isRefusal } from '../../src/incident/ask.ts'
import { refusedEvent } from '../../src/incident/rule.ts'
import { incidentOf, ledgerOfOne, people, rightsOf, shown } from './ledger-of-one.ts'

const { ana, ben, cleo, dan, duty } = people
const words = foreign('words')

describe('one that is asked twice', () => {
  test('is a replay, also when it was refused', () => {
    const ledger = ledgerOfOne()
    ledger.declare(incidentOf('SEV2', 'T2'))
    const request = ledger.request(dan, 'accept')
    const ruled = ledger.ask(request)
    if (!isRefusal(ruled)) throw new Error('it was to be refused')
    ledger.append([refusedEvent(request, ruled, ledger.state(), ledger.moment())])
    expect(ledger.ask(request)).toEqual({ why: 'replayed' })
    expect(ledger.ask({ ...request, incident: 'INC-OTHER' })).toEqual({ why: 'unknown-incident' })
  })
})

describe('who is asked', () => {
  test('after two who say that it is not theirs, is the duty officer, whatever they suggest', () => {
    const ledger = ledgerOfOne()
    ledger.declare(incidentOf('SEV3', 'T2'))
    ledger.says(ana, 'decline', { reason: 'not_mine', to: '@acme/platform' })
    expect(ledger.state().baton.offer?.to).toEqual(dan)
    ledger.says(dan, 'decline', { reason: 'not_mine', to: '@acme/web' })
    expect(ledger.state().baton.offer).toMatchObject({ to: duty, why: 'escalated' })
  })

  test('has a quarter more time, once, when they need information', () => {
    const ledger = ledgerOfOne()
    ledger.declare(incidentOf('SEV3', 'T2'))
    ledger.says(ana, 'decline', { reason: 'need_info' })
    expect(ledger.state().baton.offer).toMatchObject({ to: ana, until: '2026-11-24T14:00:00.000Z' })
    ledger.says(ana, 'decline', { reason: 'need_info' })
    expect(ledger.state().baton.offer?.to).toEqual(ben)
  })

  test('cannot decline where nobody comes after them', () => {
    const ledger = ledgerOfOne()
    ledger.declare(incidentOf('SEV3', 'T2'))
    for (const one of [ana, ben, cleo]) ledger.says(one, 'decline', { reason: 'no_capacity' })
    expect(ledger.state().baton.offer?.to).toEqual(duty)
    expect(ledger.says(duty, 'decline', { reason: 'off_duty' })).toBe('cannot-decline')
  })

  test('is asked anew, and for less time, when it gets worse', () => {
    const ledger = ledgerOfOne()
    ledger.declare(incidentOf('SEV3', 'T2'))
    expect(ledger.says(duty, 'sev', { severity: 'SEV2' })).toEqual(['severity-set', 'withdrawn', 'offered'])
    expect(ledger.state().baton.offer).toMatchObject({
      to: ana,
      team: '@acme/shop',
      until: '2026-11-24T09:15:00.000Z',
    })
  })
})

describe('what takes two', () => {
  const asked = (isAuthor = false) => {
    const ledger = ledgerOfOne()
    ledger.declare(incidentOf('SEV2', 'T1'))
    const first = ledger.says(
      ana,
      'dismiss',
      { reason: 'false_positive', says: words },
      rightsOf(ana, { isAuthor }),
    )
    expect(first).toEqual(['dismissal-asked'])
    return ledger
  }

  test('is asked by one, who may be the author, and confirmed by another, who may not', () => {
    const ledger = asked(true)
    expect(ledger.says(ana, 'dismiss')).toBe('needs-second')
    expect(ledger.says(ben, 'dismiss', {}, rightsOf(ben, { isAuthor: true }))).toBe('author-may-not')
    expect(ledger.says(ben, 'dismiss')).toEqual(['withdrawn', 'dismissed'])
    expect(ledger.events.at(-1)).toMatchObject({ by: ben, what: { reason: 'false_positive', second: ben } })
  })

  test('begins anew with another reason', () => {
    const ledger = asked()
    expect(ledger.says(ben, 'dismiss', { reason: 'duplicate', says: words })).toEqual(['dismissal-asked'])
    expect(ledger.says(ben, 'dismiss', { reason: 'duplicate' })).toBe('needs-second')
    expect(ledger.says(ana, 'dismiss', { reason: 'duplicate' })).toEqual(['withdrawn', 'dismissed'])
  })
})

test('a waiver is bound to the findings and to the head commit, and ends', () => {
  const ledger = ledgerOfOne()
  ledger.declare(incidentOf('SEV2', 'T2'))
  const args = { reason: 'mitigated', until: '2026-11-30' }
  const nobodyKnows = rightsOf(duty)
  expect(ledger.says(duty, 'waive', args, { ...nobodyKnows, headCommit: undefined as never })).toBe('not-now')
  ledger.says(duty, 'waive', args)
  expect(ledger.state().waivers).toMatchObject([
    { identities: [shown.identity], commit: 'c'.repeat(40), until: '2026-11-30T23:59:59.999Z' },
  ])
  ledger.pass(7 * 24 * 60)
  ledger.sweep()
  expect(ledger.state().waivers).toEqual([])
})
