import { describe, expect, test } from 'vitest'
import { foreign } from '../../src/domain/foreign.ts'
import { declare, successorOf } from '../../src/incident/declare.ts'
import { comesBack } from '../../src/incident/observe.ts'
import { owedWords } from '../../src/incident/owed.ts'
import {
  context,
  incidentOf,
  item,
  ledgerOfOne,
  people,
  scope,
  settings,
  shown,
  type LedgerOfOne,
} from './ledger-of-one.ts'

const { ana, ben, gus, duty } = people
const words = foreign('words')
const day = 24 * 60
const trivy = { tool: 'Trivy', category: null }

function closed(): LedgerOfOne {
  const ledger = ledgerOfOne()
  ledger.declare(incidentOf('SEV3', 'T2', { checklist: [] }))
  ledger.says(ana, 'accept')
  ledger.scan({}, 'run-1')
  expect(ledger.scan({}, 'run-2')).toEqual(['seen', 'resolved', 'closed'])
  return ledger
}

describe('absence', () => {
  test('counts in complete scans of the same tool and category, once for each run', () => {
    const ledger = ledgerOfOne()
    ledger.declare(incidentOf('SEV3', 'T2', { checklist: [] }))
    for (const complete of [[], [{ tool: 'CodeQL', category: 'py' }], [{ tool: 'Semgrep', category: 'js' }]])
      expect(ledger.scan({ complete }, 'run-1')).toEqual([])
    expect(ledger.scan({}, 'run-2')).toEqual(['seen'])
    expect(ledger.scan({}, 'run-2')).toEqual([])
    expect(ledger.scan({}, 'run-3')).toEqual(['seen', 'resolved', 'withdrawn', 'closed'])
  })

  test('is counted for each scanner that showed it, also where they run apart', () => {
    const ledger = ledgerOfOne()
    ledger.declare(incidentOf('SEV3', 'T2', { checklist: [] }))
    ledger.says(ana, 'accept')
    ledger.scan({ present: [{ ...shown, tool: 'Trivy', category: null }] }, 'run-1')
    expect(ledger.scan({ complete: [scope] }, 'run-2')).toEqual(['seen'])
    expect(ledger.scan({ complete: [scope] }, 'run-3')).toEqual(['seen'])
    expect(ledger.state().cleanRuns).toBe(0)
    expect(ledger.scan({ complete: [trivy] }, 'run-4')).toEqual(['seen', 'fix-ready'])
    expect(ledger.scan({ complete: [trivy] }, 'run-5')).toEqual(['seen', 'resolved', 'closed'])
  })

  test('waits for the items that block, and the last one ends it', () => {
    const ledger = ledgerOfOne()
    ledger.declare(incidentOf('SEV3', 'T2', { checklist: [item('all-3', 'resolve')] }))
    ledger.says(ana, 'accept')
    ledger.scan({}, 'run-1')
    expect(ledger.scan({}, 'run-2')).toEqual(['seen'])
    expect(ledger.scan({}, 'run-3')).toEqual([])
    expect(ledger.says(ben, 'check', { item: 'all-3' })).toEqual(['checked', 'resolved', 'closed'])
  })

  test('of one run means nothing when the next shows it, in an incomplete scan too', () => {
    const ledger = ledgerOfOne()
    ledger.declare(incidentOf('SEV3', 'T2', { checklist: [] }))
    ledger.says(ana, 'accept')
    ledger.scan({}, 'run-1')
    expect(ledger.scan({ complete: [], present: [shown] }, 'run-2')).toEqual(['seen', 'verify-failed'])
    expect(ledger.scan({}, 'run-3')).toEqual(['seen', 'fix-ready'])
  })
})

test('presence of what is known already is no event; more of it is', () => {
  const ledger = ledgerOfOne()
  ledger.declare(incidentOf('SEV3', 'T2'))
  expect(ledger.scan({ present: [shown] }, 'run-1')).toEqual([])
  expect(ledger.scan({ present: [{ ...shown, count: 2 }] }, 'run-2')).toEqual(['seen'])
  expect(ledger.scan({ present: [{ ...shown, identity: 'b'.repeat(64) }] }, 'run-3')).toEqual(['seen'])
  expect(ledger.state().findings).toHaveLength(2)
})

describe('a worse tier', () => {
  const urgent = { tier: 'T0', severity: 'SEV1', dueAt: '2026-11-25T09:00:00.000Z' } as const

  test('of a later run counts, and what runs ends sooner; a milder one never counts', () => {
    const ledger = ledgerOfOne()
    ledger.declare(incidentOf('SEV3', 'T2', { dueAt: '2026-12-01T09:00:00.000Z' }))
    expect(ledger.scan({ present: [shown], urgency: urgent })).toEqual(['worsened', 'withdrawn', 'offered'])
    expect(ledger.state()).toMatchObject(urgent)
    expect(ledger.state().baton.offer).toMatchObject({ to: ana, until: '2026-11-24T09:15:00.000Z' })
    // Whoever is asked again is told once.
    expect(owedWords(ledger.events, ledger.state())).toMatchObject([{ to: ana, of: { is: 'asked' } }])
    const mild = { tier: 'T3', severity: 'SEV4', dueAt: null } as const
    expect(ledger.scan({ present: [shown], urgency: mild })).toEqual([])
    expect(ledger.scan({ present: [shown], urgency: urgent })).toEqual([])
    expect(ledger.state()).toMatchObject(urgent)
  })

  test('never makes it milder than people or an earlier date have it', () => {
    const ledger = ledgerOfOne()
    const dueAt = '2026-11-24T12:00:00.000Z'
    ledger.declare(incidentOf('SEV1', 'T2', { dueAt }))
    ledger.scan({ present: [shown], urgency: { ...urgent, tier: 'T1', severity: 'SEV2' } })
    expect(ledger.state()).toMatchObject({ tier: 'T1', severity: 'SEV1', dueAt })
    ledger.says(duty, 'sev', { severity: 'SEV3', says: words })
    ledger.scan({ present: [shown], urgency: { ...urgent, tier: 'T1', severity: 'SEV2' } })
    expect(ledger.state().severity).toBe('SEV3')
  })

  test('is told to the holder, who has it still', () => {
    const ledger = ledgerOfOne()
    ledger.declare(incidentOf('SEV3', 'T2'))
    ledger.says(ana, 'accept', { says: words })
    expect(ledger.scan({ present: [shown], urgency: urgent })).toEqual(['worsened', 'lease-renewed'])
    expect(ledger.state().baton).toMatchObject({ holder: ana, leaseUntil: '2026-11-24T09:30:00.000Z' })
    expect(owedWords(ledger.events, ledger.state())).toMatchObject([
      { to: ana, of: { is: 'worsened', severity: 'SEV1' } },
    ])
  })

  test('brings back what was dismissed when it was milder', () => {
    const ledger = ledgerOfOne()
    ledger.declare(incidentOf('SEV3', 'T2'))
    ledger.says(duty, 'dismiss', { reason: 'risk_accepted', says: words })
    expect(ledger.scan({ present: [shown], urgency: { ...urgent, tier: 'T2' } }, 'run-1')).toEqual([])
    expect(ledger.scan({ present: [shown], urgency: urgent }, 'run-2')).toEqual([
      'regressed',
      'seen',
      'worsened',
      'offered',
    ])
    expect(ledger.state()).toMatchObject({ lifecycle: 'detected', ...urgent })
  })
})

describe('what comes back', () => {
  const seen = { commit: null, complete: [scope], present: [shown], urgency: null }

  test('within thirty days is the same incident with its history; its last holder is asked first', () => {
    const ledger = closed()
    ledger.pass(30 * day - 1)
    expect(ledger.scan({ complete: [], present: [shown] }, 'run-8')).toEqual([])
    expect(ledger.scan({ present: [shown] }, 'run-9')).toEqual(['regressed', 'seen', 'offered'])
    expect(ledger.state()).toMatchObject({ lifecycle: 'detected', reopened: 1, cleanRuns: 0 })
    expect(ledger.state().baton.offer).toMatchObject({ to: ana, why: 'regressed' })
  })

  test('later is a new one that relates, with an id that every run finds', () => {
    const ledger = closed()
    ledger.pass(30 * day)
    expect(ledger.scan({ present: [shown] }, 'run-9')).toEqual([])
    expect(comesBack(ledger.state(), seen, settings, ledger.moment())).toBe('anew')
    const relatesTo = ledger.state().id
    const [first] = declare(
      incidentOf('SEV3', 'T2'),
      [shown],
      { ...context, relatesTo },
      settings,
      ledger.moment(),
    )
    expect(first).toMatchObject({ incident: successorOf(relatesTo), what: { is: 'declared', relatesTo } })
    expect(first?.incident).toMatch(/^INC-[0-9A-HJKMNP-TV-Z]{12}$/)
    expect(first?.incident).not.toBe(relatesTo)
  })

  test('while it is under review stays with its holder', () => {
    const ledger = ledgerOfOne()
    ledger.declare(incidentOf('SEV2', 'T2', { checklist: [item('all-8', 'close')] }))
    ledger.says(ana, 'accept', { says: words })
    ledger.scan({}, 'run-1')
    expect(ledger.scan({}, 'run-2')).toEqual(['seen', 'resolved', 'reviewing'])
    ledger.pass(day)
    expect(ledger.scan({ present: [shown] }, 'run-3')).toEqual(['regressed', 'seen', 'lease-renewed'])
    expect(ledger.state()).toMatchObject({
      lifecycle: 'remediating',
      baton: { phase: 'held', holder: ana, term: 1 },
    })
  })

  test('was dismissed with everybody knowing that it is there; only more of it reopens', () => {
    const ledger = ledgerOfOne()
    ledger.declare(incidentOf('SEV3', 'T2'))
    ledger.says(duty, 'dismiss', { reason: 'false_positive', says: words })
    expect(ledger.scan({ present: [shown] }, 'run-1')).toEqual([])
    expect(ledger.scan({ present: [{ ...shown, count: 2 }] }, 'run-2')).toContain('regressed')
  })
})

describe('declaring', () => {
  const first = (...[incident, more]: Parameters<LedgerOfOne['declare']>) => {
    const ledger = ledgerOfOne()
    ledger.declare(incident, more)
    return ledger
  }

  test('asks the person who is named, then the ladder of their team', () => {
    const owner = { team: '@acme/shop', person: '@gus', evidence: [], confidence: 'high' } as const
    const ledger = first(incidentOf('SEV3', 'T2', { owner }))
    expect(ledger.state().baton.offer).toMatchObject({ to: gus, team: '@acme/shop' })
    ledger.says(gus, 'decline', { reason: 'no_capacity' })
    expect(ledger.state().baton.offer?.to).toEqual(ana)
  })

  test('asks the duty officer where nobody is named, or somebody whom nobody vouches for', () => {
    for (const team of [null, '@acme/unlisted', '@ghost']) {
      const owner = { team, person: null, evidence: [], confidence: 'none' } as const
      expect(first(incidentOf('SEV3', 'T2', { owner })).state().baton.offer?.to).toEqual(duty)
    }
  })

  test('keeps in a public ledger no title, rule or path, and not in the packet either', () => {
    const ledger = first(incidentOf('SEV3', 'T2'), { isPublic: true })
    ledger.says(ana, 'accept')
    ledger.says(ana, 'offer', { to: '@acme/web' })
    const all = JSON.stringify(ledger.events)
    for (const word of ['search.ts', 'sql-injection', 'SQL', 'bound parameter'])
      expect(all).not.toContain(word)
    expect(ledger.state().about).toBeNull()
  })

  test('leaves to the record what the record proves', () => {
    expect(first(incidentOf('SEV3', 'T2')).state().mustDo).toEqual({ resolve: ['all-3'], close: ['all-8'] })
  })
})
