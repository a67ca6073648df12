import type { FindingRecord } from '../domain/record.ts'
import type { FindingClass, Tier } from '../domain/terms.ts'
import { text, type Text } from '../domain/text.ts'

/** A finding that cannot become adopted debt, and why. */
export interface Refusal {
  /** Of all findings of the identity, in the decision's order. */
  readonly ids: readonly string[]
  /** What the first of them is called, in our words; inert data. */
  readonly title: string
  /** Where it is; inert data. */
  readonly path?: string
  readonly identity: string
  readonly why: 'T0' | 'kev' | 'malware' | 'pipeline' | 'waived' | 'suppressed' | 'withheld'
  readonly says: Text
}

/** Null: it may be adopted. T0, KEV, malware and pipeline stay what they are, whoever signs. */
export function refusalOf(finding: FindingRecord): Refusal | null {
  const why = reasonAgainst(finding)
  if (why === null) return null
  const { id, identity, title, class: kind, location } = finding
  const path = location?.path
  const where = path === undefined ? {} : { path }
  return { ids: [id], title: title ?? kind, ...where, identity, why, says: sentences[why] }
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
  T0: text`tier T0 must be ended, not dated`,
  kev: text`it is being exploited (KEV), so no date can wait`,
  malware: text`malware must be taken out, not dated`,
  pipeline: text`flaws of a pipeline cannot be dated: fix it, or waive it with an end`,
  waived: text`a waiver covers it already, with an end of its own`,
  suppressed: text`its tool suppresses it already, and baton.yml trusts that`,
  withheld: text`the decision does not say whether it is in KEV; use one that was written with ${'output-full: true'}`,
}
