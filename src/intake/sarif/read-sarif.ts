import { createHash } from 'node:crypto'
import { foreign } from '../../domain/foreign.ts'
import type { Finding } from '../../domain/finding.ts'
import type { Problem } from '../../domain/problem.ts'
import type { Scan } from '../../domain/scan.ts'
import { hasInlineResults } from './external-results.ts'
import { fileFaults, type Fault } from './file-problems.ts'
import { isTracked } from './is-tracked.ts'
import { limits } from './limits.ts'
import { parseLog } from './parse-log.ts'
import type { ReaderSettings } from './reader-settings.ts'
import { readRun } from './read-run.ts'
import { problemOf } from './scan-problems.ts'
import { listOf, objectOf, type Json } from './shape.ts'

export type { ReaderSettings } from './reader-settings.ts'

export interface Reading {
  /** One for each run; one for a file of which no run could be read. */
  readonly scans: readonly Scan[]
  /** In the file's order; `scan` is an index into `scans` of this reading. */
  readonly findings: readonly Finding[]
}

/**
 * Reads one SARIF file. Never throws on what is in it: what cannot be read is a scan that is not complete, with
 * the reason, and never a clean one. `real` is where the file lies, links followed, absolute.
 */
export function readSarif(
  file: string,
  bytes: Uint8Array,
  settings: ReaderSettings,
  real: string | null = null,
): Reading {
  const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
  const tracked = isOfChange([real, file], settings) ? [fileFaults.tracked()] : []
  const parsed = parseLog(bytes)
  const refused = (faults: readonly Fault[]): Reading => ({
    scans: [{ ...unreadable(file, [...tracked, ...faults]), digest }],
    findings: [],
  })
  if ('fault' in parsed) return refused([parsed.fault])
  const { log } = parsed
  const faults = faultsOfLog(log)
  const runs = listOf(log['runs'])
  const fatal = runs.length === 0 ? fileFaults.noRuns() : overLimit(runs)
  if (fatal !== null || !isOfOurShape(log)) return refused(fatal === null ? faults : [...faults, fatal])
  const findings: Finding[] = []
  const scans = runs.map((run, scan) =>
    readRun(run, { file, digest, scan, faults: [...tracked, ...faults] }, settings, findings),
  )
  return { scans, findings }
}

/** A file that could not be read at all: nothing matched, no regular file, over the limit. */
export function unreadableScan(file: string, problem: Problem): Scan {
  return {
    file: foreign(file),
    complete: false,
    problems: [problem],
    notes: [],
    counts: { results: 0, findings: 0, notFindings: 0, elsewhere: 0 },
  }
}

function unreadable(file: string, faults: readonly Fault[]): Scan {
  return {
    file: foreign(file),
    complete: false,
    problems: faults.map((fault) => problemOf(fault, file)),
    notes: [],
    counts: { results: 0, findings: 0, notFindings: 0, elsewhere: 0 },
  }
}

/** What makes every run of the log incomplete. */
function faultsOfLog(log: Json): Fault[] {
  const faults: Fault[] = []
  if (log['version'] !== '2.1.0') faults.push(fileFaults.version())
  if (hasInlineResults(log)) faults.push(fileFaults.inlineExternal())
  return faults
}

/**
 * Whether the results of a log can be read at all: drafts of 2.1 and a missing version have its shape. In older
 * versions a level may mean "pass", so nothing of them is believed.
 */
function isOfOurShape(log: Json): boolean {
  const { version } = log
  return typeof version !== 'string' || version === '' || version.startsWith('2.1')
}

function overLimit(runs: readonly unknown[]): Fault | null {
  if (runs.length > limits.runs) return fileFaults.tooManyRuns(limits.runs)
  const results = runs.reduce<number>((sum, run) => sum + listOf(objectOf(run)?.['results']).length, 0)
  return results > limits.resultsPerFile ? fileFaults.tooManyResults(limits.resultsPerFile) : null
}

/** As it lies, and as it is named: a tracked link may lead out of the repository. */
function isOfChange(paths: readonly (string | null)[], { trackedFiles }: ReaderSettings): boolean {
  if (trackedFiles === undefined) return false
  return paths.some((path) => path !== null && isTracked(path, trackedFiles))
}
