import type { Judged } from '../../domain/decision.ts'
import { findingClasses, tiers, verdicts, type FindingClass, type Severity } from '../../domain/terms.ts'

const bySeverity: readonly Severity[] = ['SEV1', 'SEV2', 'SEV3', 'SEV4', 'SEV5']

/** Sorts the worst first: severity, tier, verdict, class, score; then by identity, so that each order gives the same. */
export function worstFirst(one: Judged, other: Judged): number {
  return (
    severityRank(one.severity) - severityRank(other.severity) ||
    tierRank(one) - tierRank(other) ||
    verdicts.indexOf(other.verdict) - verdicts.indexOf(one.verdict) ||
    classRank(one.finding.class) - classRank(other.finding.class) ||
    other.facts.score - one.facts.score ||
    compareText(one.finding.identity, other.finding.identity) ||
    compareText(one.id, other.id)
  )
}

export function worstSeverity(members: readonly Judged[]): Severity | null {
  const rank = members.reduce((worst, { severity }) => Math.min(worst, severityRank(severity)), Infinity)
  return bySeverity[rank] ?? null
}

/** By code unit: the same on every machine, whatever its language. */
export function compareText(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

function severityRank(severity: Severity | null): number {
  return severity === null ? bySeverity.length : bySeverity.indexOf(severity)
}

function tierRank({ tier }: Judged): number {
  return tier === null ? tiers.length : tiers.indexOf(tier)
}

function classRank(name: FindingClass): number {
  return findingClasses.indexOf(name)
}
