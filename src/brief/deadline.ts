import type { Decision, Judged } from '../domain/decision.ts'
import type { Incident } from '../domain/incident.ts'
import { ours, text, type Text } from '../domain/text.ts'
import { hasEnded } from '../domain/life-stage.ts'
import type { Long } from './fitted.ts'
import type { Reader } from './reader.ts'
import { dateTimeOf } from './times.ts'

/** Two dates, and which is for what; the second is without its distance where there is no room. */
export function deadlineOfIncident(incident: Incident, reader: Reader): Long {
  const answered = reader.answerOf(incident)
  const { takeUpBy, dueAt } = answered?.state ?? incident
  if (answered !== null && hasEnded(answered.state.lifecycle)) return { says: text`no clock runs` }
  // Somebody has taken it up.
  if (answered !== null && answered.answer.holder !== null)
    return { says: dueAt === null ? text`no date for the fix` : text`done by ${reader.when(dueAt)}` }
  const taken = text`taken up by ${reader.when(takeUpBy)}`
  if (dueAt === null) return { says: text`${taken}; no date for the fix` }
  return {
    says: text`${taken}, done by ${reader.when(dueAt)}`,
    short: text`taken up by ${reader.when(takeUpBy)}, done by ${ours(dateTimeOf(dueAt))}`,
  }
}

/** Until when, for what stops and is no incident. */
export function deadlineOfStop({ dueAt, newness }: Judged, { basis }: Decision, reader: Reader): Text {
  if (basis.stage === 'pr' && newness !== 'existing') return text`before the merge; no other clock runs`
  if (dueAt === null) return text`no clock; it stays stopped until it is fixed or waived`
  return text`fix due ${reader.when(dueAt)}; stopped until it is fixed or waived`
}
