import type { RuleOutcome } from '../../domain/explanation.ts'
import type { Facts, Tiered } from '../../domain/facts.ts'
import { tiers, type FindingClass, type Tier } from '../../domain/terms.ts'
import type { Policy, TableValues, TierAction, TierRule } from '../../domain/policy.ts'
import { tableValuesOf } from './table-values-of.ts'

export type Trace = (rule: TierRule, outcome: RuleOutcome, tier: Tier | null) => void

/**
 * Urgency of one finding by the rules of its class, from the top down (policies/default.yml says how they act on
 * each other). Never throws: a rule that fails, or a class without a rule that fits, gives the strictest tier.
 */
export function tierOf(facts: Facts, policy: Policy, trace?: Trace): Tiered {
  const walk: Walk = { tier: null, whenNew: null, verdict: undefined, weakened: false, ids: [] }
  try {
    const tables = tableValuesOf(facts, policy)
    for (const list of listsFor(facts.class, policy)) {
      const dropped = walkRules(list, facts, tables, walk, trace)
      if (dropped) return { tier: null, rules: walk.ids }
      if (walk.tier !== null) break
    }
  } catch (error) {
    return strictest(facts.class, policy, walk.ids, reasonOf(error))
  }
  if (walk.tier === null) return strictest(facts.class, policy, walk.ids, 'no rule of the class fits')
  return {
    tier: walk.tier,
    ...(walk.whenNew !== null && walk.whenNew !== walk.tier && { whenNew: walk.whenNew }),
    ...(walk.verdict && { verdict: walk.verdict }),
    rules: walk.ids,
  }
}

/** The rules that may judge a class: its own, then those of the class that it goes on with. */
export function listsFor(findingClass: FindingClass, policy: Policy): (readonly TierRule[])[] {
  const next = policy.otherwise[findingClass]
  const own = policy.rules[findingClass]
  return next === undefined ? [own] : [own, policy.rules[next]]
}

interface Walk {
  tier: Tier | null
  whenNew: Tier | null
  verdict: 'block' | 'quarantine' | undefined
  weakened: boolean
  readonly ids: string[]
}

/** Whether the finding was dropped. */
function walkRules(
  rules: readonly TierRule[],
  facts: Facts,
  tables: TableValues,
  walk: Walk,
  trace: Trace | undefined,
): boolean {
  for (const rule of rules) {
    if (!isAsked(rule.action, walk)) {
      trace?.(rule, 'not-asked', walk.tier)
      continue
    }
    if (!holds(rule, facts, tables, trace)) {
      trace?.(rule, 'not-matched', walk.tier)
      continue
    }
    if (rule.action.do === 'drop') {
      walk.ids.push(rule.id)
      trace?.(rule, 'matched', null)
      return true
    }
    const moved = act(rule.action, walk)
    if (moved) walk.ids.push(rule.id)
    trace?.(rule, moved ? 'matched' : 'no-effect', walk.tier)
  }
  return false
}

function holds(rule: TierRule, facts: Facts, tables: TableValues, trace: Trace | undefined): boolean {
  try {
    const outcome: unknown = rule.when(facts, tables)
    if (typeof outcome === 'boolean') return outcome
    throw new TypeError('the condition gives no yes or no')
  } catch (error) {
    trace?.(rule, 'failed', null)
    throw new ConditionFailure(`${rule.id}: ${reasonOf(error)}`)
  }
}

function isAsked(action: TierAction, walk: Walk): boolean {
  if (action.do === 'tier' || action.do === 'drop') return walk.tier === null
  if (walk.tier === null) return false
  if (action.do === 'weaker' && walk.weakened) return false
  if (action.do === 'weaker' || action.do === 'stronger')
    return action.from === undefined || action.from.includes(walk.tier)
  return true
}

/** Whether anything changed. */
function act(action: Exclude<TierAction, { do: 'drop' }>, walk: Walk): boolean {
  if (action.do === 'tier') {
    walk.tier = action.tier
    walk.whenNew = action.whenNew ?? null
    walk.verdict = action.verdict
    return true
  }
  if (action.do === 'weaker') walk.weakened = true
  const before = [walk.tier, walk.whenNew]
  walk.tier = moved(action, walk.tier)
  walk.whenNew = moved(action, walk.whenNew)
  return walk.tier !== before[0] || walk.whenNew !== before[1]
}

function moved(action: Exclude<TierAction, { do: 'drop' | 'tier' }>, tier: Tier | null): Tier | null {
  if (tier === null) return null
  const at = tiers.indexOf(tier)
  switch (action.do) {
    case 'weaker':
      return tiers[Math.min(at + 1, Math.max(at, tiers.indexOf(action.to)))] ?? tier
    case 'stronger':
      return tiers[Math.max(at - 1, Math.min(at, tiers.indexOf(action.to)))] ?? tier
    case 'atMost':
      return tiers[Math.max(at, tiers.indexOf(action.tier))] ?? tier
    case 'atLeast':
      return tiers[Math.min(at, tiers.indexOf(action.tier))] ?? tier
  }
}

function strictest(
  findingClass: FindingClass,
  policy: Policy,
  rules: readonly string[],
  policyError: string,
): Tiered {
  return { tier: strictestTierOf(findingClass, policy), rules: [...rules, 'policy-error'], policyError }
}

/** The most urgent tier that any rule of a class can give. */
function strictestTierOf(findingClass: FindingClass, policy: Policy): Tier {
  const reachable = listsFor(findingClass, policy)
    .flat()
    .flatMap(({ action }): number[] => {
      if (action.do === 'drop' || action.do === 'weaker' || action.do === 'atMost') return []
      if (action.do === 'stronger') return [tiers.indexOf(action.to)]
      return [
        tiers.indexOf(action.tier),
        ...(action.do === 'tier' && action.whenNew ? [tiers.indexOf(action.whenNew)] : []),
      ]
    })
  return tiers[Math.min(...reachable, tiers.length - 1)] ?? 'T0'
}

class ConditionFailure extends Error {
  override readonly name = 'ConditionFailure'
}

/** CEL's messages go on with a picture of the place, which is no sentence. */
export function reasonOf(error: unknown): string {
  return (error instanceof Error && error.message.split('\n', 1)[0]) || 'it failed'
}
