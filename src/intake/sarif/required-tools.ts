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
  const present = new Set(scans.map(({ tool }) => (tool === undefined ? '' : reveal(tool))))
  return [...new Set(required)]
    .filter((tool) => !present.has(tool))
    .map((tool) => missing(tool, skipped.includes(tool)))
}

function missing(tool: string, isSkipped: boolean): Problem {
  const name = value(foreign(tool))
  return {
    code: 'scan-tool-missing',
    sentence: isSkipped
      ? text`No scan of ${name} is there: it is required, so skipping it does not count.`
      : text`No scan of ${name} is there, and it is required.`,
    remedy: isSkipped
      ? text`Let it scan always, or take it out of ${'scans.requiredTools'} on the default branch.`
      : text`Run it and add its file; names compare exactly with ${'tool.driver.name'}.`,
  }
}
