import { describe, expect, test } from 'vitest'
import type { ClassCorrection } from '../../../src/domain/settings.ts'
import { saysSecret } from '../../../src/intake/sarif/secret-wording.ts'
import { toolFamily } from '../../../src/intake/sarif/tool-families.ts'
import { at, finding } from './fixtures.ts'

type Row = readonly [tool: string, result: object, rule: object | null, expected: string]

/** Tools that a table knows. */
const tabulated: readonly Row[] = [
  ['gitleaks', { ruleId: 'aws-access-token' }, null, 'secret tool'],
  ['gitleaks (MegaLinter REPOSITORY_GITLEAKS)', {}, null, 'secret tool'],
  ['Gitleaks v8.18.2', {}, null, 'secret tool'],
  ['TruffleHog', {}, null, 'secret tool'],
  ['detect-secrets', { ruleId: 'Base64 High Entropy String' }, null, 'secret tool'],
  ['🔑 Acme Secrets Scanner', {}, null, 'secret tool'],
  ['ClamAV', { ruleId: 'Win.Test.EICAR' }, null, 'malware tool'],
  ['zizmor', { ruleId: 'unpinned-uses' }, null, 'pipeline tool'],
  ['Scorecard', { ruleId: 'TokenPermissionsID' }, null, 'pipeline tool'],
  ['checkov', { ruleId: 'CKV_AWS_20' }, null, 'iac rule'],
  ['checkov', { ruleId: 'CKV_SECRET_2' }, null, 'secret rule'],
  ['checkov', { ruleId: 'CKV_GHA_7' }, null, 'pipeline rule'],
  ['checkov', { ruleId: 'CKV_AWS_1', locations: [at('.github/workflows/ci.yml', 1)] }, null, 'pipeline path'],
  ['KICS', { ruleId: 'uuid' }, { id: 'uuid', name: 'Passwords And Secrets - AWS Access Key' }, 'secret rule'],
  [
    'KICS',
    { ruleId: 'uuid', message: { text: 'x', properties: { platform: 'CICD' } } },
    null,
    'pipeline category',
  ],
  ['tfsec', { ruleId: 'aws-s3-enable-bucket-logging' }, null, 'iac tool'],
  ['hadolint', { ruleId: 'DL3008' }, null, 'iac tool'],
  ['ESLint', { ruleId: 'no-unused-vars' }, null, 'quality tool'],
  ['ESLint', { ruleId: 'security/detect-eval-with-expression' }, null, 'code rule'],
  ['ESLint', { ruleId: 'no-secrets/no-secrets' }, null, 'secret rule'],
  ['ruff', { ruleId: 'E501' }, null, 'quality tool'],
  ['ruff', { ruleId: 'S608' }, null, 'code rule'],
  ['ruff', { ruleId: 'S105' }, null, 'secret rule'],
  ['golangci-lint', { ruleId: 'gosec' }, null, 'code rule'],
  ['clippy', {}, { id: 'R1', properties: { 'security-severity': '8' } }, 'code category'],
  ['Bandit', { ruleId: 'B105' }, null, 'secret rule'],
  ['Bandit', { ruleId: 'B602' }, null, 'code none'],
  ['Grype', { ruleId: 'CVE-2021-44228-log4j-core' }, null, 'vuln advisory'],
  ['OSV-Scanner', { ruleId: 'MAL-2024-1234' }, null, 'malware advisory'],
  ['Snyk Open Source', { ruleId: 'snyk:lic:npm:x:GPL-3.0' }, null, 'quality rule'],
  ['Snyk IaC', { ruleId: 'SNYK-CC-TF-1' }, null, 'iac rule'],
  ['MicroFocus Fortify SCA', { ruleId: 'x' }, null, 'code none'],
]

/** What says that a package is malicious, and what only sounds like it. */
const described = (id: string, more: object) => ({ id, ...more })
const malicious: readonly Row[] = [
  [
    'JFrog Xray Scanner',
    { ruleId: 'XRAY-264729_cors.js_0.0.1-security' },
    described('XRAY-264729_cors.js_0.0.1-security', {
      shortDescription: { text: '[XRAY-264729] cors.js 0.0.1-security' },
      help: { text: 'Malicious package cors.js for Node.js' },
    }),
    'malware rule',
  ],
  [
    'Grype',
    { ruleId: 'GHSA-c2w3-9xh8-4x5c-crossenv' },
    described('GHSA-c2w3-9xh8-4x5c-crossenv', { fullDescription: { text: 'Malware in crossenv' } }),
    'malware rule',
  ],
  [
    'Trivy',
    { ruleId: 'CVE-2024-3094' },
    described('CVE-2024-3094', { shortDescription: { text: 'xz: malicious code in distributed source' } }),
    'malware rule',
  ],
  [
    'Snyk Open Source',
    { ruleId: 'SNYK-JS-CROSSENV-1' },
    described('SNYK-JS-CROSSENV-1', { shortDescription: { text: 'Malicious Package' } }),
    'malware rule',
  ],
  [
    'Snyk Open Source',
    { ruleId: 'SNYK-JS-UAPARSERJS-1' },
    described('SNYK-JS-UAPARSERJS-1', {
      shortDescription: { text: 'Embedded malware in ua-parser-js' },
    }),
    'malware rule',
  ],
  [
    'Grype',
    { ruleId: 'CVE-2021-0001' },
    described('CVE-2021-0001', {
      fullDescription: { text: 'Versions 1.2.3 and 1.2.4 of this package contain malicious code.' },
    }),
    'malware rule',
  ],
  [
    'Grype',
    { ruleId: 'CVE-2021-0002' },
    described('CVE-2021-0002', { properties: { tags: ['external/cwe/cwe-506'] } }),
    'malware cwe-506',
  ],
  ['Grype', { ruleId: 'CVE-2021-0003', message: { text: 'Malware in crossenv' } }, null, 'malware message'],
  ...[
    'Malicious code execution in x',
    'Malicious packages may overwrite files of npm',
    'CVE-2023-45133: Babel vulnerable to arbitrary code execution when compiling specifically crafted malicious code',
    'A malicious server can crash it',
    'It does not contain malicious code: the package only contains a flaw',
  ].map((text): Row => [
    'Grype',
    { ruleId: 'CVE-2021-0004' },
    described('CVE-2021-0004', { shortDescription: { text } }),
    'vuln advisory',
  ]),
  // In code that people wrote the same words tell of a flaw.
  ['CodeQL', {}, described('R1', { shortDescription: { text: 'Backdoor in a login' } }), 'code none'],
  [
    'CodeQL',
    {},
    described('R1', { properties: { tags: ['security', 'external/cwe/cwe-506'] } }),
    'code category',
  ],
]

/** Tools that stand in no table, or report several classes: their rules decide. */
const unknown: readonly Row[] = [
  ['AcmeScan', { ruleId: 'AC-1' }, null, 'code none'],
  ['AcmeScan', { ruleId: 'aws-access-token' }, null, 'secret rule'],
  [
    'AcmeScan',
    { ruleId: 'AC.12', message: { text: 'Hardcoded AWS secret access key in config' } },
    null,
    'secret rule',
  ],
  ['AcmeScan', {}, { id: 'R1', name: 'HardcodedCredential' }, 'secret rule'],
  [
    'AcmeScan',
    {},
    { id: 'R1', shortDescription: { text: 'GitHub personal access token detected' } },
    'secret rule',
  ],
  ['AcmeScan', {}, { id: 'R1', properties: { tags: ['secrets'] } }, 'secret category'],
  ['AcmeScan', {}, { id: 'R1', properties: { category: 'Secret_Detection' } }, 'secret category'],
  ['AcmeScan', { properties: { type: 'secret' } }, null, 'secret category'],
  ['AcmeScan', {}, { id: 'R1', properties: { tags: ['external/cwe/cwe-798'] } }, 'secret cwe-798'],
  ['AcmeScan', {}, { id: 'R1', properties: { tags: ['CWE-79'] } }, 'code category'],
  ['AcmeScan', { ruleId: 'js/csrf-token-missing' }, null, 'code none'],
  ['AcmeScan', { ruleId: 'weak-password-hash' }, null, 'code none'],
  ['AcmeScan', { ruleId: 'aws-kms-key-rotation-enabled' }, null, 'code none'],
  ['AcmeScan', {}, { id: 'R1', properties: { tags: ['style'] } }, 'quality category'],
  ['AcmeScan', {}, { id: 'R1', properties: { tags: ['style', 'security'] } }, 'code category'],
  [
    'AcmeScan',
    {},
    { id: 'R1', properties: { tags: ['maintainability'], 'security-severity': '7' } },
    'code category',
  ],
  ['AcmeScan', {}, { id: 'R1', properties: { tags: ['malware'] } }, 'malware category'],
  ['AcmeScan', { ruleId: 'malicious-package' }, null, 'malware rule'],
  ['AcmeScan', { ruleId: 'GHSA-jfh8-c2jp-5v3q' }, null, 'vuln advisory'],
  ['AcmeScan', { properties: { cve: 'CVE-2021-44228' } }, null, 'vuln advisory'],
  ['AcmeScan', {}, { id: 'R1', fullDescription: { text: 'Like CVE-2021-44228.' } }, 'code none'],
  ['AcmeScan', {}, { id: 'R1', properties: { tags: ['vulnerability'] } }, 'code category'],
  [
    'AcmeScan',
    { properties: { package: 'lodash' } },
    { id: 'R1', properties: { tags: ['vulnerability'] } },
    'vuln category',
  ],
  ['AcmeScan', {}, { id: 'R1', properties: { tags: ['misconfiguration'] } }, 'iac category'],
  ['AcmeScan', { properties: { category: 'license' } }, null, 'quality category'],
  [
    'Trivy',
    {},
    { id: 'R1', name: 'Secret', properties: { tags: ['secret', 'security'] } },
    'secret category',
  ],
  ['Trivy', { ruleId: 'AVD-AWS-0086' }, { id: 'AVD-AWS-0086', name: 'Misconfiguration' }, 'iac rule'],
  [
    'Trivy',
    { ruleId: 'CVE-2024-1234' },
    { id: 'CVE-2024-1234', name: 'OsPackageVulnerability' },
    'vuln advisory',
  ],
  ['CodeQL', { ruleId: 'actions/unpinned-tag' }, null, 'pipeline rule'],
  [
    'CodeQL',
    { ruleId: 'js/hardcoded-credentials' },
    { id: 'js/hardcoded-credentials', properties: { tags: ['security', 'external/cwe/cwe-259'] } },
    'secret cwe-259',
  ],
  [
    'Semgrep OSS',
    { ruleId: 'generic.secrets.security.detected-aws-key.detected-aws-key' },
    null,
    'secret rule',
  ],
  [
    'Semgrep OSS',
    { ruleId: 'yaml.github-actions.security.run-shell-injection.run-shell-injection' },
    null,
    'pipeline rule',
  ],
  ['SnykCode', { ruleId: 'javascript/HardcodedNonCryptoSecret' }, null, 'secret rule'],
]

describe('class of a finding, with its evidence', () => {
  test.each(
    [...tabulated, ...malicious, ...unknown].map(([tool, members, rule, expected]) => ({
      tool,
      members,
      rule,
      expected,
    })),
  )('$tool $members $rule → $expected', ({ tool, members, rule, expected }) => {
    const found = finding(tool, members, rule === null ? [] : [rule])
    expect(`${found.class} ${found.classEvidence}`).toBe(expected)
  })

  test('what baton.yml says comes first, the first match of its list', () => {
    const of = (...classes: ClassCorrection[]): string => {
      const found = finding('gitleaks', { ruleId: 'a/b' }, [], { classes })
      return `${found.class} ${found.classEvidence}`
    }
    expect(of({ tool: 'gitleaks', rule: null, class: 'quality' })).toBe('quality configured')
    expect(of({ tool: null, rule: 'a/*', class: 'code' }, { tool: null, rule: '**', class: 'iac' })).toBe(
      'code configured',
    )
    expect(of({ tool: 'Gitleaks', rule: null, class: 'code' })).toBe('secret tool')
    expect(of({ tool: null, rule: 'a', class: 'code' })).toBe('secret tool')
    expect(of({ tool: null, rule: null, class: 'code' })).toBe('secret tool')
  })
})

describe('wording of secrets', () => {
  test.each([
    ...[
      'private-key',
      'generic-api-key',
      'slack-bot-token',
      'StripeApiKey',
      'JWT secret',
      'npm-access-token',
    ],
    ...['Possible hardcoded password assigned to: "x"', 'HARDCODED_API_KEY', 'Exposed Google API key'],
    ...[
      'Leaked credential',
      'Connection string found',
      'Embedded private key',
      'hard coded encryption key',
      'Basic Auth Credentials',
    ],
  ])('%s', (words) => {
    expect(saysSecret(words)).toBe(true)
  })

  test.each([
    ...[
      '',
      'Unexpected token found in expression',
      'sql-injection',
      'missing-csrf-token',
      'insecure-jwt-verification',
    ],
    ...[
      'google-compute-no-project-wide-ssh-keys',
      'Use of weak password hash',
      'tokenize',
      'Hardcoded IP address',
    ],
    ...['azure-keyvault-ensure-secret-expiry', 'secretary', 'DMI_HARDCODED_ABSOLUTE_FILENAME', 'key-spacing'],
  ])('not %s', (words) => {
    expect(saysSecret(words)).toBe(false)
  })

  test('a long text takes no time', () => {
    expect(saysSecret(`hardcoded ${'a '.repeat(100_000)}`)).toBe(false)
  })
})

describe('families of tools', () => {
  test.each([
    ['Grype', 'grype'],
    ['Semgrep OSS', 'semgrep'],
    ['OSV-Scanner 2.0.1', 'osv scanner'],
    ['gitleaks (MegaLinter X)', 'gitleaks'],
    ['🐸 JFrog SAST', 'jfrog sast'],
    ['🐸', '🐸'],
    ['Pro', 'pro'],
  ])('%s → %s', (name, family) => {
    expect(toolFamily(name)).toBe(family)
  })
})

describe('hints', () => {
  const hints = (tool: string, members: object, rule: object | null = null): object =>
    finding(tool, members, rule === null ? [] : [rule]).hints

  test.each([
    ['verified', { properties: { verified: true } }, { validity: 'active' }],
    ['not verified is not inactive', { properties: { verified: false } }, {}],
    ['nor is "verified" with another word', { properties: { verified: 'invalid' } }, {}],
    ['JFrog, active', { properties: { tokenValidation: 'Active' } }, { validity: 'active' }],
    ['JFrog, inactive', { properties: { tokenValidation: 'Inactive' } }, { validity: 'inactive' }],
    ['Kingfisher', { properties: { validation: { status: 'Active Credential' } } }, { validity: 'active' }],
    ['in the message', { message: { text: 'Found verified result: AWS' } }, { validity: 'active' }],
    ['unverified in the message', { message: { text: 'Found unverified result' } }, {}],
    ['generic', { ruleId: 'generic-api-key' }, { generic: true }],
    ['entropy', { ruleId: 'Hex High Entropy String' }, { generic: true }],
    ['a provider', { ruleId: 'aws-access-token' }, {}],
  ])('secret: %s', (_, members, expected) => {
    expect(hints('gitleaks', members)).toEqual(expected)
  })

  test.each([
    ['CKV_AWS_20', 'public_data'],
    ['CKV_AWS_24', 'public_admin'],
    ['CKV_AWS_63', 'privilege'],
    ['CKV_AWS_18', 'hygiene'],
    ['AVD-AWS-0107', 'public_admin'],
    ['AWS-0107', 'public_admin'],
    ['KSV-0017', 'privilege'],
    ['CKV_AWS_99999', undefined],
  ])('iac: %s', (ruleId, iacKind) => {
    expect(hints('checkov', { ruleId })).toEqual(iacKind === undefined ? {} : { iacKind })
  })

  test('pipeline: what the table knows, and what is compromised', () => {
    expect(hints('zizmor', { ruleId: 'unpinned-uses' })).toEqual({ pipelineRule: true })
    expect(hints('zizmor', { ruleId: 'template-injection' })).toEqual({})
    expect(hints('zizmor', { ruleId: 'impostor-commit' })).toEqual({ ioc: true })
    expect(hints('zizmor', { ruleId: 'compromised-action' })).toEqual({ ioc: true })
  })

  test('malware: a known package in a lock file, a likeness in a file', () => {
    const named = {
      ruleId: 'MAL-2024-1',
      locations: [at('web/package-lock.json', 1)],
      properties: { package: 'evil' },
    }
    expect(hints('osv-scanner', named)).toEqual({ confidence: 'confirmed', evidence: 'referenced' })
    expect(hints('YARA', { locations: [at('bin/x', 1)] })).toEqual({
      confidence: 'suspected',
      evidence: 'present',
    })
    expect(hints('ClamAV', { ruleId: 'Heuristics.Phishing' })).toEqual({
      confidence: 'suspected',
      evidence: 'present',
    })
    expect(hints('ClamAV', { ruleId: 'Unix.Trojan.Mirai' })).toEqual({ evidence: 'present' })
  })

  test('vuln: reached, not reached, exploited', () => {
    const vuln = (properties: object): object => hints('Grype', { ruleId: 'CVE-2020-1234', properties })
    expect(vuln({ reachability: 'REACHABLE' })).toEqual({ reach: 'reachable' })
    expect(vuln({ applicability: 'not_applicable' })).toEqual({ reach: 'not_reachable' })
    expect(vuln({ exploitAvailable: true, reachable: 'unknown' })).toEqual({ poc: true })
    const called = {
      ruleId: 'GO-2023-1234',
      message: { text: 'Your code calls vulnerable functions in 1 package (x/y).' },
    }
    expect(hints('govulncheck', called)).toEqual({ reach: 'reachable' })
  })
})
