import { describe, expect, test } from 'vitest'
import {
  acceptedBy,
  answer,
  incident,
  offeredTo,
  openDesk,
  requestRights,
  type Desk,
} from '../support/desk.ts'
import { commandRow, commandRows, mapped, payloadOf, type Row } from '../support/hostile-commands.ts'
import { sharedIsThere } from '../support/shared.ts'

// The rows of hostile/commands by the built Action. Their repository is called acme/app, their future has passed: here it is
// acme/shop and next week.

const soon = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10)

describe.skipIf(!sharedIsThere)('the shared folder with hostile/commands is beside the project', () => {
  test.each(commandRows)('%s: %s', async (name, expected) => {
    const row = commandRow(name)
    const { desk, told, comment } = await deskOf(row)
    const before = await standing(desk)
    const asking = { on: row.issue.number, permissions: { ...requestRights, members: 'read' } } as const
    const { exitCode, replies, stdout } = await answer(desk, told, asking, comment)
    expect(exitCode).toBe(0)
    expect(stdout.startsWith('Done: ')).toBe(expected === 'ALLOW')
    expect(JSON.stringify(await standing(desk)) === JSON.stringify(before)).toBe(expected === 'IGNORE')
    expect(replies.length).toBeLessThan(2)
    expect(replies.join()).not.toMatch(/evil|false positive|ok<|everyone/)
    const after = await desk.seq()
    expect((await answer(desk, told, asking, comment)).replies).toEqual([])
    expect(await desk.seq(), 'a replay is none').toBe(after)
  })
})

/** What a request changes; that it was asked is no change. */
async function standing(desk: Desk): Promise<unknown> {
  const { baton, waivers, lifecycle, severity, holds, dismissal } = await desk.state()
  return { baton, waivers, lifecycle, severity, holds, dismissal }
}

async function deskOf(row: Row) {
  const desk = await openDesk({
    teams: { '@acme/app': ['dev'], '@acme/dev': ['dev2'], '@acme/security': ['sec-lead'] },
  })
  const { forge, repo } = desk
  const lead = forge.user('sec-lead', 42)
  const { login, id } = row.comment['user'] as { readonly login: string; readonly id: number }
  const author = forge.user(login, id)
  repo.collaborators.set(author.login, row.api.role_name)
  for (const team of row.api.teams) forge.teams.set(team, [author.login])
  await desk.record({ is: 'withdrawn', offer: 'O-ann' }, ...historyOf(row, desk.person(lead.login)))
  while (forge.put(repo, { author: row.issue.author, isPullRequest: true }) < row.issue.number) continue
  const head = row.incident.bound_sha
  const commits = [{ sha: head, author: forge.user(row.issue.author), committer: null }]
  repo.pulls.set(row.issue.number, { head, commits })
  const words = inOurs(row.comment.body)
  const comment = forge.comment(repo, row.issue.number, login, words ?? '', row.comment['id'] as number)
  const payload = payloadOf(row) as Readonly<Record<string, unknown>>
  const repository = {
    ...(payload['repository'] as object),
    full_name: 'acme/shop',
    private: true,
    default_branch: 'main',
  }
  const told = {
    name: 'issue_comment',
    ref: 'refs/heads/main',
    sha: 'd'.repeat(40),
    repository: 'acme/shop',
    payload: { ...payload, repository, comment: { ...row.comment, body: words } },
  }
  return { desk, told, comment }
}

function inOurs(body: string | null): string | null {
  return body === null ? null : mapped(body, incident).replaceAll('2026-04-01', soon)
}

/** The row's actor is asked where the row accepts, and has it where the row hands it on. */
function historyOf(row: Row, lead: ReturnType<Desk['person']>) {
  if (row.incident.state === 'closed')
    return [{ is: 'dismissed', reason: 'duplicate', evidence: 'x', second: null } as const]
  const isAccepting = row.comment.body?.startsWith('/ack') === true
  return isAccepting ? [offeredTo(lead)] : [offeredTo(lead), acceptedBy(lead)]
}
