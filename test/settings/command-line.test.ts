import { describe, expect, test } from 'vitest'
import { parseArguments } from '../../src/settings/command-line.ts'
import { problemLines } from './problem-lines.ts'

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
  ])('%j is refused', (argv, expected) => {
    const lines = problemLines(parseArguments(argv))
    expect(lines).toHaveLength(expected.length)
    for (const [at, words] of expected.entries()) expect(lines[at]).toContain(words)
  })
})
