import type { Basis, Judged } from './decision.ts'

/** Whether it stops only since its age cannot be told: what is exploited, malware or live T0 stops at any age. */
export function stopsByAge(
  { newness, tier, facts, overdue }: Judged,
  { stage }: Pick<Basis, 'stage'>,
): boolean {
  if (newness !== 'unknown' || facts.kev || facts.class === 'malware' || overdue) return false
  if (stage === 'predeploy') return tier !== 'T0'
  return stage === 'pr' && !(tier === 'T0' && facts.class === 'pipeline')
}
