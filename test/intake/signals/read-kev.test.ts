import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { flatten } from '../../../src/domain/text.ts'
import { readKev } from '../../../src/intake/signals/read-kev.ts'
import { shared, sharedIsThere } from '../../support/shared.ts'

const entry = {
  cveID: 'CVE-2026-0001',
  vendorProject: 'Acme',
  product: 'Shop',
  vulnerabilityName: 'Acme Shop Injection',
  dateAdded: '2026-11-01',
  shortDescription: 'It is exploited.',
  requiredAction: 'Upgrade.',
  dueDate: '2026-11-04',
}
const catalogue = {
  catalogVersion: '2026.11.01',
  dateReleased: '2026-11-01T17:04:19.9796Z',
  count: 1,
  vulnerabilities: [entry],
}

function read(value: unknown): ReturnType<typeof readKev> {
  return readKev(bytes(typeof value === 'string' ? value : JSON.stringify(value)))
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

describe.skipIf(!sharedIsThere)('the catalogue of CISA (needs ../shared/contracts/cisa)', () => {
  test('reads whole', () => {
    const kev = readKev(readFileSync(shared('contracts/cisa/known_exploited_vulnerabilities.json')))
    if (!('entries' in kev)) throw new Error(flatten(kev.sentence))
    expect(kev.asOf).toBe('2025-08-25T17:04:19.979Z')
    expect(kev.entries.size).toBe(1404)
    expect(kev.entries.get('CVE-2025-48384')).toEqual({ dueDate: '2025-09-15', forensicTriage: false })
  })
})

describe('a catalogue', () => {
  test('with and without a byte order mark', () => {
    for (const mark of ['', '\uFEFF'])
      expect(read(mark + JSON.stringify(catalogue))).toEqual({
        asOf: '2026-11-01T17:04:19.979Z',
        entries: new Map([['CVE-2026-0001', { dueDate: '2026-11-04', forensicTriage: false }]]),
      })
  })

  test('forensic triage, as BOD 26-04 added it', () => {
    const kev = read({ ...catalogue, vulnerabilities: [{ ...entry, forensicTriage: 'Yes' }] })
    expect(kev).toMatchObject({
      entries: new Map([['CVE-2026-0001', { dueDate: '2026-11-04', forensicTriage: true }]]),
    })
  })

  test('an id that stands twice has the earlier date and the stricter triage', () => {
    const twice = [
      { ...entry, forensicTriage: 'Yes' },
      { ...entry, dueDate: '2026-11-02', forensicTriage: 'No' },
    ]
    const kev = read({ ...catalogue, count: 2, vulnerabilities: twice })
    expect(kev).toMatchObject({
      entries: new Map([['CVE-2026-0001', { dueDate: '2026-11-02', forensicTriage: true }]]),
    })
  })
})

describe('what is not read, and why', () => {
  test.each<[string, unknown, string]>([
    ['no JSON', '{"count":', 'no JSON object'],
    ['a list', [catalogue], 'no JSON object'],
    ['a page of an error', '<html>', 'no JSON object'],
    ['no release date', { ...catalogue, dateReleased: undefined }, 'dateReleased'],
    ['a release day alone', { ...catalogue, dateReleased: '2026-11-01' }, 'dateReleased'],
    ['an impossible release date', { ...catalogue, dateReleased: '2026-13-01T00:00:00Z' }, 'dateReleased'],
    ['no version', { ...catalogue, catalogVersion: '' }, 'catalogVersion'],
    ['no list', { ...catalogue, vulnerabilities: {} }, 'vulnerabilities'],
    ['cut off', { ...catalogue, count: 1404 }, 'cut off'],
    ['empty', { ...catalogue, count: 0, vulnerabilities: [] }, 'no entries'],
    ['an entry that is none', { ...catalogue, vulnerabilities: ['CVE-2026-0001'] }, 'entry 1'],
    ['an id that is none', { ...catalogue, vulnerabilities: [{ ...entry, cveID: 'cve-2026-1' }] }, 'cveID'],
    ['a missing product', { ...catalogue, vulnerabilities: [{ ...entry, product: undefined }] }, 'product'],
    [
      'an impossible due date',
      { ...catalogue, vulnerabilities: [{ ...entry, dueDate: '2026-02-30' }] },
      'dueDate',
    ],
    [
      'an unknown triage',
      { ...catalogue, vulnerabilities: [{ ...entry, forensicTriage: 'yes' }] },
      'forensicTriage',
    ],
  ])('%s', (_, value, words) => {
    const problem = read(value)
    if (!('sentence' in problem)) throw new Error('it is read')
    expect(problem.code).toBe('kev-unreadable')
    expect(flatten(problem.sentence)).toContain(words)
  })

  test('not UTF-8', () => {
    expect(readKev(Buffer.from(JSON.stringify(catalogue), 'utf16le'))).toHaveProperty(
      'code',
      'kev-unreadable',
    )
  })
})
