import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sourceFiles } from '../support/source-tree.ts'

const page = readFileSync(new URL('../../docs/decision.md', import.meta.url), 'utf8')
const documented = new Set([...page.matchAll(/`([a-z]+(?:-[a-z]+)+)`/g)].map(([, code]) => code))

test('every code of a problem stands in docs/decision.md', () => {
  const codes = sourceFiles('src')
    .filter(({ path }) => !path.includes('/generated/'))
    .flatMap(({ text }) => [...text.matchAll(/\bcode: '([a-z-]+)'/g)].map(([, code]) => code))
  expect(codes.length).toBeGreaterThan(40)
  expect([...new Set(codes)].filter((code) => !documented.has(code))).toEqual([])
})
