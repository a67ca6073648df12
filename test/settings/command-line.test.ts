import { describe, expect, test } from 'vitest'
import { verbs } from '../../src/domain/request.ts'
import { requestFromWords } from '../../src/intake/request/request-from.ts'
import { parseArguments } from '../../src/settings/command-line.ts'
import { commands } from '../../src/settings/commands.ts'
import { inputsOf } from '../../src/settings/inputs.ts'
import { requestVerbs } from '../../src/settings/ledger-commands.ts'
import { problemLines } from './problem-lines.ts'

const incident = 'INC-7K2QF3M9XA4T'
const door = { by: { id: 'local:dana', login: 'dana' }, via: 'cli', source: '1', incident: null } as const
const everything = { team: null, repository: null }
const at = { config: 'baton.yml', ledger: null, githubToken: null, hub: null, hubToken: null, record: false }

describe('the command line', () => {
  test('gate takes options in both spellings, repeated ones and flags', () => {
    expect(
      parseArguments([
        'gate',
        '--sarif',
        'a',
        '--sarif=b',
        '--dry-run',
        '--mode',
        'observe',
        '--sarif',
        '-',
        '--output-full=false',
        '--service',
        '',
      ]),
    ).toMatchObject({
      name: 'gate',
      inputs: { sarif: ['a', 'b', '-'], dryRun: true, outputFull: false, mode: 'observe', service: null },
    })
  })

  test.each<readonly [readonly string[], object]>([
    [[], { name: 'help', of: null }],
    [['--help'], { name: 'help', of: null }],
    [['help'], { name: 'help', of: null }],
    [['help', 'adopt'], { name: 'help', of: 'adopt' }],
    [['help', 'policy', 'test'], { name: 'help', of: 'policy test' }],
    [['gate', '--sarif', 'x', '--help'], { name: 'help', of: 'gate' }],
    [['policy', 'check', '-h'], { name: 'help', of: 'policy check' }],
    [['policy'], { name: 'help', of: null }],
    [['version'], { name: 'version' }],
    [['--version'], { name: 'version' }],
    [['explain', 'F-1'], { name: 'explain', id: 'F-1', decision: 'decision.json', at: null }],
    [
      ['explain', '--at', '2027-01-31', '--decision', 'd', 'F-1.2'],
      { name: 'explain', id: 'F-1.2', decision: 'd', at: '2027-01-31' },
    ],
    [
      ['adopt', '--from', 'd'],
      { name: 'adopt', from: 'd', add: false, shrink: false, baselineFile: '.baton/baseline.json' },
    ],
    [
      ['adopt', '--add', '--from=d', '--shrink', '--baseline-file', 'b'],
      { name: 'adopt', from: 'd', add: true, shrink: true, baselineFile: 'b' },
    ],
    [['policy', 'test', 'a', '--', '--b'], { name: 'policy test', files: ['a', '--b'], config: 'baton.yml' }],
    [['policy', 'check'], { name: 'policy check', file: 'baton.yml' }],
    [['policy', 'check', 'x'], { name: 'policy check', file: 'x' }],
    [['ledger'], { name: 'help', of: null }],
    [['help', 'ledger', 'init'], { name: 'help', of: 'ledger init' }],
    [['accept', '--help'], { name: 'help', of: 'accept' }],
    [['status'], { name: 'status', mine: false, as: null, format: 'text', ...everything, ...at }],
    [
      [
        'status',
        '--mine',
        '--as',
        '@dana',
        '--team',
        '@acme/shop',
        '--repository=acme/shop',
        '--format=json',
      ],
      {
        name: 'status',
        mine: true,
        as: 'dana',
        format: 'json',
        team: '@acme/shop',
        repository: 'acme/shop',
        ...at,
      },
    ],
    [
      ['status', '--ledger', 'file:///l.git', '--config', 'c.yml', '--github-token', 't', '--hub-token', 'h'],
      {
        name: 'status',
        mine: false,
        as: null,
        format: 'text',
        ...everything,
        config: 'c.yml',
        ledger: 'file:///l.git',
        githubToken: 't',
        hub: null,
        hubToken: 'h',
        record: false,
      },
    ],
    [['show'], { name: 'show', incident: null, svg: false, ...everything, ...at }],
    [['show', incident], { name: 'show', incident, svg: false, ...everything, ...at }],
    [['show', '--svg', incident.toLowerCase()], { name: 'show', incident, svg: true, ...everything, ...at }],
    [['log'], { name: 'log', incident: null, ...at }],
    [['log', incident], { name: 'log', incident, ...at }],
    [['metrics'], { name: 'metrics', format: 'text', ...everything, ...at }],
    [
      ['metrics', '--format', 'openmetrics'],
      { name: 'metrics', format: 'openmetrics', ...everything, ...at },
    ],
    [
      ['report', '--since', '2026-10-01', '--until', '2026-10-01'],
      { name: 'report', since: '2026-10-01', until: '2026-10-01', format: 'md', ...everything, ...at },
    ],
    [
      ['report', '--since=2026-10-01', '--until=2026-12-31', '--team', '@a/b', '--format', 'csv'],
      {
        name: 'report',
        since: '2026-10-01',
        until: '2026-12-31',
        format: 'csv',
        team: '@a/b',
        repository: null,
        ...at,
      },
    ],
    [['sweep', '--record'], { name: 'sweep', ...at, record: true }],
    [['ledger', 'init'], { name: 'ledger init', ...at }],
    [['ledger', 'check'], { name: 'ledger check', ...at }],
    [
      ['accept', incident, 'deactivate', 'the key', 'by', '14:30', '--term', '2', '--as', 'dana'],
      {
        name: 'request',
        verb: 'accept',
        incident,
        words: ['deactivate', 'the key', 'by', '14:30'],
        as: 'dana',
        term: 2,
        ...at,
      },
    ],
    [
      ['note', incident, '--record', '--', '--help', '-x'],
      {
        name: 'request',
        verb: 'note',
        incident,
        words: ['--help', '-x'],
        as: null,
        term: null,
        ...at,
        record: true,
      },
    ],
  ])('%j', (argv, command) => {
    expect(parseArguments(argv)).toEqual(command)
  })

  test.each<readonly [readonly string[], readonly string[]]>([
    [['gat'], ['gat is no command → did you mean gate?']],
    [['policy', 'chek'], ['policy chek is no command → did you mean policy check?']],
    [['frobnicate'], ['frobnicate is no command → there are gate, explain']],
    [['gate'], ['--sarif is not given → give it']],
    [
      ['gate', '--sarif'],
      ['--sarif has no value', '--sarif is not given'],
    ],
    [
      ['gate', '--sarif', '--mode', 'observe'],
      ['--sarif has no value', '--sarif is not given'],
    ],
    [
      ['gate', '--sarif', 'a.sarif', 'b.sarif'],
      ['b.sarif is one argument too many for gate → put a pattern into quotes'],
    ],
    [
      ['gate', '--sarif', 'a', '--requred-tools', 'x'],
      ['--requred-tools is no option of this command → did you mean --required-tools?'],
    ],
    [
      ['gate', '--sarif', 'a', '-m', 'observe'],
      ['-m is no option → options begin with two dashes', 'observe is one argument'],
    ],
    [['gate', '--sarif', 'a', '--stage', 'pr', '--stage', 'pr'], ['--stage is given 2 times']],
    [['gate', '--sarif', 'a', '--dry-run=maybe'], ['maybe for --dry-run']],
    [['explain'], ['explain needs ID → for example baton explain F-']],
    [['explain', 'a', 'b'], ['b is one argument too many for explain']],
    [
      ['explain', 'a', '--at', '2026-02-30'],
      ['2026-02-30 for --at is not one that it knows → it takes a date'],
    ],
    [['adopt'], ['--from is not given']],
    [['policy', 'test'], ['policy test needs FILE']],
    [['adopt', '--from', 'd', '--sarif', 'x'], ['--sarif is no option of this command']],
    [['ledger', 'chek'], ['ledger chek is no command → did you mean ledger check?']],
    [['accpt', incident], ['accpt is no command → did you mean accept?']],
    [['comment'], ['comment is no command']],
    [['show', '--svg'], ['--svg draws one incident, and none is named → name it']],
    [['accept'], ['accept needs INC → for example baton accept INC-']],
    [['accept', 'deactivate', 'it'], ['deactivate is no id of an incident → an id is INC- and 12']],
    [['log', 'INC-1'], ['INC-1 is no id of an incident']],
    [['show', `${incident}/../x`], ['is no id of an incident']],
    [['show', incident, 'x'], ['x is one argument too many for show']],
    [['status', incident], ['is one argument too many for status']],
    [['status', '--format', 'md'], ['md for --format is not one that it knows → it takes text, json']],
    [
      ['metrics', '--format', 'csv'],
      ['csv for --format is not one that it knows → it takes text, json, openm'],
    ],
    [
      ['report', '--format', 'text'],
      ['text for --format', '--since is not given', '--until is not given'],
    ],
    [
      ['report', '--since', '2026-12-01', '--until', '2026-11-30'],
      ['--until 2026-11-30 comes before --since 2026-12-01'],
    ],
    [
      ['status', '--team', 'shop'],
      ['shop for --team is not one that it knows → it takes @organisation/team'],
    ],
    [['status', '--record'], ['--record is no option of this command']],
    [['accept', incident, '--term', '-1'], ['-1 for --term is not one that it knows → it takes a number']],
    [['accept', incident, '--as', 'a b'], ['a b for --as']],
    [
      ['status', '--ledger', '/srv/l.git'],
      ['the value of --ledger is not one that it knows → it takes a URL'],
    ],
    [['gate', '--sarif', 'a', '--command', 'sweep'], ['--command is no option of this command']],
  ])('%j is refused', (argv, expected) => {
    const lines = problemLines(parseArguments(argv))
    expect(lines).toHaveLength(expected.length)
    for (const [at, words] of expected.entries()) expect(lines[at]).toContain(words)
  })

  test.each(requestVerbs)('%s is asked for by its example in the help', (verb) => {
    const { examples } = commands.find(({ name }) => name === verb) ?? { examples: [] }
    expect(examples.length).toBeGreaterThan(0)
    for (const example of examples) {
      const asked = parseArguments(example.split(' ').slice(1))
      expect(asked).toMatchObject({ name: 'request', verb, incident })
      if (!('words' in asked)) throw new Error('refused')
      const { words, incident: about } = asked
      expect(requestFromWords([verb, about, ...words], door)).toMatchObject({ verb, incident })
    }
  })

  test('every verb takes the same options, and each of them is a command', () => {
    for (const verb of requestVerbs) expect(inputsOf(verb, 'cli')).toEqual(inputsOf('accept', 'cli'))
    expect(verbs.filter((verb) => !commands.some(({ name }) => name === verb))).toEqual([])
  })

  test('credentials in an address are not said again', () => {
    for (const ledger of ['https://x:SECRET@h/x', 'https://SECRET@github.com/a/b', 'https://h/x?t=SECRET']) {
      const [line = ''] = problemLines(parseArguments(['sweep', '--ledger', ledger]))
      expect(line).toContain('a URL for Git without credentials')
      expect(line).not.toContain('SECRET')
    }
  })

  test('in a Jenkinsfile parameters are called as there, and a token is none', () => {
    expect(parseArguments(['sweep', '--ledger=acme/hub'], 'jenkins')).toMatchObject({ ledger: 'acme/hub' })
    expect(parseArguments(['status', '--hub=acme/hub'], 'jenkins')).toMatchObject({ hub: 'acme/hub' })
    expect(problemLines(parseArguments(['sweep', '--hub-token=x'], 'jenkins'))[0]).toContain(
      'hubToken is no parameter of this command',
    )
  })
})
