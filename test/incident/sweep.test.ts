import { describe, expect, test } from 'vitest'
import { foreign } from '../../src/domain/foreign.ts'
import type { Severity } from '../../src/domain/terms.ts'
import { sweep } from '../../src/incident/sweep.ts'
import { incidentOf, ledgerOfOne, people, settings, type LedgerOfOne } from './ledger-of-one.ts'

const { ana, ben, cleo, dan, duty, night } = people
const words = foreign('words')

function declared(severity: Severity, more: Parameters<typeof incidentOf>[2] = {}): LedgerOfOne {
  // A Tuesday.
  const ledger = ledgerOfOne('2026-11-24T09:00:00.000Z')
  ledger.declare(incidentOf(severity, 'T2', more))
  return ledger
}

function held(severity: Severity, more: Parameters<typeof incidentOf>[2] = {}): LedgerOfOne {
  const ledger = declared(severity, more)
  ledger.says(ana, 'accept', { says: words })
  return ledger
}

function hold(ledger: LedgerOfOne, id: string, until: string | null): void {
  const what = { is: 'held', hold: id, target: 'shop@sha256:ab', until } as const
  ledger.append([
    { id: `E-${id.padStart(16, '0')}`, at: ledger.now(), by: 'baton', incident: ledger.state().id, what },
  ])
}

const minutes = { hour: 60, day: 24 * 60 }

describe('an offer', () => {
  // domain.md b.4; the fifth business day after a Tuesday is the next Tuesday.
  const ends: readonly (readonly [Severity, string])[] = [
    ['SEV1', '2026-11-24T09:15:00.000Z'],
    ['SEV2', '2026-11-24T09:15:00.000Z'],
    ['SEV3', '2026-11-24T13:00:00.000Z'],
    ['SEV4', '2026-11-25T09:00:00.000Z'],
    ['SEV5', '2026-12-01T09:00:00.000Z'],
  ]
  for (const [severity, until] of ends)
    test(`of ${severity} ends by itself at ${until}, not before, and climbs`, () => {
      const ledger = declared(severity)
      ledger.pass((Date.parse(until) - Date.parse(ledger.now())) / 60_000 - 1)
      expect(ledger.sweep()).toEqual(['reminded'])
      expect(ledger.sweep()).toEqual([])
      ledger.pass(1)
      expect(ledger.sweep()).toEqual(['lapsed', 'offered'])
      expect(ledger.state().baton.offer?.to).toEqual(ben)
    })

  test('climbs from the on-call list to the lead and the duty officers, each once, and then these are reminded', () => {
    const ledger = declared('SEV1')
    const asked = [ana]
    for (let rung = 0; rung < 4; rung += 1) {
      ledger.pass(15)
      ledger.sweep()
      const { offer } = ledger.state().baton
      if (offer !== null) asked.push(offer.to)
    }
    expect(asked).toEqual([ana, ben, cleo, duty, night])
    ledger.pass(15)
    expect(ledger.sweep()).toEqual(['lapsed', 'reminded'])
    expect(ledger.state().baton.phase).toBe('lapsed')
    ledger.pass(14)
    expect(ledger.sweep()).toEqual([])
    ledger.pass(1)
    expect(ledger.sweep()).toEqual(['reminded'])
  })

  test('is made when baton.yml names somebody who was not there before', () => {
    const ledger = declared('SEV1')
    for (let rung = 0; rung < 5; rung += 1) {
      ledger.pass(15)
      ledger.sweep()
    }
    const teams = new Map([...settings.teams, ['@acme/shop', { oncall: [ana, dan] }] as const])
    const drafts = sweep([ledger.state()], { ...settings, teams }, ledger.moment())
    expect(drafts.map(({ what }) => what)).toMatchObject([{ is: 'offered', to: dan }])
  })

  test('of a hand-off goes back to its giver, who is not away, and is told by the event', () => {
    const ledger = held('SEV3')
    ledger.says(ana, 'offer', { to: '@acme/platform' })
    ledger.pass(4 * minutes.hour)
    expect(ledger.sweep()).toEqual(['lapsed'])
    expect(ledger.state().baton).toMatchObject({ phase: 'held', holder: ana, away: ['github:dan'] })
  })
})

describe('a lease', () => {
  test('is asked about before it is over, and then somebody else is asked; the holder keeps it until they accept', () => {
    const ledger = held('SEV3')
    ledger.pass(18 * minutes.hour - 1)
    expect(ledger.sweep()).toEqual([])
    ledger.pass(1)
    expect(ledger.sweep()).toEqual(['reminded'])
    ledger.pass(6 * minutes.hour)
    expect(ledger.sweep()).toEqual(['lease-expired', 'offered'])
    expect(ledger.state().baton).toMatchObject({ phase: 'handing_over', holder: ana, offer: { to: ben } })
    expect(ledger.says(ben, 'accept')).toEqual(['accepted'])
    expect(ledger.state().baton.holder).toEqual(ben)
  })

  test('is renewed by what its holder does', () => {
    const ledger = held('SEV3')
    ledger.pass(20 * minutes.hour)
    expect(ledger.says(ana, 'note', { says: words })).toEqual(['noted', 'lease-renewed'])
    ledger.pass(4 * minutes.hour)
    expect(ledger.sweep()).toEqual([])
  })

  test('that is over is renewed by a holder who says that they are there, and the offer is taken back', () => {
    const ledger = held('SEV3')
    ledger.pass(minutes.day)
    ledger.sweep()
    expect(ledger.says(ana, 'accept')).toEqual(['withdrawn', 'lease-renewed'])
    expect(ledger.state().baton).toMatchObject({ phase: 'held', holder: ana, offer: null, term: 1 })
  })

  test('does not run while the work waits, nor after it is proved gone', () => {
    const ledger = held('SEV3')
    ledger.says(ana, 'pause', { says: words, until: '2026-11-28T09:00:00Z' })
    ledger.pass(3 * minutes.day)
    expect(ledger.sweep()).toEqual([])
    ledger.pass(minutes.day)
    expect(ledger.sweep()).toEqual(['resumed', 'lease-renewed'])
    ledger.says(ana, 'check', { item: 'all-3' })
    ledger.scan({}, 'run-1')
    ledger.scan({}, 'run-2')
    ledger.pass(9 * minutes.day)
    expect(ledger.state().lifecycle).toBe('in_review')
    expect(ledger.sweep()).toEqual([])
  })

  test('of a holder who went off duty is nobody else’s silence: others are asked until one accepts', () => {
    const ledger = held('SEV3')
    ledger.says(ana, 'pause', { says: words, until: '2026-11-28T09:00:00Z' })
    expect(ledger.says(ana, 'decline', { reason: 'off_duty' })).toEqual(['declined', 'offered'])
    for (let rung = 0; rung < 4; rung += 1) {
      ledger.pass(4 * minutes.hour)
      ledger.sweep()
    }
    expect(ledger.state().baton).toMatchObject({ phase: 'held', holder: ana, offer: null })
    expect(ledger.says(cleo, 'back')).toEqual(['back', 'offered'])
    expect(ledger.state().baton.offer?.to).toEqual(cleo)
  })
})

describe('a contest', () => {
  test('that nobody decides confirms its provisional holder', () => {
    const ledger = held('SEV3')
    ledger.says(dan, 'claim')
    ledger.pass(4 * minutes.hour - 1)
    expect(ledger.sweep()).toEqual([])
    ledger.pass(1)
    expect(ledger.sweep()).toEqual(['arbitrated'])
    expect(ledger.state().baton).toMatchObject({ phase: 'held', holder: ana, term: 1, claims: [] })
  })

  test('whose provisional holder went off duty goes to who claimed it first', () => {
    const ledger = held('SEV3')
    ledger.says(dan, 'claim')
    ledger.says(people.finn, 'claim')
    ledger.says(ana, 'decline', { reason: 'off_duty' })
    ledger.pass(4 * minutes.hour)
    ledger.sweep()
    expect(ledger.state().baton).toMatchObject({ phase: 'held', holder: dan, term: 2, claims: [] })
  })
})

describe('what is owed', () => {
  test('next action and time of next word are chased until they come', () => {
    const ledger = declared('SEV2')
    ledger.says(ana, 'accept')
    ledger.pass(30)
    expect(ledger.sweep()).toEqual(['reminded'])
    expect(ledger.sweep()).toEqual([])
    ledger.pass(29)
    ledger.says(ana, 'check', { item: 'all-3' })
    ledger.pass(1)
    expect(ledger.sweep()).toEqual(['reminded'])
    ledger.says(ana, 'accept', { says: words })
    ledger.pass(30)
    expect(ledger.sweep()).toEqual([])
  })

  test('a date is announced, said when it has come, and then again and again', () => {
    const ledger = held('SEV3', { dueAt: '2026-11-25T10:00:00Z' })
    ledger.pass(minutes.hour - 1)
    expect(ledger.sweep()).toEqual([])
    ledger.pass(1)
    expect(ledger.sweep()).toEqual(['reminded'])
    ledger.pass(12 * minutes.hour)
    expect(ledger.says(ana, 'accept')).toEqual(['lease-renewed'])
    expect(ledger.sweep()).toEqual([])
    ledger.pass(12 * minutes.hour)
    expect(ledger.sweep()).toEqual(['reminded'])
    ledger.says(ana, 'accept')
    ledger.pass(12 * minutes.hour)
    expect(ledger.sweep()).toEqual([])
  })
})

describe('what is held', () => {
  test('is asked about before it is free by itself, and then is free', () => {
    const ledger = held('SEV3')
    hold(ledger, 'H-1', '2026-11-26T09:00:00.000Z')
    expect(ledger.state().containment).toBe('applied')
    ledger.pass(minutes.day - 1)
    ledger.says(ana, 'accept')
    expect(ledger.sweep()).toEqual([])
    ledger.pass(1)
    expect(ledger.sweep()).toEqual(['reminded'])
    expect(ledger.sweep()).toEqual([])
    ledger.says(ana, 'accept')
    ledger.pass(minutes.day)
    ledger.says(ana, 'accept')
    expect(ledger.sweep()).toEqual(['hold-lifted'])
    expect(ledger.state().containment).toBe('lifted')
  })

  test('keeps what is proved gone from ending until it is lifted; without an end it is permanent and keeps nothing', () => {
    const ledger = held('SEV5')
    hold(ledger, 'H-1', '2026-11-26T09:00:00.000Z')
    hold(ledger, 'H-2', null)
    ledger.says(ana, 'check', { item: 'all-3' })
    ledger.scan({}, 'run-1')
    expect(ledger.scan({}, 'run-2')).toEqual(['seen'])
    expect(ledger.says(ana, 'release', { item: 'H-1' })).toEqual(['hold-lifted', 'resolved', 'reviewing'])
    expect(ledger.state().containment).toBe('permanent')
    ledger.says(ana, 'check', { item: 'all-8' })
    expect(ledger.says(duty, 'release')).toEqual(['hold-lifted'])
    expect(ledger.state()).toMatchObject({ containment: 'lifted', lifecycle: 'closed' })
  })
})
