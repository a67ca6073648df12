import { describe, expect, test } from 'vitest'
import { reveal } from '../../src/domain/foreign.ts'
import { sharedIsThere } from '../support/shared.ts'
import { corpus, parsed, readCorpus, type Run } from './files.ts'
import { classesByTool } from './classes.ts'

/** Needs ../shared; without it these tests are skipped. */
const readings = corpus.map((name) => ({ name, reading: readCorpus(name), log: parsed(name) }))

function countOf(run: Run): number {
  const none = ['pass', 'notApplicable', 'informational']
  return (run.results ?? []).filter(
    (one) => !none.includes(one['kind'] as string) && one['baselineState'] !== 'absent',
  ).length
}

describe.skipIf(!sharedIsThere)('every file of the corpus', () => {
  test('there are some', () => {
    expect(corpus.length).toBeGreaterThan(200)
  })

  test('is read completely, or named incomplete with the reason', () => {
    for (const { name, reading } of readings) {
      expect(reading.scans.length, name).toBeGreaterThan(0)
      for (const scan of reading.scans) {
        expect(scan.complete, name).toBe(scan.problems.length === 0)
        for (const problem of scan.problems) {
          expect(problem.sentence.length, name).toBeGreaterThan(0)
          expect(problem.remedy.length, name).toBeGreaterThan(0)
        }
      }
    }
  })

  test('that is no 2.1.0 log is never complete', () => {
    const others = readings.filter(({ log }) => log === null)
    expect(others.length).toBeGreaterThan(40)
    expect(
      others.filter(({ reading }) => reading.scans.some((scan) => scan.complete)).map(({ name }) => name),
    ).toEqual([])
  })

  test('has as many findings as a naive count says, run by run, in its order', () => {
    for (const { name, reading, log } of readings) {
      if (log === null) continue
      const counts = reading.scans.map(({ counts }) => counts.findings)
      expect(counts, name).toEqual(log.runs.map(countOf))
      expect(reading.findings.length, name).toBe(counts.reduce((sum, count) => sum + count, 0))
      const order = reading.findings.map(({ scan, result }) => scan * 1e7 + result)
      expect(order, name).toEqual([...new Set(order)].sort((one, other) => one - other))
    }
  })

  test('incomplete ones that are valid 2.1.0 logs are these', () => {
    const found = readings
      .filter(({ log }) => log !== null)
      .flatMap(({ name, reading }) =>
        reading.scans
          .filter((scan) => !scan.complete)
          .map(
            (scan) =>
              `${name.split('__')[0] ?? ''}: ${[...new Set(scan.problems.map(({ code }) => code))].join(' ')}`,
          ),
      )
    expect(found).toEqual([
      'CodeScanner: scan-notification',
      'CodeScanner: scan-no-results scan-not-successful scan-notification',
      'CodeScanner: scan-no-results',
      'CodeScanner: scan-not-successful',
      'CodeScanner: scan-exit-code',
      'Intellij_Plugin_Verifier: scan-not-successful',
      'Microsoft.CodeAnalysis.Sarif.Taxonomies.CweGener: scan-no-results',
      'SARIF_Functional_Testing: scan-not-successful scan-notification',
      'SpotBugs: scan-not-successful scan-signal scan-notification',
      'binskim: scan-not-successful scan-notification',
      'multi-JFrog_Binary_Secrets_Scanner: scan-not-successful',
      'multi-JFrog_Secrets_scanner: scan-not-successful',
      'multi-JFrog_Secrets_scanner: scan-not-successful',
      'multi-JFrog_Secrets_scanner: scan-not-successful',
      'none: scan-no-tool-name',
      'sectools_sast: scan-notification',
      'vcs-diff-lint: scan-no-results',
    ])
  })

  test('classes are those that a person gave each tool', () => {
    const found = new Map<string, Set<string>>()
    for (const { reading } of readings)
      for (const finding of reading.findings) {
        const tool = reveal(finding.rule.tool)
        found.set(tool, (found.get(tool) ?? new Set()).add(finding.class))
      }
    const shown = Object.fromEntries(
      [...found].map(([tool, classes]) => [tool, [...classes].sort().join(' ')]),
    )
    expect(shown).toEqual(classesByTool)
  })

  test('no finding of a secret scanner is classed otherwise', () => {
    const scanners = /secret|leak|trufflehog/i
    const wrong = readings.flatMap(({ name, reading }) =>
      reading.findings
        .filter((one) => scanners.test(reveal(one.rule.tool)) && one.class !== 'secret')
        .map((one) => `${name} ${one.class}`),
    )
    expect(wrong).toEqual([])
  })

  test('each vulnerability has an advisory, and a package wherever the tool names one', () => {
    const vulns = readings.flatMap(({ name, reading }) =>
      reading.findings.filter((one) => one.class === 'vuln').map((one) => ({ name, one })),
    )
    expect(vulns.length).toBeGreaterThan(500)
    expect(vulns.filter(({ one }) => one.advisories.length === 0).map(({ name }) => name)).toEqual([])
    const nameless = new Set(
      vulns.filter(({ one }) => one.package === null).map(({ one }) => reveal(one.rule.tool)),
    )
    expect([...nameless]).toEqual(['JFrog Applicability Scanner'])
    const versionless = new Set(
      vulns
        .filter(({ one }) => one.package !== null && one.package.installed === undefined)
        .map(({ one }) => reveal(one.rule.tool)),
    )
    expect([...versionless]).toEqual(['Composer'])
  })
})

describe.skipIf(!sharedIsThere)('no text of a result leaves the reader', () => {
  /** Members whose texts may hold a secret. */
  const closed = new Set([
    'message',
    'snippet',
    'fixes',
    'webRequest',
    'webResponse',
    'contents',
    'help',
    'fullDescription',
    'fingerprints',
    'partialFingerprints',
  ])

  test('messages, snippets, fingerprints, help: none of them is in the reading', () => {
    for (const { name, reading, log } of readings) {
      if (log === null) continue
      const shown = JSON.stringify(reading)
      const texts = new Set<string>()
      for (const run of log.runs)
        for (const result of (run.results ?? []).slice(0, 300)) collect(result, false, texts)
      // Some tools repeat as message what the rule is called.
      const called = JSON.stringify(reading.findings.map(({ rule }) => rule.summary))
      for (const text of texts)
        if (!called.includes(JSON.stringify(text.replace(/\.$/, ''))))
          expect(shown.includes(JSON.stringify(text).slice(1, -1)), `${name}: ${text}`).toBe(false)
    }
  })

  /** Long texts below a closed member. */
  function collect(value: unknown, isClosed: boolean, texts: Set<string>): void {
    if (typeof value === 'string') {
      if (isClosed && value.length >= 40 && value.includes(' ')) texts.add(value.slice(0, 200))
      return
    }
    if (typeof value !== 'object' || value === null) return
    for (const [name, inner] of Object.entries(value)) collect(inner, isClosed || closed.has(name), texts)
  }
})
