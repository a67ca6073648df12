import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ownersOf, parseCodeowners } from '../../../src/decision/owner/codeowners.ts'
import { flatten } from '../../../src/domain/text.ts'
import { shared, sharedIsThere } from '../../support/shared.ts'

function owned(file: string, path: string): readonly string[] | null {
  return ownersOf(parseCodeowners(file), path)?.owners ?? null
}

describe.skipIf(!sharedIsThere)('patterns of contracts/codeowners (skipped without ../shared)', () => {
  interface Case {
    readonly name: string
    readonly pattern: string
    readonly paths: Readonly<Record<string, boolean>>
  }
  const cases = sharedIsThere
    ? (JSON.parse(readFileSync(shared('contracts/codeowners/hmarr-patterns.json'), 'utf8')) as Case[])
    : []
  test.each(cases)('$name', ({ pattern, paths }) => {
    const file = parseCodeowners(`${pattern} @acme/x`)
    expect(file.notices).toEqual([])
    const found = Object.fromEntries(Object.keys(paths).map((path) => [path, ownersOf(file, path) !== null]))
    expect(found).toEqual(paths)
  })
})

test.each([
  ['the last match wins', '* @a/all\n/src/ @a/src\n*.js @a/js', 'src/x.js', ['@a/js']],
  ['later and wider wins as well', '/src/ @a/src\n* @a/all', 'src/x.js', ['@a/all']],
  ['a line without owners frees what it names', '* @a/all\n/gen/', 'gen/x', []],
  ['nothing matches', '/src/ @a/src', 'lib/x', null],
  ['a comment after the owners', '* @a/all # @b/other', 'x', ['@a/all']],
  ['a comment glued to an owner', '* @a/all#@b/other', 'x', ['@a/all']],
  ['a comment instead of owners', '* @a/all\n/x # nobody', 'x', []],
  ['line ends of Windows', '* @a/all\r\n/x @a/x\r\n', 'x', ['@a/x']],
  ['tabs and many spaces', '\t*   \t @a/one\t@two  ', 'x', ['@a/one', '@two']],
  ['a byte order mark', '\uFEFF/x @a/x', 'x', ['@a/x']],
  ['an e-mail address', '* docs@example.com', 'x', ['docs@example.com']],
  ['an escaped space', '/my\\ file @a/x', 'my file', ['@a/x']],
  ['capital letters count', '/README @a/x', 'readme', null],
  ['composed and decomposed letters are the same', '/cafe\u0301 @a/x', 'caf\u00e9', ['@a/x']],
  ['a folder written with a slash is no file', '/x/ @a/x', 'x', null],
  ['deep folders, many times', '**/a/**/b @a/x', 'q/a/r/s/b/t', ['@a/x']],
  ['a double star at the end needs something below', '/a/** @a/x', 'a', null],
  ['a lone slash names nothing', '/ @a/x', 'a', null],
])('%s', (_, file, path, expected) => {
  expect(owned(file, path)).toEqual(expected)
})

test.each([
  ['negation', '!x @a/x', 'x'],
  ['an escaped hash', '\\#x @a/x', '#x'],
  ['a hash in the pattern', 'a#b @a/x', 'a'],
  ['an open bracket', '/[a-z @a/x', '[a-z'],
  ['three stars', 'a/***/b @a/x', 'a/c/b'],
  ['a backslash at the end', 'a\\', 'a'],
  ['a word that is no owner', '/x acme/x', 'x'],
  ['one wrong word among right ones', '/x @a/x @b] @c', 'x'],
  ['a control character', '/x @a/\u001b[2Jx', 'x'],
  ['a byte order mark that is not at the beginning of the file', '\uFEFF/x @a/x', 'x'],
  ['a zero-width space', '/x @a/x\u200b', 'x'],
  ['a right-to-left override', '/x @a/x\u202e', 'x'],
  ['a look-alike letter', '/x @а/x', 'x'],
  ['a pattern longer than any path', `${'a/'.repeat(2100)} @a/x`, 'a'],
])('a line with %s is skipped and said, and no other', (_, line, path) => {
  const file = parseCodeowners(`* @a/all\n${line}\n/y @a/y`)
  expect(ownersOf(file, path)?.owners).toEqual(['@a/all'])
  expect(ownersOf(file, 'y')?.owners).toEqual(['@a/y'])
  expect(file.notices.map(({ code, at }) => [code, at?.line])).toEqual([['codeowners-line', 2]])
})

test('the rule says where it stands', () => {
  expect(ownersOf(parseCodeowners('# first\n\n*.ts @a/x'), 'a.ts')).toMatchObject({
    line: 3,
    pattern: '*.ts',
  })
})

test('a file over 3 MB is not read, and that is said', () => {
  const line = '* @acme/x\n'
  const most = line.repeat(Math.floor((3 * 1024 * 1024) / line.length))
  expect(parseCodeowners(most).notices).toEqual([])
  expect(ownersOf(parseCodeowners(most), 'x')?.owners).toEqual(['@acme/x'])
  const over = parseCodeowners(most + line)
  expect(over.rules).toEqual([])
  expect(over.notices.map(({ code }) => code)).toEqual(['codeowners-skipped'])
})

test('of many wrong lines the first are said, and how many more', () => {
  const { notices } = parseCodeowners('!x\n'.repeat(50))
  expect(notices).toHaveLength(21)
  expect(flatten(notices.at(-1)!.sentence)).toBe('30 more lines of CODEOWNERS are skipped')
})

test('stars cannot make a match slow', () => {
  const file = parseCodeowners(`${'*a'.repeat(2000)}b @a/x\n${'**/a/'.repeat(800)}b @a/x`)
  expect(file.rules).toHaveLength(2)
  expect(ownersOf(file, 'a'.repeat(4000))).toBeNull()
  expect(ownersOf(file, 'a/'.repeat(2000) + 'c')).toBeNull()
}, 5_000)
