import type { FindingRecord } from '../domain/record.ts'
import { text, type Text } from '../domain/text.ts'
import { whyNotAdoptable, type Adoptable, type NotAdoptable } from '../domain/why-not-adoptable.ts'

/** A finding that cannot become adopted debt, and why. */
export interface Refusal {
  /** Of all findings of the identity, in the decision's order. */
  readonly ids: readonly string[]
  /** What the first of them is called, in our words; inert data. */
  readonly title: string
  /** Where it is; inert data. */
  readonly path?: string
  readonly identity: string
  readonly why: NotAdoptable | 'withheld'
  readonly says: Text
}

/** Null: it may be adopted. */
export function refusalOf(finding: FindingRecord): Refusal | null {
  const why = reasonAgainst(finding)
  if (why === null) return null
  const { id, identity, title, class: kind, location } = finding
  const path = location?.path
  const where = path === undefined ? {} : { path }
  return { ids: [id], title: title ?? kind, ...where, identity, why, says: sentences[why] }
}

/** Why nobody can adopt it; a baseline file that lacks such a finding does not say that it is new. Null: one may. */
export function neverAdopted(of: Pick<Adoptable, 'tier' | 'class' | 'kev'>): NotAdoptable | null {
  return whyNotAdoptable({ ...of, waived: null, suppressed: false })
}

function reasonAgainst(finding: FindingRecord): Refusal['why'] | null {
  const why = whyNotAdoptable({ ...finding, kev: finding.facts?.['kev'] === true })
  if (why !== null) return why
  return finding.class === 'vuln' && finding.facts === undefined ? 'withheld' : null
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
