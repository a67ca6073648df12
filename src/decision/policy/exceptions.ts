import type { Facts } from '../../domain/facts.ts'
import type { Policy } from '../../domain/policy.ts'
import type { Tier } from '../../domain/terms.ts'

export type WaiverLimit =
  | { readonly allowed: true; readonly maxDays: number }
  /** `forbidden`: this policy lets nobody waive it. `nothing`: it stops nothing that a waiver could lift. */
  | { readonly allowed: false; readonly why: 'forbidden' | 'nothing' }

/** Whether a finding may be waived, and for how long at most. */
export function waiverLimitOf(facts: Facts, tier: Tier | null, policy: Policy): WaiverLimit {
  const { maxDays, forbidden } = policy.terms.waivers
  const isConfirmedMalware = facts.class === 'malware' && facts.confidence === 'confirmed'
  if (isConfirmedMalware && forbidden.includes('malware.confirmed'))
    return { allowed: false, why: 'forbidden' }
  const days = tier === null ? null : maxDays[tier]
  return days === null ? { allowed: false, why: 'nothing' } : { allowed: true, maxDays: days }
}

/** Whether a person may adopt a finding as known debt with a date. */
export function isAdoptable(facts: Facts, tier: Tier | null, policy: Policy): boolean {
  if (tier === null) return false
  return !policy.terms.adoption.notAdoptable.some((what) => {
    switch (what) {
      case 'T0':
        return tier === 'T0'
      case 'kev':
        return facts.kev
      case 'malware':
      case 'pipeline':
        return facts.class === what
    }
  })
}
