import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reveal } from '../../src/domain/foreign.ts'
import type { Finding } from '../../src/domain/finding.ts'
import { readSarif } from '../../src/intake/sarif/read-sarif.ts'
import { sharedIsThere } from '../support/shared.ts'
import { bytesOf, corpus, parsed, settings } from './files.ts'

/** Needs ../shared; without it these tests are skipped. Complete logs that a property can read many times. */
const samples = corpus
  .filter((name) => parsed(name) !== null)
  .map((name) => ({ name, text: new TextDecoder().decode(bytesOf(name)) }))
  .filter(({ text }) => text.length < 400_000)
  .map(({ name, text }) => ({ name, text, findings: findingsOf(text) }))
  .filter(({ findings }) => findings.length > 0)

function findingsOf(log: unknown): readonly Finding[] {
  const text = typeof log === 'string' ? log : JSON.stringify(log)
  return readSarif('x.sarif', new TextEncoder().encode(text), settings).findings
}

function identities(findings: readonly Finding[]): string[] {
  return findings.map(({ identity }) => identity).sort()
}

const sample = fc.nat().map((n) => samples[n % samples.length] ?? never())

function never(): never {
  throw new Error('no samples')
}

/** Everything that a tool writes about lines, n lines further down. */
function shifted(value: unknown, by: number, name = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => shifted(one, by))
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(([key, inner]) => [key, shifted(inner, by, key)] as const)
    return Object.fromEntries(members)
  }
  return (name === 'startLine' || name === 'endLine') && typeof value === 'number' && value > 0
    ? value + by
    : value
}

/** Another release of the tool: its version and what it says about its rules. */
function updated(log: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(log)) as { runs: { tool?: { driver: Record<string, unknown> } }[] }
  for (const { tool } of copy.runs) {
    if (tool === undefined) continue
    tool.driver['version'] = '99.1'
    tool.driver['semanticVersion'] = '99.1.0'
    for (const rule of (tool.driver['rules'] ?? []) as Record<string, unknown>[])
      rule['helpUri'] = 'https://example.com/new'
  }
  return copy
}

describe.skipIf(!sharedIsThere)('identity over the corpus', () => {
  test('there are enough samples', () => {
    expect(samples.length).toBeGreaterThan(80)
  })

  test('an edit above changes none', () => {
    fc.assert(
      fc.property(sample, fc.integer({ min: 1, max: 5_000 }), ({ name, text, findings }, by) => {
        expect(identities(findingsOf(shifted(JSON.parse(text), by))), name).toEqual(identities(findings))
      }),
      { numRuns: 150 },
    )
  })

  test('an update of the tool changes none', () => {
    for (const { name, text, findings } of samples)
      expect(identities(findingsOf(updated(JSON.parse(text)))), name).toEqual(identities(findings))
  })

  test('another order changes none', () => {
    fc.assert(
      fc.property(sample, ({ name, text, findings }) => {
        const log = JSON.parse(text) as { runs: { results?: unknown[] | null }[] }
        for (const run of log.runs) run.results?.reverse()
        expect(identities(findingsOf(log)), name).toEqual(identities(findings))
      }),
      { numRuns: 60 },
    )
  })

  test('a copy is counted, and nothing else moves', () => {
    fc.assert(
      fc.property(sample, fc.nat(), ({ name, text, findings }, pick) => {
        const chosen = findings[pick % findings.length] ?? never()
        const log = JSON.parse(text) as { runs: { results: unknown[] }[] }
        const results = log.runs[chosen.scan]?.results ?? never()
        results.push(shifted(results[chosen.result], 40))
        const after = identities(findingsOf(log))
        expect(after, name).toEqual([...identities(findings), chosen.identity].sort())
      }),
      { numRuns: 150 },
    )
  })

  test('one that is gone leaves the others as they were', () => {
    fc.assert(
      fc.property(sample, fc.nat(), ({ name, text, findings }, pick) => {
        const chosen = findings[pick % findings.length] ?? never()
        const log = JSON.parse(text) as { runs: { results: unknown[] }[] }
        log.runs[chosen.scan]?.results.splice(chosen.result, 1)
        const rest = identities(findings)
        rest.splice(rest.indexOf(chosen.identity), 1)
        expect(identities(findingsOf(log)), name).toEqual(rest)
      }),
      { numRuns: 100 },
    )
  })

  test('a rename keeps the renameKeys, and changes the identities of that file alone', () => {
    const renamed = samples.flatMap(({ name, text, findings }) => {
      const place = findings.find((one) => one.class !== 'vuln' && one.place?.inside === true)?.place
      const path = place === undefined || place === null ? null : reveal(place.path)
      // A path that the file writes as it is named, and that is no part of another text.
      return path !== null && path.length > 6 && text.includes(JSON.stringify(path)) && /\.[a-z]+$/.test(path)
        ? [{ name, text, findings, path }]
        : []
    })
    expect(renamed.length).toBeGreaterThan(30)
    for (const { name, text, findings, path } of renamed) {
      const after = findingsOf(text.replaceAll(path, `moved/to/renamed${path.slice(path.lastIndexOf('.'))}`))
      expect(
        after.map(({ renameKey }) => renameKey),
        name,
      ).toEqual(findings.map(({ renameKey }) => renameKey))
      const moved = findings.filter((one) => one.place !== null && reveal(one.place.path) === path)
      const kept = new Set(identities(after))
      expect(
        moved.filter(({ identity }) => kept.has(identity)),
        name,
      ).toEqual([])
      const others = findings.filter(
        (one) => one.place === null || !text.includes(path) || !reveal(one.place.path).includes(path),
      )
      expect(others.filter(({ identity }) => !kept.has(identity)).length, name).toBe(0)
    }
  })

  test('two tools that report one CVE of one package agree', () => {
    const byKey = new Map<string, Set<string>>()
    for (const { findings } of samples)
      for (const one of findings) {
        if (one.class !== 'vuln' || one.package === null || one.artifactDigest === undefined) continue
        const key = `${one.artifactDigest} ${one.advisories[0] ?? ''} ${reveal(one.package.name).split('/').at(-1) ?? ''}`
        byKey.set(key, (byKey.get(key) ?? new Set()).add(`${reveal(one.rule.tool)} ${one.identity}`))
      }
    // Trivy and Snyk scanned the same nginx image.
    const shared = [...byKey.values()].filter(
      (found) => new Set([...found].map((one) => one.split(' ')[0])).size > 1,
    )
    expect(shared.length).toBeGreaterThan(10)
    const apart = shared.filter((found) => new Set([...found].map((one) => one.split(' ').at(-1))).size > 1)
    expect(apart).toEqual([])
  })
})
