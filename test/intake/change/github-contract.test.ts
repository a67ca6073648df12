import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readChangeByApi } from '../../../src/intake/change/read-change-api.ts'
import { compareRoute, comparison, contentsRoute, diffEntry, fakeGitHub } from '../../support/fake-github.ts'
import { shared, sharedIsThere } from '../../support/shared.ts'

interface Schema {
  readonly required?: readonly string[]
  readonly properties: Readonly<Record<string, { readonly enum?: readonly string[] }>>
}

/** What Baton reads of GitHub's answers is what GitHub says that it answers. */
describe.skipIf(!sharedIsThere)('by the contract of GitHub', () => {
  const schemas = sharedIsThere ? schemasOf('slice.api.github.com.derived.json') : {}

  test('the routes are known', () => {
    const routes = readFileSync(shared('contracts/github/ops.txt'), 'utf8').split('\n')
    expect(routes).toEqual(expect.arrayContaining([compareRoute, contentsRoute]))
  })

  test.each([
    ['commit-comparison', ['merge_base_commit', 'commits'], ['files']],
    [
      'diff-entry',
      ['filename', 'status', 'additions', 'deletions', 'changes', 'sha'],
      ['patch', 'previous_filename'],
    ],
    ['content-file', ['type', 'size', 'encoding', 'content', 'name', 'sha'], []],
  ])('%s', (name, required, optional) => {
    expect(schemas[name]?.required).toEqual(expect.arrayContaining(required))
    expect(Object.keys(schemas[name]?.properties ?? {})).toEqual(
      expect.arrayContaining([...required, ...optional]),
    )
  })

  test('every status of a file is read as something', async () => {
    const base = '1'.repeat(40)
    const ends = { base, head: '2'.repeat(40), againstMergeBase: true }
    const found: Record<string, string> = {}
    for (const status of schemas['diff-entry']?.properties['status']?.enum ?? []) {
      const github = fakeGitHub(() => comparison(base, [diffEntry('a', status, { previous_filename: 'o' })]))
      const change = await readChangeByApi(github, 'acme/shop', ends, () => false)
      const file = change?.files.get('a')
      found[status] =
        file === undefined ? 'not changed' : `${file.status}, ${file.shown ? 'shown' : 'not shown'}`
    }
    expect(found).toEqual({
      added: 'added, shown',
      removed: 'deleted, shown',
      modified: 'modified, not shown',
      renamed: 'renamed, not shown',
      copied: 'added, shown',
      changed: 'modified, not shown',
      unchanged: 'not changed',
    })
  })
})

function schemasOf(name: string): Readonly<Record<string, Schema>> {
  const contract = JSON.parse(readFileSync(shared(`contracts/github/${name}`), 'utf8')) as {
    components: { schemas: Record<string, Schema> }
  }
  return contract.components.schemas
}
