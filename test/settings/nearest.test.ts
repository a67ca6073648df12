import { expect, test } from 'vitest'
import { nearest } from '../../src/settings/nearest.ts'

const known = ['requiredTools', 'mode', 'pr', 'waivers', 'vuln']

test.each([
  ['requiredTool', 'requiredTools'],
  ['required-tools', 'requiredTools'],
  ['REQUIRED_TOOLS', 'requiredTools'],
  ['reqiuredTools', 'requiredTools'],
  ['requredTols', 'requiredTools'],
  ['rquredTols', null],
  ['moed', 'mode'],
  ['mde', 'mode'],
  ['node', 'mode'],
  ['nope', null],
  ['PR', 'pr'],
  ['pl', null],
  ['', null],
  ['x'.repeat(10_000), null],
])('%s is most likely %s', (word, meant) => {
  expect(nearest(word, known)).toBe(meant)
})
