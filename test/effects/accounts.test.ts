import { expect, test } from 'vitest'
import { GitHubFailure } from '../../src/domain/ports.ts'
import { accountsOf, ownAccount } from '../../src/effects/accounts.ts'
import { fakeGitHub } from '../support/fake-github.ts'

const users: Readonly<Record<string, unknown>> = {
  Ana: { id: 42, login: 'Ana', type: 'User' },
  'ben-old': { id: 43, login: 'ben', type: 'User' },
  robot: { id: 44, login: 'robot', type: 'Bot' },
  acme: { id: 45, login: 'acme', type: 'Organization' },
  odd: { id: '46', login: 'odd', type: 'User' },
  down: new GitHubFailure('unreachable', 503, 'x'),
  broken: new Error('x'),
}

test('an account is who has exactly that login now; whoever cannot be had is left out', async () => {
  const github = fakeGitHub((_, { username }) => users[username as string])
  const accounts = await accountsOf(github, [...Object.keys(users), 'nobody'])
  expect([...accounts]).toEqual([['ana', { id: 'github:42', login: 'Ana' }]])
  expect(github.asked.every(({ route }) => route === 'GET /users/{username}')).toBe(true)
})

test.each<readonly [string, unknown, unknown]>([
  ['a person’s', { id: 42, login: 'ana', type: 'User' }, { id: 'github:42', login: 'ana' }],
  ['a bot’s', { id: 42, login: 'ci[bot]', type: 'Bot' }, null],
  ['a workflow’s', new GitHubFailure('permission', 403, 'Resource not accessible by integration'), null],
  ['of no worth', new GitHubFailure('permission', 401, 'Bad credentials'), null],
])('a token that is %s', async (_, answer, account) => {
  expect(await ownAccount(fakeGitHub(() => answer))).toEqual(account)
})

test('a GitHub that does not answer has not said that nobody has the token', async () => {
  const github = fakeGitHub(() => new GitHubFailure('unreachable', 503, 'x'))
  await expect(ownAccount(github)).rejects.toThrow(GitHubFailure)
})
