import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Receipt } from '../../src/domain/effect.ts'
import { startForge, type Forge } from '../support/forge/forge.ts'
import type { RepoState } from '../support/forge/state.ts'
import {
  claimName,
  dyingAfter,
  fastClock,
  issueEffect,
  run,
  runOne,
  type FastClock,
  type Runner,
} from './bench.ts'

const minutes = 60_000
const app = { contents: 'read', issues: 'write', members: 'read' } as const

let forge: Forge
let clock: FastClock
let repo: RepoState
let runner: Runner

beforeEach(start)

afterEach(stop)

async function start(): Promise<void> {
  clock = fastClock()
  forge = await startForge({ now: clock.now })
  repo = forge.repo('acme/shop')
  runner = { forge, clock, token: forge.token(app) }
}

async function stop(): Promise<void> {
  await forge.close()
  expect(forge.violations).toEqual([])
}

/** What must be so in the end, whatever happened: one issue, known to its claim, told once. */
function expectOneWholeIssue(): void {
  const open = [...repo.issues.values()].filter((issue) => issue.state === 'open')
  expect(open.map(({ number }) => number)).toHaveLength(1)
  expect(open[0]?.labels).toContain(claimName)
  expect(repo.labels.get(claimName.toLowerCase())?.description).toContain(
    `issue #${String(open[0]?.number)}, settled`,
  )
  expect(forge.notifications).toEqual([{ to: 'acme/payments', why: 'team-mention', issue: open[0]?.number }])
}

describe('a crash', () => {
  test(
    'after any request: a run at once doubles nothing, and later runs make it whole',
    { timeout: 60_000 },
    async () => {
      const whole = await requestsOfWholeRun()
      for (let requests = 0; requests <= whole; requests += 1) {
        await forge.close()
        forge = await startForge({ now: clock.now })
        repo = forge.repo('acme/shop')
        runner = { forge, clock, token: forge.token(app) }
        await run({ ...runner, around: dyingAfter(requests) }, issueEffect())
        await run(runner, issueEffect())
        expect(repo.issues.size, `after ${requests}, at once`).toBeLessThanOrEqual(1)
        clock.forward(11 * minutes)
        await Promise.all([run(runner, issueEffect()), run(runner, issueEffect())])
        expectOneWholeIssue()
        expect(forge.violations).toEqual([])
      }
    },
  )

  test('of who takes over, too', async () => {
    await run({ ...runner, around: dyingAfter(2) }, issueEffect())
    for (const requests of [5, 6, 9]) {
      clock.forward(11 * minutes)
      await run({ ...runner, around: dyingAfter(requests) }, issueEffect())
    }
    clock.forward(11 * minutes)
    await run(runner, issueEffect())
    expectOneWholeIssue()
  })

  async function requestsOfWholeRun(): Promise<number> {
    await run(runner, issueEffect())
    return forge.log.length
  }
})

describe('GitHub fails', () => {
  type Row = readonly [string, Parameters<Forge['fail']>[0], Receipt['state'], RegExp, number]
  const rows: readonly Row[] = [
    ['is down', { is: 'reset', times: 999 }, 'failed', /could not be reached/, 0],
    ['answers 503', { is: { answer: 503 }, times: 999 }, 'failed', /could not be reached/, 0],
    ['answers nothing', { is: 'hang', times: 999 }, 'failed', /could not be reached/, 0],
    ['knows no such token', { is: { answer: 401 }, times: 999 }, 'failed', /does not accept the token/, 0],
    ['grants no writing', { on: /^POST/, is: { answer: 403 }, times: 999 }, 'failed', /"issues: write"/, 0],
    [
      'refuses the issue',
      { on: /^POST .*\/issues$/, is: { answer: 422 }, times: 999 },
      'failed',
      /refuses/,
      0,
    ],
    ['loses the create', { on: /^POST .*\/issues$/, is: 'lost' }, 'done', /^$/, 1],
    ['does it and answers 502', { on: /^POST .*\/issues$/, is: 'done-502' }, 'done', /^$/, 1],
    ['does it and says nothing', { on: /^POST .*\/issues$/, is: 'done-hang' }, 'done', /^$/, 1],
    ['breaks off the answer', { on: /^POST .*\/issues$/, is: 'truncated' }, 'done', /^$/, 1],
    ['never got the create', { on: /^POST .*\/issues$/, is: 'hang' }, 'done', /^$/, 1],
    ['loses each create', { on: /^POST .*\/issues$/, is: 'lost', times: 9 }, 'done', /^$/, 1],
    [
      'never gets a create',
      { on: /^POST .*\/issues$/, is: 'reset', times: 9 },
      'uncertain',
      /may be done/,
      0,
    ],
    ['loses the claim', { on: /^POST .*\/labels$/, is: 'lost' }, 'done', /^$/, 1],
    ['never got the claim', { on: /^POST .*\/labels$/, is: 'reset' }, 'done', /^$/, 1],
    ['limits (429)', { is: { answer: 429, headers: { 'retry-after': '2' } }, times: 3 }, 'done', /^$/, 1],
    ['limits absurdly', { is: { answer: 429, headers: { 'retry-after': '99999999999' } } }, 'done', /^$/, 1],
    ['is slow', { is: { slow: 60 }, times: 999 }, 'done', /^$/, 1],
    ['loses the mention', { on: /comments$/, is: 'lost' }, 'done', /^$/, 1],
    ['loses all changes once', { on: /^PATCH/, is: 'lost' }, 'done', /^$/, 1],
  ]
  test.each(rows)('%s', async (_, fault, state, says, count) => {
    clock = fastClock(200)
    forge.fail(fault)
    const receipt = await runOne({ ...runner, clock }, issueEffect())
    expect(receipt.says ?? '').toMatch(says)
    expect([receipt.state, repo.issues.size]).toEqual([state, count])
    expect(forge.notifications.length).toBe(count)
  })

  test('what surely came to nothing leaves no claim behind', async () => {
    forge.fail({ on: /^POST .*\/issues$/, is: { answer: 422 } })
    await runOne(runner, issueEffect())
    expect(repo.labels.size).toBe(0)
    expect((await runOne(runner, issueEffect())).state).toBe('done')
  })

  test('a page that does not load is no short list', async () => {
    forge.fail({ on: /^GET .*\/issues$/, is: { answer: 502 }, times: 99 })
    await runOne(runner, issueEffect())
    expect(repo.issues.size).toBe(0)
  })

  test('labels that cannot be put on leave the issue, and that is said', async () => {
    await runOne(runner, issueEffect())
    forge.fail({ on: /issues\/1\/labels/, is: { answer: 403 }, times: 9 })
    const receipt = await runOne(runner, issueEffect({ labels: ['more'] }))
    expect(receipt.says).toMatch(/^labels: .*"issues: write"/)
    expect(repo.issues.size).toBe(1)
  })

  test('issues are turned off', async () => {
    repo.hasIssues = false
    const receipt = await runOne(runner, issueEffect())
    expect([receipt.state, receipt.says]).toEqual(['failed', expect.stringContaining('issues: files')])
  })

  test('an archived repository', async () => {
    repo.archived = true
    expect((await runOne(runner, issueEffect())).says).toContain('archived')
  })

  test.each(['read', 'triage'])('a person with the role %s opens nothing twice', async (role) => {
    forge.user('dan')
    repo.collaborators.set('dan', role)
    const dan = { ...runner, token: forge.token({}, 'dan') }
    const receipt = await runOne(dan, issueEffect())
    expect([receipt.state, repo.issues.size]).toEqual(['failed', 0])
  })

  test('a token that may only write to pull requests lacks one line', async () => {
    const receipt = await runOne({ ...runner, token: forge.token({ pull_requests: 'write' }) }, issueEffect())
    expect(receipt.says).toContain(`add "issues: write" to the job's permissions`)
  })
})
