import { describe, expect, test } from 'vitest'
import { applyPolicyChanges, type ChangedPolicy } from '../../../src/decision/policy/apply-policy-changes.ts'
import { conditionCompiler } from '../../../src/decision/policy/cel.ts'
import { outcomeOf } from '../../../src/decision/policy/outcome-of.ts'
import { policyDigest } from '../../../src/decision/policy/policy-digest.ts'
import type { PolicyRule } from '../../../src/domain/settings-policy.ts'
import { flatten } from '../../../src/domain/text.ts'
import { defaultPolicy } from '../../../src/generated/default-policy.ts'
import { nearest } from '../../../src/settings/nearest.ts'
import { facts } from '../incident/judged.ts'

const tools = { compile: conditionCompiler(defaultPolicy.tables, nearest), nearest }

function change(
  rules: Readonly<Record<string, readonly Partial<PolicyRule>[]>>,
  disable: readonly string[] = [],
): ChangedPolicy {
  return applyPolicyChanges(defaultPolicy, { rules: rules as Record<string, PolicyRule[]>, disable }, tools)
}

const why = 'We say so.'
const fresh = { newness: 'new', overdue: false } as const

describe('changes', () => {
  test('none leaves every rule, and the digest', () => {
    const { policy, differs, problems } = change({})
    expect([differs, problems]).toEqual([0, []])
    expect(policyDigest(policy)).toBe(policyDigest(defaultPolicy))
  })

  test('a rule with a known id takes its place', () => {
    const { policy, differs } = change({
      code: [{ id: 'code-critical', when: 'f.score >= 8.0', tier: 'T1', why }],
    })
    expect(differs).toBe(1)
    expect(policy.rules.code.map(({ id }) => id)).toEqual(defaultPolicy.rules.code.map(({ id }) => id))
    expect(outcomeOf(facts({ score: 8.5 }), fresh, policy).tier).toBe('T1')
    expect(policyDigest(policy)).not.toBe(policyDigest(defaultPolicy))
    expect(defaultPolicy.rules.code[1]?.source).toBe('f.score >= 9.0')
  })

  test('a new rule comes before the one named, else last', () => {
    const { policy } = change({
      vuln: [
        { id: 'ours', before: 'vex', when: 'f.score < 1.0', drop: true, why },
        { id: 'ours-last', when: 'f.poc', stronger: 'T1', from: ['T3'], why },
      ],
    })
    expect(policy.rules.vuln[0]?.id).toBe('ours')
    expect(policy.rules.vuln.at(-1)).toMatchObject({
      id: 'ours-last',
      action: { do: 'stronger', to: 'T1', from: ['T3'] },
    })
    expect(outcomeOf(facts({ class: 'vuln', score: 0 }), fresh, policy)).toMatchObject({
      tier: null,
      row: 'ours',
    })
  })

  test('one may stand before another new one, and a known one may move', () => {
    const { policy } = change({
      code: [
        { id: 'b', before: 'code-low', when: 'f.kev', tier: 'T0', why },
        { id: 'a', before: 'b', when: 'f.kev', tier: 'T0', why },
        { id: 'code-low', before: 'code-injection', when: 'f.score < 4.0', tier: 'T4', why },
      ],
    })
    const ids = policy.rules.code.map(({ id }) => id)
    expect(ids.slice(0, 2)).toEqual(['code-low', 'code-injection'])
    expect(ids.slice(ids.indexOf('a'), ids.indexOf('a') + 2)).toEqual(['a', 'b'])
  })

  test('rules of every list can be disabled', () => {
    const { policy, differs } = change({}, ['no-exploit-data', 'pr-t2', 'sev-crown'])
    expect(differs).toBe(3)
    expect(policy.rules.vuln.some(({ id }) => id === 'no-exploit-data')).toBe(false)
    expect(policy.stages.some(({ id }) => id === 'pr-t2')).toBe(false)
    expect(policy.severity.some(({ id }) => id === 'sev-crown')).toBe(false)
  })

  test('rows of the stage and severity tables are changed alike', () => {
    const { policy, problems } = change({
      stages: [{ id: 't3', when: 'tier == "T3" && newness == "new"', verdict: 'block', incident: true, why }],
      severity: [{ id: 'ours', when: 'f.crown', atLeast: 'SEV2', why }],
    })
    expect(problems).toEqual([])
    expect(outcomeOf(facts({ score: 5, crown: true }), fresh, policy)).toMatchObject({
      verdict: 'block',
      row: 't3',
      severity: 'SEV2',
    })
  })

  test('a condition that fails at run time judges nothing away', () => {
    const { policy } = change({
      code: [{ id: 'bad', before: 'code-injection', when: '1 / 0 > 0', drop: true, why }],
    })
    const outcome = outcomeOf(facts({ score: 0 }), fresh, policy)
    expect(outcome).toMatchObject({ tier: 'T1', verdict: 'block' })
    expect(outcome.tiered.policyError).toBe('bad: division by zero')
  })
})

describe('mistakes: each is told at once, with its place, and nothing is half applied', () => {
  test.each<[string, Partial<PolicyRule>, string, (string | number)[], string]>([
    ['a condition', { when: 'f.scor > 9', tier: 'T1' }, 'code', ['when'], 'scor'],
    ['two actions', { when: 'f.kev', tier: 'T1', drop: true }, 'code', ['drop'], 'exactly one'],
    ['no action', { when: 'f.kev' }, 'code', ['id'], 'exactly one'],
    ['an unknown tier', { when: 'f.kev', tier: 'T9' }, 'code', ['tier'], 'T0, T1, T2, T3, T4'],
    ['an unknown whenNew', { when: 'f.kev', tier: 'T1', whenNew: 't0' }, 'code', ['whenNew'], 'T0'],
    ['an unknown from', { when: 'f.kev', weaker: 'T3', from: ['T7'] }, 'code', ['from'], 'list'],
    ['from beside tier', { when: 'f.kev', tier: 'T3', from: ['T2'] }, 'code', ['from'], 'beside tier'],
    [
      'a verdict that a class cannot give',
      { when: 'f.kev', tier: 'T3', verdict: 'track' },
      'code',
      ['verdict'],
      'block',
    ],
    [
      'incident without verdict',
      { when: 'f.kev', tier: 'T3', incident: true },
      'code',
      ['incident'],
      'without',
    ],
    [
      'a tier in the stage table',
      { when: 'kev', verdict: 'block', tier: 'T1' },
      'stages',
      ['tier'],
      'nothing',
    ],
    ['no verdict in the stage table', { when: 'kev' }, 'stages', ['verdict'], 'quarantine'],
    ['an unknown severity', { when: 'kev', severity: 'high' }, 'severity', ['severity'], 'SEV1'],
    ['a row variable in a class', { when: 'overdue', tier: 'T1' }, 'code', ['when'], 'overdue'],
    [
      'an unknown before',
      { when: 'f.kev', tier: 'T1', before: 'code-critcal' },
      'code',
      ['before'],
      'code-critical',
    ],
    ['before itself', { when: 'f.kev', tier: 'T1', before: 'ours' }, 'code', ['before'], 'ours'],
    ['before in another list', { when: 'f.kev', tier: 'T1', before: 'vex' }, 'code', ['before'], 'vex'],
  ])('%s', (_, rule, list, path, words) => {
    const { policy, differs, problems } = change({ [list]: [{ id: 'ours', why, ...rule }] }, ['pr-t2'])
    expect([policy, differs]).toEqual([defaultPolicy, 0])
    expect(problems).toHaveLength(1)
    expect(problems[0]?.path).toEqual(['rules', list, 0, ...path])
    expect(flatten(problems[0]!.problem.sentence)).toContain(words)
  })

  test('a known rule before itself', () => {
    const { policy, problems } = change({
      code: [{ id: 'code-low', before: 'code-low', when: 'f.kev', tier: 'T1', why }],
    })
    expect(policy).toBe(defaultPolicy)
    expect(problems.map(({ path }) => path.join('.'))).toEqual(['rules.code.0.before'])
  })

  test('an id of another list, an unknown list, an unknown id to disable', () => {
    const { problems } = change({ code: [{ id: 'vex', when: 'f.kev', tier: 'T1', why }], vulns: [] }, [
      'kevv',
      'nothing-like-it',
    ])
    expect(problems.map(({ path }) => path.join('.'))).toEqual([
      'rules.code.0.id',
      'rules.vulns',
      'disable.0',
      'disable.1',
    ])
    const said = problems.map(({ problem }) => flatten(problem.sentence))
    expect(said[1]).toContain('did you mean vuln?')
    expect(said[2]).toContain('did you mean kev?')
    expect(said[3]).not.toContain('did you mean')
  })

  test('the place within a condition', () => {
    const { problems } = change({
      code: [{ id: 'ours', when: 'f.kev && f.repo == "publik"', tier: 'T1', why }],
    })
    expect(problems[0]?.range).toEqual({ start: 19, end: 27 })
  })
})

test('all that is wrong with one rule is told, and who names it is not blamed for that', () => {
  const { problems } = change(
    {
      code: [
        {
          id: 'secret-active',
          before: 'nope',
          when: 'f.kind.matches("a+") || f.scor > 9.0',
          tier: 'T9',
          why,
        },
        { id: 'ours', when: 'f.kevv', tier: 'T1', why },
        { id: 'next', before: 'ours', when: 'f.kev', tier: 'T1', why },
      ],
    },
    ['ours'],
  )
  expect(problems.map(({ problem, path }) => [problem.code, path.join('.')])).toEqual([
    ['policy-id-taken', 'rules.code.0.id'],
    ['policy-id-unknown', 'rules.code.0.before'],
    ['policy-rule-wrong', 'rules.code.0.tier'],
    ['policy-condition-wrong', 'rules.code.0.when'],
    ['policy-condition-wrong', 'rules.code.0.when'],
    ['policy-condition-wrong', 'rules.code.1.when'],
  ])
})
