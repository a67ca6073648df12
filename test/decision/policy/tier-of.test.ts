import { describe, expect, test } from 'vitest'
import { rowOf } from '../../../src/decision/policy/row-of.ts'
import { tierOf } from '../../../src/decision/policy/tier-of.ts'
import type { Policy, TierAction, TierRule } from '../../../src/domain/policy.ts'
import { defaultPolicy } from '../../../src/generated/default-policy.ts'
import { facts } from '../incident/judged.ts'

function rule(id: string, action: TierAction, when: () => unknown = () => true): TierRule {
  return { id, source: 'true', why: 'It says so.', action, when: when as () => boolean }
}

function withCode(...code: TierRule[]): Policy {
  return { ...defaultPolicy, rules: { ...defaultPolicy.rules, code } }
}

const t3 = rule('sets', { do: 'tier', tier: 'T3' })

describe('how rules act on each other', () => {
  test.each<[string, TierRule[], string | null, string[]]>([
    ['the first tier that holds', [t3, rule('later', { do: 'tier', tier: 'T0' })], 'T3', ['sets']],
    ['a drop before it', [rule('gone', { do: 'drop' }), t3], null, ['gone']],
    ['a drop after it does not count', [t3, rule('gone', { do: 'drop' })], 'T3', ['sets']],
    ['weaker counts once', [t3, ...weaker('T4', 2)], 'T4', ['sets', 'weaker0']],
    [
      'weaker by one step',
      [rule('sets', { do: 'tier', tier: 'T1' }), ...weaker('T4', 2)],
      'T2',
      ['sets', 'weaker0'],
    ],
    ['weaker not past its tier', [t3, ...weaker('T2', 1)], 'T3', ['sets']],
    ['stronger each by one step', [t3, ...stronger('T0', 2)], 'T1', ['sets', 'stronger0', 'stronger1']],
    ['stronger not past its tier', [t3, ...stronger('T2', 2)], 'T2', ['sets', 'stronger0']],
    [
      'only from the tiers named',
      [t3, rule('up', { do: 'stronger', to: 'T1', from: ['T2'] })],
      'T3',
      ['sets'],
    ],
    ['at most', [t3, rule('cap', { do: 'atMost', tier: 'T4' })], 'T4', ['sets', 'cap']],
    ['at most, which it is', [t3, rule('cap', { do: 'atMost', tier: 'T1' })], 'T3', ['sets']],
    ['at least', [t3, rule('floor', { do: 'atLeast', tier: 'T2' })], 'T2', ['sets', 'floor']],
    ['before a tier is set nothing moves', [...stronger('T0', 1), t3], 'T3', ['sets']],
  ])('%s', (_, rules, tier, ids) => {
    expect(tierOf(facts(), withCode(...rules))).toEqual({ tier, rules: ids })
  })

  test('what moves the tier moves the tier of what is new, too', () => {
    const sets = rule('sets', { do: 'tier', tier: 'T1', whenNew: 'T0' })
    expect(tierOf(facts(), withCode(sets, ...weaker('T4', 1)))).toMatchObject({ tier: 'T2', whenNew: 'T1' })
  })
})

function weaker(to: 'T2' | 'T4', times: number): TierRule[] {
  return Array.from({ length: times }, (_, at) => rule(`weaker${at}`, { do: 'weaker', to }))
}

function stronger(to: 'T0' | 'T2', times: number): TierRule[] {
  return Array.from({ length: times }, (_, at) => rule(`stronger${at}`, { do: 'stronger', to }))
}

describe('a condition that fails is never skipped', () => {
  const throws = (): boolean => {
    throw new Error('division by zero')
  }

  test.each([
    ['it throws', throws],
    ['it gives no yes or no', () => 1],
    ['it gives nothing', () => undefined],
  ])('%s: the strictest tier of the class, and the reason', (_, when) => {
    const tiered = tierOf(facts(), withCode(rule('bad', { do: 'weaker', to: 'T4' }, when), t3))
    expect(tiered).toMatchObject({ tier: 'T3', rules: ['sets'] })
    const asked = tierOf(facts(), withCode(t3, rule('bad', { do: 'weaker', to: 'T4' }, when)))
    expect(asked.tier).toBe('T3')
    expect(asked.policyError).toMatch(/^bad: /)
    expect(asked.rules.at(-1)).toBe('policy-error')
  })

  test('in a class that can reach T1, that is T1', () => {
    const bad = rule('bad', { do: 'drop' }, throws)
    const policy = withCode(bad, ...defaultPolicy.rules.code)
    expect(tierOf(facts({ score: 0 }), policy)).toMatchObject({
      tier: 'T1',
      policyError: 'bad: division by zero',
    })
  })

  test('a class without a rule that fits', () => {
    expect(tierOf(facts(), withCode())).toMatchObject({ policyError: 'no rule of the class fits' })
    const policy = withCode(rule('never', { do: 'tier', tier: 'T2' }, () => false))
    expect(tierOf(facts(), policy)).toMatchObject({ tier: 'T2', policyError: 'no rule of the class fits' })
  })

  test('a table without the row', () => {
    const bod = { ...defaultPolicy.tables.bod!, rows: {} }
    const tiered = tierOf(facts({ class: 'vuln' }), { ...defaultPolicy, tables: { bod } })
    expect(tiered).toMatchObject({ tier: 'T1', policyError: 'table bod has no row for this finding' })
  })

  test('a row of the stage table, or none that fits: quarantine, and an incident', () => {
    const timing = { newness: 'existing', overdue: false } as const
    const stages = [{ ...defaultPolicy.stages[0]!, when: throws }, ...defaultPolicy.stages]
    for (const policy of [
      { ...defaultPolicy, stages },
      { ...defaultPolicy, stages: [] },
    ]) {
      const row = rowOf(facts(), { tier: 'T3', rules: [] }, 'T3', timing, policy)
      expect(row).toMatchObject({ verdict: 'quarantine', row: 'policy-error', isIncident: true })
      expect(row.policyError).toMatch(/./)
    }
  })

  test.each([
    ['secret', 'T0'],
    ['malware', 'T0'],
    ['vuln', 'T1'],
    ['code', 'T1'],
    ['iac', 'T0'],
    ['pipeline', 'T0'],
  ] as const)('the strictest tier of %s is %s', (findingClass, tier) => {
    const bad = rule('bad', { do: 'drop' }, throws)
    const rules = { ...defaultPolicy.rules, [findingClass]: [bad, ...defaultPolicy.rules[findingClass]] }
    expect(tierOf(facts({ class: findingClass }), { ...defaultPolicy, rules }).tier).toBe(tier)
  })
})

describe('a rule with a verdict of its own', () => {
  const suspected = facts({ class: 'malware', confidence: 'suspected', stage: 'mainline' })
  const fresh = { newness: 'new', overdue: false } as const

  test('is named as the row', () => {
    const tiered = tierOf(suspected, defaultPolicy)
    expect(tiered).toEqual({ tier: 'T2', verdict: 'quarantine', rules: ['malware-suspected'] })
    const row = rowOf(suspected, tiered, 'T2', fresh, defaultPolicy)
    expect(row).toEqual({
      verdict: 'quarantine',
      row: 'malware-suspected',
      isIncident: true,
      severity: 'SEV4',
    })
  })

  test('leaves the incident to the table where it makes none itself', () => {
    const named = { ...suspected, evidence: 'referenced' } as const
    const tiered = tierOf(named, defaultPolicy)
    const expected = { verdict: 'block', row: 'malware-suspected-referenced' }
    expect(rowOf(named, tiered, 'T2', fresh, defaultPolicy)).toMatchObject({ ...expected, isIncident: false })
    const late = { newness: 'existing', overdue: true } as const
    expect(rowOf(named, tiered, 'T2', late, defaultPolicy)).toMatchObject({ ...expected, isIncident: true })
  })
})
