import { expect, test } from 'vitest'
import { commitWriters } from '../../../src/intake/change/commit-writers.ts'
import { makeRepository } from '../../support/repository.ts'

test('author and committer are known by name, by mailbox, and by the login in GitHub’s own addresses', async () => {
  const repository = makeRepository()
  repository.commit({ x: '1' })
  const author = 'Ann Lee <4711+AnnLee@users.noreply.github.com>'
  repository.run('commit', '--quiet', '--amend', '--no-edit', `--author=${author}`)
  const writers = await commitWriters(repository.git, 'HEAD')
  expect([...(writers ?? [])]).toEqual(['ann lee', '4711+annlee', 'annlee', 'c'])
})

test('a line of the message that looks like an author is none', async () => {
  const repository = makeRepository()
  repository.commit({ x: '1' }, 'a change\n\nauthor Bob <bob@example.com> 1 +0000')
  expect(await commitWriters(repository.git, 'HEAD')).toEqual(new Set(['a', 'c']))
})

test('of a commit that is not here nobody knows', async () => {
  expect(await commitWriters(makeRepository().git, 'HEAD')).toBeNull()
})
