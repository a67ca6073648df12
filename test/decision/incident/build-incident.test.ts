import { describe, expect, test } from 'vitest'
import { buildIncident } from '../../../src/decision/incident/build-incident.ts'
import type { IncidentContext } from '../../../src/decision/incident/context.ts'
import { groupFindings } from '../../../src/decision/incident/group.ts'
import { incidentId } from '../../../src/decision/incident/incident-id.ts'
import { incidentsOf } from '../../../src/decision/incident/incidents.ts'
import type { Judged } from '../../../src/domain/decision.ts'
import type { Incident } from '../../../src/domain/incident.ts'
import { flatten } from '../../../src/domain/text.ts'
import { defaultPolicy } from '../../../src/generated/default-policy.ts'
import { context, judged } from './judged.ts'

function build(members: readonly Judged[], where: IncidentContext = context()): Incident {
  const [group, ...more] = groupFindings(members, where)
  if (group === undefined || more.length > 0) throw new Error('not one incident')
  return buildIncident(group, where)
}

const lodash = { name: 'lodash', installed: '4.17.20', fixed: '4.17.21' }
const vuln = (advisory: string, told: Partial<Judged> = {}, path = 'package-lock.json'): Judged =>
  judged({ class: 'vuln', package: lodash, advisories: [advisory], path, judged: told })

describe('an incident', () => {
  const worse = vuln('CVE-2', { tier: 'T0', severity: 'SEV2', dueAt: '2026-11-25T10:00:00.000Z' }, 'api/x')
  const joined = vuln('CVE-3', {
    isIncident: false,
    severity: null,
    tier: 'T2',
    dueAt: '2026-11-24T11:00:00.000Z',
    firstSeen: '2026-11-01T10:00:00.000Z',
  })
  const where = context({ codeowners: '* @acme/web\n/api/ @acme/api @ann' })
  const incident = build([joined, vuln('CVE-1'), worse], where)

  test('is as bad as its worst finding, whose owner it has; the worst stands first', () => {
    expect(incident).toMatchObject({
      kind: 'incident',
      class: 'vuln',
      tier: 'T0',
      severity: 'SEV2',
      blocks: true,
    })
    expect(incident.owner).toMatchObject({ team: '@acme/api', person: '@ann', confidence: 'medium' })
    expect(incident.contributors).toEqual(['@acme/web'])
    expect(incident.findings[0]).toBe(worse.id)
    expect(incident.findings.at(-1)).toBe(joined.id)
    expect(incident.findings).toHaveLength(3)
  })

  test('is due with the first of those that make it one, and seen with the first of all', () => {
    expect(incident.dueAt).toBe('2026-11-25T10:00:00.000Z')
    expect(incident.firstSeen).toBe('2026-11-01T10:00:00.000Z')
    expect(incident.takeUpBy).toBe('2026-11-24T10:15:00.000Z')
  })

  test('says what, what next, what is not contained, and what to do', () => {
    expect(flatten(incident.title)).toBe('vulnerable dependency lodash 4.17.20, 3 advisories')
    expect(flatten(incident.nextStep)).toMatch(
      /^upgrade lodash 4\.17\.20 → 4\.17\.21, fixes CVE-2, CVE-1 and CVE-3$/,
    )
    expect(incident.firstAid.length).toBeGreaterThan(0)
    expect(incident.checklist.map(({ id }) => id)).toContain('vul-5a')
  })

  test('that is open already keeps the time at which it was declared', () => {
    const opened = new Map([[incident.id, '2026-11-20T10:00:00.000Z']])
    const again = build([vuln('CVE-1')], context({ opened }))
    expect(again.id).toBe(incident.id)
    expect(again.takeUpBy).toBe('2026-11-20T14:00:00.000Z')
    expect(again.checklist.find(({ id }) => id === 'vul-1')?.dueAt).toBe('2026-11-20T14:00:00.000Z')
  })

  test('of tier T0 is taken up when it must be contained, at the latest', () => {
    const { deadlines } = defaultPolicy.terms
    const incident = build([vuln('CVE-1', { tier: 'T0', severity: 'SEV3' })], context({ deadlines }))
    expect(incident.takeUpBy).toBe('2026-11-24T11:00:00.000Z')
    expect(incident.checklist.find(({ id }) => id === 'all-1')?.dueAt).toBe(incident.takeUpBy)
  })

  test('that another team was asked for keeps its severity once it makes an incident by itself', () => {
    const fix = { class: 'vuln', key: 'other-team:vuln:lodash' }
    const one = vuln('CVE-1')
    const openIdentities = new Map([[one.finding.identity, incidentId('acme/shop', fix.class, fix.key)]])
    expect(build([one], context({ openIdentities }))).toMatchObject({ kind: 'other-team', severity: 'SEV3' })
  })

  test('without any owner says so', () => {
    expect(build([vuln('CVE-1')]).owner).toEqual({
      team: null,
      person: null,
      evidence: [],
      confidence: 'none',
    })
  })

  test('that stops nothing does not block', () => {
    expect(build([vuln('CVE-1', { verdict: 'track' })]).blocks).toBe(false)
  })

  test('is the same twice', () => {
    expect(build([joined, vuln('CVE-1'), worse], where).id).toBe(incident.id)
    const members = [judged(), judged({ path: 'src/b.ts' })]
    expect(build(members)).toEqual(build(members.toReversed()))
  })
})

const ofFirstRun = { newness: 'unknown', verdict: 'track' } as const

describe('titles', () => {
  test.each<[string, Judged[], string]>([
    ['one advisory', [vuln('CVE-1'), vuln('CVE-1')], 'vulnerable dependency lodash 4.17.20, CVE-1'],
    [
      'code',
      [judged({ cwe: [89], path: 'src/orders/a.ts' }), judged({ cwe: [89], path: 'src/orders/b.ts' })],
      'SQL injection in src/orders, 2 places',
    ],
    ['code at the root', [judged({ cwe: [89], path: 'a.ts' })], 'SQL injection'],
    [
      'a secret names no path',
      [judged({ class: 'secret', rule: 'aws', path: 'prod.env' })],
      'AWS access key',
    ],
    [
      'infrastructure',
      [judged({ class: 'iac', path: 'main.tf', hints: { iacKind: 'public_data' } })],
      'data open to the public in main.tf',
    ],
    [
      'a first run with one',
      [judged({ cwe: [89], path: 'src/a.ts', judged: ofFirstRun })],
      'SQL injection in src',
    ],
    [
      'a first run',
      ['a', 'b'].map((path) => judged({ path, judged: ofFirstRun })),
      '2 urgent findings of unknown age',
    ],
    [
      'adopted and within its date',
      ['a', 'b'].map((path) =>
        judged({ path, judged: { ...ofFirstRun, newness: 'existing', adopted: true } }),
      ),
      '2 urgent findings that were here before',
    ],
    [
      'debt',
      [judged({ path: 'a' }), judged({ path: 'b' })].map((one) => ({
        ...one,
        adopted: true,
        newness: 'existing',
        dueAt: '2026-11-01',
      })),
      '2 adopted findings of class code past the due date',
    ],
  ])('%s', (_, members, title) => {
    expect(flatten(build(members).title)).toBe(title)
  })
})

describe('what gathers many', () => {
  test('a flood goes to the fallback; the owners of its findings contribute', () => {
    const where = context({ codeowners: '/src/ @acme/web', fallback: '@acme/appsec', newIncidentsPerRun: 0 })
    const flood = build([judged({ cwe: [79] }), judged({ cwe: [89] })], where)
    expect(flood).toMatchObject({ kind: 'flood', contributors: ['@acme/web'] })
    expect(flood.owner).toMatchObject({ team: '@acme/appsec', confidence: 'low' })
  })

  test('debt that may not block yet has a severity, and a whole day as its date', () => {
    const debt = judged({
      judged: {
        adopted: true,
        newness: 'existing',
        dueAt: '2026-11-01',
        tier: 'T2',
        verdict: 'track',
        isIncident: false,
        severity: null,
      },
    })
    expect(build([debt])).toMatchObject({
      severity: 'SEV4',
      dueAt: '2026-11-01T23:59:59.999Z',
      blocks: false,
    })
  })

  test('what another team must mend is SEV5', () => {
    const blocked = judged({ judged: { isIncident: false, severity: null } })
    const where = context({ stage: 'pr', authorTeam: '@acme/x', codeowners: '* @acme/web' })
    expect(build([blocked], where)).toMatchObject({ kind: 'other-team', severity: 'SEV5' })
  })
})

test('each finding of an incident is found by its id', () => {
  const members = [
    vuln('CVE-1'),
    judged({ cwe: [89] }),
    judged({ judged: { isIncident: false, verdict: 'track' } }),
  ]
  const { incidents, incidentOf } = incidentsOf(members, context())
  expect(incidents).toHaveLength(2)
  expect(members.map(({ id }) => incidentOf.has(id))).toEqual([true, true, false])
  for (const { id, findings } of incidents)
    for (const finding of findings) expect(incidentOf.get(finding)).toBe(id)
})

test('a hundred thousand findings are grouped in seconds', () => {
  const many = Array.from({ length: 100_000 }, (_, at) =>
    judged({ cwe: [89], path: `src/f${at % 500}/x.ts`, judged: { newness: 'unknown', verdict: 'track' } }),
  )
  const { incidents } = incidentsOf(many, context({ codeowners: '/src/f1/ @acme/x\n* @acme/y' }))
  expect(incidents[0]?.findings).toHaveLength(100_000)
}, 20_000)
