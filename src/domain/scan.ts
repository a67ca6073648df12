import type { Foreign } from './foreign.ts'
import type { Problem } from './problem.ts'

/** One run of one tool, as its SARIF file states it; or a file of which no run could be read. */
export interface Scan {
  /** Path as given, forward slashes. */
  readonly file: Foreign
  /** `sha256:…` of the bytes read; absent when the file could not be read whole. */
  readonly digest?: string
  /** Of what the run says, whatever its white space and the order of its members; only where scans are compared. */
  readonly content?: string
  /** `tool.driver.name`, exactly; absent when the file has none or could not be read. */
  readonly tool?: Foreign
  readonly toolVersion?: Foreign
  /** SARIF `automationDetails.id` (§3.17.3), the category. */
  readonly category?: Foreign
  /** Nothing below says that the scan is incomplete. An incomplete scan is never clean. */
  readonly complete: boolean
  /** What makes it incomplete. */
  readonly problems: readonly Problem[]
  /** What was noticed and changes nothing, e.g. "success not stated", a contradiction. */
  readonly notes: readonly Problem[]
  /** Of results by fate. */
  readonly counts: ScanCounts
  /** End time as stated (ISO 8601), for `scans.maxAge`. */
  readonly endedAt?: string
}

export interface ScanCounts {
  /** Every element of `results`. */
  readonly results: number
  /** Those that are findings. */
  readonly findings: number
  /** `kind` pass, notApplicable or informational, or `baselineState` absent. */
  readonly notFindings: number
  /** Skipped since they are of another repository (both known). */
  readonly elsewhere: number
}
