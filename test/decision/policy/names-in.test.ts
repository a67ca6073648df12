import { expect, test } from 'vitest'
import { namesIn } from '../../../src/decision/policy/names-in.ts'

test.each([
  ['f.kev && bod == "3D" && !f.kev', ['f.kev', 'bod']],
  ['stage == "pr" && f.stage == stage', ['stage', 'f.stage']],
  ['f.kind == "kev" || f.kind == \'f.poc\' || f.kind == "a\\"overdue"', ['f.kind']],
  ['["code"].exists(x, x == f.class)', ['f.class']],
  ['f.precision.startsWith("hi")', ['f.precision']],
  ['true', []],
])('%s', (source, names) => {
  expect(namesIn(source, { bod: {} })).toEqual(names)
})
