import type { Explainable } from '../domain/decision.ts'
import type { Facts } from '../domain/facts.ts'
import { foreign } from '../domain/foreign.ts'
import type { Policy } from '../domain/policy.ts'
import type { FindingRecord } from '../domain/record.ts'
import { tierOf } from './policy/tier-of.ts'

/** A finding as the gate judged it, out of the record; null when the public view withheld it. */
export function judgedAgain(record: FindingRecord, policy: Policy): Explainable | null {
  const { waived } = record
  if (record.facts === undefined) return null
  const facts = record.facts as unknown as Facts
  return {
    id: record.id,
    facts,
    tiered: tierOf(facts, policy),
    tier: record.tier,
    newness: record.new,
    verdict: record.verdict,
    overdue: record.overdue,
    dueAt: record.dueAt,
    adopted: record.adopted ?? false,
    suppressed: record.suppressed,
    waived: waived === null ? null : { ...waived, approver: foreign(waived.approver) },
  }
}
