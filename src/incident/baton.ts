import type { Happening } from '../domain/event.ts'
import type { BatonPhase } from '../domain/incident-state.ts'

/** Who has it, by what happens. domain.md b.4; `lapsed` is: nobody has it and nobody is asked. */
export const batonSteps: Readonly<
  Record<BatonPhase, Readonly<Partial<Record<Happening['is'], BatonPhase>>>>
> = {
  lapsed: { offered: 'offered', claimed: 'lapsed', accepted: 'held', 'taken-over': 'held' },
  offered: {
    accepted: 'held',
    declined: 'lapsed',
    lapsed: 'lapsed',
    withdrawn: 'lapsed',
    'taken-over': 'held',
  },
  held: {
    offered: 'handing_over',
    declined: 'held',
    claimed: 'contested',
    'taken-over': 'held',
    'lease-renewed': 'held',
    'lease-expired': 'held',
  },
  // The giver holds it until somebody accepts.
  handing_over: {
    accepted: 'held',
    declined: 'held',
    lapsed: 'held',
    withdrawn: 'held',
    'taken-over': 'held',
    'lease-renewed': 'handing_over',
    'lease-expired': 'handing_over',
  },
  // The holder of that moment holds it provisionally.
  contested: {
    claimed: 'contested',
    arbitrated: 'held',
    'taken-over': 'held',
    declined: 'contested',
    'lease-renewed': 'contested',
  },
  retired: { regressed: 'lapsed' },
}

/** These are about the baton and nothing else: without a step they cannot be. */
const movers: ReadonlySet<Happening['is']> = new Set([
  'offered',
  'accepted',
  'declined',
  'lapsed',
  'withdrawn',
  'claimed',
  'arbitrated',
  'taken-over',
  'lease-renewed',
  'lease-expired',
])

const retiring: ReadonlySet<Happening['is']> = new Set(['closed', 'dismissed'])

/** Null: the event cannot be. */
export function phaseAfter(from: BatonPhase, on: Happening['is']): BatonPhase | null {
  if (retiring.has(on)) return 'retired'
  return batonSteps[from][on] ?? (movers.has(on) ? null : from)
}
