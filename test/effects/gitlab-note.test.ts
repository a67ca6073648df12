import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { NoteEffect, Receipt } from '../../src/domain/effect.ts'
import { dispatch, type DispatchOptions } from '../../src/effects/dispatch.ts'
import { openGitLab } from '../../src/world/gitlab.ts'
import { startGitLab, type GitLabServer } from '../support/gitlab.ts'
import { brief, fastClock } from './bench.ts'

const marker = '<!-- baton:merge-request -->'
const project = 'acme/group/shop'
const us = 7

let server: GitLabServer
let token: string

beforeEach(async () => {
  server = await startGitLab()
  token = server.token(us)
  server.notes(project, 12)
})

afterEach(async () => {
  await server.close()
  expect(server.violations).toEqual([])
})

function note(change: Partial<NoteEffect> = {}): NoteEffect {
  return {
    key: 'note:12',
    kind: 'gitlab-note',
    mergeRequest: 12,
    brief: brief('Merge stopped'),
    onlyUpdate: false,
    ...change,
  }
}

async function run(
  effect = note(),
  options: Partial<DispatchOptions> = {},
  apiUrl = server.apiUrl,
): Promise<Receipt> {
  const clock = fastClock()
  const client = openGitLab({
    token,
    apiUrl,
    clock,
    random: { fraction: () => 0.5 },
    budgetMs: 600_000,
    tryMs: 1_000,
  })
  const facets = {
    github: null,
    issues: null,
    gitlab: { client, project, url: 'https://gitlab.example/acme/group/shop' },
    files: { read: () => Promise.resolve({ is: 'absent' } as const), write: () => Promise.resolve() },
    clock,
    random: { nonce: () => '0'.repeat(16) },
    run: '1.1',
    render: {
      markdown: ({ headline }: NoteEffect['brief']) => headline.map(({ text }) => text as string).join(''),
      line: () => '',
      prose: () => '',
    },
  }
  const [receipt] = await dispatch([effect], facets, { dryRun: false, readOnly: null, ...options })
  if (receipt === undefined) throw new Error('no receipt')
  return receipt
}

const bodies = (): string[] => server.notes(project, 12).map(({ body }) => body)

describe('a note on a merge request of GitLab', () => {
  test('is made once and updated in place', async () => {
    expect(await run()).toMatchObject({
      kind: 'gitlab-note',
      state: 'done',
      number: 12,
      url: 'https://gitlab.example/acme/group/shop/-/merge_requests/12#note_301',
    })
    expect(bodies()).toEqual([`${marker}\n\nMerge stopped`])
    expect((await run()).state).toBe('unchanged')
    expect((await run(note({ brief: brief('Nothing stops') }))).state).toBe('done')
    expect(bodies()).toEqual([`${marker}\n\nNothing stops`])
  })

  test('names its project as one encoded path', async () => {
    await run()
    expect(server.log).toContain('POST /api/v4/projects/acme%2Fgroup%2Fshop/merge_requests/12/notes')
  })

  test('is left alone where there is nothing to say', async () => {
    expect(await run(note({ onlyUpdate: true }))).toMatchObject({ state: 'unchanged' })
    expect(bodies()).toEqual([])
  })

  test('is found behind hundreds of others, and its twins go', async () => {
    for (let at = 0; at < 130; at += 1) server.put(project, 12, 1, `other ${at}`)
    server.put(project, 12, us, `${marker}\n\nold`)
    for (let at = 0; at < 90; at += 1) server.put(project, 12, 1, `other ${at}`)
    server.put(project, 12, us, `${marker}\n\ntwin`)
    expect((await run()).state).toBe('done')
    expect(bodies().filter((body) => body.startsWith(marker))).toEqual([`${marker}\n\nMerge stopped`])
    expect(server.notes(project, 12)).toHaveLength(221)
  })

  test('of somebody else, or of GitLab itself, with the same marker is not ours', async () => {
    server.put(project, 12, 1, `${marker}\n\nof a stranger`)
    server.put(project, 12, us, `${marker}\n\nof GitLab`, true)
    server.put(project, 12, us, `as it said:\n${marker}`)
    await run()
    expect(bodies()).toHaveLength(4)
    expect(bodies()[0]).toBe(`${marker}\n\nof a stranger`)
  })

  test('made by two runs at once is one in the end', async () => {
    await Promise.all([run(), run(), run()])
    await run()
    expect(bodies()).toEqual([`${marker}\n\nMerge stopped`])
  })

  test('does nothing that GitLab would take for a command', async () => {
    await run(note({ brief: brief('/merge\n  /close\n```text\n/approve\n```\n/label ~x') }))
    expect(bodies()).toEqual([`${marker}\n\n\\/merge\n  \\/close\n\`\`\`text\n/approve\n\`\`\`\n\\/label ~x`])
  })

  test('is not sent again when its answer is lost', async () => {
    server.fail({ on: /^POST/, is: 'lost' })
    expect((await run()).state).toBe('done')
    expect(bodies()).toHaveLength(1)
  })

  test('that may be there is said to be uncertain', async () => {
    server.fail({ on: /^POST/, is: 'reset' })
    expect(await run()).toMatchObject({
      state: 'uncertain',
      says: expect.stringContaining('GitLab was asked') as string,
    })
    expect(server.log.filter((line) => line.startsWith('POST'))).toHaveLength(1)
  })

  test('waits as GitLab says, and tries a read again', async () => {
    server.fail({ on: /^POST/, is: { answer: 429, headers: { 'retry-after': '2' } } })
    server.fail({ on: /^GET .*notes/, is: { answer: 502 } })
    expect((await run()).state).toBe('done')
    expect(bodies()).toHaveLength(1)
  })

  test.each([
    [
      'a token that may read only',
      { scope: 'read_api' } as const,
      'give the token the scope "api" and the role Reporter',
    ],
    ['a guest', { role: 'guest' } as const, 'give the token the scope "api" and the role Reporter'],
  ])('%s: the receipt says what to add', async (_, more, says) => {
    token = server.token(us, more)
    expect(await run()).toMatchObject({ state: 'failed', says: expect.stringContaining(says) as string })
    expect(bodies()).toEqual([])
  })

  test('a token that is none, and a merge request that is not shown', async () => {
    token = 'glpat-other'
    expect(await run()).toMatchObject({
      state: 'failed',
      says: 'GitLab does not accept the token (gitlab-token)',
    })
    token = server.token(us)
    expect(await run(note({ mergeRequest: 13 }))).toMatchObject({
      state: 'failed',
      says: expect.stringContaining('GitLab does not know it') as string,
    })
  })

  test('a server that is not there, or points elsewhere', async () => {
    expect(await run(note(), {}, 'http://127.0.0.1:9/api/v4')).toMatchObject({
      state: 'failed',
      says: expect.stringContaining('GitLab could not be reached') as string,
    })
    server.fail({
      on: /user/,
      is: { answer: 301, headers: { location: 'https://elsewhere.example/api/v4/user' } },
    })
    expect(await run()).toMatchObject({
      state: 'failed',
      says: expect.stringContaining('GitLab points to another host') as string,
    })
    expect(JSON.stringify(await run())).not.toContain(token)
  })

  test('is only named in a dry run, and not tried for a fork', async () => {
    expect(await run(note(), { dryRun: true })).toMatchObject({
      state: 'skipped',
      says: 'dry run: would ensure one note on merge request !12',
    })
    expect(await run(note(), { readOnly: 'a fork' })).toMatchObject({ state: 'skipped', says: 'a fork' })
    expect(server.log).toEqual([])
  })
})
