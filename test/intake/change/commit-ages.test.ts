import { expect, test } from 'vitest'
import { commitAges } from '../../../src/intake/change/commit-ages.ts'
import { nodeGit } from '../../../src/world/git-node.ts'
import { comparison, fakeGitHub } from '../../support/fake-github.ts'
import { makeRepository, temporaryFolder, type Repository } from '../../support/repository.ts'

/** main: root, base. feature, from root: pushed, removed; then the test merge of base and removed. */
function history() {
  const repository = makeRepository()
  const root = repository.commit({ a: '1' })
  const base = repository.commit({ b: '1' })
  repository.run('checkout', '--quiet', '-b', 'feature', root)
  const pushed = repository.commit({ a: 'secret' })
  const removed = repository.commit({ a: '1' })
  repository.run('checkout', '--quiet', '--detach', base)
  repository.run('merge', '--quiet', '--no-ff', '--message=merge', removed)
  return { repository, root, base, pushed, removed, merge: repository.run('rev-parse', 'HEAD') }
}

const agesIn = async (
  { git }: Pick<Repository, 'git'>,
  [base, head]: readonly [string, string],
  commits: readonly string[],
  github = null as Parameters<typeof commitAges>[1]['github'],
) => {
  const ends = { base, head, againstMergeBase: true }
  const ages = await commitAges(new Set(commits), { ends, git, github, repository: 'acme/shop' })
  return commits.map((commit) => ages.get(commit))
}

test('by git: what the base has, what the change brings, what is not here, and nothing of the scanned commit', async () => {
  const { repository, root, base, pushed, removed, merge } = history()
  const nowhere = 'f'.repeat(40)
  const commits = [root, base, base.slice(0, 9), pushed, pushed.slice(0, 12), removed, nowhere, merge]
  expect(await agesIn(repository, [base, merge], commits)).toEqual([
    'before',
    'before',
    'before',
    'after',
    'after',
    'after',
    'unknown',
    undefined,
  ])
})

test('a shallow clone: where it ends a tool takes everything for added; elsewhere GitHub is asked', async () => {
  const { repository, root, base, pushed, removed, merge } = history()
  const clone = repository.cloneShallow(merge, 2)
  expect(await agesIn(clone, [base, merge], [base, removed, pushed])).toEqual([
    'before',
    undefined,
    'unknown',
  ])
  const deeper = repository.cloneShallow(merge, 3)
  expect(await agesIn(deeper, [base, merge], [removed, pushed])).toEqual(['unknown', undefined])
  const answers = new Map([
    [pushed, root],
    [root, root],
  ])
  const github = fakeGitHub((_, { basehead }) =>
    comparison(answers.get(String(basehead).split('...')[1] ?? '') ?? '', []),
  )
  expect(await agesIn(deeper, [base, merge], [removed], github)).toEqual(['unknown'])
  expect(await agesIn(clone, [base, merge], [pushed, root], github)).toEqual(['after', 'before'])
})

test('nothing is checked out: GitHub says it, of a bounded number', async () => {
  const git = nodeGit(temporaryFolder(), process.env)
  const commits = Array.from({ length: 25 }, (_, at) => at.toString(16).padStart(40, 'a'))
  let asked = 0
  const github = fakeGitHub(() => {
    asked++
    return comparison('1'.repeat(40), [])
  })
  const ages = await agesIn({ git }, ['1'.repeat(40), '2'.repeat(40)], commits, github)
  expect([asked, ages.filter((age) => age === 'after').length, ages.at(-1)]).toEqual([20, 20, 'unknown'])
})
