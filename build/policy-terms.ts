import type { PolicyTerms } from '../src/domain/policy.ts'
import { tiers, type Tier } from '../src/domain/terms.ts'
import type { PolicyFile } from './policy-schema.ts'

/** Deadlines, adoption, waivers and limits, with every tier named and every time in its one unit. */
export function termsOf(policy: PolicyFile): PolicyTerms {
  return {
    deadlines: byTier((tier) => {
      const { containHours, fixHours, fixDays } = policy.deadlines[tier]
      return {
        containHours: containHours ?? null,
        fixHours: fixHours ?? (fixDays === undefined ? null : fixDays * 24),
      }
    }),
    adoption: { ...policy.adoption, dueDays: byTier((tier) => policy.adoption.dueDays[tier] ?? null) },
    waivers: { ...policy.waivers, maxDays: byTier((tier) => policy.waivers.maxDays[tier] ?? null) },
    signals: policy.signals,
    limits: policy.limits,
  }
}

function byTier<T>(value: (tier: Tier) => T): Record<Tier, T> {
  return Object.fromEntries(tiers.map((tier) => [tier, value(tier)])) as Record<Tier, T>
}
