import type { Facts } from '../domain/facts.ts'

/** Score of a level where no score is stated (domain.md c.4). A finding of level none is read as a warning. */
export const scoreOfLevel: Readonly<Record<Facts['level'], number>> = {
  error: 7.0,
  warning: 4.0,
  note: 0.1,
  none: 4.0,
}

/** A score that is there and cannot be read counts as at least this. */
export const unreadableScore = 9.0

/** From which score on a vulnerability is assumed automatable, and its impact total, where nothing says so. */
const automatableFrom = 7.0
const totalImpactFrom = 9.0

/** The injection family: flaws with well-known exploitation (SSVC), and 94, 502 and 1336 (domain.md c.4). */
export const injectionFamily: ReadonlySet<number> = new Set([
  22, 77, 78, 89, 91, 94, 434, 502, 611, 918, 1321, 1336,
])

export interface Exploitability {
  readonly automatable?: boolean | undefined
  readonly totalImpact?: boolean | undefined
}

/** What an attacker gains: SSVC data where there is any, else the CVSS vector's, else the score's; these are assumed. */
export function exploitabilityOf(
  stated: Exploitability,
  vector: Exploitability,
  score: number,
): Pick<Facts, 'automatable' | 'totalImpact' | 'assumed'> {
  return {
    automatable: stated.automatable ?? vector.automatable ?? score >= automatableFrom,
    totalImpact: stated.totalImpact ?? vector.totalImpact ?? score >= totalImpactFrom,
    assumed: stated.automatable === undefined || stated.totalImpact === undefined,
  }
}
