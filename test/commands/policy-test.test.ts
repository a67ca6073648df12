import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { policyTest, type PolicyTestResult } from '../../src/commands/policy-test.ts'
import { flatten } from '../../src/domain/text.ts'
import { defaultPolicy } from '../../src/generated/default-policy.ts'

function run(content: string | null): PolicyTestResult {
  const read =
    content === null
      ? ({ is: 'absent' } as const)
      : ({ is: 'bytes', bytes: new TextEncoder().encode(content) } as const)
  return policyTest([{ file: 'cases.json', read }], defaultPolicy)
}

function runCase(one: object): PolicyTestResult {
  return run(JSON.stringify([one]))
}

function said(result: PolicyTestResult): string {
  return [...result.lines, ...result.problems.map(({ sentence }) => sentence)].map(flatten).join('\n')
}

const high = { class: 'code', stage: 'pr', score: 7.5 }

describe('cases', () => {
  test('that hold: 0, and how many', () => {
    const content = readFileSync(new URL('../fixtures/policy-cases.json', import.meta.url), 'utf8')
    const result = run(content)
    expect(result).toMatchObject({ exit: 0, problems: [] })
    expect(said(result)).toMatch(/^0 of \d\d cases differ from the policy bod-26-04@1\.0\.0\.$/)
  })

  test('that differ: 2, each with its id, every difference, and the rules that decided', () => {
    const expect2 = { tier: 'T1', verdict: 'quarantine', incident: true, severity: 'SEV2', why: ['hint'] }
    const result = runCase({ id: 'X-1', given: high, expect: expect2 })
    expect(result.exit).toBe(2)
    expect(said(result)).toBe(
      [
        'X-1: tier is T2, expected T1; verdict is block, expected quarantine; incident is false, expected true; severity is none, expected SEV2',
        '  code-high: f.score >= 7.0 (f.score = 7.5)',
        '  pr-t2: stage == "pr" && tier == "T2" && newness == "new" (stage = pr, tier = T2, newness = new)',
        '1 of 1 case differs from the policy bod-26-04@1.0.0.',
      ].join('\n'),
    )
  })

  test('ask only what they expect', () => {
    expect(runCase({ id: 'X-1', given: high, expect: { verdict: 'block' } }).exit).toBe(0)
    expect(runCase({ id: 'X-1', given: high, expect: { severity: null } }).exit).toBe(0)
    expect(runCase({ id: 'X-1', given: high, expect: { severity: 'SEV5' } }).exit).toBe(2)
  })
})

describe('what a case may write', () => {
  test.each<[object, string]>([
    [{ kev: 1 }, 'T1'],
    [{ kev: 1, score: 2 }, 'T2'],
    [{ kev: 'yes', automatable: 'yes', impact: 'total' }, 'T1'],
    [{ kev: null, score: 2 }, 'T4'],
    [{ vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:L/I:N/A:N' }, 'T2'],
    [{ vector: 'AV:L/AC:L/PR:N/UI:N/S:U/C:L/I:N/A:N' }, 'T3'],
    [{ exposure: 'internal', vector: 'AV:L/AC:L/PR:N/UI:N/S:U/C:L/I:N/A:N' }, 'T4'],
    [{ automatable: 'no', impact: 'partial', score: 2 }, 'T3'],
    [{ automatable: 'no', score: 2 }, 'T4'],
  ])('%o is %s', (given, tier) => {
    const result = runCase({ id: 'X', given: { class: 'vuln', stage: 'pr', ...given }, expect: { tier } })
    expect(said(result)).toContain('0 of 1')
  })

  test.each<[object, string]>([
    [{ cwe: 'CWE-89' }, 'T1'],
    [{ cwe: 89 }, 'T1'],
    [{ cwe: ['CWE-79', 'cwe-89'] }, 'T1'],
    [{ cwe: 'CWE-79' }, 'T2'],
  ])('%o is %s', (given, tier) => {
    const code = { class: 'code', stage: 'pr', score: 9, precision: 'high', ...given }
    expect(said(runCase({ id: 'X', given: code, expect: { tier } }))).toContain('0 of 1')
  })
})

describe('mistakes: 2, with the key and what stands there', () => {
  test.each<[string, unknown, string]>([
    [
      'an unknown key',
      { id: 'X', given: { ...high, exposur: 'internet' }, expect: {} },
      'did you mean exposure?',
    ],
    [
      'a word that the key never has',
      { id: 'X', given: { ...high, exposure: 'internett' }, expect: {} },
      'given.exposure cannot be "internett"',
    ],
    [
      'a score beyond ten',
      { id: 'X', given: { ...high, score: 11 }, expect: {} },
      'given.score cannot be 11',
    ],
    ['a score in quotes', { id: 'X', given: { ...high, score: '7.5' }, expect: {} }, 'given.score'],
    ['a chance beyond one', { id: 'X', given: { ...high, epss: 90 }, expect: {} }, 'given.epss'],
    ['a flag that is none', { id: 'X', given: { ...high, kev: 2 }, expect: {} }, 'given.kev'],
    ['a CWE that is none', { id: 'X', given: { ...high, cwe: 'SQL' }, expect: {} }, 'given.cwe'],
    ['a vector that is none', { id: 'X', given: { ...high, vector: 'AV:N' }, expect: {} }, 'given.vector'],
    ['no class', { id: 'X', given: { stage: 'pr' }, expect: {} }, 'given.class is missing'],
    ['no stage', { id: 'X', given: { class: 'code', stage: null }, expect: {} }, 'given.stage is missing'],
    ['no id', { given: high, expect: {} }, 'case 1: id is missing'],
    ['nothing expected', { id: 'X', given: high }, 'expect is missing'],
    ['an unknown expectation', { id: 'X', given: high, expect: { exit: 10 } }, 'expect.exit'],
    ['an unknown verdict', { id: 'X', given: high, expect: { verdict: 'pass' } }, 'expect.verdict'],
    ['a key of every object', { id: 'X', given: { ...high, constructor: 1 }, expect: {} }, 'constructor'],
    ['no case', 7, 'case 1'],
  ])('%s', (_, one, words) => {
    const result = run(JSON.stringify([one]))
    expect(result.exit).toBe(2)
    expect(said(result)).toContain(words)
    for (const problem of result.problems) expect(problem.at?.file).toBe('cases.json')
  })

  test.each<[string, string | null]>([
    ['no file', null],
    ['no JSON', '[{'],
    ['no list', '{}'],
    ['an empty list', '[]'],
  ])('%s', (_, content) => {
    expect(run(content)).toMatchObject({ exit: 2, problems: [{}] })
  })

  test('an id that stands twice', () => {
    const one = { id: 'X', given: high, expect: {} }
    expect(said(run(JSON.stringify([one, one])))).toContain('the id X stands twice')
  })

  test('no files', () => {
    expect(policyTest([], defaultPolicy)).toMatchObject({
      exit: 2,
      problems: [{ code: 'policy-cases-none' }],
    })
  })
})
