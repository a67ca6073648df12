import { describe, expect, test } from 'vitest'
import { nextStepOf } from '../../../src/decision/incident/next-step.ts'
import { findingTitle } from '../../../src/decision/incident/title.ts'
import { flatten, type Text } from '../../../src/domain/text.ts'
import { judged, type Told } from './judged.ts'

function step(told: Told): string {
  return flatten(nextStepOf([judged(told)]))
}

/** What stands in a code span or an escaped field, and not among our words. */
function valuesOf(words: Text): string[] {
  return words.flatMap((part) => (part.is === 'value' ? [part.text] : []))
}

const lodash = { name: 'lodash', installed: '4.17.20', fixed: '4.17.21' }

describe('a vulnerable dependency', () => {
  const vuln = (advisory: string, told: Partial<typeof lodash> = {}) =>
    judged({ class: 'vuln', advisories: [advisory, 'GHSA-x'], package: { ...lodash, ...told } })

  test('one upgrade for three advisories, with the values of the issue', () => {
    const words = nextStepOf([vuln('CVE-1'), vuln('CVE-2'), vuln('CVE-3', { fixed: '4.17.12' })])
    expect(flatten(words)).toBe('upgrade lodash 4.17.20 → 4.17.21, fixes CVE-1, CVE-2 and CVE-3')
    expect(valuesOf(words)).toEqual(['lodash', '4.17.20', '4.17.21', 'CVE-1', 'CVE-2', 'CVE-3'])
  })

  test('many advisories are counted, the same one once', () => {
    const members = ['1', '2', '3', '4', '5', '6', '6'].map((number) => vuln(`CVE-${number}`))
    expect(flatten(nextStepOf(members))).toMatch(/fixes CVE-1, CVE-2, CVE-3, CVE-4 and 2 more$/)
  })

  test('what is not fixed yet is said', () => {
    const { installed } = lodash
    const open = judged({ class: 'vuln', advisories: ['CVE-9'], package: { name: 'lodash', installed } })
    expect(flatten(nextStepOf([vuln('CVE-1'), open]))).toBe(
      'upgrade lodash 4.17.20 → 4.17.21, fixes CVE-1; no fixed version is named yet for CVE-9',
    )
    expect(flatten(nextStepOf([open]))).toBe(
      'replace or remove lodash 4.17.20: no fixed version is named for CVE-9; until then shut the way to it',
    )
  })

  test.each<[string, Told, string]>([
    [
      'one version that is not compared',
      { package: { name: 'libssl', installed: '1.1.1n-0', fixed: '1.1.1n-1', ecosystem: 'deb' } },
      'upgrade libssl 1.1.1n-0 → 1.1.1n-1, fixes CVE-1',
    ],
    [
      'several that are not compared',
      { package: { name: 'x:y', installed: '2.12.6.0', fixed: '2.12.6.1, 2.13.2.1', ecosystem: 'maven' } },
      'upgrade x:y 2.12.6.0 to a version that has these fixes: 2.12.6.1 and 2.13.2.1; fixes CVE-1',
    ],
    ['installed is not known', { package: { name: 'x', fixed: '1.0.1' } }, 'upgrade x → 1.0.1, fixes CVE-1'],
    ['no package is known', { package: null }, 'find out what brings in CVE-1, and update or remove it'],
    [
      'no advisory is known',
      { package: lodash, advisories: [], rule: 'R1' },
      'upgrade lodash 4.17.20 → 4.17.21, fixes what rule R1 names',
    ],
  ])('%s', (_, told, expected) => {
    expect(step({ class: 'vuln', advisories: ['CVE-1'], ...told })).toBe(expected)
  })
})

const uuid = '20f14e1a-a899-4e79-9f09-b6a84cd4649b'

test.each<[string, Told, RegExp]>([
  [
    'aws-access-token',
    { class: 'secret' },
    /^deactivate the AWS access key at its issuer before anything else: in IAM make it inactive, not deleted/,
  ],
  ['github-pat', { class: 'secret' }, /^deactivate the GitHub token .* revoke it/],
  ['slack-web-hook', { class: 'secret' }, /Slack/],
  ['gcp-service-account', { class: 'secret' }, /disable the key of the service account/],
  ['azure-ad-client-secret', { class: 'secret' }, /app registration/],
  ['npm-access-token', { class: 'secret' }, /npm token revoke/],
  ['private-key', { class: 'secret' }, /public half/],
  ['jwt', { class: 'secret' }, /session/],
  ['generic-api-key', { class: 'secret' }, /^deactivate the credential at its issuer before anything else/],
  [
    'aws-access-token',
    { class: 'secret', facts: { validity: 'inactive' } },
    /^take the AWS access key out of the code/,
  ],
  [
    'x',
    { class: 'malware' },
    /off the network, and remove what keeps it alive .* before any credential is revoked$/,
  ],
  ['x', { class: 'malware', facts: { confidence: 'suspected' } }, /suspected, not confirmed/],
  [
    'x',
    { class: 'malware', hints: { evidence: 'referenced' }, package: { name: 'evil' } },
    /^take evil out of the lock file/,
  ],
  ['zizmor/unpinned-uses', { class: 'pipeline' }, /^pin it to the digest/],
  ['x', { class: 'pipeline', hints: { ioc: true } }, /^stop the workflows that use the action/],
  ['x', { class: 'pipeline' }, /^read what rule x of Tool asks for, and mend each place that is listed$/],
  ['x', { class: 'iac', facts: { kind: 'public_data' } }, /^block public access/],
  ['x', { class: 'iac', facts: { kind: 'public_admin' } }, /^close the rule/],
  ['AVD-1', { class: 'iac', facts: { kind: 'hygiene' } }, /^set it as the rule says: rule AVD-1 of Tool$/],
  ['js/x', { class: 'code', cwe: [89] }, /bound parameter/],
  ['js/x', { class: 'code', cwe: [20, 79] }, /^encode the value/],
  ['a.b.jdbc-sqli', { class: 'code' }, /bound parameter/],
  ['B602', { class: 'code', tool: 'Bandit' }, /^start the program with a fixed name and a list of arguments/],
  ['sqlite_injection', { class: 'code', tool: 'mobsfscan', cwe: [78] }, /bound parameter/],
  [uuid, { class: 'code', tool: 'KICS' }, /^read what the rule of KICS asks for/],
  [uuid, { class: 'iac', tool: 'WizCLI', facts: { kind: 'hygiene' } }, /: the rule of WizCLI$/],
  ['js/x', { class: 'code' }, /^read what rule js\/x of Tool asks for, and mend each place that is listed$/],
  ['no-var', { class: 'quality' }, /^read what rule no-var of Tool asks for/],
])('%s of %o', (rule, told, expected) => {
  expect(step({ rule, ...told })).toMatch(expected)
})

test('what gathers many fixes says how to begin', () => {
  const members = [judged({ class: 'code', cwe: [89] }), judged({ class: 'code', cwe: [79] })]
  expect(flatten(nextStepOf(members, 'adoption'))).toMatch(/SQL injection.*baton adopt --from decision\.json/)
  expect(flatten(nextStepOf(members, 'debt'))).toMatch(/bound parameter/)
  expect(flatten(nextStepOf(members, 'flood'))).toMatch(/so much is new at once.*SQL injection/)
})

test('what a scanner wrote is a value, never our words', () => {
  const bad = '**@here** [x](https://evil.example)'
  const told: Told[] = [
    { class: 'vuln', package: { name: bad, installed: bad, fixed: '1' }, advisories: [bad] },
    { class: 'code', rule: bad },
    { class: 'iac', rule: bad, facts: { kind: 'hygiene' } },
    { class: 'pipeline', rule: bad },
    { class: 'malware', package: { name: bad }, hints: { evidence: 'referenced' } },
    { class: 'secret', rule: bad },
    { class: 'quality', rule: bad },
    { class: 'code', rule: uuid, ruleName: bad, tool: bad },
    { class: 'iac', rule: 'evil/evil-rule', facts: { kind: 'hygiene' } },
  ]
  for (const one of told) {
    const words = [...nextStepOf([judged(one)]), ...findingTitle(judged(one).finding)]
    const ourWords = words.flatMap((part) => (part.is === 'ours' ? [part.text] : []))
    expect(ourWords.join('')).not.toContain('evil')
  }
})
