import { describe, expect, test } from 'vitest'
import { binaryRules } from '../../../src/decision/incident/binary-rules.ts'
import { cweWords, primaryCwe } from '../../../src/decision/incident/cwe-words.ts'
import { goRules } from '../../../src/decision/incident/go-rules.ts'
import { devSkimRules, dotnetRules, mobileRules } from '../../../src/decision/incident/other-rules.ts'
import { pythonRules } from '../../../src/decision/incident/python-rules.ts'
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

const uuid = '20f14e1a-a899-4e79-9f09-b6a84cd4649b'

test.each<[Told, string]>([
  [{ tool: 'Bandit', rule: 'B602' }, 'operating system command injection'],
  [{ tool: 'Bandit', rule: 'B404', cwe: [78] }, 'use of a module that starts programs'],
  [{ tool: 'Bandit', rule: 'B506' }, 'deserialization of untrusted data'],
  [{ tool: 'ruff', rule: 'S608' }, 'SQL injection'],
  [{ tool: 'ruff', rule: 'S324' }, 'weak hash'],
  [{ tool: 'SonarScanner', rule: 'S608' }, 'flaw in the code, rule S608'],
  [{ tool: 'Semgrep OSS', rule: 'bandit.B303-1' }, 'weak hash'],
  [{ tool: 'gosec', rule: 'G204' }, 'operating system command injection'],
  [{ tool: 'golangci-lint', rule: 'gosec/G104' }, 'unhandled failure'],
  [{ tool: 'devskim', rule: 'DS126858' }, 'weak hash'],
  [{ tool: 'devskim', rule: 'DS189424' }, 'code injection'],
  [{ tool: 'binskim', rule: 'BA2008' }, 'binary without control flow guard'],
  [{ tool: 'binskim', rule: 'BA2021' }, 'section that can be written and run'],
  [{ tool: 'FxCop', rule: 'CA5350' }, 'broken or outdated cryptography'],
  [{ tool: 'Composer', rule: 'CA5350' }, 'flaw in the code, rule CA5350'],
  [{ tool: 'mobsfscan', rule: 'sqlite_injection', cwe: [78] }, 'SQL injection'],
  [
    { tool: 'mobsfscan', rule: 'android_hidden_ui', cwe: [919] },
    'hidden part of the screen that may hold data',
  ],
  [{ tool: 'ESLint', rule: 'security/detect-object-injection' }, 'object key under outside control'],
  [{ tool: 'ESLint', rule: 'security/detect-possible-timing-attacks' }, 'comparison that tells by its time'],
  [{ tool: 'ESLint', rule: 'security/detect-bidi-characters' }, 'text that reads otherwise than it runs'],
  [{ tool: 'CodeQL', rule: 'java/input-resource-leak', cwe: [404, 772] }, 'resource that is not released'],
  [{ rule: 'js-express-without-helmet' }, 'web server without protective headers'],
  [{ rule: 'SHELLCHECK_WARNING: note[SC2086]' }, 'value that a shell splits into words'],
  [{ tool: 'SpotBugs', rule: 'MS_PKGPROTECT' }, 'field that other code can change'],
  [{ class: 'pipeline', tool: 'Scorecard', rule: 'BranchProtectionID' }, 'branch without protection'],
])('%o, whose rule is a number or whose CWE is odd, is called %s', (told, title) => {
  expect(flatten(findingTitle(finding(told)))).toBe(title)
})

test.each([
  ['js-template-injection', 73, 'template injection'],
  ['javascript.lang.security.audit.prototype-pollution.prototype-pollution-loop', 915, 'prototype pollution'],
])('%s has one title, whichever CWE its tool names', (rule, cwe, title) => {
  for (const some of [[cwe], [], [20]]) {
    expect(flatten(findingTitle(finding({ rule, cwe: some })))).toBe(title)
  }
})

describe('what no table knows', () => {
  test.each<[Told, string]>([
    [{ rule: 'acme/thread-pool-starvation' }, 'flaw in the code: thread pool starvation'],
    [{ rule: 'some.registry.UnboundedThreadPool' }, 'flaw in the code: unbounded thread pool'],
    [{ rule: 'HTTPHeaderMissing' }, 'flaw in the code: http header missing'],
    [
      { rule: 'AB1234', ruleName: 'Forms Without Autocomplete' },
      'flaw in the code: forms without autocomplete',
    ],
    [{ rule: uuid, ruleName: 'Insecure Randomness' }, 'predictable random value'],
    [
      { class: 'iac', rule: 'aws_cloudfront_tls_only' },
      'wrong setting of the infrastructure by the rule: aws cloudfront tls only',
    ],
    [
      { class: 'pipeline', tool: 'KICS', rule: uuid, ruleName: 'Run Block Injection' },
      'outside text in a workflow script',
    ],
    [{ class: 'pipeline', tool: 'KICS', rule: uuid }, 'weakness of the pipeline, rule of KICS'],
    [
      { class: 'iac', tool: 'WizCLI', rule: `iac-misconfiguration-${uuid}` },
      'wrong setting of the infrastructure, rule of WizCLI',
    ],
    [
      { class: 'iac', tool: 'WizCLI', rule: uuid, ruleName: 'Terraform' },
      'wrong setting of the infrastructure, rule Terraform',
    ],
    [
      { class: 'iac', tool: 'WizCLI', rule: uuid, ruleName: 'Terraform', ruleSummary: 'Logs should be kept' },
      'wrong setting of the infrastructure by the rule: Logs should be kept',
    ],
    [
      { class: 'iac', tool: 'Snyk IaC', rule: 'SNYK-CC-00107', ruleName: 'S3BucketIsPubliclyReadable' },
      'wrong setting of the infrastructure by the rule: s3 bucket is publicly readable',
    ],
    [{ rule: '10016', ruleName: 'XSSProtectionNotEnabled' }, 'web server without protective headers'],
    [{ rule: '90027', ruleName: 'CookieSlackDetector' }, 'cookie that is not insisted on'],
    [
      { rule: 'R7', ruleSummary: 'Retrieval of a random book' },
      'flaw in the code: Retrieval of a random book',
    ],
    [{ class: 'quality', tool: 'Q', rule: uuid }, 'matter of code quality, rule of Q'],
    [{ class: 'quality', rule: 'MD013', ruleSummary: 'Line length' }, 'matter of code quality: Line length'],
    [
      { class: 'quality', rule: 'py/unused-import', ruleSummary: 'Unused import' },
      'matter of code quality, rule py/unused-import',
    ],
    [{ rule: 'EI_EXPOSE' }, 'flaw in the code, rule EI_EXPOSE'],
    [{ rule: 'note[SC2012]' }, 'flaw in the code, rule note[SC2012]'],
    [{ rule: 'js-slow-promise-chain' }, 'flaw in the code: slow promise chain'],
    [{ rule: '', tool: '' }, 'flaw in the code, rule of a tool without a name'],
    [
      { rule: 'a'.repeat(30) + '-' + 'b'.repeat(30) },
      `flaw in the code, rule ${'a'.repeat(30)}-${'b'.repeat(30)}`,
    ],
  ])('%o is called by its own words, else by its id: %s', (told, title) => {
    expect(flatten(findingTitle(finding(told)))).toBe(title)
  })

  test('its words are values', () => {
    const title = findingTitle(finding({ rule: 'acme/thread-pool-starvation' }))
    expect(title.filter(({ is }) => is === 'value')).toEqual([
      { is: 'value', text: 'thread pool starvation' },
    ])
  })
})

test('every CWE that a table of rules names has words', () => {
  const tables = [pythonRules, goRules, binaryRules, devSkimRules, mobileRules, dotnetRules]
  const numbers = tables.flatMap((table) => Object.values(table).filter((words) => typeof words === 'number'))
  expect(numbers.filter((number) => !(number in cweWords))).toEqual([])
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
  const own = [pythonRules, goRules, binaryRules, devSkimRules, mobileRules, dotnetRules]
    .flatMap((table) => Object.values(table))
    .filter((words) => typeof words !== 'number')
  for (const { title, fix } of [...Object.values(cweWords), ...own]) {
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
