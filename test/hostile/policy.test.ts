import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Problem } from '../../src/domain/problem.ts'
import { flatten } from '../../src/domain/text.ts'
import { loadConfig } from '../../src/settings/config/load-config.ts'
import { mapped } from '../support/generic-policy.ts'
import { shared, sharedIsThere } from '../support/shared.ts'

const now = new Date('2026-11-24T12:00:00Z')

/**
 * Where each row must be refused: line of the mapped text, and words of the sentence. A row of the index that is not
 * here is only held to have a line and a remedy.
 */
const expected: Readonly<Record<string, readonly [number, string]>> = {
  'py-anchor-cycle': [2, 'an alias'],
  'py-billion-laughs': [2, 'an alias'],
  'py-case-key': [4, 'Gate is no key'],
  'py-comments': [1, 'no configuration'],
  'py-deep-block': [102, 'nests too deep'],
  'py-dup-key': [8, 'stands twice'],
  'py-empty': [1, 'no configuration'],
  'py-enum-case': [4, 'scans.onIncomplete cannot be the text Block'],
  'py-extends-traversal': [1, 'extends is no key'],
  'py-glob-range': [7, 'ownership.overrides[0].path holds {'],
  'py-homoglyph-key': [4, 'gаte is no key'],
  'py-list': [1, 'baton.yml cannot be this list'],
  'py-multi-doc': [8, 'a second document'],
  'py-no-tools': [3, 'scans.requiredTools cannot be an empty list'],
  'py-norway': [4, 'scans.onIncomplete cannot be the text no'],
  'py-nul': [6, 'a NUL'],
  'py-owner-injection': [6, 'ownership.fallback cannot be the text @acme/security --assignee'],
  'py-proto': [8, '__proto__ is no key'],
  'py-redos-alt': [7, 'regex is no key of ownership.overrides[0]'],
  'py-tag-unknown': [2, 'a tag'],
  'py-threshold-01': [4, 'fail_on is no key of scans'],
  'py-threshold-03': [4, 'fail_on is no key of scans'],
  'py-threshold-05': [4, 'fail_on is no key of scans'],
  'py-threshold-07': [4, 'fail_on is no key of scans'],
  'py-threshold-09': [4, 'fail_on is no key of scans'],
  'py-title-template': [8, 'issue is no key'],
  'py-utf16': [1, 'it is UTF-16'],
  'py-version-2': [1, 'version cannot be 2'],
  'py-waiver-9999': [7, 'expires is 9999-12-31, more than 90 days away'],
  'py-waiver-all': [7, 'waivers[0].scope names no rule'],
  'py-waiver-empty-fp': [7, 'waivers[0].scope.identity cannot be an empty text'],
  'py-waiver-tz': [7, 'waivers[0].expires cannot be the text 31/12/2026'],
}

interface Row {
  readonly name: string
  readonly file: string
  readonly expect: string
}

function rows(): Row[] {
  if (!sharedIsThere) return []
  return readFileSync(shared('hostile/INDEX.tsv'), 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter(([file = '']) => file.startsWith('policy/'))
    .map(([file = '', , , expect = '']) => ({
      name: file.replace('policy/', '').replace('.yml', ''),
      file,
      expect,
    }))
}

function load({ file }: Row) {
  const bytes = readFileSync(shared(`hostile/${file}`))
  // UTF-16 is not mapped: there is no text to map.
  return loadConfig(bytes[0] === 0xff ? bytes : mapped(bytes.toString('utf8')), 'baton.yml', now)
}

describe.skipIf(!sharedIsThere)('hostile policies (needs ../shared)', () => {
  test('the index has rows, and all of them are of a kind that is known here', () => {
    expect(rows().length).toBeGreaterThan(30)
    expect(rows().filter((row) => !['ALLOW', 'REJECT'].includes(row.expect))).toEqual([])
  })

  test.each(rows().filter((row) => row.expect === 'ALLOW'))('$name is accepted', (row) => {
    expect(load(row)).toMatchObject({ version: 1, scans: { requiredTools: ['HostileScan'] } })
  })

  test.each(rows().filter((row) => row.expect === 'REJECT'))('$name is refused', (row) => {
    const problems = load(row)
    if (!Array.isArray(problems)) throw new Error('it was accepted')
    const told = problems as readonly Problem[]
    for (const { at, remedy } of told) {
      expect(at?.line).toBeGreaterThan(0)
      expect(flatten(remedy)).not.toBe('')
    }
    const [line, words] = expected[row.name] ?? [told[0]?.at?.line, '']
    expect(told.map(({ at, sentence }) => `${at?.line ?? 0} ${flatten(sentence)}`).join('\n')).toContain(
      words,
    )
    expect(told.find(({ sentence }) => flatten(sentence).includes(words))?.at?.line).toBe(line)
  })

  test('what the mapper makes of a row is refused for the row alone', () => {
    const alone = rows().filter((row) => row.expect === 'REJECT' && !(row.name in severalMistakes))
    const several = alone.filter((row) => {
      const problems = load(row)
      return !Array.isArray(problems) || problems.length !== 1
    })
    expect(several.map(({ name }) => name)).toEqual([])
  })
})

/** Rows that are wrong in more places than one, however they are mapped. */
const severalMistakes: Readonly<Record<string, string>> = {
  'py-billion-laughs': 'each alias is one',
  'py-case-key': 'on_incomplete under a key that is none',
  'py-homoglyph-key': 'on_incomplete under a key that is none',
  'py-redos-alt': 'regex, and no path',
  'py-waiver-all': 'no rule, and every path',
}
