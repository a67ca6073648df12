import { symlinkSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Change } from '../../../src/domain/change.ts'
import type { GitHub } from '../../../src/domain/ports.ts'
import { readChange } from '../../../src/intake/change/read-change.ts'
import { ciOf } from '../../support/ci.ts'
import { comparison, diffEntry, fakeGitHub } from '../../support/fake-github.ts'
import { makeRepository, temporaryFolder, type Repository } from '../../support/repository.ts'
import { nodeGit } from '../../../src/world/git-node.ts'

const lines = (count: number, prefix = 'line') =>
  Array.from({ length: count }, (_, at) => `${prefix} ${at + 1}\n`).join('')

async function read(
  { git }: Pick<Repository, 'git'>,
  base: string,
  head: string,
  more: { github?: GitHub; paths?: readonly string[]; dependencyFiles?: readonly string[] } = {},
) {
  return readChange({
    ci: ciOf({}),
    ends: { base, head, againstMergeBase: true },
    git,
    github: more.github ?? null,
    paths: new Set(more.paths),
    dependencyFiles: new Set(more.dependencyFiles),
  })
}

async function readKnown(...args: Parameters<typeof read>): Promise<Change> {
  const change = await read(...args)
  if (!change.known) throw new Error('the change could not be read')
  return change.value
}

describe('by git', () => {
  test.each<[string, string, string, readonly [number, number][], readonly number[]]>([
    ['an added line', lines(5), lines(2) + 'x\n' + 'line 3\nline 4\nline 5\n', [[3, 3]], []],
    ['a changed line', lines(5), lines(5).replace('line 3', 'x'), [[3, 3]], []],
    ['a deleted line', lines(5), lines(5).replace('line 3\n', ''), [], [2]],
    ['a deleted first line', lines(5), lines(5).replace('line 1\n', ''), [], [0]],
    ['a deleted last line', lines(5), lines(4), [], [4]],
    ['three lines made one', lines(5), 'line 1\nx\nline 5\n', [[2, 2]], [1, 2]],
    ['all lines deleted', lines(2), '', [], [0]],
    ['a line made a comment', lines(5), lines(5).replace('line 3', '# line 3'), [[3, 3]], [2, 3]],
    ['a line made two comments', lines(5), lines(5).replace('line 3', '// line\n// 3'), [[3, 4]], [2, 4]],
    [
      'CRLF throughout, one line changed',
      lines(9),
      lines(9).replace('line 3', 'x').replaceAll('\n', '\r\n'),
      [[3, 3]],
      [],
    ],
    [
      'CRLF throughout, two lines apart changed',
      lines(9),
      lines(9).replace('line 3', 'x').replace('line 7', '# y').replaceAll('\n', '\r\n'),
      [
        [3, 3],
        [7, 7],
      ],
      [6, 7],
    ],
    [
      'CRLF throughout, a line more',
      lines(5),
      lines(5).replace('line 3', 'line 3\nx').replaceAll('\n', '\r\n'),
      [[4, 4]],
      [],
    ],
    ['CRLF throughout', lines(5), lines(5).replaceAll('\n', '\r\n'), [], []],
    ['LF throughout', lines(5).replaceAll('\n', '\r\n'), lines(5), [], []],
    ['a newline at the end', 'a\nb', 'a\nb\n', [], []],
    [
      'two places',
      lines(9),
      lines(9).replace('line 2', 'x').replace('line 8', 'y'),
      [
        [2, 2],
        [8, 8],
      ],
      [],
    ],
    ['text that looks like a diff', 'a\n', '@@ -1 +1 @@\n+++ b/x\ndiff --git a/x b/x\n', [[1, 3]], []],
    ['deleted text that looks like a header', '-- a/x\n-- b\nc\n', 'c\n', [], [0]],
  ])('%s', async (_, before, after, added, deletedAfter) => {
    const repository = makeRepository()
    const base = repository.commit({ 'src/a.js': before })
    const head = repository.commit({ 'src/a.js': after })
    const change = await readKnown(repository, base, head)
    expect(change).toMatchObject({ source: 'git', complete: true, base, head })
    expect(change.files.get('src/a.js')).toEqual({
      status: 'modified',
      added: added.map(([from, to]) => ({ from, to })),
      deletedAfter,
      shown: true,
      lines: after.split('\n').length - (/(^|\n)$/.test(after) ? 1 : 0),
    })
  })

  test('added, deleted, copied, renamed, and made executable', async () => {
    const repository = makeRepository()
    const base = repository.commit({
      'old.js': lines(30),
      'gone.js': 'gone\n',
      'kept.js': lines(30, 'kept'),
      'run.sh': 'x\n',
    })
    repository.run('update-index', '--chmod=+x', 'run.sh')
    repository.run('commit', '--quiet', '--message=mode')
    repository.run('config', 'core.fileMode', 'false')
    const head = repository.commit({
      'old.js': null,
      'new name.js': lines(30).replace('line 7', 'x'),
      'gone.js': null,
      'copy.js': lines(30, 'kept'),
      'added.js': 'a\n',
    })
    const { files } = await readKnown(repository, base, head)
    expect(files.get('new name.js')).toEqual({
      status: 'renamed',
      oldPath: 'old.js',
      added: [{ from: 7, to: 7 }],
      deletedAfter: [],
      shown: true,
      lines: 30,
    })
    expect(files.get('gone.js')).toMatchObject({ status: 'deleted' })
    expect(files.get('added.js')).toMatchObject({ status: 'added', added: [{ from: 1 }] })
    // A copy is new: the original is still there.
    expect(files.get('copy.js')).toMatchObject({ status: 'added' })
    expect(files.get('run.sh')).toMatchObject({ status: 'modified', added: [], shown: true })
    expect([...files.keys()].sort()).toEqual(['added.js', 'copy.js', 'gone.js', 'new name.js', 'run.sh'])
  })

  test.each([
    'a b',
    'ä\u0308.js',
    'tab\there',
    'new\nline',
    '"quoted"',
    '-dash',
    ':(top)x',
    'a => b',
    '日本/語.js',
    '*',
    '$(id)',
  ])('a file named %j', async (name) => {
    const repository = makeRepository()
    const base = repository.commit({ [`src/${name}`]: lines(4), other: 'x\n' })
    const head = repository.commit({ [`src/${name}`]: lines(4).replace('line 2', 'x') })
    const path = `src/${name}`.normalize('NFC')
    const change = await readKnown(repository, base, head, { paths: [path, 'src', 'src/none'] })
    expect([...change.files]).toEqual([
      [path, { status: 'modified', added: [{ from: 2, to: 2 }], deletedAfter: [], shown: true, lines: 4 }],
    ])
    expect(change.present).toEqual(new Set([path, 'src']))
  })

  test('a name that is not UTF-8 is found by every spelling', async () => {
    const repository = makeRepository()
    const base = repository.commit({ x: 'x\n' })
    const blob = repository.run('hash-object', '-w', 'x')
    repository.run('update-index', '--add', '--cacheinfo', `100644,${blob},placeholder`)
    const { execFileSync } = await import('node:child_process')
    const entry = Buffer.concat([
      Buffer.from(`100644 ${blob}\tcaf`),
      Buffer.from([0xe9]),
      Buffer.from('.js\0'),
    ])
    execFileSync('git', ['update-index', '-z', '--index-info'], { cwd: repository.folder, input: entry })
    repository.run('-c', 'core.quotePath=false', 'commit', '--quiet', '--message=bytes')
    const { files } = await readKnown(repository, base, repository.run('rev-parse', 'HEAD'))
    for (const name of ['caf\ufffd.js', 'café.js', 'caf%E9.js'])
      expect(files.get(name)).toMatchObject({ status: 'added' })
  })

  test.each<[string, string | Uint8Array, string | Uint8Array]>([
    ['binary', new Uint8Array([0, 1, 2, 10, 3]), new Uint8Array([0, 1, 2, 10, 4])],
    ['UTF-16', Buffer.from('a\nb\n', 'utf16le'), Buffer.from('a\nc\n', 'utf16le')],
    ['lone carriage returns', 'a\rb\rc\nd\n', 'a\rb\rc\nx\n'],
    ['U+2028 that was there before', 'a\u2028b\nc\nd\n', 'a\u2028b\nc\nx\n'],
    ['U+2029 that comes', 'a\nb\n', 'a\nb\u2029x\n'],
    ['a form feed', 'a\f\nb\nc\n', 'a\f\nb\nx\n'],
    ['a vertical tab that comes', 'a\nb\n', 'a\nb\vx\n'],
    ['a separator', 'a\x1d\nb\nc\n', 'a\x1d\nb\nx\n'],
    ['NEL', 'a\u0085b\nc\n', 'a\u0085b\nx\n'],
    [
      'an LFS pointer',
      `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 1\n`,
      `version https://git-lfs.github.com/spec/v1\noid sha256:${'b'.repeat(64)}\nsize 2\n`,
    ],
  ])('no line of a file with %s can be told from another', async (_, before, after) => {
    const repository = makeRepository()
    const base = repository.commit({ 'd/a': before, b: 'x\n' })
    const head = repository.commit({ 'd/a': after, b: 'y\n' })
    const { files } = await readKnown(repository, base, head)
    expect(files.get('d/a')).toMatchObject({ status: 'modified', shown: false })
    expect(files.get('b')).toMatchObject({ shown: true })
  })

  test('attributes that hide the patch do not hide the file', async () => {
    const repository = makeRepository()
    const base = repository.commit({ 'a.js': lines(9) })
    const head = repository.commit({ '.gitattributes': '* -diff\n', 'a.js': lines(9).replace('line 2', 'x') })
    expect((await readKnown(repository, base, head)).files.get('a.js')).toMatchObject({ shown: false })
  })

  test('settings of the repository run nothing and change nothing', async () => {
    const repository = makeRepository()
    const base = repository.commit({ 'a.js': lines(9), '.gitattributes': '*.js diff=evil\n' })
    const head = repository.commit({ 'a.js': lines(9).replace('line 2', 'x') })
    for (const [key, value] of [
      ['diff.evil.command', 'touch pwned; false'],
      ['diff.evil.textconv', 'touch pwned; false'],
      ['diff.external', 'touch pwned; false'],
      ['diff.noprefix', 'true'],
      ['diff.renames', 'copies'],
      ['diff.interHunkContext', '50'],
      ['diff.relative', 'true'],
      ['color.ui', 'always'],
      ['grep.patternType', 'fixed'],
    ] as const)
      repository.run('config', key, value)
    const { files } = await readKnown(repository, base, head)
    expect(files.get('a.js')).toEqual({
      status: 'modified',
      added: [{ from: 2, to: 2 }],
      deletedAfter: [],
      shown: true,
      lines: 9,
    })
    expect(repository.run('status', '--porcelain')).toBe('')
  })

  test('a submodule, and what is below it', async () => {
    const repository = makeRepository()
    const gitlink = (commit: string) =>
      repository.run('update-index', '--add', '--cacheinfo', `160000,${commit},vendor/lib`)
    gitlink('1'.repeat(40))
    repository.run('commit', '--quiet', '--message=a')
    const base = repository.run('rev-parse', 'HEAD')
    gitlink('2'.repeat(40))
    repository.run('commit', '--quiet', '--message=b')
    const head = repository.run('rev-parse', 'HEAD')
    const change = await readKnown(repository, base, head, { paths: ['vendor/lib/x.c', 'vendor/other.c'] })
    expect(change.files.get('vendor/lib')).toMatchObject({ status: 'modified', shown: false })
    expect(change.present).toEqual(new Set(['vendor/lib/x.c']))
  })

  test('symbolic links: what is meant by a path below one', async () => {
    const repository = makeRepository()
    const link = (path: string, target: string) => symlinkSync(target, `${repository.folder}/${path}`)
    const base = repository.commit({ 'real/deep/a.js': 'a\n', 'b.js': 'b\n' })
    for (const [path, target] of [
      ['link', 'real'],
      ['real/up', '../link/deep'],
      ['file.js', './b.js'],
      ['away', '/etc'],
      ['out', '../..'],
      ['loop', 'loop'],
      ['nowhere', 'none'],
    ] as const)
      link(path, target)
    const head = repository.commit({ c: 'c\n' })
    const paths = [
      'link/deep/a.js',
      'link/up/a.js',
      'file.js',
      'away/x',
      'out/x',
      'loop/x',
      'nowhere',
      'b.js',
    ]
    const change = await readKnown(repository, base, head, { paths })
    expect(change.present).toEqual(new Set(paths))
    expect(change.linked).toEqual(
      new Map([
        ['link/deep/a.js', 'real/deep/a.js'],
        ['link/up/a.js', 'real/deep/a.js'],
        ['file.js', 'b.js'],
        ['away/x', null],
        ['out/x', null],
        ['loop/x', null],
        ['nowhere', null],
      ]),
    )
  })

  test('from a folder of the repository: paths are those of the root', async () => {
    const repository = makeRepository()
    const base = repository.commit({ 'a.js': 'a\n', 'sub/b.js': 'b\rc\nd\n' })
    const head = repository.commit({ 'a.js': 'x\n', 'sub/b.js': 'b\rc\nx\n' })
    const git = nodeGit(`${repository.folder}/sub`, process.env)
    const change = await readKnown({ git }, base, head, { paths: ['a.js', 'sub/b.js'] })
    expect(change.files.get('a.js')).toMatchObject({ shown: true })
    expect(change.files.get('sub/b.js')).toMatchObject({ shown: false })
    expect(change.present).toEqual(new Set(['a.js', 'sub/b.js']))
  })

  test('two deep is enough for a merge; one deep asks GitHub, and nobody else', async () => {
    const repository = makeRepository()
    repository.commit({ 'a.js': 'a\n' })
    const base = repository.commit({ 'a.js': 'b\n' })
    const head = repository.commit({ 'a.js': 'c\n', 'b.js': 'b\n' })
    expect(await readKnown(repository.cloneShallow(head, 2), base, head)).toMatchObject({ source: 'git' })
    const shallow = repository.cloneShallow(head, 1)
    expect(await read(shallow, base, head)).toEqual({ known: false, why: 'unreadable' })
    const github = fakeGitHub(() => comparison(base, [diffEntry('b.js', 'added')]))
    const change = await readKnown(shallow, base, head, { github, paths: ['a.js', 'nowhere.js'] })
    expect(change).toMatchObject({ source: 'api', complete: true })
    // What is at the head, git can tell also where it is all that it has.
    expect(change.present).toEqual(new Set(['a.js']))
    expect(github.asked).toHaveLength(1)
  })

  test('blobs are missing (partial clone): the files are known, their lines are not', async () => {
    const repository = makeRepository()
    repository.run('config', 'uploadpack.allowFilter', 'true')
    const base = repository.commit({ 'a.js': lines(5), 'b.js': 'b\n' })
    const head = repository.commit({ 'a.js': lines(5).replace('line 2', 'x') })
    const { files } = await readKnown({ git: withoutPatches(repository.git) }, base, head)
    expect([...files.keys()]).toEqual(['a.js'])
    expect(files.get('a.js')).toMatchObject({ shown: false })
  })
})

/** As a git that has trees, but not all blobs. */
function withoutPatches(git: Repository['git']): Repository['git'] {
  return {
    run: (args, limits) =>
      args.includes('-p')
        ? Promise.resolve({ code: 128, stdout: new Uint8Array(), stderr: 'missing blob' })
        : git.run(args, limits),
  }
}

test('by hand, what is not committed is scanned too: it may be changed anywhere', async () => {
  const repository = makeRepository()
  const base = repository.commit({ 'a.js': 'a\n', 'b.js': 'b\n', '.gitignore': 'dist/\n' })
  const head = repository.commit({ 'c.js': 'c\n' })
  repository.write('a.js', 'x\n')
  repository.write('new dir/ü.js', 'x\n')
  repository.write('dist/d.js', 'x\n')
  const question = { ends: { base, head, againstMergeBase: true }, git: repository.git, github: null }
  const filesAt = async (platform: 'local' | 'github', ends = question.ends) => {
    const more = {
      ci: ciOf({ platform }),
      ends,
      paths: new Set<string>(),
      dependencyFiles: new Set<string>(),
    }
    const change = await readChange({ ...question, ...more })
    return change.known ? [...change.value.files] : null
  }
  const committed = ['c.js', expect.objectContaining({ status: 'added' })]
  const anywhere = expect.objectContaining({ shown: false }) as unknown
  expect(await filesAt('local')).toEqual([committed, ['a.js', anywhere], ['new dir/ü.js', anywhere]])
  expect(await filesAt('github')).toEqual([committed])
  expect(await filesAt('local', { base: head, head: base, againstMergeBase: true })).toHaveLength(1)
})

describe('by GitHub', () => {
  const base = '1'.repeat(40)
  const head = '2'.repeat(40)
  const nowhere = () => ({ git: nodeGit(temporaryFolder(), process.env) })
  const patch = '@@ -1,4 +1,5 @@ function\n a\n-b\n+x\n+y\n c\n d\n\\ No newline at end of file'

  test.each<[string, unknown, unknown]>([
    [
      'a patch',
      diffEntry('a', 'modified', { patch, changes: 3 }),
      { added: [{ from: 2, to: 3 }], shown: true },
    ],
    ['a patch that was cut', diffEntry('a', 'modified', { patch, changes: 30 }), { added: [], shown: false }],
    [
      'a patch cut inside a hunk',
      diffEntry('a', 'modified', { patch: patch.slice(0, 40), changes: 3 }),
      { shown: false },
    ],
    ['no patch', diffEntry('a', 'modified'), { shown: false }],
    ['a status to come', diffEntry('a', 'transmogrified'), { status: 'modified', shown: false }],
    ['a change of type', diffEntry('a', 'changed'), { status: 'modified', shown: false }],
    ['a copy', diffEntry('a', 'copied', { previous_filename: 'b' }), { status: 'added' }],
    ['a removal', diffEntry('a', 'removed'), { status: 'deleted' }],
    [
      'a submodule',
      diffEntry('a', 'modified', {
        changes: 2,
        patch: `@@ -1 +1 @@\n-Subproject commit ${base}\n+Subproject commit ${head}`,
      }),
      { shown: false },
    ],
    [
      'a renamed file',
      diffEntry('a', 'renamed', { previous_filename: 'o', patch, changes: 3 }),
      { oldPath: 'o', shown: true },
    ],
  ])('%s', async (_, entry, expected) => {
    const github = fakeGitHub(() => comparison(base, [entry]))
    expect((await readKnown(nowhere(), base, head, { github })).files.get('a')).toMatchObject(
      expected as object,
    )
  })

  test.each([
    ['b'.repeat(40), true],
    ['c'.repeat(40), false],
  ])('a renamed file without a patch: its old blob is %s', async (sha, shown) => {
    const entry = diffEntry('a', 'renamed', { previous_filename: 'o', sha: 'b'.repeat(40) })
    const github = fakeGitHub((route, { path, ref }) => {
      if (route.includes('compare')) return comparison(base, [entry])
      return path === 'o' && ref === base ? { type: 'file', name: 'o', sha } : undefined
    })
    expect((await readKnown(nowhere(), base, head, { github })).files.get('a')).toMatchObject({
      status: 'renamed',
      shown,
    })
  })

  test('300 files are not known to be all', async () => {
    const entries = Array.from({ length: 300 }, (_, at) => diffEntry(`f${at}`, 'added'))
    const github = fakeGitHub(() => comparison(base, entries))
    expect(await readKnown(nowhere(), base, head, { github })).toMatchObject({ complete: false })
    const fewer = fakeGitHub(() => comparison(base, entries.slice(1)))
    expect(await readKnown(nowhere(), base, head, { github: fewer })).toMatchObject({ complete: true })
  })

  test('GitHub compares from the merge base, and that is said', async () => {
    const github = fakeGitHub(() => comparison('3'.repeat(40)))
    expect(await readKnown(nowhere(), base, head, { github })).toMatchObject({ base: '3'.repeat(40) })
  })

  test.each([
    undefined,
    {},
    { files: [] },
    comparison(base, [{ filename: 1 }]),
    { ...comparison(base), files: undefined },
  ])('an answer that is none of the contract is unreadable: %j', async (data) => {
    const github = fakeGitHub(() => data)
    expect(await read(nowhere(), base, head, { github })).toEqual({ known: false, why: 'unreadable' })
  })

  test('without git, folders are listed to see whether a path is in the repository', async () => {
    const github = fakeGitHub((route, { path }) => {
      if (route.includes('compare')) return comparison(base)
      const linked = { name: 'link.js', sha: base, type: 'symlink' }
      return path === 'src' ? [{ name: 'a.js', sha: base, type: 'file' }, linked] : undefined
    })
    const { present, linked } = await readKnown(nowhere(), base, head, {
      github,
      paths: ['src/a.js', 'src/b.js', 'src/link.js', 'lib/c.js'],
    })
    expect(present).toEqual(new Set(['src/a.js', 'src/link.js']))
    expect(linked).toEqual(new Map([['src/link.js', null]]))
  })
})

test('a working tree of which git cannot say what is uncommitted may be changed anywhere', async () => {
  const repository = makeRepository()
  const base = repository.commit({ 'src/app.py': lines(5), 'go.mod': 'module x\n' })
  const head = repository.commit({ 'README.md': 'x' })
  repository.run('update-index', '--add', '--cacheinfo', `160000,${base},sub`)
  repository.run('commit', '--quiet', '--message=a submodule')
  const scanned = repository.run('rev-parse', 'HEAD')
  expect(scanned).not.toBe(head)
  repository.write('sub/.git', 'gitdir: /nonexistent\n')
  repository.write('src/app.py', lines(5).replace('line 4', 'eval(x)'))
  const change = await readChange({
    ci: ciOf({ platform: 'local' }),
    ends: { base, head: scanned, againstMergeBase: true },
    git: repository.git,
    github: null,
    paths: new Set(['src/app.py']),
    dependencyFiles: new Set(),
  })
  expect(change).toMatchObject({ known: true, value: { complete: false } })
})
