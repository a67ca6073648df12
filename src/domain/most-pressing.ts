import type { Judged } from './decision.ts'
import type { Foreign } from './foreign.ts'
import { findingClasses, tiers, verdicts, type Severity } from './terms.ts'

/**
 * The most pressing `limit` of them: by severity, tier, verdict, class, score, path, line, then identity and id, so that any order
 * of the input gives the same. Only what is taken is sorted, so that a million findings cost one pass.
 */
export function mostPressing(judged: readonly Judged[], limit: number): readonly Judged[] {
  const byRank = new Map<number, Judged[]>()
  for (const one of judged) {
    const rank = rankOf(one)
    const same = byRank.get(rank)
    if (same === undefined) byRank.set(rank, [one])
    else same.push(one)
  }
  const taken: Judged[] = []
  for (const rank of [...byRank.keys()].sort((a, b) => a - b)) {
    if (taken.length >= limit) break
    for (const one of (byRank.get(rank) ?? []).sort(compare).slice(0, limit - taken.length)) taken.push(one)
  }
  return taken
}

const severities: readonly Severity[] = ['SEV1', 'SEV2', 'SEV3', 'SEV4', 'SEV5']

/** One digit for each of the four. */
function rankOf({ severity, tier, verdict, finding }: Judged): number {
  const digits = [
    severity === null ? severities.length : severities.indexOf(severity),
    tier === null ? tiers.length : tiers.indexOf(tier),
    verdicts.length - 1 - verdicts.indexOf(verdict),
    findingClasses.indexOf(finding.class),
  ]
  return digits.reduce((rank, digit) => rank * 10 + digit, 0)
}

function compare(one: Judged, other: Judged): number {
  return (
    other.facts.score - one.facts.score ||
    byCodeUnit(pathOf(one), pathOf(other)) ||
    (one.finding.place?.line ?? 0) - (other.finding.place?.line ?? 0) ||
    byCodeUnit(one.finding.identity, other.finding.identity) ||
    byCodeUnit(one.id, other.id)
  )
}

/** To sort by, not to be shown. */
function pathOf({ finding }: Judged): Foreign | string {
  return finding.place?.path ?? ''
}

function byCodeUnit(one: Foreign | string, other: Foreign | string): number {
  return one === other ? 0 : one < other ? -1 : 1
}
