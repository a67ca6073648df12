import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Receipt } from '../../src/domain/effect.ts'
import { ours } from '../../src/domain/text.ts'
import {
  brief,
  claimName,
  fastClock,
  incidentId,
  issueEffect,
  runOne,
  type FastClock,
  type Runner,
} from '../effects/bench.ts'
import { startForge, type Forge } from '../support/forge/forge.ts'
import type { FaultKind } from '../support/forge/faults.ts'
import type { RepoState } from '../support/forge/state.ts'
import { hostileRows, type HostileRow } from '../support/hostile-index.ts'
import { sharedIsThere } from '../support/shared.ts'

let forge: Forge
let clock: FastClock
let repo: RepoState
let runner: Runner

beforeEach(() => open(200))

async function open(factor: number): Promise<void> {
  clock = fastClock(factor)
  forge = await startForge({ now: clock.now })
  repo = forge.repo('acme/shop')
  runner = { forge, clock, token: forge.token({ contents: 'read', issues: 'write', members: 'read' }) }
}

/** For what works, not waits: its real time must not use up the bounds of a fast clock. */
async function slowClock(factor: number): Promise<void> {
  await forge.close()
  await open(factor)
}

afterEach(async () => {
  await forge.close()
  expect(forge.violations).toEqual([])
})

const create = 'POST /repos/acme/shop/issues'

/** Rows that are about something which this gate has not; who builds it plays them. */
const elsewhere: Readonly<Record<string, string>> = {
  'ap-ref-409': 'git references are of the ledger',
  'ap-ledger-unknown-version': 'of the ledger',
  'ap-ledger-unknown-type': 'of the ledger',
  'ap-slack-down': 'of a channel that is not built',
  'ap-slack-retry-ambiguous': 'of a channel that is not built',
}

const played: Readonly<Record<string, (row: HostileRow) => Promise<void>>> = {
  'ap-page-limit': async () => {
    await whole()
    expect(forge.log.filter(({ path }) => path.startsWith('/search'))).toEqual([])
  },

  'ap-403-perm': async (row) => {
    forge.fail({ on: create, is: answerOf(row), times: 99 })
    const receipt = await runOne(runner, issueEffect())
    expect([receipt.state, receipt.says]).toEqual(['failed', expect.stringContaining('add "issues: write"')])
    expect(asked(create)).toBe(1)
  },

  'ap-429-date': async (row) => {
    const fault = answerOf(row)
    const date = 'Wed, 21 Oct 2026 07:27:50 GMT'
    forge.fail({ on: create, is: { ...fault, headers: { ...fault.headers, date } } })
    const before = clock.now().getTime()
    await whole()
    expect(clock.now().getTime() - before).toBeGreaterThanOrEqual(10_000)
    expect(asked(create)).toBe(2)
  },

  'ap-429-huge': async (row) => {
    forge.fail({ on: create, is: answerOf(row), times: 99 })
    const before = clock.now().getTime()
    const receipt = await runOne(runner, issueEffect())
    expect(receipt.state).toBe('failed')
    expect(asked(create)).toBeLessThanOrEqual(4)
    expect(clock.now().getTime() - before).toBeGreaterThan(60_000)
  },

  'ap-create-timeout': async () => {
    forge.fail({ on: create, is: 'hang' })
    await whole()
    expect(asked(create)).toBe(2)
  },

  'ap-301-moved': async (row) => {
    const elsewhereAsked: string[] = []
    const other = createServer((message, response) => {
      elsewhereAsked.push(String(message.headers.authorization))
      response.end('{}')
    })
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as AddressInfo
    for (const location of [
      String(headersOf(row)['location']),
      `http://127.0.0.1:${port}/repos/acme/shop/issues`,
    ]) {
      forge.fail({ on: create, is: { ...answerOf(row), headers: { location } }, times: 1 })
      const receipt = await runOne(runner, issueEffect())
      expect([receipt.state, receipt.says]).toEqual(['failed', expect.stringContaining('another host')])
    }
    other.close()
    expect(elsewhereAsked).toEqual([])
    forge.fail({
      on: create,
      is: { ...answerOf(row), headers: { location: `${forge.url}/repos/acme/shop/issues` } },
    })
    await whole()
  },

  'ap-410-deleted': async () => {
    await whole()
    const [issue] = repo.issues.values()
    if (issue !== undefined) issue.deleted = true
    clock.forward(11 * 60_000)
    const receipt = await runOne(runner, issueEffect())
    expect([receipt.state, receipt.number]).toEqual(['done', 2])
  },

  'ap-issue-closed-by-author': async () => {
    await whole()
    const [issue] = repo.issues.values()
    Object.assign(issue ?? {}, {
      state: 'closed',
      stateReason: 'completed',
      closedBy: forge.user('pr-author'),
    })
    const receipt = await runOne(runner, issueEffect())
    expect([receipt.state, issue?.state]).toEqual(['done', 'open'])
  },

  'ap-forged-marker-issue': async ({ content }) => {
    const author = loginOf(content)
    const body = `<!-- baton:${incidentId} -->\n\n${bodyOf(content)}`
    const forged = forge.put(repo, { author, body, labels: ['baton'] })
    await runOne(runner, issueEffect())
    expect(repo.issues.get(forged)?.body).toBe(body)
    const ours = [...repo.issues.values()].filter(({ labels }) => labels.includes(claimName))
    expect(ours.map(({ number, author: { login } }) => [number, login])).toEqual([
      [forged + 1, 'github-actions[bot]'],
    ])
  },

  'ap-body-edited': async ({ content }) => {
    await whole()
    const [issue] = repo.issues.values()
    const drawn = issue?.body
    Object.assign(issue ?? {}, { body: bodyOf(content) })
    await runOne(runner, issueEffect())
    expect(issue?.body).toBe(drawn)
  },

  'ap-ref-exists': async () => {
    await slowClock(20)
    const receipts = await Promise.all([runOne(runner, issueEffect()), runOne(runner, issueEffect())])
    expect(receipts.map(({ state }: Receipt) => state).sort()).toEqual(['done', 'unchanged'])
    expect(new Set(receipts.map(({ number }) => number)).size).toBe(1)
    expect(repo.issues.size).toBe(1)
  },

  'ap-huge-response': async () => {
    // Time enough to inflate it, so that its size ends it and no clock.
    await slowClock(20)
    forge.fail({ on: create, is: 'huge', times: 99 })
    const receipt = await runOne({ ...runner, tryMs: 10_000 }, issueEffect())
    expect([receipt.state, receipt.says]).toEqual([
      'uncertain',
      expect.stringContaining('the answer is larger than 10 MiB'),
    ])
    expect([asked(create), repo.issues.size]).toEqual([2, 0])
  },

  'ap-body-65537': async () => {
    const text = [ours('a\u{1f642}'.repeat(30_000))]
    const long = brief('Merge stopped', [
      { title: text, body: [{ is: 'code', language: 'text', code: 'b'.repeat(65_537) }] },
    ])
    const receipt = await runOne(runner, issueEffect({ brief: long }))
    expect([receipt.state, repo.issues.size]).toEqual(['done', 1])
    expect([...repo.issues.values()][0]?.body.length).toBeLessThanOrEqual(65_536)
  },
}

describe.skipIf(!sharedIsThere)('hostile answers of an API (needs ../shared)', () => {
  const rows = hostileRows('api')

  test('each row of the index is played here, or it is said why not', () => {
    expect(rows.map(({ name }) => name).sort()).toEqual(
      [...Object.keys(played), ...Object.keys(elsewhere)].sort(),
    )
  })

  test.each(rows.filter(({ name }) => name in played))(
    '$name: $expect',
    async (row) => {
      await played[row.name]?.(row)
    },
    60_000,
  )
})

async function whole(): Promise<void> {
  const receipt = await runOne(runner, issueEffect())
  expect([receipt.state, receipt.says]).toEqual(['done', undefined])
  expect(repo.issues.size).toBe(1)
}

function asked(name: string): number {
  return forge.log.filter(({ method, path }) => `${method} ${path}` === name).length
}

function answerOf({ content }: HostileRow): Extract<FaultKind, { readonly answer: number }> {
  const { status, body } = content
  return { answer: Number(status), headers: headersOf({ content }), ...(body === undefined ? {} : { body }) }
}

function headersOf({ content }: Pick<HostileRow, 'content'>): Readonly<Record<string, string>> {
  return (content['headers'] ?? {}) as Readonly<Record<string, string>>
}

function bodyOf({ issue }: HostileRow['content']): string {
  return (issue as { readonly body: string }).body
}

function loginOf({ issue }: HostileRow['content']): string {
  return (issue as { readonly user: { readonly login: string } }).user.login
}
