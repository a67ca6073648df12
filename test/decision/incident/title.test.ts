import { expect, test } from 'vitest'
import { cweWords, primaryCwe } from '../../../src/decision/incident/cwe-words.ts'
import { findingTitle } from '../../../src/decision/incident/title.ts'
import { flatten } from '../../../src/domain/text.ts'
import { finding, type Told } from './judged.ts'

test.each<[Told, string]>([
  [{ cwe: [89] }, 'SQL injection'],
  [{ cwe: [79, 116] }, 'cross-site scripting'],
  [{ cwe: [20, 22] }, 'path traversal'],
  [{ cwe: [99999, 918] }, 'server-side request forgery'],
  [{ rule: 'java.lang.security.audit.formatted-sql-string.formatted-sql-string' }, 'SQL injection'],
  [{ rule: 'vulnerability-management.javascript_database_rule-node-nosqli-injection' }, 'NoSQL injection'],
  [{ rule: 'java/polynomial-redos' }, 'regular expression that can hang'],
  [{ rule: 'acme/odd' }, 'flaw in the code, rule acme/odd'],
  [
    {
      class: 'vuln',
      package: { name: 'lodash', installed: '4.17.20' },
      advisories: ['CVE-2021-23337', 'GHSA-x'],
    },
    'vulnerable dependency lodash 4.17.20, CVE-2021-23337',
  ],
  [{ class: 'vuln', package: { name: 'lodash' }, rule: 'R' }, 'vulnerable dependency lodash, R'],
  [{ class: 'vuln', advisories: ['CVE-1'] }, 'known vulnerability, CVE-1'],
  [{ class: 'secret', rule: 'AWS', hints: { validity: 'active' } }, 'working AWS access key'],
  [{ class: 'secret', rule: 'github-pat', hints: { validity: 'inactive' } }, 'revoked GitHub token'],
  [{ class: 'secret', rule: 'private-key' }, 'private key'],
  [{ class: 'secret', rule: '@secretlint/rule-basicauth' }, 'password'],
  [{ class: 'secret', rule: 'generic-api-key' }, 'credential'],
  [{ class: 'malware', package: { name: 'evil', installed: '1.0.0' } }, 'malware in package evil 1.0.0'],
  [{ class: 'malware', hints: { confidence: 'suspected' } }, 'suspected malware'],
  [{ class: 'iac', hints: { iacKind: 'public_data' } }, 'data open to the public'],
  [{ class: 'iac', rule: 'AVD-1' }, 'wrong setting of the infrastructure, rule AVD-1'],
  [{ class: 'pipeline', rule: 'PinnedDependenciesID' }, 'unpinned action'],
  [{ class: 'pipeline', rule: 'x', hints: { ioc: true } }, 'compromised action'],
  [{ class: 'pipeline', rule: 'x' }, 'weakness of the pipeline, rule x'],
  [{ class: 'quality', rule: 'no-var' }, 'matter of code quality, rule no-var'],
])('%o is called %s', (told, title) => {
  expect(flatten(findingTitle(finding(told)))).toBe(title)
})

test('at least forty weaknesses have words of ours', () => {
  // CWE Top 25 of 2024, and what scanners report most beside.
  const common = [
    79, 787, 89, 352, 22, 125, 78, 416, 862, 434, 94, 20, 77, 287, 269, 502, 200, 863, 918, 119, 476, 798,
    190, 400, 306, 611, 601, 327, 328, 338, 295, 532, 312, 319, 639, 347, 1321, 1333, 1336, 917, 943, 90, 643,
    113, 117, 209, 732,
  ]
  expect(common.filter((number) => !(number in cweWords))).toEqual([])
})

test('words are our own: a title is a noun without a full stop, a fix is an order without one', () => {
  for (const { title, fix } of Object.values(cweWords)) {
    expect(title).toMatch(/^[A-Za-z].*[^.]$/)
    expect(fix).toMatch(/^[a-z].*[^.]$/)
  }
})

test('an exact weakness comes before a general one', () => {
  expect([primaryCwe([20, 89]), primaryCwe([89, 79]), primaryCwe([20]), primaryCwe([])]).toEqual([
    89,
    89,
    20,
    null,
  ])
})
