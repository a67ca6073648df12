import type { BatonPath, Stretch } from '../../domain/baton-path.ts'
import type { IncidentState } from '../../domain/incident-state.ts'

const minute = 60_000

/**
 * Who had it, in order. What goes on now is drawn until it ends as things are, and not until now: the picture changes
 * when the record does.
 */
export function pathOf(state: IncidentState): BatonPath {
  const stretches = state.trail.map(({ holder, from, to }): Stretch => {
    const end = to ?? openUntil(state, from)
    return { holder: holder?.login ?? null, from, to: later(end, from), isOpen: to === null }
  })
  return { incident: state.id, stretches }
}

function openUntil({ baton, takeUpBy }: IncidentState, from: string): string {
  const until =
    baton.holder === null ? (baton.offer?.until ?? takeUpBy) : (baton.leaseUntil ?? baton.offer?.until)
  return until ?? new Date(Date.parse(from) + 60 * minute).toISOString()
}

/** Clocks of two writers differ: a stretch never ends before it began. */
function later(end: string, from: string): string {
  return Date.parse(end) < Date.parse(from) ? from : end
}
