import { describe, expect, test } from 'vitest'
import { foreign } from '../../../src/domain/foreign.ts'
import { loadConfig } from '../../../src/settings/config/load-config.ts'
import { defaultConfig } from '../../../src/settings/config/default-config.ts'
import { largestConfig } from '../../../src/settings/config/source-text.ts'
import { problemLines } from '../problem-lines.ts'

const now = new Date('2026-11-24T12:00:00Z')
const load = (text: string | Uint8Array) => loadConfig(text, 'baton.yml', now)

const identity = '0123456789abcdef'.repeat(4)

describe('a configuration that is right', () => {
  test('may say nothing but its version', () => {
    expect(load('version: 1\n')).toEqual(defaultConfig)
  })

  test('says everything that it can say', () => {
    const config = load(`version: 1
service:
  name: shop
  exposure: internet
  criticality: crown
  data: confidential
  environments:
    production: {}
    staging: { production: false, exposure: internal }
scans:
  requiredTools: [CodeQL]
  maySkip: [ESLint]
  accept:
    - { tool: CodeQL, notification: js/diagnostics, reason: known, until: 2027-11-25 }
  maxAge: 12h
  onIncomplete: warn
  trustSuppressions: [Semgrep OSS]
mode: observe
stage: predeploy
policy:
  rules:
    vuln:
      - { id: kev, when: f.kev, why: Ours., atLeast: T1 }
    stages:
      - { id: mine, before: t0, when: 'tier == "T0"', why: Ours., verdict: block, incident: true }
    severity:
      - { id: sev-mine, when: f.crown, why: Ours., atLeast: SEV2 }
  disable: [code-low]
classes:
  - { tool: Checkov, rule: 'CKV_*', class: iac }
ownership:
  overrides:
    - { path: 'src/orders/**', owner: '@acme/orders' }

    - { path: '**/*.tf', owner: '@jo_acme' }
  fallback: '@acme/appsec'
waivers:
  - id: W-1
    scope: { rule: js/sqli, path: 'test/**' }
    reason: test_code
    requester: '@dependabot[bot]'
    approver: '@acme/appsec'
    created: 2026-11-01
    expires: 2027-02-22
  - id: W-2
    scope: { identity: ${identity} }
    reason: false_positive
    requester: '@dana'
    approver: '@sam'
    expires: 2026-01-01
signals:
  kev: data/kev.json
  vex: ['vex/*.json']
limits: { newIncidentsPerRun: 8 }
`)
    expect(config).toMatchObject({
      service: { name: 'shop', environments: { staging: { production: false, exposure: 'internal' } } },
      scans: { maxAge: 12 * 3600 * 1000, onIncomplete: 'warn', trustSuppressions: ['Semgrep OSS'] },
      mode: 'observe',
      stage: 'predeploy',
      policy: { rules: { vuln: [{ id: 'kev', atLeast: 'T1' }], severity: [{ id: 'sev-mine' }] } },
      classes: [{ tool: 'Checkov', rule: 'CKV_*', class: 'iac' }],
      ownership: { overrides: [{ line: 33 }, { line: 35, owner: '@jo_acme' }], fallback: '@acme/appsec' },
      waivers: [
        { id: 'W-1', scope: { rule: foreign('js/sqli'), path: foreign('test/**') }, created: '2026-11-01' },
        { id: 'W-2', scope: { identity, count: 1 } },
      ],
      signals: { kev: 'data/kev.json', vex: ['vex/*.json'], epss: null },
      limits: { newIncidentsPerRun: 8 },
    })
  })

  test('days of maxAge are days', () => {
    expect(load('version: 1\nscans: { maxAge: 30d }')).toMatchObject({ scans: { maxAge: 30 * 86_400_000 } })
  })

  test('names of environments are data, whatever they are', () => {
    const config = load('version: 1\nservice: { environments: { __proto__: { production: false }, 1: {} } }')
    expect(config).toHaveProperty('service.environments')
    if (Array.isArray(config) || !('service' in config)) throw new Error('refused')
    expect(Object.keys(config.service.environments).sort()).toEqual(['1', '__proto__'])
    expect(({} as Record<string, unknown>)['production']).toBeUndefined()
  })

  test.each([
    ['a byte order mark', '\uFEFFversion: 1\n'],
    ['Windows line ends', 'version: 1\r\nmode: observe\r\n'],
    ['bytes', new TextEncoder().encode('version: 1')],
    ['a core tag', 'version: !!int 1\n'],
    ['a waiver that has run out', waiver('expires: 2020-01-01')],
    ['a waiver of 90 days', waiver('expires: 2027-02-22')],
  ])('%s', (_, source) => {
    expect(load(source)).toHaveProperty('version', 1)
  })
})

describe('mistakes, with line and column, what is allowed, and what was probably meant', () => {
  test.each<readonly [string, string | Uint8Array, readonly string[]]>([
    [
      'an empty file',
      '',
      ['1:1 config-yaml it holds no configuration → begin with version: 1, or delete the file'],
    ],
    ['an explicit nothing', '~', ['1:1 config-yaml it holds no configuration']],
    ['no version', 'mode: observe', ['1:1 config-missing baton.yml has no version → add version: 1']],
    ['a text as version', 'version: "1"', ['1:10 config-value version cannot be the text 1 → allowed: 1']],
    [
      'an unknown key',
      'version: 1\nmodes: enforce',
      ['2:1 config-key modes is no key of baton.yml → did you mean mode?'],
    ],
    [
      'a key for later',
      'version: 1\npager: {}',
      ['2:1 config-key pager is no key of baton.yml → known are version'],
    ],
    [
      'a key in another spelling',
      'version: 1\nscans: { required-tools: [x] }',
      ['2:10 config-key required-tools is no key of scans → did you mean requiredTools?'],
    ],
    [
      'a key in the wrong place',
      'version: 1\nmaxAge: 3d',
      ['2:1 config-key maxAge is no key of baton.yml → it belongs under scans.maxAge'],
    ],
    [
      'an empty key',
      'version: 1\nscans:\n',
      ['2:7 config-value scans cannot be empty → allowed: requiredTools'],
    ],
    ['a list for keys', 'version: 1\nscans: [a]', ['2:8 config-value scans cannot be this list']],
    [
      'a text for a list',
      'version: 1\nscans: { requiredTools: CodeQL }',
      [
        '2:25 config-value scans.requiredTools cannot be the text CodeQL → allowed: a list of 1 to 100 entries',
      ],
    ],
    [
      'no required tool',
      'version: 1\nscans:\n  requiredTools: []',
      ['3:18 config-value scans.requiredTools cannot be an empty list'],
    ],
    [
      'an age without unit',
      'version: 1\nscans: { maxAge: 30 }',
      ['2:18 config-value scans.maxAge cannot be 30 → allowed: days or hours, such as 30d or 12h'],
    ],
    ['no age', 'version: 1\nscans: { maxAge: 0d }', ['2:18 config-value']],
    [
      'another case',
      'version: 1\nmode: Observe',
      ['2:7 config-value mode cannot be the text Observe → allowed: enforce, observe; did you mean observe?'],
    ],
    [
      'a word of YAML 1.1',
      'version: 1\nservice: { environments: { p: { production: no } } }',
      ['2:45 config-value service.environments.p.production cannot be the text no → allowed: true or false'],
    ],
    [
      'an exposure that is none',
      'version: 1\nservice: { exposure: public }',
      ['2:22 config-value service.exposure cannot be the text public → allowed: internet, internal'],
    ],
    ['an invisible name', 'version: 1\nservice: { environments: { "a\\u202Eb": {} } }', ['2:28 config-key']],
    ['an invisible value', 'version: 1\nservice: { name: "a\\nb" }', ['2:18 config-value service.name']],
    [
      'infinity',
      'version: 1\nlimits: { newIncidentsPerRun: .inf }',
      [
        '2:31 config-value limits.newIncidentsPerRun cannot be Infinity → allowed: a whole number from 1 to 100',
      ],
    ],
    ['a part', 'version: 1\nlimits: { newIncidentsPerRun: 2.5 }', ['2:31 config-value']],
    ['too much', 'version: 1\nlimits: { newIncidentsPerRun: 101 }', ['2:31 config-value']],
    [
      'digits as text',
      'version: 1\nlimits: { newIncidentsPerRun: 5_0 }',
      ['2:31 config-value limits.newIncidentsPerRun cannot be the text 5_0'],
    ],
    [
      'a rule without a reason',
      'version: 1\npolicy: { rules: { vuln: [{ id: x, when: f.kev, tier: T1 }] } }',
      ['2:27 config-missing policy.rules.vuln[0] has no why → add why: a text of at most 500 characters'],
    ],
    [
      'rules of no class',
      'version: 1\npolicy: { rules: { vulns: [] } }',
      ['2:20 config-key vulns is no key of policy.rules → did you mean vuln?'],
    ],
    [
      'a tier that is none',
      'version: 1\npolicy: { rules: { vuln: [{ id: x, when: f.kev, why: y, tier: T5 }] } }',
      ['2:63 config-value policy.rules.vuln[0].tier cannot be the text T5 → allowed: T0, T1, T2, T3, T4'],
    ],
    [
      'a correction of nothing',
      'version: 1\nclasses: [{ class: iac }]',
      ['2:11 config-missing classes[0] says neither tool nor rule'],
    ],
    [
      'braces',
      'version: 1\nclasses: [{ rule: "{a,b}", class: iac }]',
      ['2:19 config-value classes[0].rule holds {, which is no syntax here'],
    ],
    [
      'a class of characters',
      override('src/[id].ts'),
      ['4:13 config-value ownership.overrides[0].path holds ['],
    ],
    [
      'a slash in front',
      override('/src/**'),
      ['4:13 config-value ownership.overrides[0].path begins with a slash'],
    ],
    [
      'a folder',
      override('src/'),
      [
        '4:13 config-value ownership.overrides[0].path names a folder, and files are what matches → write src/**',
      ],
    ],
    ['a way around', override('a/../b'), ['4:13 config-value ownership.overrides[0].path goes around']],
    [
      'an owner by mail',
      'version: 1\nownership: { fallback: a@b.example }',
      [
        '2:24 config-value ownership.fallback cannot be the text a@b.example → allowed: one owner, @login or @organisation/team',
      ],
    ],
    ['a path as team', 'version: 1\nownership: { fallback: "@a/b/c" }', ['2:24 config-value']],
    [
      'an acceptance without end',
      'version: 1\nscans: { accept: [{ tool: t, notification: n, reason: r }] }',
      ['2:19 config-missing scans.accept[0] has no until → add until: a date, YYYY-MM-DD'],
    ],
    [
      'an acceptance for ever',
      'version: 1\nscans: { accept: [{ tool: t, notification: n, reason: r, until: 2028-01-01 }] }',
      ['2:65 config-value scans.accept[0].until is 2028-01-01, more than 366 days away'],
    ],
    [
      'a waiver without scope',
      waiver('').replace(/scope:.*\n/, 'x: 1\n'),
      ['3:5 config-missing waivers[0] has no scope', '8:5 config-key x is no key of waivers[0]'],
    ],
    [
      'a scope that names nothing',
      waiver('scope: {}'),
      [
        '9:12 config-value waivers[0].scope names nothing → write either identity (and count), or rule and a narrow path',
      ],
    ],
    [
      'a scope that names both',
      waiver(`scope: { identity: ${identity}, rule: x, path: a }`),
      ['9:12 config-value waivers[0].scope names both a finding and a rule'],
    ],
    [
      'a scope without path',
      waiver('scope: { rule: x }'),
      ['9:12 config-value waivers[0].scope names no path'],
    ],
    [
      'a count of a rule',
      waiver('scope: { rule: x, path: a, count: 2 }'),
      ['9:39 config-value waivers[0].scope.count'],
    ],
    [
      'a count of none',
      waiver(`scope: { identity: ${identity}, count: 0 }`),
      ['config-value waivers[0].scope.count cannot be 0 → allowed: a whole number from 1 to 10000'],
    ],
    [
      'half an identity',
      waiver(`scope: { identity: ${identity.slice(1)} }`),
      ['9:24 config-value waivers[0].scope.identity'],
    ],
    [
      'every rule',
      waiver('scope: { rule: "*", path: a }'),
      ['9:20 config-value waivers[0].scope.rule is a pattern'],
    ],
    ...['**', '*', '**/*', '*.js', '?/a', '**/test/**'].map(
      (path) =>
        [
          `the wide path ${path}`,
          waiver(`scope: { rule: x, path: "${path}" }`),
          ['9:29 config-value waivers[0].scope.path is too wide for a waiver'],
        ] as const,
    ),
    [
      'a waiver by oneself',
      waiver("approver: '@Dana'"),
      [
        '9:15 config-value waivers[0].approver is who asks for it → another person than the requester approves',
      ],
    ],
    [
      'a requester who is a team',
      waiver("requester: '@acme/x'"),
      ['9:16 config-value waivers[0].requester cannot be the text @acme/x → allowed: one person, @login'],
    ],
    [
      'a reason of its own',
      waiver('reason: because'),
      [
        '9:13 config-value waivers[0].reason cannot be the text because → allowed: false_positive, not_affected',
      ],
    ],
    [
      'a day that is none',
      waiver('expires: 2026-02-30'),
      ['9:14 config-value waivers[0].expires cannot be 2026-02-30: there is no such day'],
    ],
    [
      'a time of day',
      waiver('expires: 2026-12-01T00:00:00Z'),
      [
        '9:14 config-value waivers[0].expires cannot be the text 2026-12-01T00:00:00Z → allowed: a date, YYYY-MM-DD',
      ],
    ],
    [
      '91 days',
      waiver('expires: 2027-02-23'),
      [
        '9:14 config-value waivers[0].expires is 2027-02-23, more than 90 days away → allowed: at latest 2027-02-22',
      ],
    ],
    [
      'an end before its start',
      waiver('created: 2026-12-02'),
      ['9:14 config-value waivers[0].created comes after it expires'],
    ],
    [
      'a start to come',
      waiver('created: 2026-11-26'),
      ['9:14 config-value waivers[0].created is 2026-11-26, more than 1 day away'],
    ],
    [
      'an id twice',
      `${waiver('')}${waiver('').replace('version: 1\nwaivers:\n', '')}`,
      ['9:9 config-value waivers[1].id is the id of another waiver'],
    ],
    ['a key twice', 'version: 1\nmode: enforce\nmode: observe', ['3:1 config-yaml a key stands twice']],
    ['a second document', 'version: 1\n---\nversion: 1', ['2:1 config-yaml a second document begins here']],
    [
      'an alias',
      'version: 1\nmode: &m enforce\nstage: *m',
      ['3:8 config-yaml an alias (*m) refers to another place'],
    ],
    ['a merge key', 'version: 1\n<<: { mode: observe }', ['2:1 config-key << is no key of baton.yml']],
    ['a tag', 'version: 1\nmode: !own observe', ['2:12 config-yaml a tag']],
    ['a tag that would make bytes', 'version: 1\nmode: !!binary b2JzZXJ2ZQ==', ['2:16 config-yaml a tag']],
    [
      'another YAML',
      '%YAML 1.1\n---\nversion: 1',
      ['1:1 config-yaml a directive (%) changes how YAML is read'],
    ],
    ['a key that is a list', 'version: 1\n? [a]\n: b', ['2:3 config-yaml a key is no text']],
    ['a tab', 'version: 1\nscans:\n\tmaxAge: 3d', ['config-yaml']],
    ['an open quote', 'version: 1\nmode: "x', ['config-yaml a quote, bracket or comma is missing']],
    ['a NUL', 'version: 1\nmode: a\0b', ['2:8 config-yaml a NUL stands here → save it as UTF-8 text']],
    ['bytes of Latin-1', new Uint8Array([0x76, 0xe9]), ['1:1 config-yaml it is not UTF-8']],
    ['UTF-16, big end first', new Uint8Array([0xfe, 0xff, 0, 0x76]), ['1:1 config-yaml it is UTF-16']],
    [
      'more than a configuration',
      ' '.repeat(largestConfig + 1),
      ['1:1 config-yaml it is larger than 256 KiB'],
    ],
    [
      'brackets without end',
      `version: 1\nscans: ${'['.repeat(40_000)}`,
      ['2:40 config-yaml it nests too deep here'],
    ],
    [
      'dashes without end',
      `version: 1\nscans:\n  ${'- '.repeat(40_000)}`,
      ['3:103 config-yaml it nests too deep here'],
    ],
    [
      'a stair',
      Array.from({ length: 300 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'),
      ['102:102 config-yaml it nests too deep here'],
    ],
  ])('%s', (_, source, expected) => {
    const lines = problemLines(load(source))
    expect(lines).toHaveLength(expected.length)
    for (const [at, line] of expected.entries()) expect(lines[at]).toContain(line)
  })

  test('all at once, in the order of the file', () => {
    const lines = problemLines(
      load('version: 1\nstage: x\nmode: y\nwaivers: [{ id: w }]\nclasses: [{ class: z, tool: t }]'),
    )
    expect(lines.map((line) => line.split(' ')[0])).toEqual([
      '2:8',
      '3:7',
      ...Array.from({ length: 5 }, () => '4:11'),
      '5:20',
    ])
  })

  test('a tab error, then depth, does not end the process (yaml 2.9.1 on Node 20 aborts)', () => {
    load('a:\n\tb: 1')
    expect(problemLines(load('['.repeat(20_000)))).toHaveLength(1)
  })
})

/** A waiver that is right on lines 3 to 8; the line given is line 9 and replaces that of its key. */
function waiver(line: string): string {
  const lines = [
    'id: w',
    'reason: mitigated',
    "requester: '@dana'",
    "approver: '@sam'",
    'expires: 2026-12-01',
    'scope: { rule: x, path: a }',
  ]
  if (line === '') return `version: 1\nwaivers:\n  - ${lines.join('\n    ')}\n`
  const key = line.split(':')[0]
  const kept = lines.map((one) => (one.split(':')[0] === key ? '# in line 9' : one))
  return `version: 1\nwaivers:\n  - ${kept.join('\n    ')}\n    ${line}\n`
}

function override(path: string): string {
  return `version: 1\nownership:\n  overrides:\n    - path: '${path}'\n      owner: '@a'\n`
}
