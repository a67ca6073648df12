import type { Facts, Tiered, Timing } from '../../domain/facts.ts'
import type { Policy } from '../../domain/policy.ts'
import type { Tier, Verdict } from '../../domain/terms.ts'
import { rowOf, tierByNewness, type Row } from './row-of.ts'
import { tierOf } from './tier-of.ts'

export interface Outcome extends Row {
  readonly tiered: Tiered
  readonly tier: Tier | null
}

/** All that a policy says of one finding at one time: tier, verdict, incident and severity. */
export function outcomeOf(facts: Facts, timing: Timing, policy: Policy): Outcome {
  const tiered = tierOf(facts, policy)
  const tier = tierByNewness(tiered, timing)
  return { tiered, tier, ...rowOf(facts, tiered, tier, timing, policy) }
}

export function isStop(verdict: Verdict): boolean {
  return verdict === 'block' || verdict === 'quarantine'
}
