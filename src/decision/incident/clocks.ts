import type { ChecklistRow } from '../../domain/checklist.ts'
import type { Severity } from '../../domain/terms.ts'
import type { IncidentContext } from './context.ts'
import { later, takeUpBy } from './dates.ts'
import type { Grouped } from './group.ts'

/** The first two times of an incident, ISO 8601. */
export interface Clocks {
  readonly takeUpBy: string
  /** Null: the policy sets none for its tier. */
  readonly containBy: string | null
}

const minute = 60_000
const hour = 60 * minute

/**
 * Severity says when it must be taken up (domain.md b.4), and that is never later than what cannot wait for it: the
 * tier's containment, and items whose time does not grow.
 */
export function clocksOf(
  { severity, declared }: { readonly severity: Severity; readonly declared: string },
  rows: readonly ChecklistRow[],
  members: Grouped['members'],
  { deadlines }: IncidentContext,
): Clocks {
  const hours = members.flatMap(({ tier }) => (tier === null ? [] : (deadlines?.[tier].containHours ?? [])))
  const shortest = hours.reduce((least, one) => Math.min(least, one), Infinity)
  const containBy = shortest === Infinity ? null : later(declared, shortest * hour)
  const fixed = rows.flatMap(({ due, scales }) =>
    !scales && 'minutes' in due && due.from === 'declared' ? [later(declared, due.minutes * minute)] : [],
  )
  const [first = declared] = [
    takeUpBy(severity, declared),
    ...(containBy === null ? [] : [containBy]),
    ...fixed,
  ].sort()
  return { takeUpBy: first, containBy }
}
