import { readSarif, type ReaderSettings, type Reading } from '../../../src/intake/sarif/read-sarif.ts'
import type { Finding } from '../../../src/domain/finding.ts'
import type { Scan } from '../../../src/domain/scan.ts'

/** Settings of a run that knows nothing but its clock and its workspace. */
export const settings: ReaderSettings = {
  now: '2026-11-24T12:00:00Z',
  classes: [],
  accept: [],
  maxAge: null,
  repository: 'acme/shop',
  serverUrl: 'https://github.com',
  commits: [],
  workspace: '/home/ci/shop',
  repositoryFiles: new Set(),
  hashKey: null,
}

type Members = object

/** A result of rule R1 in `src/app.js`, line 10, with members replaced or added. */
export function result(members: Members = {}): Members {
  return {
    ruleId: 'R1',
    level: 'error',
    message: { text: 'said' },
    locations: [at('src/app.js', 10)],
    ...members,
  }
}

export function at(uri: string, line?: number, physical: Members = {}, location: Members = {}): Members {
  const region = line === undefined ? {} : { region: { startLine: line } }
  return { physicalLocation: { artifactLocation: { uri }, ...region, ...physical }, ...location }
}

/** A complete run of `tool`; `run` replaces or adds members of the run. */
export function run(
  tool: string,
  results: unknown,
  rules: readonly Members[] = [],
  members: Members = {},
): Members {
  return {
    tool: { driver: { name: tool, rules } },
    invocations: [{ executionSuccessful: true, endTimeUtc: '2026-11-24T11:59:00Z' }],
    results,
    ...members,
  }
}

export function log(runs: unknown, members: Members = {}): Members {
  return { version: '2.1.0', runs, ...members }
}

export function read(value: unknown, changes: Partial<ReaderSettings> = {}): Reading {
  const bytes = typeof value === 'string' ? value : JSON.stringify(value)
  return readBytes(new TextEncoder().encode(bytes), changes)
}

export function readBytes(bytes: Uint8Array, changes: Partial<ReaderSettings> = {}): Reading {
  return readSarif('scan.sarif', bytes, { ...settings, ...changes })
}

/** The one finding of one result of `tool`. */
export function finding(
  tool: string,
  members: Members,
  rules: readonly Members[] = [],
  changes: Partial<ReaderSettings> = {},
): Finding {
  const { findings } = read(log([run(tool, [result(members)], rules)]), changes)
  const [first] = findings
  if (first === undefined || findings.length !== 1)
    throw new Error(`${findings.length} findings instead of one`)
  return first
}

export function scan(reading: Reading): Scan {
  const [first] = reading.scans
  if (first === undefined) throw new Error('no scan')
  return first
}

export function codes(reading: Reading): string[] {
  return reading.scans.flatMap(({ problems }) => problems.map(({ code }) => code))
}

export function notes(reading: Reading): string[] {
  return reading.scans
    .flatMap((one) => one.notes.map(({ code }) => code))
    .filter((code) => !code.endsWith('not-stated'))
}
