import type { WaiverLimit } from '../../domain/explanation.ts'
import type { Facts } from '../../domain/facts.ts'
import type { Policy } from '../../domain/policy.ts'
import type { Tier } from '../../domain/terms.ts'

/** Whether a finding may be waived, and for how long at most. */
export function waiverLimitOf(facts: Facts, tier: Tier | null, policy: Policy): WaiverLimit {
  const { maxDays, forbidden } = policy.terms.waivers
  const isConfirmedMalware = facts.class === 'malware' && facts.confidence === 'confirmed'
  if (isConfirmedMalware && forbidden.includes('malware.confirmed'))
    return { allowed: false, why: 'forbidden' }
  const days = tier === null ? null : maxDays[tier]
  return days === null ? { allowed: false, why: 'nothing' } : { allowed: true, maxDays: days }
}
