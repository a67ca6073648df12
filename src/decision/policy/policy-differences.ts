import type { Policy } from '../../domain/policy.ts'
import { findingClasses } from '../../domain/terms.ts'

/** One rule in which a policy differs from another. */
export interface PolicyDifference {
  /** A class, `stages` or `severity`. */
  readonly list: string
  readonly id: string
  readonly how: 'added' | 'replaced' | 'moved' | 'disabled'
  readonly before: RuleText | null
  readonly after: RuleText | null
  /** Id of the rule that it stands before now; null: it is the last, or gone. */
  readonly nextTo: string | null
}

export interface RuleText {
  /** CEL. */
  readonly source: string
  readonly action: object
}

interface Listed extends RuleText {
  readonly id: string
}

/** What was added, replaced, moved or disabled in `policy`, list by list. */
export function policyDifferences(base: Policy, policy: Policy): PolicyDifference[] {
  return [
    ...findingClasses.flatMap((name) => differencesIn(name, base.rules[name], policy.rules[name])),
    ...differencesIn('stages', base.stages, policy.stages),
    ...differencesIn('severity', base.severity, policy.severity),
  ]
}

function differencesIn(list: string, base: readonly Listed[], now: readonly Listed[]): PolicyDifference[] {
  const old = new Map(base.map((rule) => [rule.id, rule]))
  const present = new Set(now.map(({ id }) => id))
  const changed = now.flatMap((rule, at): PolicyDifference[] => {
    const before = old.get(rule.id)
    const nextTo = now[at + 1]?.id ?? null
    const after = { source: rule.source, action: rule.action }
    if (before === undefined) return [{ list, id: rule.id, how: 'added', before: null, after, nextTo }]
    if (before === rule) return []
    return [{ list, id: rule.id, how: howOf(before, rule), before, after, nextTo }]
  })
  const gone = base
    .filter(({ id }) => !present.has(id))
    .map((before) => ({ list, id: before.id, how: 'disabled' as const, before, after: null, nextTo: null }))
  return [...changed, ...gone]
}

function howOf(before: Listed, after: Listed): 'replaced' | 'moved' {
  const isSame =
    before.source === after.source && JSON.stringify(before.action) === JSON.stringify(after.action)
  return isSame ? 'moved' : 'replaced'
}
