import { expect, test } from 'vitest'
import { foreignSyntax, matches } from '../../src/domain/pattern.ts'

test.each([
  ['a', 'a', true],
  ['a', 'b', false],
  ['*.sarif', 'x.sarif', true],
  ['*.sarif', 'a/x.sarif', false],
  ['**/*.sarif', 'x.sarif', true],
  ['**/*.sarif', 'a/b/x.sarif', true],
  ['src/**', 'src/a/b', true],
  ['src/**', 'src', false],
  ['src/**/x', 'src/x', true],
  ['src/**/x', 'src/a/x', true],
  ['src/**/x', 'src/ax', false],
  ['a?c', 'abc', true],
  ['a?c', 'a/c', false],
  ['a.c', 'abc', false],
  ['**', '', true],
  ['', '', true],
  ['?', '😀', true],
])('%s on %s is %s', (pattern, text, expected) => {
  expect(matches(pattern, text)).toBe(expected)
})

test('many stars stay cheap', () => {
  expect(matches('**/x/'.repeat(30) + 'z', 'x/'.repeat(500) + 'y')).toBe(false)
})

test('syntax of other matchers is named', () => {
  expect(foreignSyntax('a/{b,c}')).toBe('{')
  expect(foreignSyntax('a/**/b?')).toBeNull()
})
