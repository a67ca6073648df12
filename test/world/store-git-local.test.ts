import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openGitStore } from '../../src/world/store-git.ts'
import { makeRepository, temporaryFolder } from '../support/repository.ts'

const change = { files: new Map([['head.json', '1']]), message: 'm' }

function openAt(url: string, isMade: boolean) {
  const store = openGitStore({
    url,
    branch: 'baton-ledger',
    isDefault: isMade,
    isMade,
    credentials: null,
    environment: process.env,
  })
  onTestFinished(store.close)
  return store
}

test('the default ledger is made by the first write, by one of those who make it at once', async () => {
  const folder = temporaryFolder()
  const path = join(folder, '.baton', 'ledger.git')
  expect(await openAt(path, true).open()).toEqual({ known: false, why: 'none-yet' })
  expect(existsSync(join(folder, '.baton'))).toBe(false)
  const begun = await Promise.all(Array.from({ length: 5 }, () => openAt(path, true).swap(null, change)))
  expect(begun.sort()).toEqual(['done', 'lost', 'lost', 'lost', 'lost'])
  expect(readdirSync(join(folder, '.baton'))).toEqual(['ledger.git'])
})

test('a worktree does not take it along', async () => {
  const repository = makeRepository()
  await openAt(join(repository.folder, '.baton', 'ledger.git'), true).swap(null, change)
  repository.write('a', 'a')
  expect(repository.run('status', '--porcelain', '--untracked-files=all')).toBe('?? a')
})

test('a ledger in the repository itself is a branch of it, and leaves the worktree alone', async () => {
  const repository = makeRepository()
  repository.commit({ a: 'a' })
  const store = openAt(`file://${repository.folder}`, false)
  expect(await store.open()).toEqual({ known: false, why: 'none-yet' })
  expect(await store.swap(null, change)).toBe('done')
  expect(repository.run('log', '--format=%an %ae%n%B', 'baton-ledger')).toMatch(
    /^Baton baton@baton\.invalid\nm\n\nnonce: [0-9a-f]{16}$/,
  )
  expect(repository.run('rev-list', '--count', 'baton-ledger')).toBe('1')
  expect(repository.run('status', '--porcelain')).toBe('')
  expect(repository.run('for-each-ref', '--format=%(refname)')).toBe(
    'refs/heads/baton-ledger\nrefs/heads/main',
  )
})

test('a place that is no repository is unreadable, and is not made into one', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'a'), 'a')
  for (const isMade of [true, false]) {
    const store = openAt(folder, isMade)
    expect(await store.open()).toEqual({ known: false, why: 'unreadable' })
    expect(await store.swap(null, change)).not.toBe('done')
  }
  const nowhere = openAt(`file://${join(folder, 'gone.git')}`, false)
  expect(await nowhere.open()).toEqual({ known: false, why: 'unreadable' })
  expect(await nowhere.swap(null, change)).toBe('unreachable')
})

test('a repository further up is not taken for it', async () => {
  const repository = makeRepository()
  repository.commit({ 'sub/a': 'a' })
  expect(await openAt(join(repository.folder, 'sub'), false).open()).toEqual({
    known: false,
    why: 'unreadable',
  })
})

test('packed refs and packed objects are read', async () => {
  const repository = makeRepository()
  const store = openAt(repository.folder, false)
  await store.swap(null, change)
  repository.run('gc', '--quiet')
  const read = await store.open()
  expect(read.known && (await read.value.read(['head.json'])).get('head.json')).toBe('1')
  expect(await store.swap(read.known ? read.value.head : '', change)).toBe('done')
})

test('a hook of the repository does not run', async () => {
  const folder = join(temporaryFolder(), 'x.git')
  execFileSync('git', ['init', '--quiet', '--bare', folder])
  mkdirSync(join(folder, 'hooks'), { recursive: true })
  const mark = join(folder, 'ran')
  writeFileSync(join(folder, 'hooks', 'reference-transaction'), `#!/bin/sh\ntouch ${mark}\n`, { mode: 0o755 })
  expect(await openAt(folder, false).swap(null, change)).toBe('done')
  expect(existsSync(mark)).toBe(false)
})

test('a ref that a killed process left locked is not for ever', async () => {
  const repository = makeRepository()
  const store = openAt(repository.folder, false)
  await store.swap(null, change)
  const read = await store.open()
  const lock = join(repository.folder, '.git/refs/heads/baton-ledger.lock')
  writeFileSync(lock, '')
  utimesSync(lock, new Date(0), new Date(0))
  expect(await store.swap(read.known ? read.value.head : '', change)).toBe('done')
})
