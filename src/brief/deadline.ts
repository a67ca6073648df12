import type { Decision, Judged } from '../domain/decision.ts'
import type { Incident } from '../domain/incident.ts'
import { text, type Text } from '../domain/text.ts'
import type { Long } from './fitted.ts'
import { timeAndDistance, timeOf } from './times.ts'

/** Two dates, and which is for what; the second is without its distance where there is no room. */
export function deadlineOfIncident({ takeUpBy, dueAt }: Incident, now: string): Long {
  const taken = text`taken up by ${timeAndDistance(takeUpBy, now)}`
  if (dueAt === null) return { says: text`${taken}; no date for the fix` }
  const done = timeAndDistance(dueAt, now)
  return { says: text`${taken}, done by ${done}`, short: text`${taken}, done by ${timeOf(dueAt, now)}` }
}

/** Until when, for what stops and is no incident. */
export function deadlineOfStop({ dueAt, newness }: Judged, { basis }: Decision): Text {
  if (basis.stage === 'pr' && newness !== 'existing') return text`before the merge; no other clock runs`
  if (dueAt === null) return text`no clock; it stays stopped until it is fixed or waived`
  return text`fix due ${timeAndDistance(dueAt, basis.now)}; stopped until it is fixed or waived`
}
