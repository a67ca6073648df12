import type { Explainable } from '../domain/decision.ts'
import type { Explanation, RuleOutcome, Tried, Value } from '../domain/explanation.ts'
import type { Facts, Tiered, Timing } from '../domain/facts.ts'
import type { Policy, RowValues, SeverityRow, StageRow, TableValues, TierRule } from '../domain/policy.ts'
import { smallestFlip } from './smallest-flip.ts'
import { waiverLimitOf } from './policy/waiver-limit-of.ts'
import { namesIn } from './policy/names-in.ts'
import { rowOf, rowValuesOf, tierByNewness, type Row } from './policy/row-of.ts'
import { tableValuesOf } from './policy/table-values-of.ts'
import { tierOf } from './policy/tier-of.ts'

/** Judges one finding again, from its facts, with every rule tried written down. Agrees with the gate by construction. */
export function explainFinding(judged: Explainable, policy: Policy): Explanation {
  const { facts } = judged
  const timing: Timing = { newness: judged.newness, overdue: judged.overdue }
  const { tiered, tier, found, ...lists } = tryAll(facts, timing, policy)
  return {
    id: judged.id,
    signals: Object.entries(facts).map(([name, value]) => ({
      name: `f.${name}`,
      value: value as Value['value'],
    })),
    ...lists,
    tier,
    verdict: judged.verdict,
    row: found.row,
    isIncident: found.isIncident,
    severity: found.severity,
    policyError: tiered.policyError ?? found.policyError ?? null,
    waived: judged.waived,
    waiver: waiverLimitOf(facts, tier, policy),
    flip: smallestFlip(judged, policy),
  }
}

/** Rules and rows tried for bare facts, in the order in which they are asked. */
export function explainRules(facts: Facts, timing: Timing, policy: Policy): Tried[] {
  const { rules, rows, severities } = tryAll(facts, timing, policy)
  return [...rules, ...rows, ...severities]
}

interface Trial extends Pick<Explanation, 'rules' | 'rows' | 'severities' | 'tier'> {
  readonly tiered: Tiered
  readonly found: Row
}

function tryAll(facts: Facts, timing: Timing, policy: Policy): Trial {
  const rules: Tried[] = []
  const rows: Tried[] = []
  const severities: Tried[] = []
  const tables = tablesOrNone(facts, policy)
  const tiered = tierOf(facts, policy, (rule, outcome, tier) => {
    rules.push(tried(rule, outcome, tier, facts, tables, null, policy))
  })
  const tier = tierByNewness(tiered, timing)
  const values = tier === null ? null : rowValuesOf(facts, tier, timing)
  const found = rowOf(facts, tiered, tier, timing, policy, {
    stage: (row, outcome) => {
      const verdict = outcome === 'matched' ? row.action.verdict : null
      rows.push(tried(row, outcome, verdict, facts, tables, values, policy))
    },
    severity: (row, outcome, severity) => {
      severities.push(tried(row, outcome, severity, facts, tables, values, policy))
    },
  })
  return { rules, rows, severities, tier, tiered, found }
}

function tried(
  rule: TierRule | StageRow | SeverityRow,
  outcome: RuleOutcome,
  result: string | null,
  facts: Facts,
  tables: TableValues,
  row: RowValues | null,
  policy: Policy,
): Tried {
  const { id, source, why, action } = rule
  const known: Readonly<Record<string, Value['value']>> = { ...tables, ...row }
  const values = namesIn(source, policy.tables).flatMap((name): Value[] => {
    const value = name.startsWith('f.') ? facts[name.slice(2) as keyof Facts] : known[name]
    return value === undefined ? [] : [{ name, value }]
  })
  return { id, condition: source, why, action, values, outcome, result }
}

/** A table that fails is told by the rule that asks for it. */
function tablesOrNone(facts: Facts, policy: Policy): TableValues {
  try {
    return tableValuesOf(facts, policy)
  } catch {
    return {}
  }
}
