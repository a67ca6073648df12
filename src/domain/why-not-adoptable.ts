import type { FindingClass, Tier } from './terms.ts'

/** What counts for it; `kev`: it is known to be exploited. */
export interface Adoptable {
  readonly tier: Tier | null
  readonly class: FindingClass
  readonly kev: boolean
  readonly waived: unknown
  readonly suppressed: boolean
}

export type NotAdoptable = 'T0' | 'malware' | 'pipeline' | 'kev' | 'waived' | 'suppressed'

/** Why a finding cannot become adopted debt. Null: it may. T0, KEV, malware and pipeline stay what they are, whoever signs. */
export function whyNotAdoptable(finding: Adoptable): NotAdoptable | null {
  if (finding.tier === 'T0') return 'T0'
  if (finding.class === 'malware' || finding.class === 'pipeline') return finding.class
  if (finding.kev) return 'kev'
  if (finding.waived !== null) return 'waived'
  return finding.suppressed ? 'suppressed' : null
}
