import { afterEach, beforeEach, expect, test } from 'vitest'
import { startForge, type Forge } from './forge.ts'

let forge: Forge

beforeEach(async () => {
  forge = await startForge()
  forge.repo('acme/shop')
})

afterEach(async () => {
  await forge.close()
})

async function ask(
  method: string,
  path: string,
  body?: object,
  token = forge.token({ issues: 'write' }),
): Promise<Response> {
  return fetch(forge.url + path, {
    method,
    headers: { authorization: `token ${token}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
}

test.each([
  ['an operation that GitHub does not have', 'GET', '/repos/acme/shop/isues', undefined],
  ['a query parameter that is misspelt', 'GET', '/repos/acme/shop/issues?label=x', undefined],
  ['a query parameter out of its range', 'GET', '/repos/acme/shop/issues?state=ajar', undefined],
  ['a member that is misspelt', 'POST', '/repos/acme/shop/issues', { title: 'x', lables: [] }],
  ['a member of the wrong type', 'POST', '/repos/acme/shop/labels', { name: 7 }],
  ['a member that is missing', 'POST', '/repos/acme/shop/labels', { color: 'ededed' }],
  ['a body where there is none', 'DELETE', '/repos/acme/shop/labels/x', { name: 'x' }],
])('%s is a violation', async (_, method, path, body) => {
  await ask(method, path, body)
  expect(forge.violations).toHaveLength(1)
})

test('what other rooms ask for is answered as the contract says', async () => {
  const repo = forge.repo('acme/shop')
  const [base, head] = ['a'.repeat(40), 'b'.repeat(40)]
  repo.files.set(`${base}:.github/CODEOWNERS`, '* @acme/all\n')
  repo.comparisons.set(`${base}...${head}`, [{ filename: 'a.ts', status: 'modified', patch: '@@ -1 +1 @@' }])
  repo.codeownersErrors.push({
    line: 1,
    column: 3,
    kind: 'Unknown owner',
    source: '* @acme/all',
    suggestion: null,
    message: 'Unknown owner on line 1',
    path: '.github/CODEOWNERS',
  })
  forge.user('ann')
  repo.collaborators.set('ann', 'maintain')
  const paths = [
    `contents/.github/CODEOWNERS?ref=${base}`,
    `compare/${base}...${head}`,
    'codeowners/errors',
    'collaborators/ann/permission',
    'assignees/ann',
  ]
  const answers = await Promise.all(paths.map((path) => ask('GET', `/repos/acme/shop/${path}`)))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 204])
  expect(await answers[3]?.json()).toMatchObject({ permission: 'write', role_name: 'maintain' })
  expect(forge.violations).toEqual([])
})

test('a private repository is not there for who may not see it', async () => {
  forge.repo('acme/vault', { isPrivate: true })
  const answer = await ask('GET', '/repos/acme/vault/issues', undefined, forge.token({}, 'mallory'))
  expect(answer.status).toBe(404)
})

test('labels that the author may not set are dropped without a word', async () => {
  const answer = await ask(
    'POST',
    '/repos/acme/shop/issues',
    { title: 'x', labels: ['baton'] },
    forge.token({}, 'mallory'),
  )
  expect(answer.status).toBe(201)
  expect(await answer.json()).toMatchObject({ labels: [], user: { login: 'mallory', type: 'User' } })
})

test('pages follow Link', async () => {
  for (let count = 0; count < 5; count += 1) forge.put(forge.repo('acme/shop'), { author: 'ann' })
  const answer = await ask('GET', '/repos/acme/shop/issues?per_page=2&page=2')
  expect(await answer.json()).toHaveLength(2)
  expect(answer.headers.get('link')).toContain('page=3>; rel="next"')
})
