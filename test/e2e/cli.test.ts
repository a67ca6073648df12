import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { baton, nodeOfMachine, whyNoNode } from '../support/command-line.ts'
import { exampleScan, flat, placeWithExamples, scanWith, type Files } from '../support/places.ts'
import type { Execution } from '../support/runner.ts'
import { root } from '../support/source-tree.ts'

interface Row {
  readonly args: readonly string[]
  /** Beside the examples. */
  readonly files?: Files
  readonly how?: Partial<Execution>
  readonly exit: number
  readonly stdout?: readonly RegExp[]
  readonly stderr?: readonly RegExp[]
}

const clean = scanWith([])
const lint = exampleScan('eslint')
const commands = ['gate', 'explain', 'adopt', 'policy test', 'policy check']
const brokenConfig = 'version: 1\nscans:\n  requiredtools: [CodeQL]\nmode: enforc\n'

const rows: Readonly<Record<string, Row>> = {
  'no arguments': { args: [], exit: 0, stdout: [/^Usage: baton COMMAND/, /gate/, /policy check/] },
  ...Object.fromEntries(
    commands.flatMap((name) => {
      const usage = { exit: 0, stdout: [new RegExp(`^Usage: baton ${name}`)] }
      return [
        [`${name} --help`, { args: [...name.split(' '), '--help'], ...usage }],
        [`help ${name}`, { args: ['help', ...name.split(' ')], ...usage }],
      ]
    }),
  ),
  'policy alone': { args: ['policy'], exit: 0, stdout: [/policy test/, /policy check/] },
  version: { args: ['version'], exit: 0, stdout: [/^baton \d+\.\d+\.\d+$/m] },
  '--version': { args: ['--version'], exit: 0, stdout: [/^baton \d+\.\d+\.\d+$/m] },

  'a command that there is not': { args: ['gaet'], exit: 2, stderr: [/did you mean gate\?/] },
  'an option that there is not': {
    args: ['gate', '--sarf', 'a'],
    exit: 2,
    stderr: [/did you mean --sarif\?/],
  },
  'an option with one dash': { args: ['gate', '-s', 'a'], exit: 2, stderr: [/two dashes/] },
  'no sarif': { args: ['gate'], exit: 2, stderr: [/--sarif is not given/] },
  'a pattern that the shell expanded': {
    args: ['gate', '--sarif', 'a.sarif', 'b.sarif'],
    exit: 2,
    stderr: [/one argument too many/, /quotes/],
  },
  'standard input twice': {
    args: ['gate', '--sarif', '-', '--baseline', '-'],
    exit: 2,
    stderr: [/read once only/],
  },
  'every mistake at once': {
    args: ['gate', '--stage', 'prod', '--mode', 'obsrve', '--commit', 'HEAD'],
    exit: 2,
    stderr: [/--stage/, /did you mean observe\?/, /--commit/, /--sarif is not given/],
  },
  'an option without its value': { args: ['gate', '--sarif'], exit: 2, stderr: [/--sarif has no value/] },
  'github issues where no repository is known': {
    args: ['gate', '--sarif', 'scan.sarif', '--issues', 'github'],
    files: { 'scan.sarif': clean },
    exit: 2,
    stderr: [/GITHUB_REPOSITORY/],
  },

  'standard input': { args: ['gate', '--sarif', '-'], how: { stdin: lint }, exit: 0, stdout: [/Nothing/] },
  'an empty standard input': { args: ['gate', '--sarif', '-'], how: { stdin: '' }, exit: 30 },
  'a scan that may be absent': {
    args: ['gate', '--sarif', 'optional:nightly.sarif', '--sarif', 'scan.sarif'],
    files: { 'scan.sarif': clean },
    exit: 0,
  },
  'no scan but those that may be absent': {
    args: ['gate', '--sarif', 'optional:nightly.sarif'],
    exit: 30,
    stdout: [/no scan is left/i],
  },
  'gzip, by its first bytes': {
    args: ['gate', '--sarif', 'scan.sarif', '--issues', 'off'],
    files: { 'scan.sarif': gzipSync(exampleScan('trufflehog')) },
    exit: 20,
  },
  'a folder of scans': {
    args: ['gate', '--sarif', 'scans', '--issues', 'off'],
    files: { 'scans/a.sarif': lint, 'scans/b.txt': '' },
    exit: 0,
  },
  'a file outside the folder': {
    args: ['gate', '--sarif', join(root, 'examples/scans/eslint.sarif')],
    exit: 0,
  },

  'a scan that is missing': {
    args: ['gate', '--sarif', 'nothing.sarif'],
    exit: 30,
    stdout: [/no file matches nothing\.sarif/i],
  },
  'a scan that breaks off': {
    args: ['gate', '--sarif', 'scan.sarif'],
    files: { 'scan.sarif': lint.slice(0, 900) },
    exit: 30,
  },
  'a scan in UTF-16': {
    args: ['gate', '--sarif', 'scan.sarif'],
    files: { 'scan.sarif': Buffer.from(`\ufeff${clean}`, 'utf16le') },
    exit: 30,
    stdout: [/UTF-16/],
  },
  'a folder that is named like a scan': {
    args: ['gate', '--sarif', '**/*.sarif', '--issues', 'off'],
    files: { 'x.sarif/inside.txt': '' },
    exit: 20,
    stdout: [/Not everything could be read/],
  },
  'a required tool that is missing': {
    args: ['gate', '--sarif', 'scan.sarif', '--required-tools', 'CodeQL'],
    files: { 'scan.sarif': clean },
    exit: 30,
    stdout: [/CodeQL/],
  },
  'a scan that failed': {
    args: ['gate', '--sarif', 'scan.sarif'],
    files: { 'scan.sarif': scanWith([], { invocations: [{ executionSuccessful: false }] }) },
    exit: 30,
  },
  'what cannot be told, only observed': {
    args: ['gate', '--sarif', 'nothing.sarif', '--mode', 'observe'],
    exit: 0,
    stdout: [/ended with 30/],
  },

  'a configuration with two mistakes': {
    args: ['gate', '--sarif', 'scan.sarif'],
    files: { 'scan.sarif': clean, 'baton.yml': brokenConfig },
    exit: 2,
    stderr: [/baton\.yml:3:3: .*requiredtools/, /did you mean requiredTools/, /baton\.yml:4:7: /, /enforce/],
  },
  'a configuration that is not there': {
    args: ['gate', '--sarif', 'scan.sarif', '--config', 'other.yml'],
    files: { 'scan.sarif': clean },
    exit: 2,
    stderr: [/other\.yml is not there/],
  },
  'a signal file that is not there': {
    args: ['gate', '--sarif', 'scan.sarif'],
    files: { 'scan.sarif': clean, 'baton.yml': 'version: 1\nsignals:\n  kev: kev.json\n' },
    exit: 2,
    stderr: [/kev\.json/],
  },
  'a baseline file that is none': {
    args: ['gate', '--sarif', 'scan.sarif'],
    files: { 'scan.sarif': lint, '.baton/baseline.json': '{"version":7}' },
    exit: 2,
    stderr: [/\.baton\/baseline\.json/],
  },

  'policy test, all as expected': {
    args: ['policy', 'test', 'examples/policy-cases.json'],
    exit: 0,
    stdout: [/0 of \d+ cases differ/],
  },
  'policy test, with another policy': {
    args: ['policy', 'test', 'examples/policy-cases.json', '--config', 'strict.yml'],
    files: { 'strict.yml': 'version: 1\npolicy:\n  disable: [secret-active, secret-public]\n' },
    exit: 2,
    stdout: [/[1-9]\d* of \d+ cases differ/],
  },
  'policy test of what is no list': {
    args: ['policy', 'test', 'cases.json'],
    files: { 'cases.json': '{' },
    exit: 2,
    stderr: [/cases\.json/],
  },
  'policy test of nothing': { args: ['policy', 'test'], exit: 2, stderr: [/needs FILE/] },
  'policy check of the example': { args: ['policy', 'check', 'examples/baton.yml'], exit: 0 },
  'policy check of mistakes': {
    args: ['policy', 'check'],
    files: { 'baton.yml': brokenConfig },
    exit: 2,
    stderr: [/baton\.yml:3:3/, /baton\.yml:4:7/],
  },
  'policy check of nothing': { args: ['policy', 'check', 'none.yml'], exit: 2, stderr: [/none\.yml/] },

  'explain without a decision': {
    args: ['explain', 'F-1'],
    exit: 2,
    stderr: [/decision\.json is not there/],
  },
  'explain of what is no decision': {
    args: ['explain', 'F-1'],
    files: { 'decision.json': '{}' },
    exit: 2,
    stderr: [/no decision/],
  },
  'adopt without a decision': { args: ['adopt'], exit: 2, stderr: [/--from is not given/] },
}

describe.skipIf(nodeOfMachine === null)(
  `the command line${nodeOfMachine === null ? ` (${whyNoNode})` : ''}`,
  () => {
    test.each(Object.entries(rows))('%s', async (_, row) => {
      const result = await baton(row.args, { folder: placeWithExamples(row.files), ...row.how })
      expect(result.exitCode, result.stdout + result.stderr).toBe(row.exit)
      for (const words of row.stdout ?? []) expect(flat(result.stdout)).toMatch(words)
      for (const words of row.stderr ?? []) expect(result.stderr).toMatch(words)
      if (row.exit === 2 && row.stdout === undefined) expect(result.stderr).toMatch(/→/)
      else expect(result.stderr).toBe('')
      expect(result.stderr).not.toMatch(/internal error/)
    })
  },
)
