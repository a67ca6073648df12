import { expect, test } from 'vitest'
import { judgedCommits } from '../../../src/commands/record/judged-commits.ts'
import { ciOf, pullRequestOf } from '../../support/ci.ts'
import { makeRepository } from '../../support/repository.ts'

const [base, head, merge, said] = ['a', 'b', 'c', 'd'].map((digit) => digit.repeat(40)) as [
  string,
  string,
  string,
  string,
]

test('a change under review cannot say that it is another commit', async () => {
  const { git } = makeRepository()
  const ci = ciOf({ event: 'pull_request', commit: merge, pullRequest: pullRequestOf(base, head) })
  expect(await judgedCommits({ commit: said }, { ci, git })).toEqual([merge, head])
  expect(await judgedCommits({ commit: said }, { ci: ciOf({ event: 'push' }), git })).toEqual([said])
})

test('outside a pipeline it is what is checked out', async () => {
  const repository = makeRepository()
  const ci = ciOf({ event: 'none' })
  expect(await judgedCommits({ commit: null }, { ci, git: repository.git })).toEqual([])
  const commit = repository.commit({ x: '1' })
  expect(await judgedCommits({ commit: null }, { ci, git: repository.git })).toEqual([commit])
})
