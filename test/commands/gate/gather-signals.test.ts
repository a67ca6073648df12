import { rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { gatherSignals } from '../../../src/commands/gate/gather-signals.ts'
import { trackedFiles } from '../../../src/commands/gate/tracked-files.ts'
import { known } from '../../../src/domain/known.ts'
import { Inability } from '../../../src/domain/problem.ts'
import { nodeFiles } from '../../../src/world/files.ts'
import { ciOf, pullRequestOf } from '../../support/ci.ts'
import { makeRepository, type Repository } from '../../support/repository.ts'

/** An OpenVEX document about one advisory. */
function vex(name: string): string {
  const statement = { vulnerability: { name }, products: [{ '@id': 'pkg:npm/a@1' }], status: 'fixed' }
  const about = { '@id': 'x', author: 'a', timestamp: '2026-01-01T00:00:00Z', version: 1 }
  return JSON.stringify({ '@context': 'https://openvex.dev/ns/v0.2.0', ...about, statements: [statement] })
}

const ofBase = vex('CVE-2000-0001')
const ofChange = vex('CVE-2000-0002')

/** The advisory of the statement that counts for a path; `refused`: the run ends with exit 2. */
async function counts(repository: Repository, path: string, base: string | null): Promise<string> {
  const { git, folder, run } = repository
  const files = nodeFiles(folder)
  const pullRequest = base === null ? null : pullRequestOf(base, run('rev-parse', 'HEAD'))
  const tracked = await trackedFiles({ git, files, ci: ciOf({ pullRequest }) })
  const counting = { commit: known(base), files, git, github: null, repository: null }
  try {
    const signals = await gatherSignals({ kev: null, vex: [path], epss: null }, { counting, files, tracked })
    return signals.vex.map(({ advisory }) => advisory).join()
  } catch (error) {
    if (error instanceof Inability && error.exit === 2) return 'refused'
    throw error
  }
}

/** A change on top of a base that has `vex/a.json`. */
function repositoryWithVex(): { readonly repository: Repository; readonly base: string } {
  const repository = makeRepository()
  return { repository, base: repository.commit({ 'vex/a.json': ofBase, 'sub/x': '' }) }
}

test.each(['vex/a.json', './vex/a.json', 'vex//a.json', 'vex/../vex/a.json', 'sub/../vex/a.json'])(
  'what the base has counts as it is there, named %s',
  async (path) => {
    const { repository, base } = repositoryWithVex()
    repository.commit({ 'vex/a.json': ofChange })
    expect(await counts(repository, path, base)).toBe('CVE-2000-0001')
    expect(await counts(repository, join(repository.folder, path), base)).toBe('CVE-2000-0001')
    expect(await counts(repository, path, null)).toBe('CVE-2000-0002')
  },
)

test('also where the change puts a link in its place', async () => {
  const { repository, base } = repositoryWithVex()
  rmSync(join(repository.folder, 'vex'), { recursive: true })
  symlinkSync('other', join(repository.folder, 'vex'))
  repository.commit({ 'other/a.json': ofChange })
  expect(await counts(repository, 'vex/a.json', base)).toBe('CVE-2000-0001')
})

test('also where the change removes it and its build writes another', async () => {
  const { repository, base } = repositoryWithVex()
  repository.commit({ 'vex/a.json': null })
  repository.write('vex/a.json', ofChange)
  expect(await counts(repository, 'vex/a.json', base)).toBe('CVE-2000-0001')
})

test('what the base lacks counts only where the change does not carry it', async () => {
  const { repository, base } = repositoryWithVex()
  repository.commit({ 'new.json': ofChange, 'docs/b.json': ofChange })
  symlinkSync('docs', join(repository.folder, 'fetched'))
  repository.write('made.json', ofChange)
  expect(await counts(repository, 'made.json', base)).toBe('CVE-2000-0002')
  expect(await counts(repository, 'new.json', base)).toBe('refused')
  expect(await counts(repository, 'fetched/b.json', base)).toBe('refused')
  expect(await counts(repository, 'none.json', base)).toBe('refused')
})
