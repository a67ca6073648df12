import type { Happening } from '../domain/event.ts'
import type { Lifecycle } from '../domain/incident-state.ts'
import { hasEnded } from '../domain/life-stage.ts'

type Next = Lifecycle | { readonly held: Lifecycle; readonly unheld: Lifecycle }

/** What moves an incident on, from where to where. domain.md b.2; an end comes by proof alone. */
export const lifecycleSteps: Readonly<Record<Lifecycle, Readonly<Partial<Record<Happening['is'], Next>>>>> = {
  detected: {
    accepted: 'acknowledged',
    'taken-over': 'acknowledged',
    resolved: 'resolved',
    dismissed: 'dismissed',
  },
  acknowledged: {
    begun: 'remediating',
    'fix-ready': 'verifying',
    paused: 'on_hold',
    resolved: 'resolved',
    dismissed: 'dismissed',
  },
  remediating: {
    'fix-ready': 'verifying',
    paused: 'on_hold',
    resolved: 'resolved',
    dismissed: 'dismissed',
  },
  verifying: { 'verify-failed': 'remediating', resolved: 'resolved', dismissed: 'dismissed' },
  on_hold: {
    resumed: 'remediating',
    'fix-ready': 'verifying',
    resolved: 'resolved',
    dismissed: 'dismissed',
  },
  resolved: {
    reviewing: 'in_review',
    closed: 'closed',
    regressed: { held: 'remediating', unheld: 'detected' },
  },
  in_review: { closed: 'closed', regressed: { held: 'remediating', unheld: 'detected' } },
  closed: { regressed: 'detected' },
  dismissed: { regressed: 'detected' },
}

/** These are about the life cycle and nothing else: without a step they cannot be. */
const movers: ReadonlySet<Happening['is']> = new Set([
  'begun',
  'fix-ready',
  'verify-failed',
  'resolved',
  'reviewing',
  'closed',
  'paused',
  'resumed',
  'dismissed',
  'regressed',
])

/** What may still be recorded of one that has ended: nothing of these changes it, or it only gives something free. */
const afterTheEnd: ReadonlySet<Happening['is']> = new Set([
  'regressed',
  'hold-lifted',
  'waiver-ended',
  'issue-claimed',
  'issue-opened',
  'issue-twin-closed',
  'effect-intended',
  'effect-settled',
  'refused',
  'asked',
])

/** Somebody is to do something: leases run, proof is awaited. */
const working: ReadonlySet<Lifecycle> = new Set(['acknowledged', 'remediating', 'verifying'])

/** Null: the event cannot be. */
export function lifecycleAfter(from: Lifecycle, on: Happening['is'], isHeld: boolean): Lifecycle | null {
  if (hasEnded(from) && !afterTheEnd.has(on)) return null
  const next = lifecycleSteps[from][on]
  if (next === undefined) return movers.has(on) ? null : from
  return typeof next === 'string' ? next : next[isHeld ? 'held' : 'unheld']
}

export function isWorking(lifecycle: Lifecycle): boolean {
  return working.has(lifecycle)
}

/** Not yet proved gone. */
export function isUnproved(lifecycle: Lifecycle): boolean {
  return lifecycle === 'detected' || lifecycle === 'on_hold' || isWorking(lifecycle)
}
