import { describe, expect, test } from 'vitest'
import { loadConfig } from '../../../src/settings/config/load-config.ts'
import { problemLines } from '../problem-lines.ts'

const load = (yaml: string) => loadConfig(`version: 1\n${yaml}`, 'baton.yml', new Date('2026-11-24'))
const hash = '0f'.repeat(32)

describe('the record in baton.yml', () => {
  test('says where it is and who is asked', () => {
    expect(
      load(`ledger:
  repository: git@git.example:sec/ledger.git
  since: { seq: 7, hash: ${hash} }
hub: acme/security-hub
teams:
  '@acme/Payments':
    oncall: ['@ana', { login: ben, id: 'github:583231' }]
    lead: { login: '@cleo', id: 'jenkins:cleo' }
  '@acme/web': { oncall: ['@finn'] }
dutyOfficers: ['@duty']
incidents: { cleanRuns: 3, reopenDays: 14 }`),
    ).toMatchObject({
      ledger: { repository: 'git@git.example:sec/ledger.git', since: { seq: 7, hash } },
      hub: 'acme/security-hub',
      teams: {
        '@acme/Payments': {
          oncall: [
            { login: 'ana', id: null },
            { login: 'ben', id: 'github:583231' },
          ],
          lead: { login: 'cleo', id: 'jenkins:cleo' },
        },
        '@acme/web': { oncall: [{ login: 'finn', id: null }], lead: null },
      },
      dutyOfficers: [{ login: 'duty', id: null }],
      incidents: { cleanRuns: 3, reopenDays: 14 },
    })
  })

  test('may say nothing of it, or half', () => {
    expect(load('ledger: {}\nincidents: {}')).toMatchObject({
      ledger: { repository: null, since: null },
      hub: null,
      teams: {},
      dutyOfficers: [],
      incidents: { cleanRuns: 2, reopenDays: null },
    })
  })

  test.each([
    'acme/ledger',
    'acme/.github',
    'https://github.example:8443/acme/ledger.git',
    'http://127.0.0.1:8080/ledger.git',
    'https://gitlab.example/a/b/c/ledger.git',
    'ssh://git@git.example:2222/ledger.git',
    'ssh://git.example/ledger.git',
    'git@git.example:ledger.git',
    'file:///srv/git/ledger.git',
    'file:///C:/git/my%20ledger.git',
  ])('ledger.repository may be %s', (repository) => {
    expect(load(`ledger: { repository: '${repository}' }`)).toMatchObject({ ledger: { repository } })
  })

  const unknown = 'ledger.repository is no address that it knows → allowed: a URL for Git without credentials'
  test.each<readonly [string, string]>([
    ['ext::sh -c x', unknown],
    ['git://git.example/x', unknown],
    ['-oProxyCommand=x', unknown],
    ['ssh://-oProxyCommand=x/y', unknown],
    ['--upload-pack=x@h:y', unknown],
    ['acme', unknown],
    ['acme/..', unknown],
    ['a/b/c', unknown],
    ['https://h/a b', unknown],
    ['https://h/a\u202Eb', unknown],
    ['file:///srv/%2e%2Fx', unknown],
    ['file://host/x', unknown],
    ['../ledger.git', 'ledger.repository is a path → write it in full, beginning with file:///'],
    ['/srv/ledger.git', 'ledger.repository is a path'],
    ['~/ledger.git', 'ledger.repository is a path'],
    ['C:\\ledger', 'ledger.repository is a path'],
    [
      'https://ghs_SECRET@github.com/acme/x',
      'ledger.repository holds credentials → take them out and revoke',
    ],
    ['https://x:SECRET@h/x', 'ledger.repository holds credentials'],
    ['http://x:SECRET@127.0.0.1/x', 'ledger.repository holds credentials'],
    ['ssh://git:SECRET@h/x', 'ledger.repository holds credentials'],
    ['git:SECRET@h:x', 'ledger.repository holds credentials'],
    ['https://h/x.git?private_token=SECRET', 'ledger.repository holds credentials'],
    ['https://x:SEC/RET@h/x', unknown],
  ])('ledger.repository is not %s, and is not shown', (repository, expected) => {
    const lines = problemLines(load(`ledger: { repository: ${JSON.stringify(repository)} }`))
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(/^2:23 config-value /)
    expect(lines[0]).toContain(expected)
    expect(lines[0]).not.toMatch(/SEC|RET|Proxy/)
  })

  test.each<readonly [string, readonly string[]]>([
    ['ledger: https://x:SECRET@h/x', ['2:9 config-value ledger cannot be the text https://…@h/x']],
    ['hub: https://x:SECRET@h/x', ['2:6 config-value hub holds credentials']],
    ['hub: acme', ['2:6 config-value hub is no address that it knows → allowed: one repository, owner/name']],
    ['hub: ""', ['2:6 config-value hub is no address']],
    ['hub:', ['2:5 config-value hub cannot be empty → allowed: one repository, owner/name']],
    ['ledger: { repo: a/b }', ['2:11 config-key repo is no key of ledger → known are repository, since']],
    ['ledgers: {}', ['2:1 config-key ledgers is no key of baton.yml → did you mean ledger?']],
    [
      'cleanRuns: 2',
      ['2:1 config-key cleanRuns is no key of baton.yml → it belongs under incidents.cleanRuns'],
    ],
    [
      'ledger: { since: { seq: 0, hash: x } }',
      [
        'ledger.since.seq cannot be 0 → allowed: a whole number from 1',
        'ledger.since.hash cannot be the text x → allowed: the hash that',
      ],
    ],
    ['ledger: { since: { seq: 1 } }', ['config-missing ledger.since has no hash']],
    [
      'incidents: { cleanRuns: 0 }',
      ['incidents.cleanRuns cannot be 0 → allowed: a whole number from 1 to 10'],
    ],
    ['incidents: { cleanRuns: 11 }', ['incidents.cleanRuns cannot be 11']],
    ['incidents: { reopenDays: 366 }', ['incidents.reopenDays cannot be 366']],
    ['incidents: { reopendays: 3 }', ['did you mean reopenDays?']],
    [
      'teams: { "@acme": { oncall: ["@a"] } }',
      ['2:10 config-key @acme is no name that teams may hold → allowed: one team, @organisation/team'],
    ],
    [
      'teams: { "@acme/x": {} }',
      ['config-missing teams.@acme/x has no oncall → add oncall: a list of 1 to 20 entries'],
    ],
    ['teams: { "@acme/x": { oncall: [] } }', ['teams.@acme/x.oncall cannot be an empty list']],
    [
      'teams: { "@acme/x": { oncal: ["@a"], oncall: ["@a"] } }',
      ['oncal is no key of teams.@acme/x → did you mean oncall?'],
    ],
    [
      'teams: { "@acme/x": { oncall: [ana] } }',
      [
        '2:32 config-value teams.@acme/x.oncall[0] cannot be the text ana → allowed: one person, @login, or login and id',
      ],
    ],
    ['teams: { "@acme/x": { oncall: ["@acme/y"] } }', ['teams.@acme/x.oncall[0] cannot be the text @acme/y']],
    ['teams: { "@acme/x": { oncall: [7] } }', ['teams.@acme/x.oncall[0] cannot be 7 → allowed: one person']],
    [
      'dutyOfficers: [{ login: ana }]',
      ['2:16 config-missing dutyOfficers[0] has no id → add id: an account, such as github:583231'],
    ],
    [
      'dutyOfficers: [{ login: ana, id: 583231 }]',
      ['dutyOfficers[0].id cannot be 583231 → allowed: an account'],
    ],
    [
      'dutyOfficers: [{ login: ana, id: "github:1", name: Ana }]',
      ['name is no key of dutyOfficers[0] → it belongs under service.name; known are login, id'],
    ],
    [
      'teams: { "@a/b": { oncall: ["@x"] }, "@A/b": { oncall: ["@x"] } }',
      ['2:38 config-value teams.@A/b stands there already → write each team once'],
    ],
    [
      'teams: { "@a/b": { oncall: ["@x", { login: X, id: "github:1" }] } }',
      ['teams.@a/b.oncall[1] stands there already → name each person once'],
    ],
    ['dutyOfficers: ["@x", "@y", "@X"]', ['2:28 config-value dutyOfficers[2] stands there already']],
  ])('%s is refused', (yaml, expected) => {
    const lines = problemLines(load(yaml))
    expect(lines).toHaveLength(expected.length)
    for (const [at, words] of expected.entries()) expect(lines[at]).toContain(words)
    expect(lines.join()).not.toContain('SECRET')
  })

  test('names of teams are data, whatever they are', () => {
    expect(problemLines(load('teams: { __proto__: { oncall: ["@x"] } }'))[0]).toContain(
      '__proto__ is no name',
    )
    expect(problemLines(load('teams: [a]'))[0]).toContain('teams cannot be this list')
  })
})
