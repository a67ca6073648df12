import { describe, expect, test } from 'vitest'
import { factsOf, type FactContext } from '../../src/decision/facts.ts'
import type { Facts } from '../../src/domain/facts.ts'
import type { Finding } from '../../src/domain/finding.ts'
import { finding, type Told } from './incident/judged.ts'

const context: FactContext = {
  stage: 'mainline',
  signals: { kev: null, vex: [], epss: null },
  exposure: null,
  criticality: null,
  data: null,
  production: true,
  scope: 'unknown',
  visibility: 'unknown',
  published: false,
  runnerSecrets: true,
  now: '2026-11-24T10:00:00.000Z',
  subjects: ['acme/shop'],
}

function scored(severity: Partial<Finding['severity']>, told: Told = {}): Finding {
  const found = finding(told)
  return { ...found, severity: { ...found.severity, ...severity } }
}

describe('the score', () => {
  test.each<[string, Partial<Finding['severity']>, number]>([
    ['as stated', { score: 5.5 }, 5.5],
    ['by level error', { score: null, level: 'error' }, 7],
    ['by level warning', { score: null, level: 'warning' }, 4],
    ['by level note', { score: null, level: 'note' }, 0.1],
    ['by level none, as a warning', { score: null, level: 'none' }, 4],
    ['unreadable', { score: null, level: 'note', unreadable: true }, 9],
    ['unreadable, with a worse one beside it', { score: 9.9, unreadable: true }, 9.9],
  ])('%s', (_, severity, score) => {
    expect(factsOf(scored(severity), context).score).toBe(score)
  })
})

describe('what is assumed', () => {
  test.each<[number, Finding['hints'], [boolean, boolean]]>([
    [6.9, {}, [false, false]],
    [7, {}, [true, false]],
    [9, {}, [true, true]],
    [9.8, { automatable: false, totalImpact: false }, [false, false]],
    [3, { automatable: true }, [true, false]],
  ])('score %s, hints %o', (score, hints, expected) => {
    const { automatable, totalImpact, assumed } = factsOf(scored({ score }, { hints }), context)
    expect([automatable, totalImpact]).toEqual(expected)
    expect(assumed).toBe(true)
  })
})

describe('what nobody says', () => {
  test('is never the mild reading', () => {
    expect(factsOf(finding({ class: 'vuln' }), context)).toMatchObject({
      kev: false,
      epss: -1,
      poc: false,
      reach: 'unknown',
      vex: 'none',
      validity: 'unknown',
      repo: 'public',
      scope: 'unknown',
      generic: false,
      confidence: 'confirmed',
      evidence: 'present',
      kind: 'unknown',
      exposure: 'unknown',
      data: 'unknown',
      crown: false,
    })
  })
})

describe('what is said', () => {
  test.each<[string, Told, Partial<FactContext>, Partial<Facts>]>([
    ['an injection flaw', { cwe: [79, 89] }, {}, { injection: true }],
    ['another flaw', { cwe: [79] }, {}, { injection: false }],
    ['a private repository', {}, { visibility: 'private' }, { repo: 'private' }],
    ['a crown jewel', {}, { criticality: 'crown' }, { crown: true }],
    [
      'a kind of misconfiguration',
      { class: 'iac', hints: { iacKind: 'privilege' } },
      {},
      { kind: 'privilege', tabulated: true },
    ],
    [
      'a rule of IaC that no table knows',
      { class: 'iac', hints: { pipelineRule: true } },
      {},
      { tabulated: false },
    ],
    [
      'a known rule of pipelines',
      { class: 'pipeline', hints: { pipelineRule: true } },
      {},
      { tabulated: true },
    ],
    ['an unknown rule of pipelines', { class: 'pipeline' }, {}, { tabulated: false }],
    ['a compromised action', { class: 'pipeline', hints: { ioc: true } }, {}, { ioc: true }],
    [
      'malware that is only named',
      { class: 'malware', hints: { evidence: 'referenced', confidence: 'suspected' } },
      {},
      { evidence: 'referenced', confidence: 'suspected' },
    ],
  ])('%s', (_, told, more, expected) => {
    expect(factsOf(finding(told), { ...context, ...more })).toMatchObject(expected)
  })
})

describe('signals by advisory', () => {
  const signals = {
    vex: [],
    kev: { asOf: context.now, entries: new Map([['CVE-2026-1', { dueDate: null, forensicTriage: false }]]) },
    epss: {
      asOf: context.now,
      scores: new Map([
        ['CVE-2026-1', 0.2],
        ['CVE-2026-2', 0.9],
      ]),
    },
  }

  test.each<[Told, boolean, number]>([
    [{ class: 'vuln', advisories: ['CVE-2026-1', 'CVE-2026-2'] }, true, 0.9],
    [{ class: 'vuln', advisories: ['CVE-2026-2'] }, false, 0.9],
    [{ class: 'vuln', advisories: ['CVE-2026-3'] }, false, -1],
    [{ class: 'pipeline', advisories: ['CVE-2026-1'] }, true, 0.2],
    [{ class: 'secret', advisories: ['CVE-2026-1'] }, false, 0.2],
  ])('%o', (told, kev, epss) => {
    expect(factsOf(finding(told), { ...context, signals })).toMatchObject({ kev, epss })
  })
})
