import type { FindingRecord } from '../domain/record.ts'
import { text, type Text } from '../domain/text.ts'
import { whyNotAdoptable, type NotAdoptable } from '../domain/why-not-adoptable.ts'

/** A finding that cannot become adopted debt, and why. */
export interface Refusal {
  readonly id: string
  readonly identity: string
  readonly why: NotAdoptable | 'withheld'
  readonly says: Text
}

/** Null: it may be adopted. */
export function refusalOf(finding: FindingRecord): Refusal | null {
  const why = reasonAgainst(finding)
  return why === null ? null : { id: finding.id, identity: finding.identity, why, says: sentences[why] }
}

function reasonAgainst(finding: FindingRecord): Refusal['why'] | null {
  const why = whyNotAdoptable({ ...finding, kev: finding.facts?.['kev'] === true })
  if (why !== null) return why
  return finding.class === 'vuln' && finding.facts === undefined ? 'withheld' : null
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
