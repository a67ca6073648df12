import type { RuleOutcome } from '../../domain/explanation.ts'
import type { Facts, Tiered, Timing } from '../../domain/facts.ts'
import type { Severity, Tier, Verdict } from '../../domain/terms.ts'
import type { Policy, RowValues, SeverityRow, StageRow, TableValues } from '../../domain/policy.ts'
import { tableValuesOf } from './table-values-of.ts'
import { reasonOf } from './tier-of.ts'

export interface Row {
  readonly verdict: Verdict
  /** Of the stage table, or the tier rule that gave the verdict itself. */
  readonly row: string
  readonly isIncident: boolean
  /** Null when it is no incident. */
  readonly severity: Severity | null
  /** A row failed at run time: the strictest outcome, and the exit is at least 30. */
  readonly policyError?: string
}

export interface RowTrace {
  readonly stage?: (row: StageRow, outcome: RuleOutcome) => void
  readonly severity?: (row: SeverityRow, outcome: RuleOutcome, severity: Severity | null) => void
}

/**
 * Verdict and incident of one finding at its stage: the first row of the stage table that holds. A tier rule with a
 * verdict of its own (suspected malware) replaces the row's verdict, and either of the two makes an incident.
 */
export function rowOf(
  facts: Facts,
  tiered: Tiered,
  tier: Tier | null,
  timing: Timing,
  policy: Policy,
  trace?: RowTrace,
): Row {
  if (tier === null)
    return { verdict: 'ignore', row: tiered.rules.at(-1) ?? 'none', isIncident: false, severity: null }
  const row = rowValuesOf(facts, tier, timing)
  try {
    const tables = tableValuesOf(facts, policy)
    const stage = stageRowOf(facts, tables, row, policy, trace)
    const own = tiered.verdict === undefined ? undefined : ownVerdict(facts, tiered, policy)
    const isIncident = stage.action.incident || own?.isIncident === true
    return {
      verdict: tiered.verdict ?? stage.action.verdict,
      row: own?.id ?? stage.id,
      isIncident,
      severity: isIncident ? severityOf(facts, tables, row, policy, trace) : null,
    }
  } catch (error) {
    const policyError = reasonOf(error)
    return { verdict: 'quarantine', row: 'policy-error', isIncident: true, severity: 'SEV1', policyError }
  }
}

/** The tier that counts, now that newness is known. */
export function tierByNewness(tiered: Tiered, timing: Timing): Tier | null {
  return timing.newness === 'new' ? (tiered.whenNew ?? tiered.tier) : tiered.tier
}

export function rowValuesOf(facts: Facts, tier: Tier, timing: Timing): RowValues {
  return {
    stage: facts.stage,
    tier,
    newness: timing.newness,
    kev: facts.kev,
    class: facts.class,
    evidence: facts.evidence,
    overdue: timing.overdue,
    published: facts.published,
  }
}

function stageRowOf(
  facts: Facts,
  tables: TableValues,
  values: RowValues,
  policy: Policy,
  trace: RowTrace | undefined,
): StageRow {
  let found: StageRow | undefined
  for (const row of policy.stages) {
    if (found !== undefined) {
      trace?.stage?.(row, 'not-asked')
      continue
    }
    const holds = isTrue(row, row.when(facts, tables, values))
    trace?.stage?.(row, holds ? 'matched' : 'not-matched')
    if (!holds) continue
    found = row
    if (trace === undefined) return row
  }
  if (found === undefined) throw new RangeError('no row of the stage table fits')
  return found
}

const severities: readonly Severity[] = ['SEV1', 'SEV2', 'SEV3', 'SEV4', 'SEV5']

/** In doubt the worst one: where no row fits, SEV1. */
function severityOf(
  facts: Facts,
  tables: TableValues,
  values: RowValues,
  policy: Policy,
  trace: RowTrace | undefined,
): Severity {
  let severity: Severity | null = null
  for (const row of policy.severity) {
    const isAsked: boolean = (row.action.do === 'severity') === (severity === null)
    if (!isAsked) {
      trace?.severity?.(row, 'not-asked', severity)
      continue
    }
    if (!isTrue(row, row.when(facts, tables, values))) {
      trace?.severity?.(row, 'not-matched', severity)
      continue
    }
    const before: Severity | null = severity
    severity = afterRow(row, severity)
    trace?.severity?.(row, severity === before ? 'no-effect' : 'matched', severity)
  }
  return severity ?? 'SEV1'
}

function afterRow({ action }: SeverityRow, severity: Severity | null): Severity | null {
  if (action.do === 'severity') return action.severity
  if (severity === null) return null
  const at = severities.indexOf(severity)
  if (action.do === 'atLeast')
    return severities[Math.min(at, severities.indexOf(action.severity))] ?? severity
  return severities[Math.max(at - 1, Math.min(at, severities.indexOf(action.to)))] ?? severity
}

function ownVerdict(
  facts: Facts,
  tiered: Tiered,
  policy: Policy,
): { id: string; isIncident: boolean } | undefined {
  const rule = policy.rules[facts.class].find(
    ({ id, action }) => action.do === 'tier' && action.verdict !== undefined && tiered.rules.includes(id),
  )
  return rule?.action.do === 'tier' ? { id: rule.id, isIncident: rule.action.incident === true } : undefined
}

function isTrue(row: StageRow | SeverityRow, outcome: unknown): boolean {
  if (typeof outcome === 'boolean') return outcome
  throw new TypeError(`${row.id}: the condition gives no yes or no`)
}
