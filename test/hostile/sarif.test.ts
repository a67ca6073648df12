import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Problem } from '../../src/domain/problem.ts'
import { readSarif, type ReaderSettings } from '../../src/intake/sarif/read-sarif.ts'
import { requiredToolProblems } from '../../src/intake/sarif/required-tools.ts'
import { shared, sharedIsThere } from '../support/shared.ts'

/** Needs ../shared; without it these tests are skipped. */
interface Row {
  readonly file: string
  readonly expect: string
  readonly findings: string
  readonly canary: string
}

function rows(): Row[] {
  if (!sharedIsThere) return []
  const lines = readFileSync(shared('hostile/INDEX.tsv'), 'utf8').split('\n').slice(1)
  return lines
    .filter((line) => line.startsWith('sarif/'))
    .map((line) => {
      const [file = '', , , expected = '', findings = '', , canary = ''] = line.split('\t')
      return { file, expect: expected, findings, canary }
    })
}

/** As the index says: `--commit` of forty 1s, an age of 30 days; HostileScan is the tool that must have scanned. */
const settings: ReaderSettings = {
  now: '2026-11-24T12:00:00Z',
  classes: [],
  accept: [],
  maxAge: 30 * 86_400_000,
  repository: null,
  serverUrl: 'https://github.com',
  commits: ['1'.repeat(40)],
  workspace: '/github/workspace',
  repositoryFiles: new Set<string>(),
  hashKey: 'hostile',
}

function readRow(file: string): { reading: ReturnType<typeof readSarif>; problems: readonly Problem[] } {
  const reading = readSarif(file, readFileSync(shared(`hostile/${file}`)), settings)
  const required = file.includes('wrong-tool') ? ['HostileScan'] : []
  const missing = requiredToolProblems(reading.scans, required, [])
  return { reading, problems: [...reading.scans.flatMap((scan) => scan.problems), ...missing] }
}

const all = rows()

describe.skipIf(!sharedIsThere)('hostile SARIF', () => {
  test('there are rows of both kinds', () => {
    expect(new Set(all.map((row) => row.expect))).toEqual(new Set(['FINDINGS', 'INCOMPLETE']))
    expect(all.length).toBeGreaterThan(100)
  })

  test.each(all.filter((row) => row.expect === 'FINDINGS'))(
    '$file: $findings findings, not suppressed',
    (row) => {
      const { reading, problems } = readRow(row.file)
      expect(problems.map(({ code }) => code)).toEqual([])
      expect(reading.findings.length).toBeGreaterThanOrEqual(Number(row.findings))
      if (row.findings === '0') expect(reading.findings).toEqual([])
      for (const finding of reading.findings) expect(finding.identity).toMatch(/^[0-9a-f]{64}$/)
    },
  )

  test.each(all.filter((row) => row.expect === 'INCOMPLETE'))('$file: not clean, and why', ({ file }) => {
    const { problems } = readRow(file)
    expect(problems.length).toBeGreaterThan(0)
    for (const { remedy } of problems) expect(remedy.length).toBeGreaterThan(0)
  })

  test.each(all.filter((row) => row.file.startsWith('sarif/se-')))('$file: no canary', ({ file, canary }) => {
    const { reading } = readRow(file)
    expect(JSON.stringify(reading)).not.toContain(canary)
  })

  test('severity that is no number is unreadable, each time', () => {
    const unreadable = all.filter(({ file }) => /secsev-\d/.test(file))
    expect(unreadable.length).toBeGreaterThan(4)
    for (const { file } of unreadable)
      expect(readRow(file).reading.findings[0]?.severity.unreadable, file).toBe(true)
    expect(readRow('sarif/fo-secsev-number.sarif').reading.findings[0]?.severity.score).toBe(9.8)
  })

  test.each([
    ['js-ruleid-constructor', { severity: { score: 9.8 } }],
    ['js-ruleid-hasown', { severity: { score: 9.8 } }],
    ['fo-ruleid-hierarchy', { severity: { score: 9.8 } }],
    ['fo-level-case', { severity: { level: 'error' } }],
    ['fo-override-none', { severity: { score: 9.8 } }],
    ['fo-ruleindex-range', { severity: { level: 'error' } }],
    ['fo-level-note-critical', { severity: { score: 9.8, level: 'note' } }],
    ['fo-baseline-unchanged', { claims: { baselineState: 'unchanged', suppressed: null } }],
    ['fo-sup-insource', { claims: { suppressed: 'inSource' } }],
    ['fo-sup-review', { claims: { suppressed: null } }],
    ['fo-locations-empty', { place: null }],
    ['js-line-neg', { place: { path: 'src/app.js' } }],
    ['js-line-2p53', { place: { path: 'src/app.js' } }],
    ['pt-control-workspace', { place: { path: 'src/app.js', inside: true, line: 10 } }],
    ['un-nfd-path', { place: { path: 'src/caf\u00e9.js', inside: true } }],
  ])('%s', (name, expected) => {
    expect(readRow(`sarif/${name}.sarif`).reading.findings[0]).toMatchObject(expected)
  })

  test('nothing leads out of the repository', () => {
    const out = all.filter(({ file }) => file.includes('/pt-') && !/control/.test(file))
    expect(out.length).toBeGreaterThan(5)
    for (const { file } of out) expect(readRow(file).reading.findings[0]?.place?.inside, file).toBe(false)
  })

  test('no prototype is touched', () => {
    for (const { file } of all) readRow(file)
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })
})
