import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeRepository } from '../repository.ts'
import { startForge, type Forge } from './forge.ts'
import { addBlob, addCommit, changeTree, fileAt } from './git-state.ts'

let forge: Forge
const zeros = '0'.repeat(40)
const mutation = `mutation M($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }`

beforeEach(async () => {
  forge = await startForge()
  forge.repo('acme/shop')
})

afterEach(async () => {
  await forge.close()
})

async function ask(query: string, variables: object = {}, token = forge.token({ contents: 'write' })) {
  const answer = await fetch(`${forge.url}/graphql`, {
    method: 'POST',
    headers: { authorization: `token ${token}` },
    body: JSON.stringify({ query, variables }),
  })
  return {
    status: answer.status,
    body: (await answer.json()) as { data?: unknown; errors?: { type?: string }[] },
  }
}

function commit(text: string, parents: readonly string[] = []): string {
  const { git } = forge.repo('acme/shop')
  const tree = changeTree(git, null, 'a/b.txt', addBlob(git, text)) ?? ''
  const author = { name: 'A', email: 'a@example.invalid', date: '2026-01-01T00:00:00Z' }
  return addCommit(git, { tree, parents, message: 'm\n', author })
}

function update(...refUpdates: readonly object[]) {
  return ask(mutation, { input: { repositoryId: 'R_acme_shop', refUpdates } })
}

test('objects have the ids that Git gives them', () => {
  const { git } = forge.repo('acme/shop')
  const files = { 'a/b': '1', 'a/c': 'ä', 'a.b': '3', 'a-b': '4', b: '5' }
  let tree: string | null = null
  for (const [path, text] of Object.entries(files)) tree = changeTree(git, tree, path, addBlob(git, text))
  const repository = makeRepository()
  repository.commit(files)
  expect(tree).toBe(repository.run('rev-parse', 'HEAD^{tree}'))
  expect(changeTree(git, changeTree(git, tree, 'b', null), 'b', addBlob(git, '5'))).toBe(tree)
})

test.each([
  ['a field that GitHub does not have', 'query Q { viewer { logon } }'],
  ['an object without a selection', 'query Q { viewer }'],
  ['a query that does not end', 'query Q { viewer { login }'],
])('%s is a violation', async (_, query) => {
  await ask(query)
  expect(forge.violations).toHaveLength(1)
})

test('a variable that is not declared is a violation', async () => {
  await ask('query Q { viewer { login } }', { x: 1 })
  expect(forge.violations).toHaveLength(1)
})

test('refs change only from what they are said to be, all or none', async () => {
  const [one, two] = [commit('1'), commit('2')]
  const name = 'refs/heads/x'
  const { refs } = forge.repo('acme/shop').git
  expect((await update({ name, beforeOid: zeros, afterOid: one })).body.errors).toBeUndefined()
  const again = await update({ name, beforeOid: zeros, afterOid: two })
  expect([again.status, again.body.errors?.length]).toEqual([200, 1])
  const other = 'refs/heads/y'
  await update({ name: other, afterOid: two }, { name, beforeOid: two, afterOid: commit('3', [one]) })
  expect([...refs]).toEqual([[name, one]])
  const apart = await update({ name, beforeOid: one, afterOid: two })
  expect(apart.body.errors).toHaveLength(1)
  const next = commit('4', [one])
  await update({ name, beforeOid: one, afterOid: next })
  expect(refs.get(name)).toBe(next)
  expect(fileAt(forge.repo('acme/shop').git, name, 'a/b.txt')).toBe('4')
  await update({ name, beforeOid: next, afterOid: zeros })
  expect(refs.size).toBe(0)
  expect(forge.violations).toEqual([])
})

test('who may not write contents is refused, who may not see it finds nothing', async () => {
  const input = { repositoryId: 'R_acme_shop', refUpdates: [] }
  const reader = await ask(mutation, { input }, forge.token({ contents: 'read' }))
  expect(reader.body.errors?.[0]?.type).toBe('FORBIDDEN')
  forge.repo('acme/vault', { isPrivate: true })
  const query = 'query Q { repository(owner: "acme", name: "vault") { id } }'
  const stranger = await ask(query, {}, forge.token({}, 'mallory'))
  expect(stranger.body.errors?.[0]?.type).toBe('NOT_FOUND')
  expect((await ask(query, {}, 'guessed')).status).toBe(401)
})
