import { expect, test } from 'vitest'
import { losesCode } from '../../../src/intake/change/comment-lines.ts'

test.each<[before: string, after: string, lost: boolean]>([
  ['x = clean(x)', '# cleaned by the caller', true],
  ['x = clean(x)', '#cleaned', true],
  ['x = clean(x)', '', true],
  ['x = clean(x)', '    pass', true],
  ['x = clean(x);', '// cleaned', true],
  ['x = clean(x);', '/* cleaned', true],
  ['x = clean(x);', '/* cleaned */ // so', true],
  ['x = clean(x);', '/* cleaned */ y = 1;', false],
  ['x = clean(x);', '/*\ncleaned\nby the caller\n*/', true],
  ['x = clean(x)', '"""cleaned\nby the caller"""', true],
  ['x = clean(x)', '"cleaned"', true],
  ['<x/>', '<!-- x -->', true],
  ['SELECT clean(x)', '-- cleaned', true],
  ['SELECT clean(x)', '--cleaned', true],
  ['x = clean(x)', 'x = tidy(x)', false],
  ['x = clean(x)', '# tidier\nx = tidy(x)', false],
  ['a\nb', '# b\na', true],
  ['# one', '# another', false],
  [' * one', ' * another', false],
  ['', '# a comment', false],
  ['// one\nx()', '// another\ny()', false],
  ['#include "a.h"', '#include "b.h"', false],
  ['#define clean(x) c(x)', '// cleaned', true],
  ['  --flag=a \\', '  --flag=b \\', false],
  ['*p = 1;', '*p = 2;', false],
  ["  'a',", "  'b',", false],
])('%j → %j', (before, after, lost) => {
  expect(losesCode(before.split('\n'), after.split('\n'))).toBe(lost)
})
