import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { parseLog } from '../../../src/intake/sarif/parse-log.ts'
import { shared, sharedIsThere } from '../../support/shared.ts'

const utf8 = new TextEncoder()

function faultOf(bytes: Uint8Array | string): string {
  const parsed = parseLog(typeof bytes === 'string' ? utf8.encode(bytes) : bytes)
  return 'fault' in parsed ? parsed.fault.code : 'none'
}

const document = '{"version":"2.1.0","runs":[]}'
const nested = (depth: number): string => `{"a":${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}}`
const manyNames = (last: string): string =>
  `{${Array.from({ length: 40 }, (_, index) => `"name${index}":${index}`).join(',')},${last}:1}`

describe('documents that are read', () => {
  test.each([
    ['plain', utf8.encode(document)],
    ['with a byte order mark', utf8.encode(`\uFEFF${document}`)],
    ['with white space behind it', utf8.encode(`${document}\n\n\t `)],
    ['gzip by its first two bytes', gzipSync(document)],
    ['256 levels', utf8.encode(nested(256))],
    ['a quote and a backslash in a string', utf8.encode(String.raw`{"a":"\"}{\\","b":{"a":1}}`)],
    ['one name in two objects', utf8.encode('{"a":{"x":1},"b":{"x":1},"x":[{"x":1},{"x":1}]}')],
    ['an escaped name that is its own', utf8.encode(String.raw`{"resul\u0074s":1,"result":2}`)],
    ['many names', utf8.encode(manyNames('"name40"'))],
    ['a lone surrogate, escaped', utf8.encode(String.raw`{"a":"\ud800"}`)],
  ])('%s', (_, bytes) => {
    expect(faultOf(bytes)).toBe('none')
  })
})

describe('documents that are refused', () => {
  const header = gzipSync(document)
  test.each([
    ['nothing', '', 'scan-empty'],
    ['white space', ' \n\t ', 'scan-empty'],
    ['two marks', `\uFEFF\uFEFF${document}`, 'scan-not-json'],
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${document}`, 'utf16le'), 'scan-utf-16'],
    ['UTF-16 without a mark', Buffer.from(document, 'utf16le'), 'scan-utf-16'],
    ['Latin 1', Buffer.from('{"a":"é"}', 'latin1'), 'scan-not-utf-8'],
    ['257 levels', nested(257), 'scan-too-deep'],
    ['a million levels', '['.repeat(1_000_000), 'scan-too-deep'],
    ['a name twice', '{"results":[1],"results":[]}', 'scan-duplicate-name'],
    ['a name twice, once escaped', String.raw`{"results":[1],"result\u0073":[]}`, 'scan-duplicate-name'],
    ['a name twice, deep inside', '{"a":[{"b":{"c":1,"d":2,"c":3}}]}', 'scan-duplicate-name'],
    ['a name twice among many', manyNames('"name3"'), 'scan-duplicate-name'],
    ['a name twice among many, escaped', manyNames(String.raw`"name\u0033"`), 'scan-duplicate-name'],
    ['a name twice around an object', '{"a":{"b":1,"c":2},"a":1}', 'scan-duplicate-name'],
    ['the empty name twice', '{"":1,"":2}', 'scan-duplicate-name'],
    ['two documents', `${document}\n${document}`, 'scan-trailing-text'],
    ['a letter behind it', `${document}x`, 'scan-trailing-text'],
    ['cut off in a string', document.slice(0, 8), 'scan-truncated'],
    ['cut off behind a value', document.slice(0, 18), 'scan-truncated'],
    ['NaN', '{"a":NaN}', 'scan-not-json'],
    ['a page', '<html></html>', 'scan-not-json'],
    ['an array', '[]', 'scan-not-sarif'],
    ['a text', '"x"', 'scan-not-sarif'],
    ['gzip, cut off', header.subarray(0, header.length - 9), 'scan-gzip-broken'],
    ['gzip without its trailer', header.subarray(0, header.length - 3), 'scan-gzip-broken'],
    ['gzip with a wrong checksum', flipped(header, header.length - 8), 'scan-gzip-broken'],
    ['gzip, two members', Buffer.concat([header, header]), 'scan-gzip-members'],
    ['gzip with something behind', Buffer.concat([header, Buffer.from('x')]), 'scan-gzip-members'],
    ['gzip in gzip', gzipSync(header), 'scan-not-utf-8'],
  ] as const)('%s', (_, bytes, code) => {
    expect(faultOf(bytes)).toBe(code)
  })

  test('the place is named, in lines and bytes, where V8 says it', () => {
    const parsed = parseLog(utf8.encode('{\n  "é": "é" "b": 1\n}'))
    expect(parsed).toMatchObject({ fault: { code: 'scan-not-json', line: 2, column: 14 } })
  })

  test('the place of a name twice, and of what stands behind, is named', () => {
    expect(parseLog(utf8.encode('{"a":1,\n "a":2}'))).toMatchObject({ fault: { line: 2, column: 3 } })
    expect(parseLog(utf8.encode('{"a":1}\n\n{}'))).toMatchObject({ fault: { line: 3, column: 1 } })
  })

  test('nothing of the document is quoted', () => {
    const parsed = parseLog(utf8.encode('{"key": CANARY-SECRET-7f3a9c1e5b2d4860}'))
    expect(parsed).toMatchObject({ fault: { code: 'scan-not-json' } })
    expect(JSON.stringify(parsed)).not.toContain('CANARY')
  })
})

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const copy = Uint8Array.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}

describe.skipIf(!sharedIsThere)('the JSON parsing suite (needs ../shared)', () => {
  const folder = shared('json/test_parsing/')
  const files = sharedIsThere ? readdirSync(folder) : []
  const isRead = (file: string): boolean =>
    ['none', 'scan-not-sarif'].includes(faultOf(readFileSync(folder + file)))

  test('what must be accepted is, but for the two with a name twice', () => {
    const refused = files.filter((file) => file.startsWith('y_') && !isRead(file))
    expect(refused).toEqual(['y_object_duplicated_key.json', 'y_object_duplicated_key_and_value.json'])
  })

  test('what must be refused is', () => {
    expect(files.filter((file) => file.startsWith('n_') && isRead(file))).toEqual([])
  })

  test('what is free is what strict UTF-8 and JSON.parse make of it', () => {
    const decoder = new TextDecoder('utf-8', { fatal: true })
    const differing = files.filter((file) => {
      if (!file.startsWith('i_')) return false
      const bytes = readFileSync(folder + file)
      try {
        JSON.parse(decoder.decode(bytes))
        return !isRead(file)
      } catch {
        return isRead(file)
      }
    })
    // A mark in front of a document is fine for both; the decoder leaves it out by itself.
    expect(differing).toEqual(['i_structure_500_nested_arrays.json'])
  })
})
