import { describe, expect, test } from 'vitest'
import { readInputs } from '../../src/settings/read-inputs.ts'
import { inputsFromRecord, recordInputs } from '../../src/settings/recorded-inputs.ts'
import { actionCommand } from '../../src/settings/action-command.ts'
import { actionInputs } from '../../src/settings/action-inputs.ts'
import { problemLines } from './problem-lines.ts'

const digest = `sha256:${'a1'.repeat(32)}`
const commit = 'AB'.repeat(20)

function read(given: Readonly<Record<string, string>>) {
  return readInputs(new Map(Object.entries({ sarif: 'a.sarif', ...given })))
}

describe('inputs', () => {
  test('what is not given has its default', () => {
    expect(read({})).toEqual({
      sarif: ['a.sarif'],
      baseline: [],
      stage: null,
      environment: null,
      service: null,
      artifacts: [],
      commit: null,
      mode: null,
      config: 'baton.yml',
      requiredTools: [],
      skippedTools: [],
      format: 'text',
      output: null,
      outputFull: false,
      githubToken: null,
      gitlabToken: null,
      issues: null,
      comment: 'on-finding',
      dryRun: false,
      hub: null,
      hubToken: null,
      ledger: null,
      record: false,
    })
  })

  test('an empty value is not given', () => {
    expect(read({ stage: '', mode: ' ', artifact: '\n\n', 'dry-run': '', config: '' })).toEqual(read({}))
  })

  test('what may be repeated stands one a line', () => {
    expect(
      read({
        sarif: '  scans/*.sarif\r\n\n optional:nightly.sarif \n-',
        artifact: `shop@${digest}\n${digest.toUpperCase().replace('SHA256', 'sha256')}`,
        commit,
        'required-tools': 'CodeQL\nSemgrep OSS\nCodeQL',
        'dry-run': 'True',
      }),
    ).toMatchObject({
      sarif: ['scans/*.sarif', 'optional:nightly.sarif', '-'],
      artifacts: [`shop@${digest}`, digest],
      commit: commit.toLowerCase(),
      requiredTools: ['CodeQL', 'Semgrep OSS'],
      dryRun: true,
    })
  })

  test.each<readonly [string, Readonly<Record<string, string>>, string]>([
    [
      'a stage that is none',
      { stage: 'prod' },
      'prod for stage is not one that it knows → it takes pr, mainline, predeploy, deployed',
    ],
    ['another case', { mode: 'Enforce' }, 'did you mean enforce?'],
    ['two of one', { stage: 'pr\nmainline' }, 'stage is given 2 times'],
    ['a tag for an artifact', { artifact: 'shop:latest' }, 'it takes name@sha256:… or sha256:…'],
    ['half a digest', { artifact: 'sha256:abc' }, 'input-malformed'],
    ['an artifact that is an option', { artifact: `--x@${digest}` }, 'input-malformed'],
    ['a short commit', { commit: 'abc1234' }, 'it takes 40 or 64 hexadecimal digits'],
    ['a branch for a commit', { commit: 'main' }, 'input-malformed'],
    ['a long name', { environment: 'x'.repeat(101) }, 'input-malformed'],
    ['an escape in a name', { service: 'a\u001b[31m' }, 'input-malformed'],
    ['a name that turns around', { service: 'a\u202Eb' }, 'input-malformed'],
    ['yes for true', { 'dry-run': 'yes' }, 'it takes true, false'],
    ['a hub that is no repository', { hub: 'acme' }, 'the value of hub is not one that it knows'],
    ['a hub elsewhere', { hub: 'https://x:SECRET@h/acme/hub' }, 'the value of hub is not one that it'],
    ['an optional nothing', { sarif: 'optional:' }, 'optional: for sarif'],
    ['standard input twice', { sarif: '-', baseline: '-' }, 'standard input can be read once only'],
    [
      'a name that is near',
      { 'required-tool': 'x' },
      'required-tool is no input of this command → did you mean required-tools?',
    ],
    ['an input of another command', { from: 'x' }, 'from is no input of this command → known are sarif'],
  ])('%s is a mistake', (_, given, expected) => {
    const lines = problemLines(read(given))
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain(expected)
  })

  test('a token that is odd is not shown', () => {
    const [line = ''] = problemLines(read({ 'github-token': 'ghs_\u0007secret' }))
    expect(line).toContain('the value of github-token')
    expect(line).not.toContain('secret')
  })

  test('no scan at all is a mistake, and all mistakes come at once', () => {
    const lines = problemLines(
      readInputs(
        new Map([
          ['stage', 'x'],
          ['colour', 'y'],
          ['commit', 'z'],
        ]),
      ),
    )
    expect(lines.map((line) => line.split(' ')[0])).toEqual([
      'input-malformed',
      'input-unknown',
      'input-malformed',
      'input-missing',
    ])
  })

  test('what a decision records can be read again, and holds no token', () => {
    const given = read({
      baseline: 'b.sarif',
      stage: 'deployed',
      environment: 'prod',
      service: 's',
      artifact: digest,
      commit: 'a'.repeat(40),
      mode: 'observe',
      config: 'c.yml',
      'required-tools': 'A\nB',
      'skipped-tools': 'C',
      format: 'json',
      output: 'o.json',
      'output-full': 'true',
      'github-token': 'ghs_x',
      issues: 'files',
      comment: 'off',
      'dry-run': 'true',
    })
    if (!('sarif' in given)) throw new Error('refused')
    expect(JSON.stringify(recordInputs(given))).not.toContain('ghs_x')
    expect(inputsFromRecord(recordInputs(given))).toEqual({ ...given, githubToken: null })
    const typed = { ...given, ledger: 'acme/ledger', record: true, hub: 'acme/hub', hubToken: 'ghs_y' }
    expect(JSON.stringify(recordInputs(typed))).not.toContain('ghs_')
    expect(inputsFromRecord(recordInputs(typed))).toEqual({ ...typed, githubToken: null, hubToken: null })
  })
})

describe('the step of a workflow', () => {
  const hub = { 'github-token': 't', 'hub-token': 'h' }
  const at = { config: 'baton.yml', ledger: null, githubToken: 't', hub: null, hubToken: 'h', record: false }

  test('does what command says, which is to judge unless it says otherwise', () => {
    const ask = (given: Readonly<Record<string, string>>) => actionCommand(new Map(Object.entries(given)))
    expect(ask({ sarif: 'a', ...hub })).toMatchObject({ name: 'gate', inputs: { hubToken: 'h' } })
    expect(ask({ sarif: 'a', command: 'gate' })).toMatchObject({ name: 'gate', inputs: { sarif: ['a'] } })
    expect(ask({ command: 'sweep', ...hub })).toEqual({ name: 'sweep', ...at })
    expect(ask({ command: 'sweep', hub: 'acme/hub' })).toMatchObject({ hub: 'acme/hub' })
    expect(ask({ sarif: 'a', hub: 'acme/hub' })).toMatchObject({ inputs: { hub: 'acme/hub' } })
    expect(ask({ command: 'sweep', config: 'c.yml', ...hub })).toEqual({
      name: 'sweep',
      ...at,
      config: 'c.yml',
    })
  })

  test.each<readonly [Readonly<Record<string, string>>, string]>([
    [{ command: 'sweeep', sarif: 'a' }, 'sweeep for command is not one that it knows → it takes gate, sweep'],
    [{ command: 'sweep', sarif: 'a' }, 'sarif is no input of this command'],
    [{ command: 'sweep', ledger: 'a/b' }, 'ledger is no input of this command'],
    [{ sarif: 'a', ledger: 'a/b' }, 'ledger is no input of this command'],
    [{ command: 'gate' }, 'sarif is not given'],
  ])('%j is refused', (given, expected) => {
    const lines = problemLines(actionCommand(new Map(Object.entries(given))))
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain(expected)
  })

  test('gives what its author wrote, and what was nearly one of ours', () => {
    const given = actionInputs({
      INPUT_SARIF: 'a',
      'INPUT_REQUIRED-TOOL': 'x',
      INPUT_STAGE: '',
      INPUT_SOMEBODY_ELSES_THING: 'y',
      PATH: '/bin',
    })
    expect([...given]).toEqual([
      ['sarif', 'a'],
      ['required-tool', 'x'],
    ])
  })
})
