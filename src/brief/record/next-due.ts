import type { IncidentState } from '../../domain/incident-state.ts'
import { text, type Text } from '../../domain/text.ts'
import { hasEnded, isProvedGone } from '../../domain/life-stage.ts'

export interface Due {
  /** ISO 8601. */
  readonly at: string
  readonly what: Text
}

/** The moment that comes first, and what is due then; null: no clock runs. */
export function nextDueOf(state: IncidentState): Due | null {
  return duesOf(state)[0] ?? null
}

/** Every clock that runs, the earliest first. */
export function duesOf(state: IncidentState): readonly Due[] {
  if (hasEnded(state.lifecycle)) return []
  const { baton, takeUpBy, dueAt, pausedUntil, holds, waivers, lifecycle } = state
  const dues: readonly { readonly at: string | null; readonly what: Text }[] = [
    { at: baton.offer?.until ?? null, what: text`accept` },
    { at: baton.holder === null && baton.term === 0 ? takeUpBy : null, what: text`take up` },
    { at: baton.leaseUntil, what: text`sign of life` },
    { at: baton.readBackDue, what: text`next action and time of next word` },
    { at: isProvedGone(lifecycle) ? null : dueAt, what: text`fix` },
    { at: pausedUntil, what: text`end of the pause` },
    ...holds.map(({ id, until }) => ({ at: until, what: text`hold ${id} ends` })),
    ...waivers.map(({ id, until }) => ({ at: until, what: text`waiver ${id} ends` })),
  ]
  return dues
    .flatMap(({ at, what }) => (at === null ? [] : [{ at, what }]))
    .toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at))
}
