import type { FindingRecord } from '../domain/record.ts'
import type { FindingClass, Tier } from '../domain/terms.ts'
import { text, type Text } from '../domain/text.ts'

/** A finding that cannot become adopted debt, and why. */
export interface Refusal {
  readonly id: string
  readonly identity: string
  readonly why: 'T0' | 'kev' | 'malware' | 'pipeline' | 'waived' | 'suppressed' | 'withheld'
  readonly says: Text
}

/** Null: it may be adopted. T0, KEV, malware and pipeline stay what they are, whoever signs. */
export function refusalOf(finding: FindingRecord): Refusal | null {
  const why = reasonAgainst(finding)
  return why === null ? null : { id: finding.id, identity: finding.identity, why, says: sentences[why] }
}

/** Why nobody can adopt it; a baseline file that lacks such a finding does not say that it is new. Null: one may. */
export function neverAdopted(of: {
  readonly tier: Tier | null
  readonly class: FindingClass
  readonly kev: boolean
}): 'T0' | 'kev' | 'malware' | 'pipeline' | null {
  if (of.tier === 'T0') return 'T0'
  if (of.class === 'malware' || of.class === 'pipeline') return of.class
  return of.kev ? 'kev' : null
}

function reasonAgainst(finding: FindingRecord): Refusal['why'] | null {
  const never = neverAdopted({ ...finding, kev: finding.facts?.['kev'] === true })
  if (never !== null) return never
  if (finding.class === 'vuln' && finding.facts === undefined) return 'withheld'
  if (finding.waived !== null) return 'waived'
  return finding.suppressed ? 'suppressed' : null
}

const sentences: Readonly<Record<Refusal['why'], Text>> = {
  T0: text`it is of tier T0: it must be ended, not dated`,
  kev: text`it is known to be exploited (KEV)`,
  malware: text`malware is not debt: it must go`,
  pipeline: text`this class is judged again by every run, whatever a file says`,
  waived: text`a waiver covers it, with a date of its own`,
  suppressed: text`its tool's suppression is obeyed`,
  withheld: text`the decision does not say whether it is in KEV; use one that was written with ${'output-full: true'}`,
}
