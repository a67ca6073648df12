import { foreign, reveal } from '../../domain/foreign.ts'
import type { Problem } from '../../domain/problem.ts'
import type { Scan } from '../../domain/scan.ts'
import { text, value } from '../../domain/text.ts'

/**
 * Tools that must have scanned and did not: no run is of `tool.driver.name`, exactly. One that is skipped as well
 * is required all the same.
 */
export function requiredToolProblems(
  scans: readonly Scan[],
  required: readonly string[],
  skipped: readonly string[],
): Problem[] {
  const present = namesOf(scans)
  return [...new Set(required)]
    .filter((tool) => !present.has(tool))
    .map((tool) => missing(tool, skipped.includes(tool)))
}

/** Tools that were skipped, and of which no scan is there: "not scanned here". */
export function skippedTools(scans: readonly Scan[], skipped: readonly string[]): Problem[] {
  const present = namesOf(scans)
  return [...new Set(skipped)]
    .filter((tool) => !present.has(tool))
    .map((tool) => ({
      code: 'scan-skipped',
      sentence: text`${value(foreign(tool))} is skipped: not scanned here.`,
      remedy: text`Nothing is needed where a path filter left it out; what it would have found is not known.`,
    }))
}

function namesOf(scans: readonly Scan[]): ReadonlySet<string> {
  return new Set(scans.map(({ tool }) => (tool === undefined ? '' : reveal(tool))))
}

function missing(tool: string, isSkipped: boolean): Problem {
  const name = value(foreign(tool))
  return {
    code: 'scan-tool-missing',
    sentence: isSkipped
      ? text`No scan of ${name} is there: it is required, so skipping it does not count.`
      : text`No scan of ${name} is there, and it is required.`,
    remedy: isSkipped
      ? text`Let it scan always, or take it out of what is required.`
      : text`Run it and add its file; names compare exactly with ${'tool.driver.name'}.`,
  }
}
