import { describe, expect, test } from 'vitest'
import { foreign } from '../../src/domain/foreign.ts'
import type { IncidentSettings } from '../../src/domain/settings-incident.ts'
import type { Severity, Tier } from '../../src/domain/terms.ts'
import { incidentOf, ledgerOfOne, people, settings, shown, type LedgerOfOne } from './ledger-of-one.ts'

const { ana, ben, cleo, dan, eve, gus, duty, night } = people
const words = foreign('words')
const day = 24 * 60

function declared(
  severity: Severity = 'SEV3',
  tier: Tier = 'T2',
  more: Parameters<typeof incidentOf>[2] = {},
) {
  const ledger = ledgerOfOne()
  ledger.declare(incidentOf(severity, tier, more))
  return ledger
}

function held(...of: Parameters<typeof declared>): LedgerOfOne {
  const ledger = declared(...of)
  ledger.says(ana, 'accept')
  return ledger
}

function silent(): LedgerOfOne {
  const ledger = held()
  ledger.pass(day)
  ledger.sweep()
  return ledger
}

describe('who declined', () => {
  test('is not asked again when the ladder is at its end', () => {
    const ledger = declared('SEV1')
    ledger.says(ana, 'decline', { reason: 'no_capacity' })
    for (let rung = 0; rung < 5; rung += 1) {
      ledger.pass(15)
      ledger.sweep()
    }
    expect(ledger.state().baton).toMatchObject({ phase: 'lapsed', offer: null })
    expect(ledger.says(ana, 'back')).toEqual(['back', 'offered'])
  })

  test('for want of time is asked again when its holder falls silent; for a conflict of interest never', () => {
    const ledger = declared()
    ledger.says(ana, 'decline', { reason: 'conflict_of_interest' })
    ledger.says(ben, 'decline', { reason: 'no_capacity' })
    ledger.says(cleo, 'accept')
    expect(ledger.state().baton.declines).toEqual([{ by: ana.id, reason: 'conflict_of_interest' }])
    ledger.pass(day)
    ledger.sweep()
    ledger.says(ben, 'decline', { reason: 'no_capacity' })
    expect(ledger.state().baton.offer?.to).toEqual(duty)
    ledger.says(cleo, 'accept')
    ledger.pass(day)
    ledger.sweep()
    expect(ledger.state().baton.offer?.to).toEqual(ben)
  })

  test('an offer that a silent holder caused is passed on at once', () => {
    const ledger = silent()
    expect(ledger.says(ben, 'decline', { reason: 'no_capacity' })).toEqual(['declined', 'offered'])
    expect(ledger.state().baton).toMatchObject({ holder: ana, offer: { to: cleo } })
  })
})

describe('an escalation', () => {
  test('of what somebody holds goes from one duty officer to the next, and then back to the holder', () => {
    const ledger = held()
    ledger.says(ben, 'escalate')
    expect(ledger.state().baton.offer).toMatchObject({ to: duty, why: 'escalated' })
    expect(ledger.says(ben, 'escalate')).toBe('not-now')
    ledger.pass(4 * 60)
    ledger.sweep()
    expect(ledger.state().baton.offer).toMatchObject({ to: night, why: 'escalated' })
    ledger.pass(4 * 60)
    ledger.sweep()
    expect(ledger.state().baton).toMatchObject({ phase: 'held', holder: ana, offer: null })
  })
})

test('what a duty officer is asked already cannot be escalated further while somebody holds it', () => {
  const ledger = held()
  ledger.says(ana, 'offer', { to: '@night' })
  expect(ledger.says(ben, 'escalate')).toBe('not-now')
})

describe('a holder', () => {
  test('who accepts once more leaves their own hand-off as it is', () => {
    const ledger = held()
    ledger.says(ana, 'offer', { to: '@dan' })
    ledger.pass(60)
    expect(ledger.says(ana, 'accept')).toEqual(['lease-renewed'])
    expect(ledger.state().baton.offer?.to).toEqual(dan)
  })

  test('who is off duty gives no sign of life by a note, and is back by accepting', () => {
    const ledger = held()
    ledger.says(ana, 'decline', { reason: 'off_duty' })
    expect(ledger.says(ana, 'note', { says: words })).toEqual(['noted'])
    expect(ledger.says(ana, 'accept')).toEqual(['withdrawn', 'back', 'lease-renewed'])
    expect(ledger.state().baton).toMatchObject({ phase: 'held', holder: ana, away: [] })
  })

  test('who went off duty while it waited is not taken for present when the wait is over', () => {
    const ledger = held()
    ledger.says(ana, 'pause', { says: words, until: '2026-11-24T10:00:00Z' })
    ledger.says(ana, 'decline', { reason: 'off_duty' })
    ledger.pass(60)
    expect(ledger.sweep()).toEqual(['resumed'])
    expect(ledger.state().baton.leaseUntil).toBeNull()
  })

  test('whom a decision confirms has had it all the time; they cannot decide for themselves', () => {
    const ledger = held()
    ledger.pass(10)
    ledger.says(dan, 'claim')
    expect(ledger.says(ana, 'offer', { to: '@ana' })).toBe('not-now')
    ledger.says(duty, 'offer', { to: '@ana' })
    expect(ledger.state().baton).toMatchObject({
      phase: 'held',
      holder: ana,
      since: '2026-11-24T09:00:00.000Z',
    })
  })

  test('alone answers what was asked of them', () => {
    const ledger = held('SEV2')
    ledger.says(ben, 'note', { says: words })
    expect(ledger.state().baton.readBackDue).not.toBeNull()
    ledger.says(ana, 'note', { says: words })
    expect(ledger.state().baton.readBackDue).toBeNull()
  })
})

describe('severity', () => {
  test('that rises gives a silent holder no new lease', () => {
    const ledger = silent()
    expect(ledger.says(duty, 'sev', { severity: 'SEV1' })).toEqual(['severity-set', 'withdrawn', 'offered'])
    expect(ledger.state().baton).toMatchObject({ holder: ana, leaseUntil: null, offer: { to: ben } })
  })
})

describe('what nobody may waive alone', () => {
  const args = { reason: 'mitigated', until: '2026-11-25' }
  const maintainer = {
    role: 'maintain',
    teams: [],
    isDutyOfficer: false,
    isAuthor: false,
    headCommit: 'c',
  } as const

  test('T0 is for the duty officer', () => {
    const ledger = declared('SEV2', 'T0')
    expect(ledger.says(gus, 'waive', args, maintainer)).toBe('not-allowed')
    expect(ledger.says(duty, 'waive', args)).toEqual(['waived'])
  })

  test('confirmed malware is for nobody', () => {
    expect(declared('SEV2', 'T1', { class: 'malware' }).says(duty, 'waive', args)).toBe('not-now')
    expect(declared('SEV2', 'T2', { class: 'malware' }).says(duty, 'waive', args)).toEqual(['waived'])
  })
})

test('what was dismissed is held no longer, not even for good', () => {
  const ledger = held()
  for (const [at, until] of [null, '2026-11-30T00:00:00Z'].entries()) {
    const what = { is: 'held', hold: `H-${at}`, target: 'shop', until } as const
    const id = `E-${String(at).padStart(16, '0')}`
    ledger.append([{ id, at: ledger.now(), by: 'baton', incident: ledger.state().id, what }])
  }
  ledger.says(ana, 'dismiss', { reason: 'test_code', says: words })
  expect(ledger.state()).toMatchObject({ holds: [], containment: 'lifted', lifecycle: 'dismissed' })
})

test('what is proved gone has no date that comes near; what comes back has it anew, and a list without past declines', () => {
  const ledger = held('SEV3', 'T2', { dueAt: '2026-11-25T09:00:00Z' })
  expect(ledger.sweep()).toEqual(['reminded'])
  ledger.says(ana, 'offer', { to: '@dan' })
  ledger.says(dan, 'decline', { reason: 'no_capacity' })
  ledger.says(ana, 'check', { item: 'all-3' })
  ledger.scan({}, 'run-1')
  ledger.scan({}, 'run-2')
  ledger.pass(2 * day)
  expect([ledger.state().lifecycle, ledger.sweep()]).toEqual(['in_review', []])
  ledger.scan({ present: [shown] }, 'run-3')
  expect([...ledger.state().done]).toEqual([])
  expect(ledger.state().baton.declines).toEqual([])
  expect(ledger.sweep()).toEqual(['reminded'])
})

describe('without a duty officer', () => {
  const small: IncidentSettings = {
    teams: new Map([['@acme/shop', { oncall: [dan], lead: eve }]]),
    dutyOfficers: [],
    people: new Map([['@gus', gus]]),
    cleanRuns: 2,
  }
  const begin = () => {
    const ledger = ledgerOfOne(undefined, small)
    ledger.declare(incidentOf('SEV3', 'T2'))
    return ledger
  }

  test('who was passed over is asked after all, and the last one cannot decline', () => {
    const ledger = begin()
    ledger.says(ben, 'escalate')
    expect(ledger.state().baton.offer?.to).toEqual(eve)
    expect(ledger.says(eve, 'decline', { reason: 'no_capacity' })).toEqual(['declined', 'offered'])
    expect(ledger.state().baton.offer?.to).toEqual(dan)
    expect(ledger.says(dan, 'decline', { reason: 'no_capacity' })).toBe('cannot-decline')
  })

  test('a hand-off can be declined by anybody, since its giver holds it', () => {
    const ledger = begin()
    ledger.says(dan, 'decline', { reason: 'off_duty' })
    ledger.says(eve, 'accept')
    ledger.says(eve, 'offer', { to: '@gus' })
    expect(ledger.says(gus, 'decline', { reason: 'no_capacity' })).toEqual(['declined'])
    expect(ledger.state().baton).toMatchObject({ phase: 'held', holder: eve })
  })
})

test('times and limits of baton.yml stand before the built-in ones', () => {
  const ledger = ledgerOfOne(undefined, { ...settings, times: { SEV1: { offer: { minutes: 5 } } } })
  ledger.declare(incidentOf('SEV1', 'T2'))
  expect(ledger.state().baton.offer?.until).toBe('2026-11-24T09:05:00.000Z')
})
