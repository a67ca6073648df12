import { text, type Text } from '../../domain/text.ts'

/** Why a file cannot be read as SARIF: the code, what is so, what to do. Never a piece of the file's text. */
export interface Fault {
  readonly code: Lowercase<string>
  readonly sentence: Text
  readonly remedy: Text
  readonly line?: number
  readonly column?: number
}

const rerun = text`Run the scanner again, and look why its file was not written whole.`

export const fileFaults = {
  empty: (): Fault => ({
    code: 'scan-empty',
    sentence: text`The scan file holds nothing, so nothing was scanned as far as it can be told.`,
    remedy: rerun,
  }),
  tooLarge: (bytes: number): Fault => ({
    code: 'scan-too-large',
    sentence: text`The scan file is larger than ${bytes} bytes, and is not read in part.`,
    remedy: text`Split the scan, by folder or by rule set, into several files.`,
  }),
  gzipBroken: (): Fault => ({
    code: 'scan-gzip-broken',
    sentence: text`The scan file begins as gzip and does not inflate: it is cut off or damaged.`,
    remedy: rerun,
  }),
  gzipMembers: (): Fault => ({
    code: 'scan-gzip-members',
    sentence: text`Behind the first gzip member of the scan file stands something else.`,
    remedy: text`Write one member with one document, or the file without compression.`,
  }),
  utf16: (): Fault => ({
    code: 'scan-utf-16',
    sentence: text`The scan file is UTF-16, and SARIF is UTF-8 (SARIF §3.1).`,
    remedy: text`Write it as UTF-8; in PowerShell by ${'| Out-File -Encoding utf8'} instead of ${'>'}.`,
  }),
  notUtf8: (): Fault => ({
    code: 'scan-not-utf-8',
    sentence: text`The scan file is not UTF-8 throughout.`,
    remedy: text`Let the scanner write UTF-8; guessing its bytes would change what findings are called.`,
  }),
  tooDeep: (depth: number): Fault => ({
    code: 'scan-too-deep',
    sentence: text`The scan file nests more than ${depth} arrays and objects.`,
    remedy: text`No scanner needs that: look at who wrote the file.`,
  }),
  duplicate: (): Fault => ({
    code: 'scan-duplicate-name',
    sentence: text`An object of the scan file holds one member name twice, so readers disagree on what it says.`,
    remedy: text`Report it to the scanner's maintainers; do not merge scan files as text.`,
  }),
  trailing: (): Fault => ({
    code: 'scan-trailing-text',
    sentence: text`Behind the JSON document of the scan file stands something else.`,
    remedy: text`Let each run of the scanner write a file of its own, and do not append.`,
  }),
  truncated: (bytes: number): Fault => ({
    code: 'scan-truncated',
    sentence: text`The scan file ends in the middle, at byte ${bytes}.`,
    remedy: rerun,
  }),
  notJson: (): Fault => ({
    code: 'scan-not-json',
    sentence: text`The scan file is not JSON.`,
    remedy: text`Look at it: an error page or a log saved under this name is common.`,
  }),
  notAnObject: (): Fault => ({
    code: 'scan-not-sarif',
    sentence: text`The scan file is JSON and no SARIF log: it is no object.`,
    remedy: text`Let the scanner write SARIF 2.1.0.`,
  }),
  version: (): Fault => ({
    code: 'scan-version',
    sentence: text`The scan file does not state version 2.1.0 of SARIF.`,
    remedy: text`Let the scanner write SARIF 2.1.0; Microsoft's Sarif.Multitool converts older files.`,
  }),
  noRuns: (): Fault => ({
    code: 'scan-no-runs',
    sentence: text`The scan file holds no run of a tool, so it does not say that anything was scanned.`,
    remedy: text`Run the scanner; an empty file in its place proves nothing.`,
  }),
  tooManyRuns: (runs: number): Fault => ({
    code: 'scan-too-many-runs',
    sentence: text`The scan file holds more than ${runs} runs, and is not read in part.`,
    remedy: text`Write the runs into several files.`,
  }),
  tooManyResults: (results: number): Fault => ({
    code: 'scan-too-many-results',
    sentence: text`The scan file holds more than ${results} results, and is not read in part.`,
    remedy: text`Split the scan, by folder or by rule set, into several files.`,
  }),
  inlineExternal: (): Fault => ({
    code: 'scan-external-results',
    sentence: text`Results stand in the scan file's ${'inlineExternalProperties'}, outside of any run.`,
    remedy: text`Let the scanner write its results inline, in ${'runs[].results'}.`,
  }),
  tracked: (): Fault => ({
    code: 'scan-tracked-file',
    sentence: text`The scan file is tracked by Git in this pull request: whoever wrote the change wrote it, not a scanner.`,
    remedy: text`Write scans to a path that is not committed, and remove the committed file.`,
  }),
} as const
