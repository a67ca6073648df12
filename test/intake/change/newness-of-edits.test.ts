import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ageFindings, type NewnessSources } from '../../../src/decision/finding/newness.ts'
import { dependencyFilesOf, pathsOf } from '../../../src/decision/finding/newness-paths.ts'
import type { Finding } from '../../../src/domain/finding.ts'
import { known, unknown } from '../../../src/domain/known.ts'
import type { Git, GitHub } from '../../../src/domain/ports.ts'
import { baselineScansOf } from '../../../src/intake/baseline/baseline-scans.ts'
import { changeEnds } from '../../../src/intake/change/change-ends.ts'
import { readChange } from '../../../src/intake/change/read-change.ts'
import { nodeGit } from '../../../src/world/git-node.ts'
import { ciOf, pullRequestOf } from '../../support/ci.ts'
import { comparison, diffEntry, fakeGitHub } from '../../support/fake-github.ts'
import { findingOf, scanOf } from '../../support/findings.ts'
import { makeRepository, temporaryFolder, type Repository } from '../../support/repository.ts'

/** A line of a file, and whether it was there before the change. */
interface Line {
  readonly text: string
  readonly old: boolean
}

interface FileModel {
  readonly path: string
  readonly oldPath: string | null
  readonly lines: readonly Line[]
  /** A file that is copied and gone looks renamed, and which of two equal files is the renamed one nobody can say. */
  readonly copied: boolean
}

const flaw = (number: number) => `eval(input${number})`

/** Files of lines of which every tenth is a flaw, some flaws in several copies. */
const base = fc.array(
  fc.record({
    size: fc.integer({ min: 12, max: 60 }),
    flaws: fc.array(fc.tuple(fc.nat(59), fc.nat(3)), { maxLength: 6 }),
  }),
  { minLength: 2, maxLength: 4 },
)

type Edit = readonly [
  'insert' | 'insert flaw' | 'delete' | 'rename' | 'copy' | 'remove' | 'crlf',
  number,
  number,
  number,
]
const edits = fc.array(
  fc.tuple(
    fc.constantFrom<Edit[0]>('insert', 'insert flaw', 'delete', 'rename', 'copy', 'remove', 'crlf'),
    fc.nat(9),
    fc.nat(99),
    fc.nat(3),
  ),
  { maxLength: 8 },
)

function filesOf(
  sketch: readonly { size: number; flaws: readonly (readonly [number, number])[] }[],
): FileModel[] {
  return sketch.map(({ size, flaws }, index) => ({
    path: `src/f${index}.js`,
    oldPath: `src/f${index}.js`,
    copied: false,
    lines: Array.from({ length: size }, (_, at) => {
      const found = flaws.find(([place]) => place === at)
      return { text: found === undefined ? `file ${index} line ${at}` : flaw(found[1]), old: true }
    }),
  }))
}

function edited(files: readonly FileModel[], list: readonly Edit[]): FileModel[] {
  let result = [...files]
  for (const [number, [kind, which, where, what]] of list.entries()) {
    const index = which % Math.max(1, result.length)
    const file = result[index]
    if (file === undefined) continue
    const at = where % (file.lines.length + 1)
    const put = (next: Partial<FileModel>) => (result[index] = { ...file, ...next })
    const inserted = (text: string) =>
      put({ lines: [...file.lines.slice(0, at), { text, old: false }, ...file.lines.slice(at)] })
    if (kind === 'insert') inserted(`inserted ${number}`)
    if (kind === 'insert flaw') inserted(flaw(what))
    // Deleting beside a flaw makes it new by rule; what is asked here is whether anything else does.
    const beside = file.lines.slice(Math.max(0, at - 1), at + 2).some(({ text }) => text.startsWith('eval'))
    if (kind === 'delete' && !beside) put({ lines: file.lines.filter((_, line) => line !== at) })
    if (kind === 'rename' && file.oldPath === file.path && !file.copied)
      put({ path: `src/moved${number}.js` })
    if (kind === 'copy' && file.oldPath === file.path) {
      put({ copied: true })
      const lines = file.lines.map((line) => ({ ...line, old: false }))
      result.push({ path: `src/copy${number}.js`, oldPath: null, lines, copied: false })
    }
    if (kind === 'remove' && result.length > 1 && !file.copied) result = result.filter((one) => one !== file)
  }
  return result
}

const textOf = (file: FileModel, end = '\n') => file.lines.map(({ text }) => text + end).join('')

/** As a scanner that knows rule, path and text of the line makes them. */
function findingsOf(files: readonly FileModel[]): { findings: Finding[]; old: boolean[] } {
  const found = files.flatMap((file) =>
    file.lines.flatMap(({ text, old }, at) =>
      text.startsWith('eval') ? [{ old, finding: sketchOf(file.path, text, at + 1) }] : [],
    ),
  )
  return { findings: found.map(({ finding }) => finding), old: found.map(({ old }) => old) }
}

function sketchOf(path: string, text: string, line: number): Finding {
  const identity = createHash('sha256').update(`${path}\n${text}`).digest('hex')
  const renameKey = createHash('sha256').update(text).digest('hex')
  return findingOf({ path, line, identity, renameKey })
}

async function ages(
  repository: { git: Git; github: GitHub | null },
  from: string,
  to: string,
  findings: readonly Finding[],
  scans = unknown<ReturnType<typeof baselineScansOf>>('none-yet'),
) {
  const change = await readChange({
    ci: ciOf({}),
    ends: { base: from, head: to, againstMergeBase: true },
    ...repository,
    paths: pathsOf(findings),
    dependencyFiles: dependencyFilesOf(findings),
  })
  expect(change.known).toBe(true)
  const past: NewnessSources = {
    stage: 'pr',
    baselineScans: scans,
    baseline: unknown('none-yet'),
    change,
    openIssues: unknown('not-configured'),
    scans: [scanOf('Tool')],
  }
  return ageFindings(findings, past, new Set())
}

/** Answers as GitHub's comparison does: patches with three lines around, and none for a pure rename. */
function gitHubOf({ run, git }: Repository, from: string, to: string): GitHub {
  const listed = run('diff', '--name-status', '-M', from, to)
    .split('\n')
    .filter((line) => line !== '')
  const entries = listed.map((line) => {
    const [letter = '', first = '', second = first] = line.split('\t')
    const patch = /(^|\n)(@@[\s\S]*)$/.exec(run('diff', '-M', from, to, '--', first, second))?.[2]
    const changes = (patch ?? '').split('\n').filter((one) => /^[-+]/.test(one)).length
    const status = { A: 'added', D: 'removed', M: 'modified', R: 'renamed' }[letter.charAt(0)] ?? 'changed'
    const sha = status === 'removed' ? '' : run('rev-parse', `${to}:${second}`)
    return diffEntry(second, status, {
      changes,
      sha,
      ...(patch === undefined ? {} : { patch }),
      ...(status === 'renamed' ? { previous_filename: first } : {}),
    })
  })
  expect(git).toBeDefined()
  return fakeGitHub((route, { path, ref }) => {
    if (route.includes('compare')) return comparison(from, entries)
    const name = String(path)
    if (name === 'src')
      return run('ls-tree', '--name-only', `${String(ref)}:src`)
        .split('\n')
        .map((one) => ({ name: one, sha: 'x', type: 'file' }))
    return { type: 'file', name, sha: run('rev-parse', `${String(ref)}:${name}`) }
  })
}

test('shifts, renames, copies, line ends: nothing that was there is new, nothing new was there', async () => {
  const nowhere = nodeGit(temporaryFolder(), process.env)
  let asked = 0
  await fc.assert(
    fc.asyncProperty(base, edits, async (sketch, list) => {
      const repository = makeRepository()
      const before = filesOf(sketch)
      const after = edited(before, list)
      const from = repository.commit(Object.fromEntries(before.map((file) => [file.path, textOf(file)])))
      const end = list.some(([kind]) => kind === 'crlf') && list.length === 1 ? '\r\n' : '\n'
      repository.run('rm', '--quiet', '-r', 'src')
      const to = repository.commit(Object.fromEntries(after.map((file) => [file.path, textOf(file, end)])))
      const { findings, old } = findingsOf(after)
      asked += findings.length
      const expected = counted(findings, old)
      const byGit = await ages({ git: repository.git, github: null }, from, to, findings)
      expect(
        counted(
          findings,
          byGit.map(({ newness }) => newness !== 'new'),
        ),
      ).toEqual(expected)
      expect(byGit.some(({ newness }) => newness === 'unknown')).toBe(false)
      if (end === '\n') {
        const byApi = await ages({ git: nowhere, github: gitHubOf(repository, from, to) }, from, to, findings)
        expect(byApi.map(({ newness }) => newness)).toEqual(byGit.map(({ newness }) => newness))
      }
      const baselineScans = known(
        baselineScansOf([{ scans: [scanOf('Tool')], findings: findingsOf(before).findings }]),
      )
      const byScans = await ages({ git: repository.git, github: null }, from, to, findings, baselineScans)
      const fresh = byScans.filter(({ newness }) => newness === 'new').length
      // Counted with the base: a flaw that moved to another file (removed here, copied there) is one that was there.
      expect(fresh).toBeLessThanOrEqual(old.filter((was) => !was).length)
      expect(
        byScans.every((aged, at) => aged.newness !== 'new' || !isSingle(findings, at) || old[at] === false),
      ).toBe(true)
    }),
    { numRuns: 15, seed: 20261 },
  )
  expect(asked).toBeGreaterThan(50)
}, 60_000)

/** How many of each identity were there before: which of equal neighbours is the new one, nobody can say. */
function counted(findings: readonly Finding[], old: readonly boolean[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const [at, { identity }] of findings.entries())
    counts.set(identity, (counts.get(identity) ?? 0) + (old[at] === true ? 1 : 0))
  return counts
}

function isSingle(findings: readonly Finding[], at: number): boolean {
  return findings.filter(({ identity }) => identity === findings[at]?.identity).length === 1
}

test('a pull request that bumps one package in a lock file with forty old CVEs', async () => {
  const repository = makeRepository()
  const lock = (bumped: string) =>
    JSON.stringify(
      {
        lockfileVersion: 3,
        packages: Object.fromEntries<object>([
          ...Array.from({ length: 40 }, (_, at): [string, object] => [
            `node_modules/old${at}`,
            { version: '1.0.0', integrity: `sha512-${bumped}${at}` },
          ]),
          ['node_modules/bumped', { version: bumped }],
        ]),
      },
      null,
      2,
    )
  const root = repository.commit({ 'web/package-lock.json': lock('1.0.0'), Dockerfile: 'FROM scratch\n' })
  repository.run('checkout', '--quiet', '-b', 'feature')
  const head = repository.commit({ 'web/package-lock.json': lock('2.0.0'), 'README.md': 'x\n' })
  repository.run('checkout', '--quiet', 'main')
  const tip = repository.commit({ 'CHANGES.md': 'y\n' })
  repository.run('merge', '--quiet', '--no-ff', '--message=merge', head)
  const merge = repository.run('rev-parse', 'HEAD')
  const inLock = (name: string, version: string) =>
    findingOf({ class: 'vuln', path: 'web/package-lock.json', line: 1, package: [name, version, 'npm'] })
  const findings = [
    ...Array.from({ length: 40 }, (_, at) => inLock(`old${at}`, '1.0.0')),
    inLock('bumped', '2.0.0'),
    inLock('never-seen', '3.0.0'),
    findingOf({
      class: 'vuln',
      path: 'web/node_modules/old1/package.json',
      package: ['old1', '1.0.0', 'npm'],
    }),
  ]
  const { git } = repository.cloneShallow(merge, 2)
  const ci = ciOf({ pullRequest: pullRequestOf(root, head), commit: merge, commits: [merge, head] })
  const ends = await changeEnds({ ci, stage: 'pr', git, github: null })
  expect(ends).toEqual(known({ base: tip, head: merge, againstMergeBase: true }))
  const aged = await ages({ git, github: null }, tip, merge, findings)
  expect(aged.map(({ newness }) => newness)).toEqual([
    ...Array.from({ length: 40 }, () => 'existing'),
    'new',
    'unknown',
    'unknown',
  ])
})

type Row = [
  string,
  Record<string, string | null>,
  Record<string, string | null>,
  [path: string, name: string, version: string],
  string,
]

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

/** `g:t` with a managed version, or none, and what the dependency says of its own. */
function pom(managed: string | null, version: string): string {
  const dependency = (said: string) =>
    `<dependency>\n<groupId>g</groupId>\n<artifactId>t</artifactId>\n${said}\n</dependency>\n`
  const management =
    managed === null
      ? ''
      : `<dependencyManagement>\n${dependency(`<version>${managed}</version>`)}</dependencyManagement>\n`
  return `<project>\n${management}<dependencies>\n${dependency(version)}</dependencies>\n</project>\n`
}

test.each<Row>([
  [
    'a manifest whose lock file moved',
    { 'package.json': '{"dependencies":{"a":"^1"}}', 'yarn.lock': 'a@^1:\n  version "1.0.0"\n' },
    { 'yarn.lock': 'a@^1:\n  version "1.1.0"\n' },
    ['package.json', 'a', '1.1.0'],
    'new',
  ],
  [
    'a manifest whose lock file moved elsewhere',
    {
      'package.json': '{"dependencies":{"a":"^1"}}',
      'yarn.lock': 'a@^1:\n  version "1.0.0"\n\nb@1:\n  version "1"\n',
    },
    { 'yarn.lock': 'a@^1:\n  version "1.0.0"\n\nb@1:\n  version "2"\n' },
    ['package.json', 'a', '1.0.0'],
    'existing',
  ],
  [
    'a changed manifest, its lock file above as it was',
    { 'web/package.json': '{"dependencies":{"a":"^1"}}', 'yarn.lock': 'a@^1:\n  version "1.0.0"\n' },
    { 'web/package.json': '{"name":"x","dependencies":{"a":"^1"}}' },
    ['web/package.json', 'a', '1.0.0'],
    'existing',
  ],
  [
    'an unchanged manifest beside other changes',
    { 'package.json': '{"dependencies":{"a":"^1"}}' },
    { 'src/x.js': 'x' },
    ['package.json', 'a', '1.0.0'],
    'existing',
  ],
  [
    'a pom that changed, by way of another package',
    { 'pom.xml': '<project>\n</project>' },
    { 'pom.xml': '<project>\n<x/>\n</project>' },
    ['pom.xml', 'g:t', '1.0'],
    'unknown',
  ],
  [
    'a pom that names it now',
    { 'pom.xml': '<project>\n</project>' },
    {
      'pom.xml':
        '<project>\n<dependency><groupId>g</groupId><artifactId>t</artifactId><version>1.0</version></dependency>\n</project>',
    },
    ['pom.xml', 'g:t', '1.0'],
    'new',
  ],
  [
    'a pom whose parent changed',
    { 'pom.xml': '<project>\n</project>', 'm/pom.xml': '<project/>' },
    { 'pom.xml': '<project>\n<x/>\n</project>' },
    ['m/pom.xml', 'g:t', '1.0'],
    'unknown',
  ],
  [
    'a property of a parent pom',
    {
      'pom.xml': '<p>\n<v>2.17.1</v>\n</p>',
      'app/pom.xml': '<artifactId>t</artifactId><version>${v}</version>',
    },
    { 'pom.xml': '<p>\n<v>2.14.1</v>\n</p>' },
    ['app/pom.xml', 'g:t', '2.14.1'],
    'new',
  ],
  [
    'a property of a build file',
    { 'build.gradle': 'ext.v = \'2.17.1\'\nx "g:t:$v"\n' },
    { 'build.gradle': 'ext.v = \'2.14.1\'\nx "g:t:$v"\n' },
    ['build.gradle', 'g:t', '2.14.1'],
    'new',
  ],
  [
    'a version catalogue',
    { 'app/build.gradle': 'x(libs.t)\n', 'gradle/libs.versions.toml': 't = "2.17.1"\n' },
    { 'gradle/libs.versions.toml': 't = "2.14.1"\n' },
    ['app/build.gradle', 'g:t', '2.14.1'],
    'new',
  ],
  [
    'a constraint that is included',
    { 'requirements.txt': 'django\n-c pins.txt\n', 'pins.txt': 'django==4.2\n' },
    { 'pins.txt': 'django==1.11\n' },
    ['requirements.txt', 'django', '1.11'],
    'new',
  ],
  [
    'a constraint that is included by what is included, as a range',
    {
      'requirements.txt': '-r reqs/base.in\n',
      'reqs/base.in': '--constraint=../pins.pip\n',
      'pins.pip': 'a\n',
    },
    { 'pins.pip': 'django<=1.11\n' },
    ['requirements.txt', 'django', '1.11'],
    'new',
  ],
  [
    'an included file that comes',
    { 'requirements.txt': '-r extra.in\n' },
    { 'extra.in': 'django<2\n' },
    ['requirements.txt', 'django', '1.11'],
    'new',
  ],
  [
    'an included file that moves something else',
    { 'requirements.txt': '-r reqs/base.in\n', 'reqs/base.in': 'django==1.11\nflask==1\n' },
    { 'reqs/base.in': 'django==1.11\nflask==2\n' },
    ['requirements.txt', 'django', '1.11'],
    'existing',
  ],
  [
    'a name that is escaped',
    { 'poetry.lock': '[[package]]\nname = "a"\nversion = "1"\n' },
    { 'poetry.lock': '[[package]]\nname = "p\\u0079"\nversion = "5.\\u0033"\n' },
    ['poetry.lock', 'py', '5.3'],
    'new',
  ],
  [
    'a requirement that was replaced, and is not any more',
    {
      'go.mod':
        'module x\ngo 1.21\nrequire golang.org/x/crypto v0.16.0\nreplace golang.org/x/crypto => golang.org/x/crypto v0.31.0\n',
    },
    { 'go.mod': 'module x\ngo 1.21\nrequire golang.org/x/crypto v0.16.0\n' },
    ['go.mod', 'golang.org/x/crypto', 'v0.16.0'],
    'new',
  ],
  [
    'a requirement that is replaced on both sides, of a scanner that does not know it',
    { 'go.mod': 'module x\nrequire a v0.16.0\nrequire b v1.0.0\nreplace a => a v0.31.0\n' },
    { 'go.mod': 'module x\nrequire a v0.16.0\nrequire b v1.1.0\nreplace a => a v0.31.0\n' },
    ['go.mod', 'a', 'v0.16.0'],
    'existing',
  ],
  [
    'a toolchain that goes',
    { 'go.mod': 'module x\ngo 1.20\ntoolchain go1.22.1\n' },
    { 'go.mod': 'module x\ngo 1.20\n' },
    ['go.mod', 'stdlib', '1.20'],
    'new',
  ],
  [
    'an explicit version that goes, so that the managed one counts',
    { 'pom.xml': pom('2.14.1', '<version>2.17.1</version>') },
    { 'pom.xml': pom('2.14.1', '') },
    ['pom.xml', 'g:t', '2.14.1'],
    'new',
  ],
  [
    'an explicit version that goes, where another file manages it',
    { 'pom.xml': pom('2.14.1', ''), 'app/pom.xml': pom(null, '<version>2.17.1</version>') },
    { 'app/pom.xml': pom(null, '') },
    ['app/pom.xml', 'g:t', '2.14.1'],
    'new',
  ],
  [
    'a managed version that does not count, of a scanner that does not know it',
    { 'pom.xml': pom('2.14.1', '<version>2.17.1</version>') },
    { 'pom.xml': pom('2.14.1', '<version>2.17.2</version>') },
    ['pom.xml', 'g:t', '2.14.1'],
    'existing',
  ],
  [
    'a dependency that only a plugin had',
    { 'pom.xml': '<build><plugin><artifactId>t</artifactId><version>1.0</version></plugin>\n</build>' },
    {
      'pom.xml':
        '<build><plugin><artifactId>t</artifactId><version>1.0</version></plugin>\n</build>\n<dependency><artifactId>t</artifactId><version>1.0</version></dependency>',
    },
    ['pom.xml', 't', '1.0'],
    'new',
  ],
  [
    'an override that goes, and the lock file with it',
    {
      'package.json': json({ dependencies: { lodash: '4.17.20' }, overrides: { lodash: '4.17.21' } }),
      'package-lock.json': json({ packages: { 'node_modules/lodash': { version: '4.17.21' } } }),
    },
    {
      'package.json': json({ dependencies: { lodash: '4.17.20' } }),
      'package-lock.json': json({ packages: { 'node_modules/lodash': { version: '4.17.20' } } }),
    },
    ['package.json', 'lodash', '4.17.20'],
    'new',
  ],
  [
    'a version that the lock file never had',
    {
      'package.json': json({ dependencies: { lodash: '4.17.20' } }),
      'package-lock.json': json({ packages: { 'node_modules/lodash': { version: '4.17.21' } } }),
    },
    { 'package-lock.json': json({ packages: { 'node_modules/lodash': { version: '4.17.20' } } }) },
    ['package.json', 'lodash', '4.17.20'],
    'new',
  ],
  [
    'a version that the lock file never had, of a scanner that reads the manifest alone',
    {
      'package.json': json({ dependencies: { lodash: '4.17.20', a: '1.0.0' } }),
      'package-lock.json': json({ packages: { 'node_modules/lodash': { version: '4.17.21' } } }),
    },
    { 'package.json': json({ dependencies: { lodash: '4.17.20', a: '1.0.1' } }) },
    ['package.json', 'lodash', '4.17.20'],
    'existing',
  ],
  [
    'a central version whose override goes',
    {
      'App.csproj': '<PackageReference Include="A" VersionOverride="2.0" />\n',
      'Directory.Packages.props': '<PackageVersion Include="A" Version="1.0" />\n',
    },
    { 'App.csproj': '<PackageReference Include="A" />\n' },
    ['App.csproj', 'A', '1.0'],
    'new',
  ],
  [
    'a forced version that is not forced any more',
    { 'build.gradle': "x 'g:t:1.0'\nforce 'g:t:2.0'\n" },
    { 'build.gradle': "x 'g:t:1.0'\n" },
    ['build.gradle', 'g:t', '1.0'],
    'new',
  ],
  ...[
    ['poetry.lock', 'name = """pyy\\\naml"""\nversion = """5.\\\n3"""', 'pyyaml', '5.3'],
    [
      'pom.xml',
      '<artifactId>log4j<![CDATA[-core]]></artifactId>\n<version>2.14<![CDATA[.1]]></version>',
      'g:log4j-core',
      '2.14.1',
    ],
    [
      'pom.xml',
      '<artifactId>log4j<?x?>-core</artifactId>\n<version>2.14<?x?>.1</version>',
      'g:log4j-core',
      '2.14.1',
    ],
    ['pom.xml', '<!DOCTYPE p [<!ENTITY a "log4j-core"><!ENTITY v "2.14.1">]>', 'g:other', '1.0'],
    ['requirements.txt', 'pyy\\\naml==5.\\\n3', 'pyyaml', '5.3'],
    ['requirements.txt', 'https://x.example/py%79aml-5%2E3.tar.gz', 'pyyaml', '5.3'],
    ['requirements.txt', '${A}==${B}', 'pyyaml', '5.3'],
    ['go.mod', 'require "g\\x61" "v1.\\x30"', 'ga', '1.0'],
    ['yarn.lock', '"lod\\u0061sh@1":\n  version "1.\\u0030"', 'lodash', '1.0'],
    ['bun.lock', '"x": ["lod\\u0061sh@1.\\u0030"]', 'lodash', '1.0'],
    ['pnpm-lock.yaml', 'packages:\n  "lod\\x61sh@1.\\x30": {}', 'lodash', '1.0'],
    ['conda-lock.yml', '- name: *n\n  version: *v', 'numpy', '1.0'],
    ['mix.lock', '"po" <> "ison": {:hex, :a, "1" <> ".0"}', 'poison', '1.0'],
    ['build.gradle', `x 'g:lo' + 'g4j:2.' + '14.1'`, 'g:log4j', '2.14.1'],
    ['setup.py', `x = ['pyy' 'aml==5' '.3']`, 'pyyaml', '5.3'],
    ['package.json', '"a": "npm:lod\\u0061sh@1.\\u0030"', 'lodash', '1.0'],
    ['deps.nix', 'lod\\x61sh 1.\\x30', 'lodash', '1.0'],
  ].map(([path = '', line = '', name = '', version = '']): Row => [
    `${path} that says it so that no rule reads it: ${line.slice(0, 30)}`,
    { [path]: path.endsWith('.json') ? '{\n"x": {}\n}\n' : '\n\n' },
    { [path]: path.endsWith('.json') ? `{\n"dependencies": {\n${line}\n}\n}\n` : `\n\n${line}\n` },
    [path, name, version],
    'new',
  ]),
  ...[
    [
      'poetry.lock',
      '[[package]]\nname = "b"\nversion = "1"\nmarkers = "python_version < \\\"3.8\\\""\nfiles = [\n    {file = "b-1.whl", hash = "sha256:0"},\n]',
    ],
    [
      'pom.xml',
      '<!-- x -->\n<dependency><groupId>b</groupId><artifactId>b_${scala.version}</artifactId><version>${b.version}</version></dependency>\n<url>https://x/?a=1&amp;b=2</url>',
    ],
    [
      'requirements.txt',
      'b==1 \\\n    --hash=sha256:0 \\\n    --hash=sha256:1\n--index-url https://x.example/simple\n# via c\n-r other.txt',
    ],
    [
      'pnpm-lock.yaml',
      `packages:\n  'b@1.0.0':\n    resolution: {integrity: sha512-0==}\n    engines: {node: '>= 0.4 || *'}\n    peerDependencies:\n      c: '*'`,
    ],
    [
      'build.gradle',
      `implementation "g:b:$bVersion"\nimplementation('g:c:1.0') { exclude group: 'x', module: 'y' }`,
    ],
    ['Gemfile', `gem 'b', '~> 1.0', require: false`],
    ['package.json', '"b": "^1.0.0"'],
    ['go.mod', 'require b v1.0.0 // indirect'],
    ['App.csproj', '<PackageReference Include="B" Version="$(BVersion)" />'],
  ].map(([path = '', line = '']): Row => [
    `${path} that brings in another, as tools write it`,
    { [path]: path.endsWith('.json') ? '{\n"x": {}\n}\n' : '\n\n' },
    { [path]: path.endsWith('.json') ? `{\n"dependencies": {\n${line}\n}\n}\n` : `\n\n${line}\n` },
    [path, 'by-way-of', '9.8.7'],
    'unknown',
  ]),
  [
    'a lock file that took the place of another',
    { 'yarn.lock': 'a@^1:\n  version "1.0.0"\n' },
    { 'yarn.lock': null, 'package-lock.json': '{"packages":{"node_modules/a":{"version":"1.0.0"}}}' },
    ['package-lock.json', 'a', '1.0.0'],
    'existing',
  ],
  [
    'a first lock file',
    { x: 'x' },
    { 'package-lock.json': '{"packages":{"node_modules/a":{"version":"1.0.0"}}}' },
    ['package-lock.json', 'a', '1.0.0'],
    'new',
  ],
  [
    'a renamed lock file',
    { 'a/requirements.txt': 'flask==1.0\nb==2\nc==3\n' },
    { 'a/requirements.txt': null, 'b/requirements.txt': 'flask==1.0\nb==2\nc==3\n' },
    ['b/requirements.txt', 'Flask', '1.0'],
    'existing',
  ],
  [
    'a lock file that did not parse before',
    { 'package-lock.json': '<<<<<<<' },
    { 'package-lock.json': '{"packages":{"node_modules/a":{"version":"1.0.0"}}}' },
    ['package-lock.json', 'a', '1.0.0'],
    'new',
  ],
  [
    'a jar that is as it was',
    { 'lib/x.jar': 'PK', 'yarn.lock': '' },
    { 'yarn.lock': 'a@^1:\n  version "1.1.0"\n' },
    ['lib/x.jar', 'a', '1.1.0'],
    'existing',
  ],
  [
    'a jar that changed',
    { 'lib/x.jar': 'PK\0' },
    { 'lib/x.jar': 'PK\0\0' },
    ['lib/x.jar', 'a', '1.1.0'],
    'new',
  ],
  ['a jar that came', { x: 'x' }, { 'lib/x.jar': 'PK\0\0' }, ['lib/x.jar', 'a', '1.1.0'], 'new'],
  [
    'code that uses a package, as a lock file moved',
    { 'main.py': 'import a\n', 'poetry.lock': '' },
    { 'poetry.lock': '[[package]]\nname = "a"\nversion = "1"\n' },
    ['main.py', 'a', '1'],
    'unknown',
  ],
  [
    'code that uses a package, and no lock file moved',
    { 'main.py': 'import a\n' },
    { 'other.py': 'x' },
    ['main.py', 'a', '1'],
    'existing',
  ],
  [
    'a format of nobody, named on an added line',
    { 'deps.nix': 'x\n' },
    { 'deps.nix': 'x\nhello-2.1\nhello 2.1\n' },
    ['deps.nix', 'hello', '2.1'],
    'new',
  ],
  [
    'a format of nobody, not named',
    { 'deps.nix': 'x\n' },
    { 'deps.nix': 'y\n' },
    ['deps.nix', 'hello', '2.1'],
    'unknown',
  ],
])('%s', async (_, before, after, [path, name, version], expected) => {
  const repository = makeRepository()
  const from = repository.commit({ unrelated: 'x\n', ...before })
  const to = repository.commit(after)
  const finding = findingOf({ class: 'vuln', path, line: 1, package: [name, version] })
  const [aged] = await ages({ git: repository.git, github: null }, from, to, [finding])
  expect(aged?.newness).toBe(expected)
})
