import type { Containment, Hold } from '../domain/incident-state.ts'

/** What the holds amount to, by what is left of them. A hold without an end stays when the incident ends. */
const containmentOf: Readonly<Record<'never' | 'nothing' | 'endless' | 'ending', Containment>> = {
  never: 'none',
  nothing: 'lifted',
  endless: 'permanent',
  ending: 'applied',
}

export function containmentAfter(before: Containment, holds: readonly Hold[]): Containment {
  if (holds.length === 0) return containmentOf[before === 'none' ? 'never' : 'nothing']
  return containmentOf[holds.every(({ until }) => until === null) ? 'endless' : 'ending']
}

/** Nothing is held that must still be decided about. */
export function isSettled(containment: Containment): boolean {
  return containment !== 'applied'
}
