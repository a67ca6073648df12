import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sourceFiles } from '../support/source-tree.ts'

const page = readFileSync(new URL('../../docs/decision.md', import.meta.url), 'utf8')
const documented = new Set([...page.matchAll(/`([a-z]+(?:-[a-z]+)+)`/g)].map(([, code]) => code))

/** The code of a problem, either of two, and what a text names as the rule where no problem has it. */
const naming =
  /\bcode: '([a-z-]+)'|\bcode:[^'\n]*\?\s*(?:'[^']*'\s*\?\s*)?'([a-z-]+)'\s*:\s*'([a-z-]+)'|\brule \$\{'([a-z-]+)'\}/g

test('every code of a problem stands in docs/decision.md', () => {
  const codes = sourceFiles('src')
    .filter(({ path }) => !path.includes('/generated/'))
    .flatMap(({ text }) =>
      [...text.matchAll(naming)].flatMap(([, ...found]: (string | undefined)[]) => found),
    )
    .filter((code) => code !== undefined)
  expect(codes.length).toBeGreaterThan(40)
  expect(codes).toEqual(expect.arrayContaining(['output-unwritable', 'codeowners-line', 'scan-too-large']))
  expect([...new Set(codes)].filter((code) => !documented.has(code))).toEqual([])
})
