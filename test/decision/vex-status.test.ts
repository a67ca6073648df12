import { describe, expect, test } from 'vitest'
import { vexStatusOf } from '../../src/decision/vex-status.ts'
import type { VexStatement } from '../../src/domain/signals.ts'
import { finding, type Told } from './incident/judged.ts'

const lodash: Told = {
  class: 'vuln',
  advisories: ['CVE-2026-1', 'GHSA-2222-3333-4444'],
  package: { name: 'lodash', installed: '4.17.20', ecosystem: 'npm' },
}

function statement(told: Partial<VexStatement>): VexStatement {
  return {
    advisory: 'CVE-2026-1',
    products: ['pkg:npm/lodash@4.17.20'],
    status: 'not_affected',
    justified: true,
    asOf: '2026-11-01T00:00:00.000Z',
    ...told,
  }
}

function status(
  statements: readonly Partial<VexStatement>[],
  told = lodash,
  subjects = ['acme/shop'],
): string {
  const vex = statements.map(statement)
  const signals = { kev: null, epss: null, vex }
  return vexStatusOf(finding(told), { signals, now: '2026-11-24T10:00:00.000Z', subjects })
}

describe('whether a statement is about the finding', () => {
  test.each<[string, Partial<VexStatement>, string]>([
    ['package and version', {}, 'not_affected'],
    ['the package, whatever version', { products: ['pkg:npm/lodash'] }, 'not_affected'],
    ['one of several products', { products: ['pkg:npm/x', 'pkg:npm/lodash'] }, 'not_affected'],
    ['a purl with qualifiers', { products: ['pkg:npm/lodash@4.17.20?vcs_url=x#sub'] }, 'not_affected'],
    ['a plain name', { products: ['lodash@4.17.20'] }, 'not_affected'],
    ['no product: all of it', { products: [] }, 'not_affected'],
    ['its other name', { advisory: 'GHSA-2222-3333-4444' }, 'not_affected'],
    ['another version', { products: ['pkg:npm/lodash@4.17.19'] }, 'none'],
    ['another package', { products: ['pkg:npm/lodash-es@4.17.20'] }, 'none'],
    ['another ecosystem', { products: ['pkg:pypi/lodash@4.17.20'] }, 'none'],
    ['another advisory', { advisory: 'CVE-2026-2' }, 'none'],
    ['our repository', { products: ['pkg:github/acme/shop'] }, 'not_affected'],
    ['our repository at a version that nobody knows', { products: ['pkg:github/acme/shop@v1'] }, 'none'],
    ['its component in our product', { within: 'pkg:oci/shop' }, 'not_affected'],
    ['its component in another product', { within: 'pkg:oci/store' }, 'none'],
    ['without a justification', { justified: false }, 'none'],
    ['of the future', { asOf: '2027-01-01T00:00:00.000Z' }, 'none'],
  ])('%s', (_, told, expected) => {
    expect(status([told])).toBe(expected)
  })

  test('an image by its digest', () => {
    const digest = `sha256:${'a'.repeat(64)}`
    const ours = [`ghcr.io/acme/shop@${digest}`]
    const purl = `pkg:oci/shop@sha256%3A${'a'.repeat(64)}?repository_url=ghcr.io%2Facme%2Fshop`
    expect(status([{ products: [purl] }], lodash, ours)).toBe('not_affected')
    expect(status([{ products: [digest] }], lodash, ours)).toBe('not_affected')
    expect(status([{ products: [digest] }], { ...lodash, digest }, [])).toBe('not_affected')
    expect(status([{ products: [purl.replace('aaa', 'bbb')] }], lodash, ours)).toBe('none')
  })

  test('Maven writes names with a colon, purls with a slash', () => {
    const log4j: Told = {
      ...lodash,
      package: { name: 'org.apache:log4j', installed: '2.0', ecosystem: 'maven' },
    }
    expect(status([{ products: ['pkg:maven/org.apache/log4j@2.0'] }], log4j)).toBe('not_affected')
  })
})

describe('of several statements', () => {
  test.each<[string, Partial<VexStatement>[], string]>([
    [
      'the later one counts, wherever it stands',
      [{ status: 'affected', asOf: '2026-11-02T00:00:00.000Z' }, {}],
      'affected',
    ],
    ['the last of equal times', [{ status: 'affected' }, { status: 'fixed' }], 'fixed'],
    [
      'one that does not count overrides nothing',
      [{ status: 'affected' }, { justified: false, asOf: '2026-11-02T00:00:00.000Z' }],
      'affected',
    ],
  ])('%s', (_, statements, expected) => {
    expect(status(statements)).toBe(expected)
  })
})

describe('one result with several vulnerabilities', () => {
  const two: Told = { ...lodash, advisories: ['CVE-2026-1', 'CVE-2026-2'] }

  test.each<[string, Partial<VexStatement>[], string]>([
    ['is out only if each is', [{}, { advisory: 'CVE-2026-2' }], 'not_affected'],
    ['is in while one is not spoken of', [{}], 'none'],
    ['is in while one is affected', [{}, { advisory: 'CVE-2026-2', status: 'affected' }], 'affected'],
    [
      'is in while one is looked into',
      [{}, { advisory: 'CVE-2026-2', status: 'under_investigation' }],
      'under_investigation',
    ],
  ])('%s', (_, statements, expected) => {
    expect(status(statements, two)).toBe(expected)
  })
})
