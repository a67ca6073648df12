import { describe, expect, test } from 'vitest'
import { policyDigest } from '../../../src/decision/policy/policy-digest.ts'
import type { Policy } from '../../../src/domain/policy.ts'
import { defaultPolicy } from '../../../src/generated/default-policy.ts'

const [first, second, ...others] = defaultPolicy.rules.code
const { terms } = defaultPolicy

function withCode(...code: Policy['rules']['code']): Policy {
  return { ...defaultPolicy, rules: { ...defaultPolicy.rules, code } }
}

describe('the digest of a policy', () => {
  test('has its form, and is the same each time', () => {
    expect(policyDigest(defaultPolicy)).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(policyDigest(defaultPolicy)).toBe(policyDigest(withCode(first!, second!, ...others)))
  })

  test.each<[string, Policy]>([
    ['a condition', withCode({ ...first!, source: 'f.kev' }, second!, ...others)],
    ['an action', withCode({ ...first!, action: { do: 'tier', tier: 'T2' } }, second!, ...others)],
    ['the order', withCode(second!, first!, ...others)],
    ['a rule less', withCode(second!, ...others)],
    ['a name', { ...defaultPolicy, name: 'ours' }],
    ['a row of a table', { ...defaultPolicy, tables: { bod: { ...defaultPolicy.tables.bod!, rows: {} } } }],
    ['what goes on with what', { ...defaultPolicy, otherwise: {} }],
    ['a row of the stage table', { ...defaultPolicy, stages: defaultPolicy.stages.slice(1) }],
    ['a row of the severity table', { ...defaultPolicy, severity: defaultPolicy.severity.slice(1) }],
    ['a number', { ...defaultPolicy, terms: { ...terms, signals: { kevMaxAgeHours: 25 } } }],
  ])('changes with %s', (_, policy) => {
    expect(policyDigest(policy)).not.toBe(policyDigest(defaultPolicy))
  })

  test.each<[string, Policy]>([
    ['the sentence of why', withCode({ ...first!, why: 'Otherwise said.' }, second!, ...others)],
    ['how it was compiled', withCode({ ...first!, when: () => true }, second!, ...others)],
    ['the order of keys', withCode({ ...first!, action: { tier: 'T1', do: 'tier' } }, second!, ...others)],
  ])('does not change with %s', (_, policy) => {
    expect(policyDigest(policy)).toBe(policyDigest(defaultPolicy))
  })
})
