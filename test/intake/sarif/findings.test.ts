import { describe, expect, test } from 'vitest'
import { readVector } from '../../../src/intake/sarif/cvss.ts'
import { at, finding, log, notes, read, result, run, scan } from './fixtures.ts'

describe('which results are findings', () => {
  test.each([undefined, null, 'fail', 'open', 'review', 'FAIL', 'other', 7])('kind %s is one', (kind) => {
    expect(read(log([run('T', [result({ kind })])])).findings).toHaveLength(1)
  })

  test.each(['pass', 'notApplicable', 'informational'])(
    'kind %s is none, and a level beside it is said',
    (kind) => {
      const reading = read(log([run('T', [result({ kind })])]))
      expect(reading.findings).toEqual([])
      expect(scan(reading).counts).toEqual({ results: 1, findings: 0, notFindings: 1, elsewhere: 0 })
      expect(notes(reading)).toEqual(['scan-kind-disagrees'])
      expect(notes(read(log([run('T', [result({ kind, level: 'none' })])])))).toEqual([])
    },
  )

  test('what is gone since the baseline is none; other states are claims', () => {
    const states = ['absent', 'unchanged', 'updated', 'new', 'Absent', 'x']
    const reading = read(
      log([
        run(
          'T',
          states.map((baselineState) => result({ baselineState })),
        ),
      ]),
    )
    const claimed = reading.findings.map(({ claims }) => claims.baselineState)
    expect(claimed).toEqual(['unchanged', 'updated', 'new', 'other', 'other'])
  })

  test('equal ones are not merged, the order is the file\u2019s, across runs', () => {
    const reading = read(
      log([run('A', [result(), result()]), run('B', [result({ ruleId: 'R2' }), result()])]),
    )
    expect(reading.findings.map((one) => `${one.scan}.${one.result}`)).toEqual(['0.0', '0.1', '1.0', '1.1'])
    expect(reading.findings[0]?.identity).toBe(reading.findings[1]?.identity)
    expect(reading.findings[0]?.rule).toBe(reading.findings[1]?.rule)
  })
})

describe('suppressions are claims', () => {
  test.each([
    [null, null],
    [[], null],
    [[{ kind: 'inSource' }], 'inSource'],
    [[{ kind: 'external' }], 'external'],
    [[{ kind: 'external', status: 'accepted' }], 'external'],
    [[{ kind: 'inSource' }, { kind: 'external' }], 'external'],
    [[{ kind: 'external', status: 'underReview' }], null],
    [
      [
        { kind: 'external', status: 'accepted' },
        { kind: 'external', status: 'rejected' },
      ],
      null,
    ],
    [[{ kind: 'external', status: 'ACCEPTED' }], null],
    [[{ status: 'accepted' }], null],
    [[null], null],
  ])('%j → %s', (suppressions, claimed) => {
    expect(finding('T', { suppressions }).claims.suppressed).toBe(claimed)
  })
})

describe('level (SARIF §3.27.10)', () => {
  const rule = (level: unknown): object => ({ id: 'R1', defaultConfiguration: { level } })
  test.each([
    ['stated', { level: 'note' }, 'error', 'note'],
    ['of the rule', { level: undefined }, 'error', 'error'],
    ['of nobody', { level: undefined }, undefined, 'warning'],
    ['null is not given', { level: null }, 'error', 'error'],
    ['unknown', { level: 'ERROR' }, 'note', 'error'],
    ['no text', { level: 3 }, 'note', 'error'],
    ['unknown of the rule', { level: undefined }, 'critical', 'error'],
    ['none beside fail', { level: 'none' }, 'error', 'warning'],
    ['none of the rule', { level: undefined }, 'none', 'warning'],
    ['none beside open', { level: 'none', kind: 'open' }, 'error', 'note'],
    ['open, not stated', { level: undefined, kind: 'open' }, 'error', 'note'],
    ['review, stated', { level: 'error', kind: 'review' }, 'note', 'error'],
  ])('%s', (_, members, ofRule, expected) => {
    expect(finding('T', members, [{ ...rule(ofRule) }]).severity.level).toBe(expected)
  })

  test('an invocation overrides it where the result names that invocation', () => {
    const overridden = (provenance: unknown): string | undefined => {
      const overrides = [{ descriptor: { id: 'R1' }, configuration: { level: 'note' } }]
      const members = { invocations: [{ executionSuccessful: true, ruleConfigurationOverrides: overrides }] }
      const runs = [run('T', [result({ level: undefined, provenance })], [{ ...rule('error') }], members)]
      return read(log(runs)).findings[0]?.severity.level
    }
    expect(overridden({ invocationIndex: 0 })).toBe('note')
    expect(overridden(undefined)).toBe('error')
    expect(overridden({ invocationIndex: 1 })).toBe('error')
  })
})

describe('rules', () => {
  const rules = [
    { id: 'R1', properties: { 'security-severity': '2.0' }, defaultConfiguration: { level: 'note' } },
    {
      id: 'R2',
      properties: { 'security-severity': '9.1', precision: 'high', tags: ['external/cwe/cwe-089'] },
    },
  ]
  const score = (members: object): number | null =>
    finding('T', { level: undefined, ...members }, rules).severity.score

  test('by id, index, both, an object, a guid and a longer id', () => {
    expect(score({ ruleId: 'R2' })).toBe(9.1)
    expect(score({ ruleId: undefined, ruleIndex: 1 })).toBe(9.1)
    expect(score({ ruleId: 'R2', ruleIndex: 1 })).toBe(9.1)
    expect(score({ ruleId: undefined, rule: { id: 'R2' } })).toBe(9.1)
    expect(score({ ruleId: undefined, rule: { index: 1 } })).toBe(9.1)
    expect(score({ ruleId: 'R2/a/b' })).toBe(9.1)
    expect(score({ ruleId: 'R2', ruleIndex: -1 })).toBe(9.1)
    const byGuid = [{ id: 'X', guid: 'AB-1', properties: { 'security-severity': 3 } }]
    expect(finding('T', { ruleId: undefined, rule: { guid: 'ab-1' } }, byGuid).severity.score).toBe(3)
  })

  test('index and id that disagree: the worse one, and it is said', () => {
    expect(score({ ruleId: 'R1', ruleIndex: 1 })).toBe(9.1)
    expect(score({ ruleId: 'R2', ruleIndex: 0 })).toBe(9.1)
    expect(notes(read(log([run('T', [result({ ruleId: 'R1', ruleIndex: 1 })], rules)])))).toContain(
      'scan-rule-disagrees',
    )
  })

  test('out of range: unknown, so an error unless the result says its level; said', () => {
    const missing = (members: object): string =>
      finding('T', { level: undefined, ...members }, rules).severity.level
    expect(missing({ ruleId: undefined, ruleIndex: 7 })).toBe('error')
    expect(missing({ ruleId: 'R9', ruleIndex: 7 })).toBe('error')
    expect(missing({ ruleId: 'R9', ruleIndex: 7, level: 'note' })).toBe('note')
    expect(missing({ ruleId: 'R9' })).toBe('warning')
    expect(notes(read(log([run('T', [result({ ruleIndex: 7 })], rules)])))).toContain('scan-rule-missing')
  })

  test('two rules of one id: the worse one', () => {
    const twins = [rules[0], { ...rules[1], id: 'R1' }].filter((one) => one !== undefined)
    expect(finding('T', { ruleId: 'R1' }, twins).severity.score).toBe(9.1)
  })

  test('of an extension, named by index, by guid and by name', () => {
    const driver = { name: 'T', rules: [rules[0]] }
    const extensions = [
      { name: 'A', rules: [] },
      { name: 'B', guid: 'G2', rules },
    ]
    const of = (toolComponent: object): number | null | undefined => {
      const results = [result({ ruleId: undefined, rule: { index: 1, toolComponent } })]
      return read(log([{ tool: { driver, extensions }, results }])).findings[0]?.severity.score
    }
    expect(of({ index: 1 })).toBe(9.1)
    expect(of({ guid: 'g2' })).toBe(9.1)
    expect(of({ name: 'B' })).toBe(9.1)
    const byIdAlone = [result({ ruleId: 'R2' })]
    expect(
      read(log([{ tool: { driver, extensions }, results: byIdAlone }])).findings[0]?.severity.score,
    ).toBe(9.1)
  })

  test.each(['constructor', '__proto__', 'hasOwnProperty', 'toString'])(
    'a rule called %s is a rule',
    (id) => {
      const named = [{ id, properties: { 'security-severity': '9.8' } }]
      const text = JSON.stringify(
        log([run('T', [result({ ruleId: 'NAME' })], [{ ...named[0], id: 'NAME' }])]),
      )
      expect(read(text.replaceAll('NAME', id)).findings[0]?.severity.score).toBe(9.8)
      expect(finding('T', { ruleId: id }).severity.score).toBeNull()
    },
  )

  test('weaknesses from tags, members, taxa, relationships, the id and the help page', () => {
    const cwe = (members: object, rule: object, of: object = {}): readonly number[] | undefined =>
      read(log([run('T', [result(members)], [{ id: 'R1', ...rule }], of)])).findings[0]?.rule.cwe
    const component = { name: 'CWE' }
    expect(cwe({}, { properties: { tags: ['external/cwe/cwe-079', 'CWE-89: x', 'cwe'] } })).toEqual([79, 89])
    expect(cwe({}, { properties: { cwe: ['CWE-22'], 'cwe-ids': '78' } })).toEqual([22, 78])
    expect(cwe({ properties: { cwe: 'CWE-532 Insertion' } }, {})).toEqual([532])
    expect(cwe({ taxa: [{ id: '190', toolComponent: component }] }, {})).toEqual([190])
    const taxonomies = [{ name: 'CWE', guid: 'G', taxa: [{ id: '1' }, { id: '502' }] }]
    expect(cwe({ taxa: [{ index: 1, toolComponent: { index: 0 } }] }, {}, { taxonomies })).toEqual([502])
    expect(
      cwe({}, { relationships: [{ target: { id: '611', toolComponent: { guid: 'g' } } }] }, { taxonomies }),
    ).toEqual([611])
    expect(cwe({}, { relationships: [{ target: { id: 'RA-5', toolComponent: { name: 'NIST' } } }] })).toEqual(
      [],
    )
    expect(cwe({}, { helpUri: 'https://cwe.mitre.org/data/definitions/78.html' })).toEqual([78])
    expect(cwe({ ruleId: 'CWE-78/api' }, {})).toEqual([78])
  })
})

describe('severity', () => {
  const of = (rule: object, members: object = {}): object =>
    finding('T', members, [{ id: 'R1', properties: rule }]).severity

  test.each(['9.8', 9.8, '0', '10', '10.0', 7])('%j is a score', (value) => {
    expect(of({ 'security-severity': value })).toMatchObject({
      score: Number(value),
      source: 'security-severity',
      unreadable: false,
      assumed: false,
    })
  })

  test.each([
    '',
    '9,8',
    '11',
    '1e1',
    'NaN',
    'HIGH',
    '\uff19.\uff18',
    'Infinity',
    ' 9',
    '9.8abc',
    '0x9',
    '10.1',
    -1,
    10.5,
    true,
    [9.8],
    {},
  ])('%j is unreadable', (value) => {
    expect(of({ 'security-severity': value })).toMatchObject({ score: null, unreadable: true })
  })

  test('null is not given; the worse of rule and result counts', () => {
    expect(of({ 'security-severity': null })).toMatchObject({
      score: null,
      unreadable: false,
      source: 'level',
      assumed: true,
    })
    expect(of({ 'security-severity': '3' }, { properties: { 'security-severity': '8' } })).toMatchObject({
      score: 8,
    })
    expect(of({ 'security-severity': '8' }, { properties: { 'security-severity': '3' } })).toMatchObject({
      score: 8,
    })
    expect(of({ 'security-severity': '8' }, { properties: { 'security-severity': 'x' } })).toMatchObject({
      score: 8,
      unreadable: true,
    })
  })

  test('a readable one of the result does not mend an unreadable one of the rule', () => {
    expect(of({ 'security-severity': 'x' }, { properties: { 'security-severity': '2' } })).toMatchObject({
      score: 2,
      unreadable: true,
    })
  })

  test('a vector gives score and hints; a tool\u2019s score has its name', () => {
    const vector = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
    expect(of({ cvss: { vector } })).toMatchObject({ score: 9.8, source: 'cvss' })
    expect(of({ cvssv3_baseScore: 7.1 })).toMatchObject({ score: 7.1, source: 'cvssv3_baseScore' })
    expect(of({ 'security-severity': '5', cvss: { vector } })).toMatchObject({
      score: 5,
      source: 'security-severity',
    })
    const hints = finding('Grype', { ruleId: 'CVE-2020-1-x' }, [
      { id: 'CVE-2020-1-x', properties: { v: vector } },
    ]).hints
    expect(hints).toMatchObject({ automatable: true, totalImpact: true })
  })

  test('a level that disagrees is said', () => {
    const rules = [{ id: 'R1', properties: { 'security-severity': '9' } }]
    expect(notes(read(log([run('T', [result({ level: 'note' })], rules)])))).toEqual(['scan-level-disagrees'])
  })
})

describe('CVSS', () => {
  test.each([
    ['CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N', 6.1, false, false],
    ['CVSS:3.0/AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H', 7.8, false, true],
    ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N', 0, true, false],
    ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H', 10, true, true],
    ['AV:N/AC:L/Au:N/C:P/I:P/A:P', 7.5, true, false],
    ['(AV:N/AC:M/Au:N/C:C/I:C/A:C)', 9.3, false, true],
    ['CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N', null, true, true],
    ['CVSS:4.0/AV:L/AC:L/AT:N/PR:N/UI:N/VC:H/VI:N/VA:H/SC:N/SI:N/SA:N/AU:Y', null, true, false],
  ])('%s', (vector, score, automatable, totalImpact) => {
    expect(readVector(vector)).toEqual({ score, automatable, totalImpact })
  })

  test.each([
    '',
    'CVSS:3.1/AV:N',
    'AV:N',
    'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/AV:L',
    'CVSS:5.0/AV:N',
    7,
    null,
  ])('%j is none', (vector) => {
    expect(readVector(vector)).toBeNull()
  })
})

describe('the commit in which a secret was found', () => {
  const commit = '0123456789abcdef0123456789ABCDEF01234567'
  const said = commit.toLowerCase()
  const commitOf = (members: object, tool = 'gitleaks') =>
    read(log([run(tool, [result({ ruleId: 'aws-access-token', ...members })])])).findings[0]?.commit

  test.each<[string, object, string | undefined]>([
    ['gitleaks', { partialFingerprints: { commitSha: commit } }, said],
    ['of no commit', { partialFingerprints: { commitSha: '' } }, undefined],
    ['a fingerprint', { fingerprints: { commit_hash: commit } }, said],
    ['a property', { properties: { Commit: commit.slice(0, 9) } }, said.slice(0, 9)],
    ['a property with members', { properties: { commit: { id: commit } } }, said],
    ['of the location', { locations: [at('a.js', 1, {}, { properties: { 'commit-id': commit } })] }, said],
    ['an address', { locations: [at(`https://x.example/o/r/blob/${commit}/a.js`, 1)] }, said],
    ['an address of a commit', { locations: [at(`commit://${commit}/a.js`, 1)] }, said],
    ['no commit', { properties: { commit: 'main', commitSha: 7, commitId: 'g'.repeat(40) } }, undefined],
    ['a blob', { properties: { sha: commit } }, undefined],
  ])('%s', (_, members, expected) => {
    expect(commitOf(members)).toBe(expected)
  })

  test('of other classes none is read: a tool may stamp what it scanned', () => {
    expect(commitOf({ ruleId: 'R1', partialFingerprints: { commitSha: commit } }, 'Semgrep')).toBeUndefined()
  })
})
