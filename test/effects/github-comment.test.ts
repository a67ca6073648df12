import nock from 'nock'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startForge, type Forge } from '../support/forge/forge.ts'
import type { CommentState, RepoState } from '../support/forge/state.ts'
import { brief, commentEffect, fastClock, run, runOne, type Runner } from './bench.ts'

const marker = '<!-- baton:pull-request -->'

describe('on a forge', () => {
  let forge: Forge
  let repo: RepoState
  let runner: Runner

  beforeEach(async () => {
    forge = await startForge()
    repo = forge.repo('acme/shop')
    forge.put(repo, { author: 'ann', isPullRequest: true })
    runner = { forge, clock: fastClock(), token: forge.token({ contents: 'read', pull_requests: 'write' }) }
  })

  afterEach(async () => {
    await forge.close()
    expect(forge.violations).toEqual([])
  })

  function comments(): CommentState[] {
    return repo.issues.get(1)!.comments
  }

  function put(author: string, body: string): void {
    comments().push({
      id: 50_000 + comments().length,
      author: forge.user(author),
      createdAt: new Date(),
      body,
      reactions: [],
    })
  }

  test('one comment, made once and updated in place', async () => {
    expect(await runOne(runner, commentEffect())).toMatchObject({ state: 'done', number: 1 })
    expect((await runOne(runner, commentEffect())).state).toBe('unchanged')
    expect(await runOne(runner, commentEffect({ brief: brief('Fixed') }))).toMatchObject({ state: 'done' })
    expect(comments().map(({ body }) => body)).toEqual([`${marker}\n\nFixed\n`])
  })

  test('nothing on a clean first run; a comment that is there turns green', async () => {
    const clean = commentEffect({ brief: brief('Fixed'), onlyUpdate: true })
    expect((await runOne(runner, clean)).state).toBe('unchanged')
    expect(comments()).toEqual([])
    await runOne(runner, commentEffect())
    await runOne(runner, clean)
    expect(comments()[0]?.body).toContain('Fixed')
  })

  test('a marker in the comment of a person is not ours, nor one that a bot quotes', async () => {
    put('mallory', `${marker}\n\nNothing stopped`)
    put('dependabot[bot]', `> ${marker}\n`)
    await runOne(runner, commentEffect())
    expect(comments()).toHaveLength(3)
    expect(comments()[0]?.body).toContain('Nothing stopped')
  })

  test('of two of ours the older stays', async () => {
    put('github-actions[bot]', `${marker}\n\nold`)
    put('ann', 'looks good')
    put('github-actions[bot]', `${marker}\n\nnewer`)
    await runOne(runner, commentEffect())
    expect(comments().map(({ author }) => author.login)).toEqual(['github-actions[bot]', 'ann'])
    expect(comments()[0]?.body).toContain('Merge stopped')
  })

  test('ten runs at once leave one', async () => {
    await Promise.all(Array.from({ length: 10 }, () => run(runner, commentEffect())))
    expect(comments()).toHaveLength(1)
    expect(comments()[0]?.body).toContain('Merge stopped')
  })

  test('it is found behind a hundred others', async () => {
    for (let count = 0; count < 150; count += 1) put('ann', 'and another thing')
    await runOne(runner, commentEffect())
    expect((await runOne(runner, commentEffect())).state).toBe('unchanged')
  })

  test.each(['lost', 'done-502', 'done-hang', 'truncated'] as const)(
    'an answer that is %s doubles nothing',
    async (is) => {
      forge.fail({ on: /^POST/, is })
      expect((await runOne(runner, commentEffect())).state).toBe('done')
      expect(comments()).toHaveLength(1)
    },
  )

  test('a create that never arrived is uncertain, and is not sent again', async () => {
    forge.fail({ on: /^POST/, is: 'reset' })
    expect((await runOne(runner, commentEffect())).state).toBe('uncertain')
    expect(comments()).toEqual([])
  })

  test('a conversation that is locked', async () => {
    repo.issues.get(1)!.locked = true
    forge.user('dan')
    repo.collaborators.set('dan', 'read')
    const receipt = await runOne({ ...runner, token: forge.token({}, 'dan') }, commentEffect())
    expect(receipt).toMatchObject({ state: 'failed', says: expect.stringContaining('locked') as string })
  })

  test('a token for issues alone lacks the line for pull requests', async () => {
    const receipt = await runOne({ ...runner, token: forge.token({ issues: 'write' }) }, commentEffect())
    expect(receipt.says).toContain(`add "pull-requests: write" to the job's permissions`)
  })

  test('the token of a fork: skipped with the reason, no line to add, and nothing is asked', async () => {
    const readOnly = 'this pull request comes from a fork, whose token is read-only: nobody has been told yet'
    const receipt = await runOne({ ...runner, options: { readOnly } }, commentEffect())
    expect([receipt.state, receipt.says]).toEqual(['skipped', readOnly])
    expect(forge.log).toEqual([])
  })
})

describe('what GitHub answers', () => {
  const url = 'https://github.example'
  const path = '/repos/acme/shop/issues/1/comments'
  const nobody = { url, log: [] } as unknown as Forge

  beforeEach(() => {
    nock.disableNetConnect()
  })

  afterEach(() => {
    expect(nock.pendingMocks()).toEqual([])
    nock.cleanAll()
    nock.enableNetConnect()
  })

  const rows: readonly (readonly [number, object, string, RegExp])[] = [
    [401, { message: 'Bad credentials' }, 'failed', /does not accept the token/],
    [403, { message: 'Resource not accessible by integration' }, 'failed', /add "pull-requests: write"/],
    [403, { message: 'Repository was archived so is read-only.' }, 'failed', /archived/],
    [404, { message: 'Not Found' }, 'failed', /add "pull-requests: write"/],
    [
      422,
      { message: 'Validation Failed', errors: [{ code: 'custom', message: 'body is too long' }] },
      'failed',
      /too long/,
    ],
    [500, { message: 'Server Error' }, 'uncertain', /may be done/],
  ]
  test.each(rows)('%i %j to a create', async (status, answer, state, says) => {
    nock(url)
      .get(path)
      .query(true)
      .times(status === 500 ? 2 : 1)
      .reply(200, [])
    nock(url).post(path).reply(status, answer)
    const receipt = await runOne(
      { forge: nobody, clock: fastClock(), token: 'secret-token' },
      commentEffect(),
    )
    expect([receipt.state, receipt.number]).toEqual([state, undefined])
    expect(receipt.says).toMatch(says)
    expect(receipt.says).not.toContain('secret-token')
  })

  test('an odd answer is no comment of ours', async () => {
    nock(url)
      .get(path)
      .query(true)
      .reply(200, [{ id: 'x' }])
    const receipt = await runOne({ forge: nobody, clock: fastClock(), token: 't' }, commentEffect())
    expect([receipt.state, receipt.says]).toEqual(['failed', expect.stringContaining('not understood')])
  })
})
