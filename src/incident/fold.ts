import type { Event } from '../domain/event.ts'
import type { IncidentState } from '../domain/incident-state.ts'
import { apply } from './apply.ts'

/** The incident as its events make it, in the order of the ledger. Throws `ImpossibleEvent`, and RangeError for none. */
export function fold(events: readonly Event[]): IncidentState {
  let state: IncidentState | null = null
  for (const event of events) state = apply(state, event)
  if (state === null) throw new RangeError('an incident has at least one event')
  return state
}
