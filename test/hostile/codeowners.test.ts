import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseCodeowners } from '../../src/decision/owner/codeowners.ts'
import { ownerOf } from '../../src/decision/owner/owner.ts'
import { foreign } from '../../src/domain/foreign.ts'
import { shared, sharedIsThere } from '../support/shared.ts'

/** As the forge's file is decoded: bytes that are no UTF-8 become U+FFFD, and a byte order mark stays. */
function read(name: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    readFileSync(shared(`hostile/codeowners/${name}`)),
  )
}

describe.skipIf(!sharedIsThere)('CODEOWNERS of the hostile set (skipped without ../shared)', () => {
  test.each([
    ['co-control', 'src/app.js', '@acme/app-core', 0],
    ['co-redos-stars', 'a'.repeat(200), '@acme/dev', 0],
    ['co-bad-bracket', 'src/a', '@acme/dev', 1],
    ['co-empty-owner', 'src/secrets/key', '@acme/fallback', 0],
    ['co-empty-owner', 'src/other', '@acme/dev', 0],
    ['co-markdown-owner', 'src/a', '@acme/fallback', 1],
    ['co-many-owners', 'src/a', '@acme/t0', 0],
    ['co-hash-escape', '#file', '@acme/fallback', 1],
    ['co-bom', 'src/a', '@acme/dev', 0],
    ['co-control-chars', 'src/a', '@acme/fallback', 2],
    ['co-invalid-utf8', 'src/a', '@acme/app', 1],
    ['co-invalid-utf8', 'lib/a', '@acme/fallback', 1],
  ])('%s: %s is of %s', (name, path, team, skipped) => {
    const text = read(name)
    const owner = ownerOf(
      { path: foreign(path), inside: true },
      { codeowners: { path: '.github/CODEOWNERS', text }, refused: new Set() },
      { overrides: [], fallback: '@acme/fallback' },
    )
    expect(owner.team).toBe(team)
    expect(owner.person).toBeNull()
    expect(parseCodeowners(text).notices).toHaveLength(skipped)
  })

  test('co-self-add-head: ownership knows the text that it is handed, the base’s, and no other', () => {
    const base = { codeowners: { path: 'CODEOWNERS', text: '* @acme/dev' }, refused: new Set<string>() }
    const place = { path: foreign('src/a'), inside: true }
    expect(ownerOf(place, base, { overrides: [], fallback: null }).team).toBe('@acme/dev')
    const head = { ...base, codeowners: { path: 'CODEOWNERS', text: read('co-self-add-head') } }
    expect(ownerOf(place, head, { overrides: [], fallback: null }).team).toBe('@attacker')
  })
})
