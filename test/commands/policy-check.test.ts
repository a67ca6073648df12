import { expect, test } from 'vitest'
import { policyCheck } from '../../src/commands/policy-check.ts'
import { applyPolicyChanges } from '../../src/decision/policy/apply-policy-changes.ts'
import { conditionCompiler } from '../../src/decision/policy/cel.ts'
import { flatten, text } from '../../src/domain/text.ts'
import { defaultPolicy } from '../../src/generated/default-policy.ts'
import { nearest } from '../../src/settings/nearest.ts'

const base = defaultPolicy

test('the built-in policy differs in nothing', () => {
  const { exit, lines } = policyCheck({ base, policy: base, problems: [] })
  expect(exit).toBe(0)
  expect(lines.map(flatten).join('\n')).toMatch(
    /^policy bod-26-04@1\.0\.0, sha256:[0-9a-f]{64}: it is the built-in one, unchanged\.$/,
  )
})

test('what differs is shown, before and after', () => {
  const why = 'We say so.'
  const rules = {
    code: [
      { id: 'code-critical', when: 'f.score >= 8.0', tier: 'T1', why },
      { id: 'ours', before: 'code-low', when: 'f.kev', stronger: 'T1', from: ['T2', 'T3'], why },
      { id: 'code-low', before: 'code-injection', when: 'f.score < 4.0', tier: 'T4', why },
    ],
  }
  const tools = { compile: conditionCompiler(base.tables, nearest), nearest }
  const { policy } = applyPolicyChanges(base, { rules, disable: ['vex'] }, tools)
  const [first = '', ...lines] = policyCheck({ base, policy, problems: [] }).lines.map(flatten)
  expect(first).toContain(': 4 rules differ from the built-in one.')
  expect(lines).toEqual([
    'vuln: vex is disabled',
    '  - when f.vex in ["not_affected", "fixed"] then drop: true',
    'code: code-low is moved, before code-injection',
    'code: code-critical is replaced',
    '  - when f.score >= 9.0 then tier: T2',
    '  + when f.score >= 8.0 then tier: T1',
    'code: ours is added, before code-imprecise',
    '  + when f.kev then stronger: T1, from: T2, T3',
  ])
})

test('with a mistake it is 2, and nothing else is said', () => {
  const problem = { code: 'policy-id-unknown', sentence: text`no`, remedy: text`yes` } as const
  expect(policyCheck({ base, policy: base, problems: [problem] })).toEqual({
    exit: 2,
    lines: [],
    problems: [problem],
  })
})
