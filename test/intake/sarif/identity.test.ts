import { describe, expect, test } from 'vitest'
import { at, finding, log, read, result, run, settings } from './fixtures.ts'

const id = (tool: string, members: object, rules: readonly object[] = []): string =>
  finding(tool, members, rules).identity
const snippet = (text: string, region: object = {}): object => ({
  region: { startLine: 7, ...region, snippet: { text } },
})
const code = (line: number, text: string, uri = 'src/a.js'): object => ({
  locations: [at(uri, undefined, { region: { startLine: line, snippet: { text } } })],
})

describe('code', () => {
  test('holds through a line shift, white space, a tool\u2019s version and edition, its metadata', () => {
    const one = id('Semgrep OSS', code(10, 'eval( x )\n'))
    expect(id('Semgrep Pro', code(99, '  eval( x )'))).toBe(one)
    const newer = run(
      'Semgrep OSS',
      [result({ ...code(10, 'eval( x )'), message: { text: 'other words' } })],
      [{ id: 'R1', help: { text: 'new' } }],
    )
    expect(read(log([newer])).findings[0]?.identity).toBe(one)
  })

  test('differs by rule, path, code and class', () => {
    const all = [
      id('T', code(1, 'a()')),
      id('T', code(1, 'b()')),
      id('T', code(1, 'a()', 'src/b.js')),
      id('T', { ...code(1, 'a()'), ruleId: 'R2' }),
      finding('T', code(1, 'a()'), [], { classes: [{ tool: 'T', rule: null, class: 'quality' }] }).identity,
    ]
    expect(new Set(all).size).toBe(all.length)
    for (const one of all) expect(one).toMatch(/^[0-9a-f]{64}$/)
  })

  test('without a snippet: a fingerprint, unless it is a position; its counter is left out', () => {
    const print = (primaryLocationLineHash: string, line = 1): string =>
      id('T', {
        locations: [at('a.js', line)],
        partialFingerprints: { primaryLocationLineHash },
        message: { text: `line ${line}` },
      })
    expect(print('9cbc869fbfffeb60:1')).toBe(print('9cbc869fbfffeb60:2', 50))
    expect(print('9cbc869fbfffeb60:1')).not.toBe(print('8cbc869fbfffeb60:1'))
    expect(print('L10', 10)).toBe(print('L12', 12))
    expect(print('10', 10)).toBe(print('12', 12))
    expect(print('10:4', 10)).toBe(print('12:9', 12))
  })

  test('of the context region the flagged line alone', () => {
    const around = (first: number, line: number, text: string): string =>
      id('T', { locations: [at('a.js', line, { contextRegion: { startLine: first, snippet: { text } } })] })
    expect(around(9, 10, 'old\nflagged()\nx')).toBe(around(19, 20, 'new\nflagged()\ny'))
    expect(around(9, 10, 'a\nflagged()\nb')).not.toBe(around(9, 10, 'a\nother()\nb'))
  })

  test('else what is said, without numbers and paths', () => {
    const said = (text: string, uri: string, line: number): string =>
      id('T', { message: { text }, locations: [at(uri, line)] })
    expect(said('unused x at a.js:10', 'a.js', 10)).toBe(said('unused x at a.js:12', 'a.js', 12))
    expect(said('unused x', 'a.js', 10)).not.toBe(said('unused y', 'a.js', 10))
  })

  test('is weak where only rule, path and message tell it from another', () => {
    const weak = (tool: string, members: object): boolean => finding(tool, members).weakIdentity === true
    expect(weak('T', { locations: [at('a.js', 1)] })).toBe(true)
    expect(weak('T', code(1, 'a()'))).toBe(false)
    expect(weak('T', { partialFingerprints: { primaryLocationLineHash: '9cbc869fbfffeb60:1' } })).toBe(false)
    expect(weak('T', { partialFingerprints: { primaryLocationLineHash: '10:4' } })).toBe(true)
    const secret = (line: string): object => {
      const from = line.indexOf('Zk9')
      const columns = { startLine: 1, startColumn: from + 1, endColumn: from + 13 }
      const contextRegion = { startLine: 1, snippet: { text: line } }
      return { locations: [at('a.env', undefined, { region: columns, contextRegion })] }
    }
    expect(weak('gitleaks', secret('api_key = "Zk9qT7wLm2Xp"'))).toBe(false)
    expect(weak('gitleaks', secret('Zk9qT7wLm2Xp'))).toBe(true)
    expect(weak('gitleaks', code(1, 'Zk9qT7wLm2Xp'))).toBe(true)
    const vulnerable = { ruleId: 'CVE-2020-1234', properties: { packageName: 'lodash', version: '1' } }
    expect(weak('Grype', vulnerable)).toBe(false)
  })

  test('a renamed file keeps its renameKey, and nothing else', () => {
    const say = (uri: string): object => ({ message: { text: `unused in ${uri}` }, locations: [at(uri, 1)] })
    for (const members of [(uri: string) => code(1, 'a()', uri), say]) {
      const before = finding('T', members('old/a.js'))
      const after = finding('T', members('new/b.js'))
      expect(after.identity).not.toBe(before.identity)
      expect(after.renameKey).toBe(before.renameKey)
      expect(after.renameKey).toMatch(/^[0-9a-f]{32}$/)
    }
  })

  test('NFC and NFD are one path; lone surrogates stay two', () => {
    const of = (uri: string): string => id('T', code(1, 'a()', uri))
    expect(of('cafe\u0301.js')).toBe(of('caf\u00e9.js'))
    expect(of('src/\ud800.js')).not.toBe(of('src/\udbff.js'))
  })

  test('a rule\u2019s older ids are aliases', () => {
    const old = finding('T', { ...code(1, 'a()'), ruleId: 'OLD' })
    const renamed = finding('T', { ...code(1, 'a()'), ruleId: 'NEW' }, [
      { id: 'NEW', deprecatedIds: ['OLD', 'NEW'] },
    ])
    expect(renamed.aliases).toEqual([old.identity])
  })
})

describe('vulnerabilities', () => {
  const trivy = (uri: string, version = '4.17.20', cve = 'CVE-2021-23337'): object => ({
    ruleId: cve,
    locations: [at(uri, 1)],
    message: {
      text: `Package: lodash\nInstalled Version: ${version}\nVulnerability ${cve}\nSeverity: HIGH\nFixed Version: 4.17.21`,
    },
  })
  const grype = (uri: string): object => ({
    ruleId: 'CVE-2021-23337-lodash',
    locations: [at(uri, 1)],
    message: { text: `A high vulnerability in npm package: lodash, version 4.17.20 was found at: ${uri}` },
  })
  const osv = (uri: string): object => ({
    ruleId: 'CVE-2021-23337',
    locations: [at(uri)],
    message: {
      text: "Package 'lodash@4.17.20' is vulnerable to 'CVE-2021-23337' (also known as 'GHSA-35jh-r3h4-6jhm').",
    },
  })

  test('are one for every tool, version and manifest of a folder', () => {
    const ids = [
      id('Trivy', trivy('web/package-lock.json')),
      id('Trivy', trivy('web/package-lock.json', '4.17.19')),
      id('Grype', grype('web/package-lock.json')),
      id('osv-scanner', osv('web/yarn.lock')),
      id('AcmeScan', {
        properties: { cve: 'cve-2021-23337', package: 'Lodash' },
        locations: [at('web/package.json')],
      }),
    ]
    expect(new Set(ids).size).toBe(1)
  })

  test('differ by advisory, package and folder', () => {
    const ids = [
      id('Trivy', trivy('web/package-lock.json')),
      id('Trivy', trivy('api/package-lock.json')),
      id('Trivy', trivy('web/package-lock.json', '4.17.20', 'CVE-2020-8203')),
      id('Trivy', {
        ...trivy('web/package-lock.json'),
        message: { text: 'Package: lodash-es\nInstalled Version: 1' },
      }),
    ]
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('are known by each of their advisories', () => {
    const both = finding('osv-scanner', osv('web/yarn.lock'))
    const ghsa = finding('AcmeScan', {
      ruleId: 'GHSA-35jh-r3h4-6jhm',
      properties: { package: 'lodash' },
      locations: [at('web/yarn.lock')],
    })
    expect(both.aliases).toEqual([ghsa.identity])
  })

  test('in an image are one, whatever the layer or the image is called', () => {
    const digest = 'a'.repeat(64)
    const inImage = {
      ...grype('x//usr/app/package-lock.json'),
      locations: [
        at(
          'x//usr/app/package-lock.json',
          1,
          {},
          { logicalLocations: [{ fullyQualifiedName: `x:1@sha256:${digest}:/usr` }] },
        ),
      ],
    }
    const trivyImage = run('Trivy', [result(trivy('library/x'))], [], {
      properties: { imageName: `x@sha256:${'b'.repeat(64)}` },
    })
    expect(read(log([trivyImage])).findings[0]?.identity).toBe(id('Grype', inImage))
  })

  test.each([
    ['pypi', 'Zope.Interface', 'zope-interface'],
    ['maven', 'org.apache.logging.log4j:log4j-core', 'log4j-core'],
    ['deb', 'apt/libapt-pkg6.0', 'libapt-pkg6.0'],
  ])('%s names are folded', (ecosystem, one, other) => {
    const of = (name: string): string =>
      id('T', { ruleId: 'CVE-2020-1234', properties: { package: name, ecosystem } })
    expect(of(one)).toBe(of(other))
  })
})

describe('secrets', () => {
  const key = 'AKIAIOSFODNN7EXAMPLE'
  /** A line with the key in it, as a scanner with context reports it. */
  const inLine = (line: string, value: string, at10 = 10, uri = 'conf.env'): object => ({
    ruleId: 'aws-access-token',
    locations: [
      at(uri, undefined, {
        region: {
          startLine: at10,
          startColumn: line.indexOf(value) + 1,
          endColumn: line.indexOf(value) + 1 + value.length,
          snippet: { text: value },
        },
        contextRegion: { startLine: at10 - 1, snippet: { text: `first\n${line}\nlast` } },
      }),
    ],
  })

  test('are detector, path and the line without the match', () => {
    const one = id('gitleaks', inLine(`aws_key = "${key}"`, key))
    expect(id('gitleaks', inLine(`aws_key = "${key}"`, key, 55))).toBe(one)
    expect(id('gitleaks', inLine(`other_key = "${key}"`, key))).not.toBe(one)
    expect(id('gitleaks', inLine(`aws_key = "${key}"`, key, 10, 'b.env'))).not.toBe(one)
  })

  test('never hang on the value: another value gives the same identity', () => {
    const other = 'AKIAZZZZZZZZZZZZZZZZ'
    const forms = [
      (value: string) => inLine(`aws_key = "${value}"`, value),
      (value: string) => inLine(`key=${value};token=${value}x1`, value),
      (value: string) => ({ ruleId: 'k', locations: [at('a', undefined, snippet(value))] }),
      (value: string) => ({
        ruleId: 'k',
        locations: [at('a', 3)],
        partialFingerprints: { primaryLocationLineHash: `${value}${value}` },
      }),
      (value: string) => ({ ruleId: 'k', locations: [at('a', 3)], message: { text: `found ${value}` } }),
      (value: string) => ({
        ruleId: 'k',
        locations: [at('a', 3, { contextRegion: { startLine: 3, snippet: { text: value } } })],
      }),
      // Columns that are off by a few, as tools that strip indents write them.
      (value: string) => {
        const members = inLine(`    key: "${value}"`, value)
        return JSON.parse(
          JSON.stringify(members).replace(
            /"startColumn":(\d+),"endColumn":(\d+),"snippet":\{[^}]*\}/,
            '"startColumn":14,"endColumn":20',
          ),
        ) as object
      },
    ]
    for (const form of forms)
      expect(id('gitleaks', form(key)), String(form)).toBe(id('gitleaks', form(other)))
  })

  test('never on a value of plain letters, where the columns miss it', () => {
    const missed = (value: string): string =>
      id(
        'gitleaks',
        JSON.parse(
          JSON.stringify(inLine(`name = "x" ${value} pass`, value)).replace(
            /"startColumn":\d+,"endColumn":\d+/,
            '"startColumn":1,"endColumn":5',
          ),
        ) as object,
      )
    expect(missed('correcthorse')).toBe(missed('batterystaple'))
    const behind = (value: string): string =>
      id(
        'gitleaks',
        JSON.parse(
          JSON.stringify(inLine(`pass = ${value} end`, value)).replace(
            /"startColumn":\d+,"endColumn":\d+,"snippet":\{[^}]*\}/,
            `"startColumn":${value.length + 9},"endColumn":${value.length + 12}`,
          ),
        ) as object,
      )
    expect(behind('correcthorse')).toBe(behind('batterystaple'))
  })

  test('never on a value that the columns say is somewhere else', () => {
    const after = (value: string): string => {
      const members = JSON.stringify(inLine(`pass ${value} end`, value))
      const columns = `"startColumn":${value.length + 7},"endColumn":${value.length + 10}`
      return id(
        'gitleaks',
        JSON.parse(members.replace(/"startColumn":\d+,"endColumn":\d+/, columns)) as object,
      )
    }
    expect(after('correcthorse')).toBe(after('batterystaple'))
  })

  test('under a key: the value, wherever it stands; not when the tool hides it', () => {
    const keyed = (members: object, hashKey: string | null = 'k1'): readonly string[] =>
      finding('gitleaks', members, [], { hashKey }).aliases
    const here = keyed(inLine(`a = "${key}"`, key))
    expect(here).toHaveLength(1)
    expect(here[0]).toMatch(/^hmac:[0-9a-f]{8}:[0-9a-f]{64}$/)
    expect(keyed(inLine(`b = "${key}"`, key, 90, 'other'))).toEqual(here)
    expect(keyed(inLine(`a = "${key}"`, key), 'k2')).not.toEqual(here)
    expect(keyed(inLine('a = "AKI*****"', 'AKI*****'))).toEqual([])
    expect(keyed(inLine(`a = "${key}"`, key), null)).toEqual([])
    expect(finding('gitleaks', inLine(`a = "${key}"`, key), [], { hashKey: 'k1' }).identity).toBe(
      id('gitleaks', inLine(`a = "${key}"`, key)),
    )
  })
})

test('malware is its package and version, or its image', () => {
  const of = (installed: string, uri: string): string =>
    id('osv-scanner', {
      ruleId: 'MAL-2024-1',
      properties: { package: 'evil', version: installed },
      locations: [at(uri)],
    })
  expect(of('1.0', 'a/yarn.lock')).toBe(of('1.0', 'b/yarn.lock'))
  expect(of('1.0', 'a/yarn.lock')).not.toBe(of('1.1', 'a/yarn.lock'))
})

test('iac is its resource: an edit inside it is not another one', () => {
  const of = (body: string): string =>
    id('checkov', { ruleId: 'CKV_AWS_20', ...code(3, `resource "aws_s3_bucket" "b" {\n${body}}`, 'main.tf') })
  expect(of('acl = 1\n')).toBe(of('acl = 2\n tags = {}\n'))
})

test('identity is not touched by where or when it is read', () => {
  const elsewhere = { ...settings, now: '2030-01-01T00:00:00Z', workspace: '/other', repository: null }
  expect(finding('T', code(1, 'a()'), [], elsewhere).identity).toBe(id('T', code(1, 'a()')))
})
