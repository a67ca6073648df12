import { describe, expect, test } from 'vitest'
import { GitHubFailure } from '../../../src/domain/ports.ts'
import { codeownersAtCommit } from '../../../src/intake/base/codeowners-at-commit.ts'
import { readAtCommit } from '../../../src/intake/base/read-at-commit.ts'
import { fakeGitHub } from '../../support/fake-github.ts'
import { makeRepository } from '../../support/repository.ts'

const nowhere = {
  run: () => Promise.resolve({ code: 128, stdout: new Uint8Array(), stderr: 'not a repository' }),
}
const commit = '1'.repeat(40)

describe('by git', () => {
  test.each<[string, string | Uint8Array | null, unknown]>([
    ['text', 'version: 1\n', { known: true, value: 'version: 1\n' }],
    ['CRLF stays', 'a\r\nb', { known: true, value: 'a\r\nb' }],
    ['a byte order mark goes', '\ufeffa', { known: true, value: 'a' }],
    ['an empty file', '', { known: true, value: '' }],
    ['no file', null, { known: true, value: null }],
    ['bytes that are not UTF-8', new Uint8Array([0x61, 0xff]), { known: false, why: 'unreadable' }],
    ['more than the limit', 'x'.repeat(101), { known: false, why: 'unreadable' }],
    ['as much as the limit', 'x'.repeat(100), { known: true, value: 'x'.repeat(100) }],
  ])('%s', async (_, content, expected) => {
    const repository = makeRepository()
    const base = repository.commit({ other: 'x', ...(content === null ? {} : { 'dir/a file.yml': content }) })
    // The working tree, and what comes later, have no say.
    repository.commit({ 'dir/a file.yml': 'of the head\n' })
    const question = {
      path: 'dir/a file.yml',
      commit: base,
      git: repository.git,
      github: null,
      repository: null,
      limit: 100,
    }
    expect(await readAtCommit(question)).toEqual(expected)
  })

  test('a link is not followed, a folder and a submodule are no files', async () => {
    const repository = makeRepository()
    repository.commit({ target: 'secret\n', 'folder/x': 'x' })
    const target = repository.run('hash-object', '-w', 'target')
    repository.run('update-index', '--add', '--cacheinfo', `120000,${target},baton.yml`)
    repository.run('update-index', '--add', '--cacheinfo', `160000,${commit},module`)
    repository.run('commit', '--quiet', '--message=x')
    const head = repository.run('rev-parse', 'HEAD')
    for (const path of ['baton.yml', 'folder', 'module'])
      expect(
        await readAtCommit({ path, commit: head, git: repository.git, github: null, repository: null }),
      ).toEqual({
        known: false,
        why: 'unreadable',
      })
  })

  test('a commit that is cut off is asked of GitHub, and is not "absent"', async () => {
    const repository = makeRepository()
    const base = repository.commit({ 'baton.yml': 'old\n' })
    const head = repository.commit({ 'baton.yml': 'new\n' })
    const { git } = repository.cloneShallow(head, 1)
    const question = { path: 'baton.yml', commit: base, git, repository: 'acme/shop' }
    expect(await readAtCommit({ ...question, github: null })).toEqual({ known: false, why: 'unreadable' })
    const github = fakeGitHub((_, { ref }) => (ref === base ? content('old\n') : undefined))
    expect(await readAtCommit({ ...question, github })).toEqual({ known: true, value: 'old\n' })
  })

  test.each([
    ['main', 'baton.yml'],
    ['--upload-pack=x', 'baton.yml'],
    [commit, '../x'],
    [commit, '/etc/passwd'],
    [commit, 'a//b'],
    [commit, './a'],
    [commit, ''],
    [commit, 'a\0b'],
  ])('%s:%j is not asked for', async (of, path) => {
    const git = { run: () => Promise.reject(new Error('git was asked')) }
    expect(await readAtCommit({ path, commit: of, git, github: null, repository: null })).toMatchObject({
      known: false,
    })
  })
})

function content(text: string, more: Readonly<Record<string, unknown>> = {}) {
  const bytes = Buffer.from(text)
  const encoded = bytes.toString('base64').replace(/(.{20})/g, '$1\n')
  return {
    type: 'file',
    size: bytes.length,
    encoding: 'base64',
    content: encoded,
    name: 'x',
    sha: 'x',
    ...more,
  }
}

describe('by GitHub', () => {
  const question = { path: 'baton.yml', commit, git: nowhere, repository: 'acme/shop' }

  test.each<[string, (path: unknown, parameters: Readonly<Record<string, unknown>>) => unknown, unknown]>([
    ['content', () => content('über\n'), { known: true, value: 'über\n' }],
    ['404, and the commit is known', (path) => (path === '' ? [] : undefined), { known: true, value: null }],
    ['404, and so is the commit', () => undefined, { known: false, why: 'unreadable' }],
    ['403', () => new GitHubFailure('permission', 403, 'no'), { known: false, why: 'unreadable' }],
    ['no answer', () => new GitHubFailure('unreachable', null, 'down'), { known: false, why: 'unreadable' }],
    ['a folder', () => [], { known: false, why: 'unreadable' }],
    ['a link', () => content('x', { type: 'symlink' }), { known: false, why: 'unreadable' }],
    ['another length than stated', () => content('x', { size: 2 }), { known: false, why: 'unreadable' }],
    ['over the limit', () => content('x', { size: 2 ** 30 }), { known: false, why: 'unreadable' }],
    [
      'over 1 MB: asked again, raw',
      (_, { mediaType }) => (mediaType === undefined ? content('', { size: 5, encoding: 'none' }) : 'large'),
      { known: true, value: 'large' },
    ],
    [
      'over 1 MB, raw and as bytes',
      (_, { mediaType }) =>
        mediaType === undefined
          ? content('', { size: 5, encoding: 'none' })
          : new TextEncoder().encode('large').buffer,
      { known: true, value: 'large' },
    ],
    [
      'over 1 MB, and cut',
      (_, { mediaType }) => (mediaType === undefined ? content('', { size: 6, encoding: 'none' }) : 'large'),
      { known: false, why: 'unreadable' },
    ],
  ])('%s', async (_, answer, expected) => {
    const github = fakeGitHub((_route, parameters) => answer(parameters['path'], parameters))
    expect(await readAtCommit({ ...question, github })).toEqual(expected)
    expect(github.asked[0]?.parameters).toMatchObject({
      owner: 'acme',
      repo: 'shop',
      path: 'baton.yml',
      ref: commit,
    })
  })
})

describe('CODEOWNERS', () => {
  test.each<[readonly string[], string | null]>([
    [['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'], '.github/CODEOWNERS'],
    [['CODEOWNERS', 'docs/CODEOWNERS'], 'CODEOWNERS'],
    [['docs/CODEOWNERS'], 'docs/CODEOWNERS'],
    [['.gitlab/CODEOWNERS'], null],
  ])('of %j the first of its places', async (paths, expected) => {
    const repository = makeRepository()
    const base = repository.commit(Object.fromEntries(paths.map((path) => [path, `* @${path.length}\n`])))
    const found = await codeownersAtCommit({
      commit: base,
      git: repository.git,
      github: null,
      repository: null,
    })
    const codeowners = expected === null ? null : { path: expected, text: `* @${expected.length}\n` }
    expect(found).toEqual({ known: true, value: { codeowners } })
  })

  test('over 3 MB GitHub loads none; neither do we, nor another in its place', async () => {
    const repository = makeRepository()
    const base = repository.commit({
      '.github/CODEOWNERS': '#'.repeat(3 * 2 ** 20 + 1),
      CODEOWNERS: '* @a\n',
    })
    const found = await codeownersAtCommit({
      commit: base,
      git: repository.git,
      github: null,
      repository: null,
    })
    expect(found).toEqual({ known: false, why: 'unreadable' })
  })
})
