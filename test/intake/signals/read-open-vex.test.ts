import { describe, expect, test } from 'vitest'
import { flatten } from '../../../src/domain/text.ts'
import { readOpenVex } from '../../../src/intake/signals/read-open-vex.ts'

const statement = {
  vulnerability: { name: 'CVE-2026-0001', aliases: ['ghsa-2222-3333-4444'] },
  products: [{ '@id': 'pkg:npm/lodash@4.17.20' }],
  status: 'not_affected',
  justification: 'vulnerable_code_not_in_execute_path',
}
const vex = {
  '@context': 'https://openvex.dev/ns/v0.2.0',
  '@id': 'https://acme.example/vex/1',
  author: 'Acme',
  timestamp: '2026-11-01T10:00:00+02:00',
  version: 1,
  statements: [statement],
}

function read(told: object, of: object = {}): ReturnType<typeof readOpenVex> {
  const document = { ...vex, statements: [{ ...statement, ...told }], ...of }
  return readOpenVex(new TextEncoder().encode(JSON.stringify(document)))
}

const plain = {
  products: ['pkg:npm/lodash@4.17.20'],
  status: 'not_affected',
  justified: true,
  asOf: '2026-11-01T08:00:00.000Z',
}

describe('a statement', () => {
  test('for each name of its vulnerability', () => {
    expect(read({})).toEqual([
      { advisory: 'CVE-2026-0001', ...plain },
      { advisory: 'GHSA-2222-3333-4444', ...plain },
    ])
  })

  const one = { vulnerability: { name: 'CVE-2026-0001' } }
  test.each<[string, object, object[]]>([
    [
      'with its own time',
      { ...one, timestamp: '2026-11-02T00:00:00Z' },
      [{ asOf: '2026-11-02T00:00:00.000Z' }],
    ],
    [
      'with a later one',
      { ...one, timestamp: '2026-11-02T00:00:00Z', last_updated: '2026-11-03T00:00:00Z' },
      [{ asOf: '2026-11-03T00:00:00.000Z' }],
    ],
    ['without a product', { ...one, products: undefined }, [{ products: [] }]],
    [
      'without a justification',
      { ...one, justification: undefined, impact_statement: 'We checked.' },
      [{ justified: false }],
    ],
    [
      'about a component of a product',
      { ...one, products: [{ '@id': 'pkg:oci/shop', subcomponents: [{ '@id': 'pkg:npm/lodash' }] }] },
      [{ products: ['pkg:npm/lodash'], within: 'pkg:oci/shop' }],
    ],
    [
      'about both kinds',
      {
        ...one,
        products: [
          { '@id': 'a' },
          { '@id': 'b', subcomponents: [{ '@id': 'c' }] },
          { identifiers: { purl: 'pkg:npm/d' } },
        ],
      },
      [{ products: ['a', 'pkg:npm/d'] }, { products: ['c'], within: 'b' }],
    ],
    [
      'with a purl beside its id',
      { ...one, products: [{ '@id': 'https://x', identifiers: { purl: 'pkg:npm/x' } }] },
      [{ products: ['pkg:npm/x'] }],
    ],
  ])('%s', (_, told, expected) => {
    const statements = read(told)
    expect(statements).toHaveLength(expected.length)
    expect(statements).toMatchObject(expected)
  })
})

describe('what is not read, and why', () => {
  test.each<[string, object, object, string]>([
    ['CSAF', {}, { '@context': undefined }, 'OpenVEX 0.2'],
    ['an older OpenVEX', {}, { '@context': 'https://openvex.dev/ns' }, 'OpenVEX 0.2'],
    ['no time', {}, { timestamp: 'yesterday' }, 'timestamp'],
    ['no author', {}, { author: '' }, 'author'],
    ['no statements', {}, { statements: [] }, 'no statements'],
    ['a status in other letters', { status: 'Not_Affected' }, {}, 'statement 1: its status'],
    ['an unknown justification', { justification: 'trust me' }, {}, 'justification'],
    ['no vulnerability', { vulnerability: 'CVE-2026-0001' }, {}, 'no vulnerability'],
    ['a product without a name', { products: [{}] }, {}, 'product'],
    ['an empty list of products', { products: [] }, {}, 'product'],
    ['a component without a name', { products: [{ '@id': 'a', subcomponents: [{}] }] }, {}, 'product'],
    ['a time that is none', { timestamp: '2026-11-02' }, {}, 'timestamp'],
  ])('%s', (_, told, of, words) => {
    const problem = read(told, of)
    if (!('sentence' in problem)) throw new Error('it is read')
    expect(problem.code).toBe('vex-unreadable')
    expect(flatten(problem.sentence)).toContain(words)
  })

  test('no JSON', () => {
    expect(readOpenVex(new TextEncoder().encode('{'))).toHaveProperty('code', 'vex-unreadable')
  })
})
