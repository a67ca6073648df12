import { describe, expect, test } from 'vitest'
import { changeEnds } from '../../../src/intake/change/change-ends.ts'
import { ciOf, pullRequestOf } from '../../support/ci.ts'
import { comparison, fakeGitHub } from '../../support/fake-github.ts'
import { makeRepository, temporaryFolder } from '../../support/repository.ts'
import { nodeGit } from '../../../src/world/git-node.ts'

const zeros = '0'.repeat(40)
const gone = '9'.repeat(40)

/** `main` moves on while a branch of two commits is made; a test merge of both, as GitHub makes it. */
function forked() {
  const repository = makeRepository()
  const root = repository.commit({ 'a.txt': 'one\n' })
  repository.run('checkout', '--quiet', '-b', 'feature')
  const first = repository.commit({ 'b.txt': 'b\n' })
  const head = repository.commit({ 'c.txt': 'c\n' })
  repository.run('checkout', '--quiet', 'main')
  const tip = repository.commit({ 'd.txt': 'd\n' })
  repository.run('checkout', '--quiet', '--detach', tip)
  repository.run('merge', '--quiet', '--no-ff', '--message=merge', head)
  return { repository, root, first, head, tip, merge: repository.run('rev-parse', 'HEAD') }
}

describe('pull request', () => {
  test.each([1, 2, 50])('the test merge, cloned %i deep: its first parent is the base', async (depth) => {
    const { repository, root, head, tip, merge } = forked()
    const { git } = repository.cloneShallow(merge, depth)
    const ci = ciOf({ pullRequest: pullRequestOf(root, head), commit: merge, commits: [merge, head] })
    const ends = await changeEnds({ ci, stage: 'pr', git, github: null })
    expect(ends).toEqual({ known: true, value: { base: tip, head: merge, againstMergeBase: true } })
  })

  test('a head that merged the target in is no test merge: its first parent is its own past', async () => {
    const { repository, root, first, tip } = forked()
    repository.run('checkout', '--quiet', '--detach', first)
    repository.run('merge', '--quiet', '--no-ff', '--message=merge main', tip)
    const head = repository.run('rev-parse', 'HEAD')
    const ci = ciOf({ pullRequest: pullRequestOf(tip, head), commit: gone, commits: [gone, head] })
    const ends = await changeEnds({ ci, stage: 'pr', git: repository.git, github: null })
    expect(ends).toEqual({ known: true, value: { base: tip, head, againstMergeBase: true } })
    expect(root).not.toBe(tip)
  })

  test('the head is checked out instead of the merge', async () => {
    const { repository, root, head, tip, merge } = forked()
    repository.run('checkout', '--quiet', '--detach', head)
    const ci = ciOf({ pullRequest: pullRequestOf(tip, head), commit: merge, commits: [merge, head] })
    const ends = await changeEnds({ ci, stage: 'pr', git: repository.git, github: null })
    expect(ends).toEqual({ known: true, value: { base: root, head, againstMergeBase: true } })
  })

  test('the head, one deep: GitHub is asked for the merge base', async () => {
    const { repository, root, head, tip } = forked()
    const { git } = repository.cloneShallow(head, 1)
    const ci = ciOf({ pullRequest: pullRequestOf(tip, head), commit: head, commits: [head] })
    const github = fakeGitHub(() => comparison(root))
    expect(await changeEnds({ ci, stage: 'pr', git, github })).toMatchObject({ value: { base: root, head } })
    expect(github.asked[0]?.parameters).toEqual({ owner: 'acme', repo: 'shop', basehead: `${tip}...${head}` })
    expect(await changeEnds({ ci, stage: 'pr', git, github: null })).toEqual({
      known: false,
      why: 'unreadable',
    })
  })

  test('nothing is checked out: GitHub knows the parents of the merge', async () => {
    const { root, head, tip, merge } = forked()
    const ci = ciOf({ pullRequest: pullRequestOf(root, head), commit: head, commits: [merge, head] })
    const github = fakeGitHub(() => comparison(root, [], [{ sha: merge, parents: [tip, head] }]))
    const git = nodeGit(temporaryFolder(), process.env)
    expect(await changeEnds({ ci, stage: 'pr', git, github })).toMatchObject({
      value: { base: tip, head: merge },
    })
  })

  test('the base itself is checked out (pull_request_target): never an empty change', async () => {
    const { repository, root, head, tip } = forked()
    repository.run('checkout', '--quiet', '--detach', tip)
    const ci = ciOf({ pullRequest: pullRequestOf(tip, head), commit: tip, commits: [tip, head] })
    const ends = await changeEnds({ ci, stage: 'pr', git: repository.git, github: null })
    expect(ends).toMatchObject({ value: { base: root, head } })
  })

  test('a merge of something else is no test merge', async () => {
    const { repository, root, head, merge } = forked()
    repository.run('checkout', '--quiet', '--detach', root)
    const other = repository.commit({ 'e.txt': 'e\n' })
    const ci = ciOf({ pullRequest: pullRequestOf(merge, other), commit: merge, commits: [merge, other] })
    repository.run('checkout', '--quiet', '--detach', merge)
    const ends = await changeEnds({ ci, stage: 'pr', git: repository.git, github: null })
    expect(ends).toEqual({ known: true, value: { base: root, head: other, againstMergeBase: true } })
    expect(head).not.toBe(other)
  })

  test('another repository is checked out: the commit of the pipeline is meant', async () => {
    const { root, head, tip, merge } = forked()
    const other = makeRepository()
    other.commit({ 'policy.yml': 'x\n' })
    const ci = ciOf({ pullRequest: pullRequestOf(root, head), commit: merge, commits: [merge, head] })
    const github = fakeGitHub(() => comparison(root, [], [{ sha: merge, parents: [tip, head] }]))
    const ends = await changeEnds({ ci, stage: 'pr', git: other.git, github })
    expect(ends).toMatchObject({ value: { base: tip, head: merge } })
  })

  test.each(['', 'HEAD', '--help', zeros, 'main'])(
    'commits that are none (%j) are not asked for',
    async (commit) => {
      const { repository } = forked()
      const ci = ciOf({ pullRequest: pullRequestOf(commit, commit), commit: null })
      const ends = await changeEnds({ ci, stage: 'pr', git: repository.git, github: null })
      expect(ends).toEqual({ known: false, why: 'unreadable' })
    },
  )
})

test.each(['git', 'GitHub'])(
  'a change of which only the target branch is named (Jenkins), by %s',
  async (by) => {
    const { repository, root, head } = forked()
    repository.run('update-ref', 'refs/remotes/origin/release', 'main')
    repository.run('checkout', '--quiet', '--detach', head)
    const { git } = by === 'git' ? repository : repository.cloneShallow(head, 1)
    const github = fakeGitHub((_, { basehead }) =>
      basehead === `release...${head}` ? comparison(root) : undefined,
    )
    const more = { event: 'pull_request', targetBranch: 'release', defaultBranch: null } as const
    const ci = ciOf({ platform: 'jenkins', ...more, commit: head, commits: [head] })
    const pullRequest = { ...pullRequestOf(root, head), baseCommit: null, baseRef: 'release' }
    // A change cannot say that it begins elsewhere: another commit than the one that is built does not count.
    for (const [facts, commit] of [
      [ci, null],
      [{ ...ci, pullRequest }, null],
      [{ ...ci, pullRequest }, root],
    ] as const) {
      const ends = await changeEnds({ ci: facts, stage: 'pr', git, github, commit })
      expect(ends).toEqual({ known: true, value: { base: root, head, againstMergeBase: true } })
    }
  },
)

describe('other events', () => {
  test('a merge queue says both', async () => {
    const { repository, tip, merge } = forked()
    const ci = ciOf({ event: 'merge_group', mergeGroup: { base: tip, head: merge }, commit: merge })
    const ends = await changeEnds({ ci, stage: 'pr', git: repository.git, github: null })
    expect(ends).toEqual({ known: true, value: { base: tip, head: merge, againstMergeBase: true } })
  })

  test.each(['mainline', 'pr'] as const)(
    'a push to the default branch, stage %s: from before it',
    async (stage) => {
      const { repository, root, tip } = forked()
      repository.run('checkout', '--quiet', '--detach', tip)
      const ci = ciOf({ event: 'push', branch: 'main', pushBefore: root, commit: tip, commits: [tip] })
      const ends = await changeEnds({ ci, stage, git: repository.git, github: null })
      expect(ends).toEqual({ known: true, value: { base: root, head: tip, againstMergeBase: false } })
    },
  )

  test.each([null, zeros])('a first push (before: %s) has no change', async (pushBefore) => {
    const { repository, tip } = forked()
    const ci = ciOf({ event: 'push', branch: 'main', pushBefore, commit: tip, commits: [tip] })
    const ends = await changeEnds({ ci, stage: 'mainline', git: repository.git, github: null })
    expect(ends).toEqual({ known: false, why: 'none-yet' })
  })

  test('a push to another branch: all that it has and the default branch has not', async () => {
    const { repository, root, first, head } = forked()
    repository.run('update-ref', 'refs/remotes/origin/main', 'main')
    repository.run('checkout', '--quiet', '--detach', head)
    const ci = ciOf({ event: 'push', branch: 'feature', pushBefore: first, commit: head, commits: [head] })
    const ends = await changeEnds({ ci, stage: 'pr', git: repository.git, github: null })
    expect(ends).toEqual({ known: true, value: { base: root, head, againstMergeBase: true } })
  })

  test('a push to another branch, one deep: GitHub knows the default branch', async () => {
    const { repository, root, first, head } = forked()
    const { git } = repository.cloneShallow(head, 1)
    const ci = ciOf({ event: 'push', branch: 'feature', pushBefore: first, commit: head, commits: [head] })
    const github = fakeGitHub(() => comparison(root))
    expect(await changeEnds({ ci, stage: 'pr', git, github })).toMatchObject({ value: { base: root, head } })
    expect(github.asked[0]?.parameters['basehead']).toBe(`main...${head}`)
    expect(await changeEnds({ ci, stage: 'pr', git, github: null })).toEqual({
      known: false,
      why: 'unreadable',
    })
  })

  test.each(['HEAD', 'main', 'master'])('by hand at stage pr, against origin/%s', async (branch) => {
    const { repository, root, head } = forked()
    repository.run('update-ref', `refs/remotes/origin/${branch}`, 'main')
    repository.run('checkout', '--quiet', 'feature')
    const ci = ciOf({ platform: 'local', inPipeline: false, defaultBranch: null, repository: null })
    const ends = await changeEnds({ ci, stage: 'pr', git: repository.git, github: null })
    expect(ends).toEqual({ known: true, value: { base: root, head, againstMergeBase: true } })
  })

  test.each(['schedule', 'tag', 'none'] as const)('%s brings no change in', async (event) => {
    const { repository, tip } = forked()
    const ci = ciOf({ event, commit: tip, commits: [tip] })
    const ends = await changeEnds({ ci, stage: 'mainline', git: repository.git, github: null })
    expect(ends).toEqual({ known: false, why: 'not-configured' })
  })

  test('GitHub that does not answer, or answers something else, is no answer', async () => {
    const { repository, head } = forked()
    const { git } = repository.cloneShallow(head, 1)
    const ci = ciOf({ event: 'push', branch: 'feature', commit: head, commits: [head] })
    for (const data of [
      new Error('down'),
      {},
      { merge_base_commit: { sha: 'x' }, files: [] },
      { merge_base_commit: { sha: head } },
    ])
      expect(await changeEnds({ ci, stage: 'pr', git, github: fakeGitHub(() => data) })).toMatchObject({
        known: false,
      })
  })
})
