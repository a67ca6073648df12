import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import type { DecisionRecord } from '../../src/domain/record.ts'
import { baton, nodeOfMachine, whyNoNode } from '../support/command-line.ts'
import { temporaryFolder } from '../support/repository.ts'
import { execute, pathWithoutOurs, type Execution } from '../support/runner.ts'
import { checkOut, everything, issuesOf, openShop, pushToMain, secret } from '../support/shop.ts'
import { root } from '../support/source-tree.ts'

type Files = Readonly<Record<string, string | Uint8Array>>

interface Row {
  readonly args: readonly string[]
  /** Beside the examples. */
  readonly files?: Files
  readonly how?: Partial<Execution>
  readonly exit: number
  readonly stdout?: readonly RegExp[]
  readonly stderr?: readonly RegExp[]
}

const clean = sarif([])
const lint = example('eslint')

function sarif(results: readonly object[], more: object = {}): string {
  const run = {
    tool: { driver: { name: 'Semgrep' } },
    invocations: [{ executionSuccessful: true }],
    results,
    ...more,
  }
  return JSON.stringify({ version: '2.1.0', runs: [run] })
}

function example(name: string): string {
  return readFileSync(join(root, `examples/scans/${name}.sarif`), 'utf8')
}

/** A folder that is no repository, with a copy of the examples. */
function place(files: Files = {}): string {
  const folder = temporaryFolder()
  cpSync(join(root, 'examples'), join(folder, 'examples'), { recursive: true })
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

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
    files: { 'scan.sarif': gzipSync(example('trufflehog')) },
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
    files: { 'scan.sarif': sarif([], { invocations: [{ executionSuccessful: false }] }) },
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
      const result = await baton(row.args, { folder: place(row.files), ...row.how })
      expect(result.exitCode, result.stdout + result.stderr).toBe(row.exit)
      for (const words of row.stdout ?? []) expect(flat(result.stdout)).toMatch(words)
      for (const words of row.stderr ?? []) expect(result.stderr).toMatch(words)
      if (row.exit === 2 && row.stdout === undefined) expect(result.stderr).toMatch(/→/)
      else expect(result.stderr).toBe('')
      expect(result.stderr).not.toMatch(/internal error/)
    })

    test('README: the two commands, on the examples', async () => {
      const folder = place()
      const first = await baton(['gate', '--sarif', 'examples/**/*.sarif'], { folder })
      expect(first.exitCode).toBe(20)
      const written = readdirSync(join(folder, '.baton/incidents'))
      expect(written).toEqual([expect.stringMatching(/^INC-[0-9A-Z]{12}\.md$/)])
      const incident = readFileSync(join(folder, '.baton/incidents', String(written[0])), 'utf8')
      expect(incident).toMatch(/deploy\/prod\.env/)
      const second = await baton(['gate', '--sarif', 'examples/**/*.sarif', '--output', 'decision.json'], {
        folder,
      })
      expect(second.exitCode).toBe(20)
      expect(readdirSync(join(folder, '.baton/incidents'))).toEqual(written)
      const decision = decisionIn(folder)
      for (const { id } of decision.findings) {
        const asked = await baton(['explain', id], { folder })
        expect([asked.exitCode, asked.stderr]).toEqual([0, ''])
        expect(asked.stdout).toContain(id)
      }
    })

    test('explain names the nearest id, and says what comes later', async () => {
      const folder = place()
      await baton(
        ['gate', '--sarif', 'examples/**/*.sarif', '--output', 'decision.json', '--issues', 'off'],
        { folder },
      )
      const [finding] = decisionIn(folder).findings.filter(({ class: kind }) => kind === 'vuln')
      const id = String(finding?.id)
      const wrong = await baton(['explain', `${id.slice(0, -1)}#`], { folder })
      expect([wrong.exitCode, wrong.stderr]).toEqual([2, expect.stringContaining(`did you mean ${id}?`)])
      const later = await baton(['explain', id.toLowerCase(), '--at', '2099-01-01'], { folder })
      expect(later.exitCode).toBe(0)
      expect(later.stdout).toContain('2099-01-01')
    })

    test('adopt writes once, keeps dates, and needs --add for more', async () => {
      const folder = place()
      const gate = (pattern: string, output: string) =>
        baton(['gate', '--sarif', pattern, '--mode', 'observe', '--output', output], { folder })
      await gate('examples/scans/codeql.sarif', 'first.json')
      await gate('examples/**/*.sarif', 'second.json')
      const read = () => readFileSync(join(folder, '.baton/baseline.json'), 'utf8')
      const first = await baton(['adopt', '--from', 'first.json'], { folder })
      expect([first.exitCode, JSON.parse(read())]).toEqual([
        0,
        expect.objectContaining({ entries: [expect.anything()] }),
      ])
      const before = read()
      const listed = await baton(['adopt', '--from', 'second.json'], { folder })
      expect(listed.exitCode).toBe(0)
      expect(flat(listed.stdout)).toMatch(/--add/)
      expect((JSON.parse(read()) as { entries: unknown[] }).entries).toEqual(
        (JSON.parse(before) as { entries: unknown[] }).entries,
      )
      const added = await baton(['adopt', '--from', 'second.json', '--add'], { folder })
      expect(added.stdout).toMatch(/Cannot be adopted/)
      expect((JSON.parse(read()) as { entries: unknown[] }).entries.length).toBeGreaterThan(1)
      expect(read()).not.toContain('"secret"')
    })

    test('--format json prints the decision, the same as output, and nothing else', async () => {
      const folder = place()
      const args = ['gate', '--sarif', 'examples/**/*.sarif', '--format', 'json', '--output', 'decision.json']
      const result = await baton(args, { folder })
      expect([result.exitCode, result.stderr]).toEqual([20, ''])
      expect(result.stdout).toBe(readFileSync(join(folder, 'decision.json'), 'utf8'))
      expect(existsSync(join(folder, 'receipts.json'))).toBe(true)
    })

    test.each([
      ['examples', ['--sarif', 'examples/**/*.sarif']],
      ['nothing at all', ['--sarif', 'nothing.sarif']],
      [
        'examples, for a deployment',
        [
          '--sarif',
          'examples/**/*.sarif',
          '--environment',
          'production',
          '--artifact',
          `sha256:${'a'.repeat(64)}`,
        ],
      ],
    ])('the decision on %s is as its schema says', async (_, args) => {
      const schema = JSON.parse(readFileSync(join(root, 'schema/decision.schema.json'), 'utf8')) as object
      const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema)
      for (const env of [{}, { CI: 'true' }]) {
        const { stdout } = await baton(['gate', ...args, '--format', 'json', '--issues', 'off'], {
          folder: place(),
          env,
        })
        const decision = JSON.parse(stdout) as DecisionRecord
        expect(decision.view).toBe('CI' in env ? 'public' : 'full')
        expect(validate(decision), JSON.stringify(validate.errors)).toBe(true)
      }
    })

    test.each([
      ['an output that cannot be written', { args: ['--output', 'file/decision.json'], how: {} }],
      ['a closed standard output', { args: [], how: { closeStdout: true } }],
      ['a closed standard output of JSON', { args: ['--format', 'json'], how: { closeStdout: true } }],
    ] as const)('%s hardens a pass to 30, and leaves a quarantine', async (_, { args, how }) => {
      const folder = place({ file: '', 'scan.sarif': clean })
      const run = (pattern: string) =>
        baton(['gate', '--sarif', pattern, '--issues', 'off', ...args], { folder, ...how })
      expect((await run('scan.sarif')).exitCode).toBe(30)
      expect((await run('examples/**/*.sarif')).exitCode).toBe(20)
    })
  },
)

const script = ['/usr/bin/script', '/bin/script'].find((path) => existsSync(path)) ?? null
const whyNoScript = 'skipped: the program "script", which makes a terminal, is not on this machine'

describe.skipIf(nodeOfMachine === null || script === null)(
  `in a terminal${script === null ? ` (${whyNoScript})` : ''}`,
  () => {
    const escape = '\u001b['

    async function shownIn(columns: number, env: Readonly<Record<string, string>>): Promise<string[]> {
      const gate = `${String(nodeOfMachine)} ${join(root, 'dist/cli.js')} gate --sarif 'examples/**/*.sarif' --issues off`
      const args = ['-q', '-e', '-c', `stty cols ${columns} rows 50; ${gate}`, '/dev/null']
      const folder = place()
      const result = await execute(String(script), args, {
        folder,
        env: { PATH: pathWithoutOurs(), HOME: folder, TERM: 'xterm', SHELL: '/bin/sh', ...env },
      })
      expect(result.exitCode).toBe(20)
      return result.stdout.split(/\r?\n/)
    }

    test('40 columns hold every line, and the verdict is coloured', async () => {
      const lines = await shownIn(40, {})
      const bare = lines.map((line) => line.replaceAll(/\u001b\[\d+m/g, ''))
      expect(bare.filter((line) => line.length > 40 && /\s/.test(line.trim()))).toEqual([])
      expect(lines.filter((line) => line.includes(escape))).toHaveLength(1)
    })

    test.each([{ NO_COLOR: '1' }, { CI: 'true' }])('%o: no colour', async (env) => {
      expect((await shownIn(80, env)).join('\n')).not.toContain(escape)
    })
  },
)

/** Lines joined again that were broken for the width. */
function flat(lines: string): string {
  return lines.replaceAll(/\n +/g, ' ').replaceAll(/([^\n])\n(?=[^\n])/g, '$1 ')
}

function decisionIn(folder: string): DecisionRecord {
  return JSON.parse(readFileSync(join(folder, 'decision.json'), 'utf8')) as DecisionRecord
}
