import { describe, expect, test } from 'vitest'
import { maskPath, maskUserInfo, piecesOf } from '../../../src/intake/sarif/redact.ts'
import { recordOf } from '../../../src/decision/record.ts'
import { runBrief } from '../../../src/brief/run-brief.ts'
import { insidePathsOf } from '../../../src/decision/finding/newness-paths.ts'
import { ownerOf } from '../../../src/decision/owner/owner.ts'
import { waive } from '../../../src/decision/waive.ts'
import { foreign } from '../../../src/domain/foreign.ts'
import { aContext, aDecision, aJudged } from '../../support/decisions.ts'
import { at, finding, log, read, result, run } from './fixtures.ts'

const canary = 'CANARY-SECRET-7f3a9c1e5b2d4860'
const said = { text: canary, markdown: canary }
const region = { startLine: 1, startColumn: 1, endColumn: 30, snippet: said, message: said }

/** A result with the canary in every place that SARIF has for text. */
const everywhere = {
  message: { ...said, id: 'm', arguments: [canary] },
  locations: [
    at(
      'src/a.env',
      undefined,
      { region, contextRegion: { ...region, snippet: { text: `key = "${canary}"` } } },
      {
        message: said,
        annotations: [region],
        logicalLocations: [{ name: canary, fullyQualifiedName: canary }],
      },
    ),
  ],
  relatedLocations: [at('src/b.env', 2, {}, { message: said })],
  codeFlows: [
    {
      message: said,
      threadFlows: [{ locations: [{ location: at('c', 1, { region }), state: { x: said } }] }],
    },
  ],
  fixes: [
    {
      description: said,
      artifactChanges: [
        { artifactLocation: { uri: 'a' }, replacements: [{ insertedContent: { text: canary } }] },
      ],
    },
  ],
  fingerprints: { a: canary, 'matchBasedId/v1': canary },
  partialFingerprints: { primaryLocationLineHash: canary, commitMessage: canary },
  webRequest: { headers: { Authorization: canary }, body: { text: canary } },
  properties: {
    secret: canary,
    match: canary,
    tags: [canary],
    packageName: canary,
    version: canary,
    cve: canary,
  },
  suppressions: [{ kind: 'external', justification: canary }],
  hostedViewerUri: canary,
  workItemUris: [canary],
  guid: canary,
}
const rule = {
  id: 'generic-api-key',
  name: canary,
  shortDescription: said,
  fullDescription: said,
  help: said,
  helpUri: canary,
  messageStrings: { m: { text: `${canary} {0}` } },
  properties: { tags: ['secret', canary], description: canary, package: canary, 'security-severity': canary },
}
const members = {
  invocations: [
    {
      executionSuccessful: false,
      commandLine: canary,
      environmentVariables: { A: canary },
      toolExecutionNotifications: [{ level: 'error', message: said, exception: said }],
    },
  ],
  properties: { x: canary },
  conversion: { invocation: { commandLine: canary } },
}

describe('nothing of a secret leaves the reader', () => {
  test.each(['gitleaks', 'Trivy', 'AcmeScan', 'Semgrep OSS'])('from a finding of %s', (tool) => {
    const reading = read(
      log([run(tool, [result({ ruleId: 'generic-api-key', ...everywhere })], [rule], members)]),
      { hashKey: 'k' },
    )
    expect(reading.findings[0]?.class).toBe('secret')
    expect(JSON.stringify(reading)).not.toContain('CANARY')
    expect(JSON.stringify(reading)).not.toContain('7f3a9c1e')
  })

  test.each(['ESLint', 'Grype', 'CodeQL', 'checkov', 'zizmor', 'ClamAV'])(
    'nor text of a finding of %s',
    (tool) => {
      const rest = { ...everywhere, properties: {} }
      const plain = { id: 'R1', help: said, fullDescription: said, messageStrings: rule.messageStrings }
      const reading = read(log([run(tool, [result(rest)], [plain], members)]), { hashKey: 'k' })
      expect(reading.findings[0]?.class).not.toBe('secret')
      expect(JSON.stringify(reading)).not.toContain('CANARY')
    },
  )

  test('a path that holds the match is masked, counts, and vouches for nothing', () => {
    const locations = [
      at(`tmp/${canary}.txt`, undefined, { region: { startLine: 1, snippet: { text: canary } } }),
      at('ok/file.txt', 2),
    ]
    const reading = read(log([run('gitleaks', [result({ locations })])]))
    expect(reading.findings[0]).toMatchObject({
      place: { path: 'tmp/….txt', inside: false },
      places: [{}, { path: 'ok/file.txt', inside: true }],
    })
    expect(reading.scans[0]?.notes.map(({ code }) => code)).toContain('scan-path-masked')
    expect(JSON.stringify(reading)).not.toContain('7f3a9c1e')
  })

  describe('what a masked path still decides', () => {
    const path = `tmp/${canary}.txt`
    const region = { startLine: 1, snippet: { text: canary } }
    const found = finding('gitleaks', { locations: [at(path, undefined, { region })] })

    test('newness, owner and waiver are asked of the true one', () => {
      expect(found.place).toMatchObject({ path: 'tmp/….txt', inside: false })
      expect(insidePathsOf(found)).toEqual([path])
      const overrides = [{ path, owner: '@acme/vault', line: 1 }]
      const texts = { codeowners: null, refused: new Set<string>() }
      expect(ownerOf(found.place, texts, { overrides, fallback: null }).team).toBe('@acme/vault')
      const scope = { rule: found.rule.id, path: foreign('tmp/CANARY-*.txt') }
      const [requester, approver] = [foreign('@ann'), foreign('@bob')]
      const waiver = {
        id: 'W1',
        scope,
        reason: 'test_code',
        requester,
        approver,
        expires: '2026-11-25',
      } as const
      const rules = { now: '2026-11-24T12:00:00Z', maxDays: {} }
      expect(waive([aJudged({ finding: found })], [waiver], rules).by).toMatchObject([{ id: 'W1' }])
    })

    test('and nothing that is written down or told holds it', () => {
      const decision = aDecision({ judged: [aJudged({ finding: found, tier: 'T0' })] })
      const record = recordOf(decision, { exitCode: 10, wouldExit: 10 }, 'full')
      expect(record.findings[0]?.location?.path).toBe('tmp/….txt')
      const told = JSON.stringify([found, decision, record, runBrief(decision, aContext())])
      expect(told).not.toContain('CANARY')
    })
  })

  test('a run\u2019s category that looks like a secret is masked', () => {
    const category = (id: string): unknown =>
      read(log([run('T', [], [], { automationDetails: { id } })])).scans[0]?.category
    expect(category('nightly/ghp_0123456789abcdefABCDEF0123456789abcd/1')).toBe('nightly/…/1')
    expect(category('/language:javascript-typescript')).toBe('/language:javascript-typescript')
  })

  test('a match of plain letters is masked in a path, too', () => {
    const locations = [
      at('tmp/correcthorse.txt', undefined, { region: { snippet: { text: 'correcthorse' } } }),
    ]
    expect(JSON.stringify(read(log([run('gitleaks', [result({ locations })])])))).not.toContain(
      'correcthorse',
    )
  })

  test('a secret is about no package and no advisory', () => {
    const properties = { cve: 'CVE-2020-1234', packageName: 'lodash', version: '1' }
    const [found] = read(log([run('gitleaks', [result({ properties })])])).findings
    expect(found).toMatchObject({ class: 'secret', advisories: [], package: null })
  })

  test('a rule\u2019s id that holds the match is masked', () => {
    const locations = [at('a.txt', undefined, { region: { snippet: { text: canary } } })]
    expect(
      JSON.stringify(read(log([run('gitleaks', [result({ ruleId: `found ${canary}`, locations })])]))),
    ).not.toContain('CANARY')
  })

  test('user info of a URL, in each name of any class', () => {
    const url = 'https://bot:hunter2secret@host/x'
    const one = result({
      ruleId: `R ${url}`,
      locations: [at(url)],
      properties: { package: url, version: url, fixedVersion: url, cve: 'CVE-2020-1234' },
    })
    const runs = [run(`T ${url}`, [one], [], { automationDetails: { id: url } })]
    expect(JSON.stringify(read(log(runs)))).not.toContain('hunter2')
  })
})

describe('masking of paths', () => {
  test.each([
    ['src/config/secrets.yaml', 'src/config/secrets.yaml'],
    ['a/AKIAIOSFODNN7EXAMPLE.txt', 'a/….txt'],
    ['a/ghp_0123456789abcdefABCDEF0123456789abcd/b', 'a/…/b'],
    ['a/password=hunter2/b', 'a/…/b'],
    ['keys/7f3a9c1e5b2d4860af/b.pem', 'keys/…/b.pem'],
    ['src/components/MyVeryLongComponentName.test.tsx', 'src/components/MyVeryLongComponentName.test.tsx'],
    ['migrations/20240101120000_create_users.rb', 'migrations/20240101120000_create_users.rb'],
    ['a/123e4567-e89b-12d3-a456-426614174000/b', 'a/123e4567-e89b-12d3-a456-426614174000/b'],
    ['fixtures/README_v2.md', 'fixtures/README_v2.md'],
    ['migrations/20240102030405060708901_x.py', 'migrations/20240102030405060708901_x.py'],
    ['migrations/V20240102T030405Z__x.sql', 'migrations/V20240102T030405Z__x.sql'],
    ['keys/99999999999999999999999.txt', 'keys/….txt'],
  ])('%s → %s', (path, expected) => {
    expect(maskPath(path, [])).toBe(expected)
  })

  test.each([
    ['settings/app.py', 'settings', 'settings/app.py'],
    ['app-config/app.py', 'app-config', 'app-config/app.py'],
    ['conf/hunter2/x', 'hunter2', 'conf/…/x'],
    ['conf/Zk9qT7wLm2Xp/x', 'Zk9qT7wLm2Xp', 'conf/…/x'],
    ['conf/correcthorsebattery/x', 'correcthorsebattery', 'conf/…/x'],
  ])('%s with the match %s → %s', (path, match, expected) => {
    expect(maskPath(path, piecesOf(match))).toBe(expected)
  })

  test.each([
    ['https://u:p@h/x', 'https://…@h/x'],
    ['git+ssh://token@h/x y https://a@b', 'git+ssh://…@h/x y https://…@b'],
    ['https%3A%2F%2Fu%3Ap%40h', 'https%3A%2F%2F…%40h'],
    ['postgres://u:p/w@h/db', 'postgres://…@h/db'],
    ['https://u:p@w@h/x', 'https://…@h/x'],
    ['https:/u:p@h', 'https:/…@h'],
    ['//bob:pw@h/x', '//…@h/x'],
    ['x://bob:pw@h/x', 'x://…@h/x'],
    ['https:////bob:pw@h/x', 'https:////…@h/x'],
    ['https:\\\\bob:pw@h\\x', 'https:\\\\…@h\\x'],
    ['https:%2F%2Fbob:pw@h/x', 'https:%2F%2F…@h/x'],
    ['https%3A//bob:pw@h/x', 'https%3A//…@h/x'],
    ['%2F%5Cbob%3Apw%40h', '%2F%5C…%40h'],
    ['https://h:8080/a@1', 'https://h:8080/a@1'],
    ['https://h/@scope/name', 'https://h/@scope/name'],
    ['a/@scope/name@1', 'a/@scope/name@1'],
    ['C:/a@b/x', 'C:/a@b/x'],
    ['@scope/name', '@scope/name'],
    ['https://h/x@1', 'https://h/x@1'],
  ])('%s → %s', (text, expected) => {
    expect(maskUserInfo(text)).toBe(expected)
  })
})
