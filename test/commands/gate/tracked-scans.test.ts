import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { CiFacts } from '../../../src/domain/ci.ts'
import { gatherScans } from '../../../src/commands/gate/gather-scans.ts'
import { trackedFiles } from '../../../src/commands/gate/tracked-files.ts'
import { nodeGit } from '../../../src/world/git-node.ts'
import { nodeFiles } from '../../../src/world/files.ts'
import { settings } from '../../intake/sarif/fixtures.ts'
import { ciOf, pullRequestOf } from '../../support/ci.ts'
import { scanWith } from '../../support/places.ts'
import { makeRepository, temporaryFolder } from '../../support/repository.ts'

const clean = scanWith([])

/** Codes of what is wrong with the scans of a pattern, read in a folder. */
async function problems(folder: string, pattern: string, ci: CiFacts): Promise<readonly string[]> {
  const world = { git: nodeGit(folder, process.env), files: nodeFiles(folder), ci }
  const reader = { ...settings, trackedFiles: await trackedFiles(world) }
  const { scans } = await gatherScans([pattern], world.files, { note: () => undefined }, reader)
  return scans.flatMap((scan) => scan.problems.map(({ code }) => code))
}

describe('a scan that the change carries', () => {
  const local = ciOf({})

  test('is known however it is named', async () => {
    const repository = makeRepository()
    repository.commit({ 'scan.sarif': clean, 'caf\u00e9/scan.sarif': clean, 'sub/x': '' })
    const { folder } = repository
    for (const pattern of [
      'scan.sarif',
      './scan.sarif',
      join(folder, 'scan.sarif'),
      join(folder, '*.sarif'),
      `../${basename(folder)}/scan.sarif`,
      '.git/../scan.sarif',
      'caf\u00e9/scan.sarif',
    ])
      expect(await problems(folder, pattern, local), pattern).toEqual(['scan-tracked-file'])
    expect(await problems(join(folder, 'sub'), '../scan.sarif', local)).toEqual(['scan-tracked-file'])
  })

  test('is known through a link that it adds, also one that leads out of the repository', async () => {
    const repository = makeRepository()
    const { folder } = repository
    const elsewhere = temporaryFolder()
    repository.write('docs/scan.sarif', clean)
    mkdirSync(join(folder, 'sub'))
    symlinkSync('docs', join(folder, 'results'))
    symlinkSync(join(folder, 'docs'), join(elsewhere, 'docs'))
    writeFileSync(join(elsewhere, 'clean.sarif'), clean)
    symlinkSync(elsewhere, join(folder, 'away'))
    repository.commit({ 'sub/x': '' })
    const sub = join(folder, 'sub')
    expect(await problems(folder, 'results/scan.sarif', local)).toEqual(['scan-not-a-file'])
    expect(await problems(sub, join(folder, 'results/scan.sarif'), local)).toEqual(['scan-tracked-file'])
    expect(await problems(sub, join(elsewhere, 'docs/scan.sarif'), local)).toEqual(['scan-tracked-file'])
    expect(await problems(sub, join(folder, 'away/clean.sarif'), local)).toEqual(['scan-tracked-file'])
    expect(await problems(sub, join(elsewhere, 'clean.sarif'), local)).toEqual([])
  })

  test('is known in a submodule that it adds', async () => {
    const repository = makeRepository()
    const { folder } = repository
    repository.write('results/scan.sarif', clean)
    const inside = ['-C', 'results', '-c', 'user.name=a', '-c', 'user.email=a@example.com']
    repository.run('init', '--quiet', 'results')
    repository.run(...inside, 'add', '--all')
    repository.run(...inside, 'commit', '--quiet', '--message=scan')
    repository.commit({})
    expect(await problems(folder, 'results/scan.sarif', local)).toEqual(['scan-tracked-file'])
  })

  test('is known while HEAD is moved to the base', async () => {
    const repository = makeRepository()
    const { folder } = repository
    const baseCommit = repository.commit({ x: '' })
    const headCommit = repository.commit({ 'scan.sarif': clean })
    repository.run('checkout', '--quiet', '--detach', baseCommit)
    repository.write('scan.sarif', clean)
    const ci = ciOf({ event: 'pull_request', pullRequest: pullRequestOf(baseCommit, headCommit) })
    expect(await problems(folder, 'scan.sarif', ci)).toEqual(['scan-tracked-file'])
    const missing = pullRequestOf(baseCommit, '1'.repeat(40))
    expect(await problems(folder, 'scan.sarif', { ...ci, pullRequest: missing })).toEqual([])
  })

  test('is none that a scanner wrote beside it', async () => {
    const repository = makeRepository()
    const { folder } = repository
    repository.commit({ 'docs/scan.sarif': clean })
    repository.write('scan.sarif', clean)
    repository.write('docs/new.sarif', clean)
    const elsewhere = temporaryFolder()
    expect(await problems(folder, 'scan.sarif', local)).toEqual([])
    expect(await problems(folder, 'docs/new.sarif', local)).toEqual([])
    expect(await problems(elsewhere, join(folder, 'docs/scan.sarif'), local)).toEqual([])
  })
})
