import type { Decision, Judged } from '../domain/decision.ts'
import type { Facts, Tiered } from '../domain/facts.ts'
import type { Finding } from '../domain/finding.ts'
import { reveal } from '../domain/foreign.ts'
import type { Policy } from '../domain/policy.ts'
import type { Problem } from '../domain/problem.ts'
import type { Waiver } from '../domain/baseline.ts'
import type { RunVerdict, Tier, Verdict } from '../domain/terms.ts'
import { verdicts } from '../domain/terms.ts'
import { text } from '../domain/text.ts'
import { neverAdopted } from './adopt-refusal.ts'
import { ageFindings, type Aged, type NewnessSources } from './finding/newness.ts'
import { changeProblem, openIssuesProblem } from './finding/newness-problem.ts'
import { findingIds } from './finding/finding-ids.ts'
import type { IncidentContext } from './incident/context.ts'
import { dueAtOf, type Deadlines } from './incident/dates.ts'
import { incidentsOf } from './incident/incidents.ts'
import { nextOf, withStepByAge } from './next.ts'
import { rowOf, tierByNewness } from './policy/row-of.ts'
import { overdueFromOf } from './coming-stops.ts'
import { waive } from './waive.ts'

/** Findings with all that does not depend on time or on the past; in rows, index by index. */
export interface TieredFindings {
  readonly findings: readonly Finding[]
  readonly facts: readonly Facts[]
  readonly tiered: readonly Tiered[]
}

/** What is known of the past, and the terms on which it counts. */
export interface Settlement {
  readonly past: NewnessSources
  readonly waivers: readonly Waiver[]
  /** `tool.driver.name`s whose external suppressions are obeyed. */
  readonly trustSuppressions: readonly string[]
  readonly policy: Policy
  readonly incidents: IncidentContext
  /** What scans left open. */
  readonly incomplete: readonly Problem[]
  /** `scans.onIncomplete: warn`: said, and not stopped for. */
  readonly isIncompleteRelaxed: boolean
  /** Reads that failed before there was anything to judge. */
  readonly failedReads: readonly Problem[]
  readonly notices: readonly Problem[]
  readonly scans: Decision['scans']
  readonly basis: Decision['basis']
}

/** The Decision: newness, dates, waivers, the stage's row, incidents. Pure; the same in gives the same out. */
export function settle(rows: TieredFindings, settlement: Settlement): Decision {
  const dated = datedFindings(rows, settlement)
  const { policy, basis } = settlement
  const waiving = waive(dated, settlement.waivers, { now: basis.now, maxDays: maxDaysOf(policy) })
  const judged = dated.map((one, at) => judge(one, waiving.by[at] ?? null, settlement))
  const { incidents: drafts, incidentOf } = incidentsOf(judged, settlement.incidents)
  const placed = judged.map((one) => ({ ...one, incident: incidentOf.get(one.id) ?? null }))
  const verdict = worstOf(placed)
  const failed = [
    ...settlement.failedReads,
    ...readProblems(settlement.past, dated),
    ...policyErrors(rows.tiered),
  ]
  const incomplete = [...failed, ...settlement.incomplete]
  const incidents = drafts.map((draft) => withStepByAge(draft, { incomplete, judged: placed, basis }))
  return {
    verdict,
    incomplete,
    cannotTell: failed.length > 0 || (settlement.incomplete.length > 0 && !settlement.isIncompleteRelaxed),
    notices: [...settlement.notices, ...waiving.notices],
    scans: settlement.scans,
    judged: placed,
    incidents,
    next: nextOf({ incomplete, judged: placed, incidents, basis }),
    basis,
  }
}

type Dated = Omit<
  Judged,
  'verdict' | 'row' | 'isIncident' | 'severity' | 'suppressed' | 'waived' | 'incident'
>

function datedFindings(rows: TieredFindings, { past, policy, basis, incidents }: Settlement): Dated[] {
  const aged = ageFindings(rows.findings, past, neverDebtOf(rows))
  const ids = findingIds(rows.findings)
  const deadlines = deadlinesOf(policy)
  const dated: Dated[] = []
  for (const [at, finding] of rows.findings.entries()) {
    const [facts, tiered, age, id] = [rows.facts[at], rows.tiered[at], aged[at], ids[at]]
    if (facts === undefined || tiered === undefined || age === undefined || id === undefined)
      throw new RangeError(`finding ${at} has no row`)
    const tier = tierByNewness(tiered, { newness: age.newness, overdue: false })
    const firstSeen = age.firstSeen ?? basis.now
    const due = { age, tier, firstSeen, kevDue: kevDueOf(finding, incidents) }
    const dueAt = dueOf(due, deadlines)
    const overdueFrom = overdueFromOf({ dueAt, tier, adopted: age.adopted }, policy)
    dated.push({
      id,
      finding,
      facts,
      tiered,
      tier,
      newness: age.newness,
      newSource: age.source,
      firstSeen,
      adopted: age.adopted,
      dueAt,
      overdue: overdueFrom !== null && overdueFrom < basis.now,
    })
  }
  return dated
}

/** Of equal findings one is enough: `adopt` takes in none of them. */
function neverDebtOf({ findings, facts, tiered }: TieredFindings): ReadonlySet<string> {
  const never = findings.filter((finding, at) => {
    const kev = facts[at]?.kev === true
    return neverAdopted({ tier: tiered[at]?.tier ?? null, class: finding.class, kev }) !== null
  })
  return new Set(never.map(({ identity }) => identity))
}

function judge(one: Dated, waived: Judged['waived'], { policy, trustSuppressions }: Settlement): Judged {
  const timing = { newness: one.newness, overdue: one.overdue }
  const row = rowOf(one.facts, one.tiered, one.tier, timing, policy)
  const suppressed =
    one.finding.claims.suppressed === 'external' && trustSuppressions.includes(reveal(one.finding.rule.tool))
  const isSpared =
    (waived !== null || suppressed) && row.policyError === undefined && row.verdict !== 'ignore'
  return {
    ...one,
    verdict: isSpared ? 'track' : row.verdict,
    row: row.row,
    isIncident: row.isIncident && !isSpared,
    severity: isSpared ? null : row.severity,
    suppressed,
    waived,
    incident: null,
  }
}

interface Due {
  readonly age: Aged
  readonly tier: Tier | null
  readonly firstSeen: string
  readonly kevDue: string | null
}

/** Adopted debt has the date that people agreed on; everything else the tier's. */
function dueOf({ age, tier, firstSeen, kevDue }: Due, deadlines: Deadlines): string | null {
  if (tier === null) return null
  return age.adopted && age.due !== undefined ? age.due : dueAtOf(tier, firstSeen, deadlines, kevDue)
}

function kevDueOf({ advisories }: Finding, { kev }: IncidentContext): string | null {
  const dates = advisories.flatMap((advisory) => kev?.entries.get(advisory)?.dueDate ?? [])
  return dates.sort()[0] ?? null
}

function worstOf(judged: readonly Judged[]): RunVerdict {
  let worst: Verdict = 'ignore'
  for (const { verdict } of judged) {
    if (verdicts.indexOf(verdict) > verdicts.indexOf(worst)) worst = verdict
  }
  return worst === 'ignore' ? 'pass' : worst
}

function readProblems(
  { stage, change, openIssues, isLocal }: NewnessSources,
  dated: readonly Dated[],
): Problem[] {
  const problems = [changeProblem(stage, change, dated, isLocal), openIssuesProblem(stage, openIssues, dated)]
  return problems.filter((problem) => problem !== null)
}

/** A condition that failed has judged nothing: its finding counts as the worst, and the run cannot tell. */
function policyErrors(tiered: readonly Tiered[]): Problem[] {
  const reasons = new Set(tiered.flatMap(({ policyError }) => policyError ?? []))
  return [...reasons].map((reason) => ({
    code: 'policy-error',
    sentence: text`a condition of the policy failed: ${reason}; its findings count as the most urgent of their class`,
    remedy: text`mend the rule in ${'baton.yml'}, and run ${'baton policy check'}`,
  }))
}

function deadlinesOf({ terms }: Policy): Deadlines {
  const hours = (tier: Tier): number | null => {
    const { fixHours } = terms.deadlines[tier]
    return fixHours === null ? null : fixHours * 3_600_000
  }
  return { T0: hours('T0'), T1: hours('T1'), T2: hours('T2'), T3: hours('T3'), T4: hours('T4') }
}

function maxDaysOf({ terms }: Policy): Partial<Record<Tier, number>> {
  const entries = Object.entries(terms.waivers.maxDays).filter(([, days]) => days !== null)
  return Object.fromEntries(entries)
}
