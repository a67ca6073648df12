import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { explainFinding } from '../../src/decision/explain.ts'
import { isStop, outcomeOf } from '../../src/decision/policy/outcome-of.ts'
import type { Judged } from '../../src/domain/decision.ts'
import type { Facts, Timing } from '../../src/domain/facts.ts'
import { foreign } from '../../src/domain/foreign.ts'
import { defaultPolicy } from '../../src/generated/default-policy.ts'
import { judged, type Told } from './incident/judged.ts'
import { anyFacts, anyTiming } from './policy/arbitrary-facts.ts'

/** A finding as the gate leaves it. */
function gated(facts: Partial<Facts>, timing: Partial<Timing> = {}, more: Told['judged'] = {}): Judged {
  const bare = judged({ class: facts.class ?? 'code', facts })
  const time = { newness: 'new', overdue: false, ...timing } as const
  const { tiered, tier, verdict, row, isIncident, severity } = outcomeOf(bare.facts, time, defaultPolicy)
  return { ...bare, ...time, tiered, tier, verdict, row, isIncident, severity, ...more }
}

describe('every rule that was tried', () => {
  const { rules, rows, severities, ...rest } = explainFinding(
    gated({
      class: 'vuln',
      stage: 'mainline',
      automatable: true,
      totalImpact: true,
      assumed: true,
      epss: 0.7,
    }),
    defaultPolicy,
  )

  test('stands in order, with its condition and the values that it met', () => {
    expect(rules.map(({ id }) => id)).toEqual(defaultPolicy.rules.vuln.map(({ id }) => id))
    expect(rules.find(({ id }) => id === 'no-exploit-evidence')).toMatchObject({
      condition: '!f.kev && bod == "3D" && f.reach == "unknown" && !f.poc && f.epss >= 0.0 && f.epss < 0.10',
      values: [
        { name: 'f.kev', value: false },
        { name: 'bod', value: '3D' },
        { name: 'f.reach', value: 'unknown' },
        { name: 'f.poc', value: false },
        { name: 'f.epss', value: 0.7 },
      ],
      outcome: 'not-matched',
      result: 'T1',
    })
  })

  test('says which matched, which had no effect and which was not asked', () => {
    const outcomes = Object.fromEntries(rules.map(({ id, outcome }) => [id, outcome]))
    expect(outcomes).toMatchObject({
      vex: 'not-matched',
      'bod-3df': 'not-matched',
      'bod-3d': 'matched',
      'bod-14d': 'not-asked',
      'exploit-likely': 'no-effect',
    })
  })

  test('so does the stage table, and the severity', () => {
    expect(rows.find(({ outcome }) => outcome === 'matched')).toMatchObject({
      id: 'mainline-t1',
      result: 'block',
    })
    expect(rows.find(({ id }) => id === 'mainline-t1')?.values).toContainEqual({
      name: 'newness',
      value: 'new',
    })
    expect(rows.at(-1)).toMatchObject({ id: 't4', outcome: 'not-asked' })
    expect(severities.find(({ outcome }) => outcome === 'matched')).toMatchObject({
      id: 'sev-t1',
      result: 'SEV3',
    })
    expect(rest).toMatchObject({
      tier: 'T1',
      row: 'mainline-t1',
      isIncident: true,
      waiver: { allowed: true, maxDays: 7 },
      policyError: null,
    })
  })
})

test('a finding that was dropped has no row', () => {
  const explanation = explainFinding(gated({ class: 'vuln', vex: 'fixed' }), defaultPolicy)
  expect(explanation.rules.map(({ id, outcome }) => [id, outcome])).toEqual([['vex', 'matched']])
  expect(explanation).toMatchObject({
    rows: [],
    severities: [],
    row: 'vex',
    tier: null,
    waiver: { allowed: false, why: 'nothing' },
  })
})

test('what is judged like code shows both lists', () => {
  const { rules } = explainFinding(gated({ class: 'pipeline', score: 5 }), defaultPolicy)
  expect(rules.map(({ id }) => id).slice(0, 3)).toEqual([
    'pipeline-compromised',
    'pipeline-known',
    'code-injection',
  ])
})

test('confirmed malware may be waived by nobody', () => {
  const { waiver } = explainFinding(gated({ class: 'malware' }), defaultPolicy)
  expect(waiver).toEqual({ allowed: false, why: 'forbidden' })
})

test('a rule that failed is told', () => {
  const bad = {
    ...defaultPolicy.rules.code[0]!,
    id: 'bad',
    when: (): boolean => {
      throw new Error('no')
    },
  }
  const policy = { ...defaultPolicy, rules: { ...defaultPolicy.rules, code: [bad] } }
  const { rules, policyError } = explainFinding(gated({}), policy)
  expect(rules).toMatchObject([{ id: 'bad', outcome: 'failed' }])
  expect(policyError).toBe('bad: no')
})

test('it agrees with the gate on any finding', () => {
  fc.assert(
    fc.property(anyFacts, anyTiming, (facts, timing) => {
      const one = gated(facts, timing)
      const explanation = explainFinding({ ...one, verdict: 'track' }, { ...defaultPolicy })
      const { tier, row, isIncident, severity } = one
      expect(explanation).toMatchObject({ tier, row, isIncident, severity })
    }),
    { numRuns: 300 },
  )
})

describe('the smallest change that would flip the verdict', () => {
  test.each<[string, Judged, unknown]>([
    [
      'a new high flaw: if it had been there before',
      gated({ stage: 'pr', score: 7.2 }),
      { changes: [{ field: 'newness', from: 'new', to: 'existing' }], verdict: 'track', tier: 'T2' },
    ],
    [
      'a medium one: the score, to the nearest that stops',
      gated({ stage: 'pr', score: 6.1 }),
      { changes: [{ field: 'score', from: 6.1, to: 7 }], verdict: 'block', tier: 'T2' },
    ],
    [
      'a KEV that was there before: only another catalogue or a VEX statement',
      gated(
        { class: 'vuln', kev: true, totalImpact: true, automatable: true, stage: 'pr' },
        { newness: 'existing' },
      ),
      { changes: [{ field: 'vex', from: 'none', to: 'not_affected' }], verdict: 'ignore', tier: null },
    ],
    [
      'a vulnerability that is tracked: if it were exploited',
      gated({ class: 'vuln', stage: 'pr', score: 5.3, assumed: true }),
      { changes: [{ field: 'kev', from: false, to: true }], verdict: 'block', tier: 'T2' },
    ],
    [
      'hygiene, two at once',
      gated({ class: 'iac', kind: 'hygiene', stage: 'pr' }, { newness: 'existing' }),
      {
        changes: [
          { field: 'newness', from: 'existing', to: 'new' },
          { field: 'kind', from: 'hygiene', to: 'public_data' },
        ],
        verdict: 'block',
        tier: 'T1',
      },
    ],
  ])('%s', (_, one, flip) => {
    expect(explainFinding(one, defaultPolicy).flip).toEqual(flip)
  })

  test('of a waived finding, that the waiver ends', () => {
    const waived = { id: 'W-1', approver: foreign('@b'), expires: '2026-12-01', reason: 'mitigated' }
    const one = gated({ score: 9.8 }, {}, { verdict: 'track', waived })
    expect(explainFinding(one, defaultPolicy).flip).toEqual({
      changes: [{ field: 'waived', from: 'W-1', to: 'no longer' }],
      verdict: 'block',
      tier: 'T2',
    })
  })

  test('of a suppressed one, that the suppression ends', () => {
    const one = gated({ score: 9.8 }, {}, { verdict: 'track', suppressed: true })
    expect(explainFinding(one, defaultPolicy).flip?.changes).toEqual([
      { field: 'suppressed', from: true, to: false },
    ])
  })

  describe('while an exception holds, none of the facts flips it', () => {
    const waived = { id: 'W-1', approver: foreign('@b'), expires: '2026-12-01', reason: 'mitigated' }
    const waiverEnds = { field: 'waived', from: 'W-1', to: 'no longer' }
    const suppressionEnds = { field: 'suppressed', from: true, to: false }
    const old = { newness: 'unknown' } as const

    test.each<[string, Told['judged'], unknown[] | undefined]>([
      ['none holds', {}, [{ field: 'newness', from: 'unknown', to: 'new' }]],
      ['a waiver', { waived }, [waiverEnds, { field: 'newness', from: 'unknown', to: 'new' }]],
      [
        'a suppression',
        { suppressed: true },
        [suppressionEnds, { field: 'newness', from: 'unknown', to: 'new' }],
      ],
      ['both, and the facts would have to change, too', { waived, suppressed: true }, undefined],
    ])('%s', (_, more, changes) => {
      const one = gated({ score: 7.2 }, old, { verdict: 'track', ...more })
      expect(explainFinding(one, defaultPolicy).flip?.changes).toEqual(changes)
    })

    test('both end where both hold', () => {
      const one = gated({ score: 9.8 }, {}, { verdict: 'track', waived, suppressed: true })
      expect(explainFinding(one, defaultPolicy).flip?.changes).toEqual([waiverEnds, suppressionEnds])
    })
  })

  test('quality: none', () => {
    expect(explainFinding(gated({ class: 'quality' }), defaultPolicy).flip).toBeNull()
  })

  test('it does flip, and nothing smaller does', () => {
    fc.assert(
      fc.property(anyFacts, anyTiming, (facts, timing) => {
        const one = gated({ ...facts, assumed: false }, timing)
        const { flip } = explainFinding(one, defaultPolicy)
        if (flip === null) return
        const changed = Object.fromEntries(flip.changes.map(({ field, to }) => [field, to]))
        const state = { ...one.facts, ...timing, ...changed } as Facts & Timing
        const after = outcomeOf(state, state, defaultPolicy)
        expect(after.verdict).toBe(flip.verdict)
        expect(isStop(after.verdict)).toBe(!isStop(one.verdict))
      }),
      { numRuns: 300 },
    )
  })
})
