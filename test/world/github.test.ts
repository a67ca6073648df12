import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { GitHubFailure, type GitHub } from '../../src/domain/ports.ts'
import type { ForgeOptions } from '../../src/world/forge-client.ts'
import { openGitHub } from '../../src/world/github.ts'
import { startForge, type Forge } from '../support/forge/forge.ts'
import type { FaultKind } from '../support/forge/faults.ts'

const issues = '/repos/acme/shop/issues'
const here = { owner: 'acme', repo: 'shop' }

let forge: Forge
let waits: number[]

beforeEach(async () => {
  forge = await startForge()
  forge.repo('acme/shop')
  waits = []
})

afterEach(async () => {
  await forge.close()
  expect(forge.violations).toEqual([])
})

/** A clock whose sleep takes no time and is told of: waits are looked at, never waited for. */
function open(options: Partial<ForgeOptions> = {}): GitHub {
  let shift = 0
  return openGitHub({
    token: forge.token({ issues: 'write' }),
    apiUrl: forge.url,
    clock: {
      now: () => new Date(Date.now() + shift),
      sleep: async (milliseconds) => {
        waits.push(milliseconds)
        shift += milliseconds
        await Promise.resolve()
      },
    },
    random: { fraction: () => 0.5 },
    budgetMs: 120_000,
    ...options,
  })
}

async function failureOf(promise: Promise<unknown>): Promise<GitHubFailure> {
  const error: unknown = await promise.then(
    () => 'it did not fail',
    (cause: unknown) => cause,
  )
  if (!(error instanceof GitHubFailure)) throw new Error(`no GitHubFailure: ${String(error)}`)
  return error
}

function requests(method: string): number {
  return forge.log.filter((one) => one.method === method).length
}

const create = (github: GitHub): Promise<unknown> =>
  github.request('POST /repos/{owner}/{repo}/issues', { ...here, title: 'one' })
const read = (github: GitHub): Promise<unknown> => github.request('GET /repos/{owner}/{repo}/issues', here)
const change = (github: GitHub): Promise<unknown> =>
  github.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
    ...here,
    issue_number: 1,
    title: 'two',
  })

describe('what may be sent again', () => {
  const faults: readonly (readonly [string, FaultKind, GitHubFailure['kind'], number])[] = [
    ['502', { answer: 502 }, 'uncertain', 1],
    ['502 after doing it', 'done-502', 'uncertain', 1],
    ['a reset', 'reset', 'uncertain', 1],
    ['a lost answer', 'lost', 'uncertain', 1],
    ['a broken-off answer', 'truncated', 'uncertain', 1],
    ['an answer without end', 'huge', 'uncertain', 1],
    ['no answer', 'hang', 'uncertain', 1],
    ['a permission that is missing', { answer: 403 }, 'permission', 1],
    ['422', { answer: 422 }, 'invalid', 1],
    ['410', { answer: 410 }, 'missing', 1],
    ['a limit (429)', { answer: 429, headers: { 'retry-after': '1' } }, 'unreachable', 4],
  ]
  test.each(faults)('a POST after %s: %s', async (_, is, kind, tries) => {
    forge.fail({ is, times: 99 })
    const failure = await failureOf(create(open({ tryMs: 300 })))
    expect(failure.kind).toBe(kind)
    expect(requests('POST')).toBe(tries)
  })

  test.each<readonly [string, FaultKind]>([
    ['502', { answer: 502 }],
    ['a reset', 'reset'],
    ['a lost answer', 'lost'],
    ['no answer', 'hang'],
    ['a broken-off answer', 'truncated'],
  ])('a read and a PATCH are tried again after %s, with growing jittered waits', async (_, is) => {
    forge.put(forge.repo('acme/shop'), { author: 'ann' })
    forge.fail({ is, times: 2 })
    await read(open({ tryMs: 300 }))
    expect(waits).toEqual([250, 500])
    forge.fail({ is, times: 2 })
    await change(open({ tryMs: 300 }))
    expect([requests('GET'), requests('PATCH')]).toEqual([3, 3])
  })

  test('a PATCH whose last answer was lost too may have happened', async () => {
    forge.fail({ is: 'reset', times: 99 })
    expect((await failureOf(change(open()))).kind).toBe('uncertain')
    expect((await failureOf(read(open()))).kind).toBe('unreachable')
  })

  test('a POST is sent again when no connection was made', async () => {
    const gone = await startForge()
    await gone.close()
    const github = open({ apiUrl: gone.url })
    const failure = await failureOf(create(github))
    expect([failure.kind, waits.length]).toEqual(['unreachable', 3])
  })
})

describe('rate limits', () => {
  const limits: readonly (readonly [string, number, Readonly<Record<string, string>>, unknown, number])[] = [
    ['seconds', 429, { 'retry-after': '7' }, undefined, 7_000],
    ['nothing named', 429, {}, undefined, 60_000],
    ['a value far beyond any limit', 429, { 'retry-after': '99999999999' }, undefined, 60_000],
    ['more digits than a number has', 429, { 'retry-after': '9'.repeat(400) }, undefined, 60_000],
    ['a negative value', 429, { 'retry-after': '-5' }, undefined, 60_000],
    ['nonsense', 429, { 'retry-after': 'soon' }, undefined, 60_000],
    ['a date that is past', 429, { 'retry-after': 'Wed, 21 Oct 2015 07:28:00 GMT' }, undefined, 0],
    ['403 with retry-after', 403, { 'retry-after': '3' }, undefined, 3_000],
    ['403 in words', 403, {}, { message: 'You have exceeded a secondary rate limit.' }, 60_000],
  ]
  test.each(limits)('%s (%i)', async (_, answer, headers, body, wait) => {
    forge.fail({ is: { answer, headers, body } })
    await create(open())
    expect(waits).toEqual([wait])
    expect(forge.repo('acme/shop').issues.size).toBe(1)
  })

  test('an HTTP date counts from the date of the answer, whatever our clock says', async () => {
    const headers = { date: 'Wed, 21 Oct 2026 07:27:30 GMT', 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' }
    forge.fail({ is: { answer: 429, headers } })
    await read(open())
    expect(waits).toEqual([30_000])
  })

  test('x-ratelimit-reset is waited for when nothing remains', async () => {
    const date = new Date('2026-10-21T07:27:30Z')
    const reset = String(date.getTime() / 1_000 + 12)
    const headers = { date: date.toUTCString(), 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset }
    forge.fail({ is: { answer: 403, headers } })
    await read(open())
    expect(waits).toEqual([12_000])
  })

  test('a wait beyond the budget is not begun', async () => {
    forge.fail({ is: { answer: 429, headers: { 'retry-after': '3600' } }, times: 9 })
    const failure = await failureOf(read(open()))
    expect([failure.kind, waits, requests('GET')]).toEqual(['unreachable', [], 1])
  })

  test('403 without a limit is a permission, and is not tried again', async () => {
    const body = { message: 'Resource not accessible by integration' }
    forge.fail({ is: { answer: 403, headers: { 'x-ratelimit-remaining': '4999' }, body }, times: 9 })
    const failure = await failureOf(read(open()))
    expect([failure.kind, requests('GET')]).toEqual(['permission', 1])
  })
})

describe('answers', () => {
  test('a page that does not load makes the list fail, and 409 is no empty page', async () => {
    const repo = forge.repo('acme/shop')
    for (let count = 0; count < 250; count += 1) forge.put(repo, { author: 'ann' })
    const github = open()
    const list = (): Promise<readonly unknown[]> => github.all('GET /repos/{owner}/{repo}/issues', here)
    expect(await list()).toHaveLength(250)
    for (const answer of [404, 409]) {
      forge.fail({ is: { answer }, after: 1 })
      await failureOf(list())
    }
  })

  test('results that GitHub calls incomplete are none', async () => {
    const body = { total_count: 5_000, incomplete_results: true, items: [] }
    forge.fail({ is: { answer: 200, body } })
    const failure = await failureOf(open().all('GET /repos/{owner}/{repo}/issues', here))
    expect(failure.kind).toBe('unreachable')
  })

  test('an answer that is no JSON, or no list, is none', async () => {
    forge.fail({ is: { answer: 200, headers: { 'content-type': 'application/json' }, body: undefined } })
    await failureOf(open().all('GET /repos/{owner}/{repo}/issues', here))
    forge.fail({ is: 'truncated', times: 9 })
    await failureOf(read(open()))
  })

  test('a bomb is given up at 10 MiB', async () => {
    forge.fail({ is: 'huge' })
    expect((await failureOf(read(open()))).message).toContain('10 MiB')
  })

  test('GitHub says which error it is', async () => {
    const github = open()
    const label = { ...here, name: 'bug' }
    await github.request('POST /repos/{owner}/{repo}/labels', label)
    const failure = await failureOf(github.request('POST /repos/{owner}/{repo}/labels', label))
    expect([failure.kind, failure.status, failure.codes]).toEqual(['invalid', 422, ['already_exists']])
  })
})

describe('redirects', () => {
  test('within the host they are followed with method and body', async () => {
    forge.fail({
      on: `POST ${issues}`,
      is: { answer: 301, headers: { location: `${forge.url}/repos/acme/moved/issues` } },
    })
    const moved = forge.repo('acme/moved')
    await create(open())
    expect(moved.issues.get(1)?.title).toBe('one')
  })

  test('elsewhere they are not, and the token stays here', async () => {
    const other = await startForge()
    forge.fail({ is: { answer: 302, headers: { location: `${other.url}${issues}` } }, times: 9 })
    const failure = await failureOf(read(open()))
    expect([failure.kind, other.log.length]).toEqual(['unreachable', 0])
    await other.close()
  })

  test('the next page elsewhere is not asked for', async () => {
    const other = await startForge()
    const link = `<${other.url}${issues}?page=2>; rel="next"`
    forge.fail({ is: { answer: 200, headers: { link }, body: [] } })
    await failureOf(open().all('GET /repos/{owner}/{repo}/issues', here))
    expect(other.log).toEqual([])
    await other.close()
  })

  test('a ring ends', async () => {
    forge.fail({ is: { answer: 302, headers: { location: `${forge.url}${issues}` } }, times: 99 })
    await failureOf(read(open()))
    expect(requests('GET')).toBeLessThan(6)
  })
})

describe('bounds', () => {
  test('time that is used up ends the run of requests, and time between them does not count', async () => {
    let now = 0
    const clock = {
      now: () => new Date(now),
      sleep: (milliseconds: number) => Promise.resolve(void (now += milliseconds)),
    }
    const github = open({ clock, budgetMs: 10_000 })
    await read(github)
    now += 3_600_000
    forge.fail({ is: { answer: 429, headers: { 'retry-after': '6' } } })
    await read(github)
    forge.fail({ is: { answer: 429, headers: { 'retry-after': '6' } } })
    expect((await failureOf(read(github))).kind).toBe('unreachable')
  })

  test('writes go one after another', async () => {
    const github = open()
    forge.fail({ on: `POST ${issues}`, is: { slow: 50 }, times: 9 })
    await Promise.all([create(github), create(github), create(github)])
    const numbers = [...forge.repo('acme/shop').issues.keys()]
    expect(numbers).toEqual([1, 2, 3])
  })

  test('many writes are spaced by a second', async () => {
    const github = open()
    await Promise.all(Array.from({ length: 63 }, () => create(github)))
    expect(waits).toEqual([1_000, 1_000, 1_000])
  })
})

describe('the token', () => {
  test('is in no message, even when the answer repeats it', async () => {
    const token = forge.token({})
    forge.fail({ is: { answer: 403, body: { message: `bad token ${token}\u202e\n::set-output` } } })
    const failure = await failureOf(read(open({ token })))
    expect(failure.message).not.toContain(token)
    expect(failure.message).toMatch(/^[\x20-\x7e]+$/)
  })

  test('that is empty is a failure like others', async () => {
    expect((await failureOf(read(open({ token: '' })))).kind).toBe('unreachable')
  })
})
