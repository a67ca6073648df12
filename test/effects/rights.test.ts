import { describe, expect, test } from 'vitest'
import { GitHubFailure } from '../../src/domain/ports.ts'
import type { IncidentSettings } from '../../src/domain/settings-incident.ts'
import { commentStands } from '../../src/effects/comment-stands.ts'
import { rightsOf, type RightsQuestion } from '../../src/effects/rights.ts'
import { fakeGitHub } from '../support/fake-github.ts'

const ana = { id: 'github:42', login: 'ana' }
const settings: IncidentSettings = {
  teams: new Map([
    ['@acme/shop', { oncall: [] }],
    ['@acme/web', { oncall: [] }],
    ['@ben', { oncall: [] }],
  ]),
  dutyOfficers: [ana],
  cleanRuns: 2,
}
const question: RightsQuestion = { repository: 'acme/shop', account: ana, settings, change: null }
const none = { role: 'none', teams: [], isDutyOfficer: false, isAuthor: false }
const head = 'a'.repeat(40)

const permissionRoute = 'GET /repos/{owner}/{repo}/collaborators/{username}/permission'
const memberRoute = 'GET /orgs/{org}/teams/{team_slug}/memberships/{username}'
const pullRoute = 'GET /repos/{owner}/{repo}/pulls/{pull_number}'
const commitsRoute = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/commits'
const commitRoute = 'GET /repos/{owner}/{repo}/commits/{ref}'

/** A GitHub that knows these routes; a list is asked page by page like everything else. */
function github(answers: Readonly<Record<string, unknown>>) {
  const fake = fakeGitHub(
    (route, { team_slug: slug }) => answers[slug === undefined ? route : `${route} ${slug as string}`],
  )
  return {
    ...fake,
    all: async (route: string, parameters: Readonly<Record<string, unknown>>) =>
      (await fake.request(route, parameters)).data as readonly unknown[],
  }
}

function permission(role: string, legacy = 'read', id: unknown = 42) {
  return { [permissionRoute]: { permission: legacy, role_name: role, user: { id, login: 'ana' } } }
}

describe('the role', () => {
  test.each(['admin', 'maintain', 'write', 'triage', 'read', 'none'])(
    '%s is what role_name says',
    async (role) => {
      expect(await rightsOf(github(permission(role, 'write')), question)).toMatchObject({ role })
    },
  )

  test('of an organization’s own making is the one that it stands on', async () => {
    expect(await rightsOf(github(permission('release-captain', 'write')), question)).toMatchObject({
      role: 'write',
    })
    expect(await rightsOf(github(permission('release-captain', 'owner')), question)).toEqual(none)
  })

  test.each([
    ['somebody else has the login now', permission('admin', 'admin', 43)],
    ['the id is text', permission('admin', 'admin', '42x')],
    ['there is no user', { [permissionRoute]: { permission: 'admin', role_name: 'admin', user: null } }],
    ['the answer is odd', { [permissionRoute]: 'admin' }],
    ['GitHub does not know', {}],
    ['GitHub is not there', { [permissionRoute]: new GitHubFailure('unreachable', 500, 'x') }],
    ['something else breaks', { [permissionRoute]: new Error('x') }],
  ])('%s: no right at all, and no team is asked', async (_, answers) => {
    const forge = github({ ...answers, [`${memberRoute} shop`]: { state: 'active' } })
    expect(await rightsOf(forge, question)).toEqual(none)
    expect(forge.asked.map(({ route }) => route)).toEqual([permissionRoute])
  })

  test('a repository that is none gives none', async () => {
    expect(await rightsOf(github({}), { ...question, repository: '../x' })).toEqual(none)
  })
})

test('teams are those of baton.yml with an active membership; an error is none', async () => {
  const answers = {
    ...permission('read'),
    [`${memberRoute} shop`]: { state: 'active', role: 'member' },
    [`${memberRoute} web`]: { state: 'pending' },
  }
  const forge = github(answers)
  expect(await rightsOf(forge, question)).toEqual({
    role: 'read',
    teams: ['@acme/shop'],
    isDutyOfficer: true,
    isAuthor: false,
  })
  expect(
    forge.asked.filter(({ route }) => route === memberRoute).map(({ parameters }) => parameters.username),
  ).toEqual(['ana', 'ana'])
  const broken = { ...permission('read'), [`${memberRoute} shop`]: new GitHubFailure('permission', 403, 'x') }
  expect(await rightsOf(github(broken), question)).toMatchObject({ teams: [] })
})

test('a duty officer is told by account, never by login', async () => {
  const taken = { ...question, account: { id: 'github:43', login: 'ana' } }
  expect(await rightsOf(github(permission('write', 'write', 43)), taken)).toMatchObject({
    isDutyOfficer: false,
  })
})

describe('the author of the change', () => {
  const change = { pullRequest: 7 }
  const pull = (id: number) => ({ [pullRoute]: { user: { id }, head: { sha: head } } })
  const commit = (author: unknown, committer: unknown = null) => ({ author, committer })
  test.each<readonly [string, object, boolean]>([
    ['opened it', { ...pull(42), [commitsRoute]: [] }, true],
    ['wrote a commit', { ...pull(1), [commitsRoute]: [commit({ id: 1 }), commit({ id: 42 })] }, true],
    ['committed one', { ...pull(1), [commitsRoute]: [commit({ id: 1 }, { id: 42 })] }, true],
    ['did none of it', { ...pull(1), [commitsRoute]: [commit({ id: 1 }), commit(null)] }, false],
    [
      'may be beyond what is listed',
      { ...pull(1), [commitsRoute]: Array(250).fill(commit({ id: 1 })) },
      true,
    ],
  ])('%s', async (_, answers, isAuthor) => {
    const rights = await rightsOf(github({ ...permission('write'), ...answers }), { ...question, change })
    expect(rights).toMatchObject({ isAuthor, headCommit: head })
  })

  test.each([
    ['the pull request cannot be read', { [commitsRoute]: [] }],
    ['its commits cannot be read', { ...pull(1) }],
    ['it has no head', { [pullRoute]: { user: { id: 1 } }, [commitsRoute]: [] }],
  ])('%s: whoever asks counts as the author, and no commit is known', async (_, answers) => {
    const rights = await rightsOf(github({ ...permission('write'), ...answers }), { ...question, change })
    expect(rights.isAuthor).toBe(true)
    expect(rights.headCommit).toBeUndefined()
  })

  test('of a commit on a branch', async () => {
    const answers = {
      ...permission('write'),
      [commitRoute]: { sha: head, author: { id: 42 }, committer: { id: 9 } },
    }
    const asked = { ...question, change: { commit: head } }
    expect(await rightsOf(github(answers), asked)).toMatchObject({ isAuthor: true, headCommit: head })
    expect(await rightsOf(github(permission('write')), asked)).toMatchObject({ isAuthor: true })
  })
})

describe('a comment stands', () => {
  const route = 'GET /repos/{owner}/{repo}/issues/comments/{comment_id}'
  const told = { id: 1001, body: '/baton accept', by: ana }
  const at = '2026-11-24T10:00:00Z'
  const comment = { id: 1001, body: told.body, user: { id: 42 }, created_at: at, updated_at: at }
  test.each<readonly [string, unknown, boolean | null]>([
    ['as it was told', comment, true],
    ['with other words', { ...comment, body: '/baton decline off_duty' }, false],
    ['of somebody else', { ...comment, user: { id: 43 } }, false],
    ['of nobody', { ...comment, user: null }, false],
    ['edited', { ...comment, updated_at: '2026-11-24T11:00:00Z' }, false],
    ['deleted', undefined, false],
    ['not to be read', new GitHubFailure('unreachable', null, 'x'), null],
    ['not to be seen', new GitHubFailure('permission', 403, 'x'), null],
  ])('%s: %#', async (_, answer, stands) => {
    expect(await commentStands(github({ [route]: answer }), 'acme/shop', told)).toBe(stands)
  })
})
