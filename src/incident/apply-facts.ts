import type { Event, Happening, SeenFinding } from '../domain/event.ts'
import type { Hold, IncidentState } from '../domain/incident-state.ts'
import { cleanAfter } from './clean.ts'
import { containmentAfter } from './containment.ts'
import { ImpossibleEvent } from './impossible.ts'

type Time = keyof IncidentState['times']

/** Which event is the first of which time. */
const timeOf: Readonly<Partial<Record<Happening['is'], Time>>> = {
  offered: 'offered',
  accepted: 'accepted',
  'taken-over': 'accepted',
  held: 'contained',
  'fix-ready': 'eradicated',
  resolved: 'resolved',
  closed: 'closed',
}

/** Everything of the state that is neither life cycle nor baton. */
export function factsAfter(before: IncidentState, event: Event): IncidentState {
  const { what } = event
  const state = timed(before, event)
  switch (what.is) {
    case 'seen':
      return {
        ...state,
        ...cleanAfter(state, what, event),
        findings: joined(state.findings, what.present),
        blocks: state.blocks || what.present.some(({ blocked }) => blocked === true),
      }
    case 'regressed':
      return {
        ...state,
        cleanRuns: 0,
        clean: [],
        done: new Set(),
        dismissal: null,
        reopened: state.reopened + 1,
      }
    case 'severity-set':
      return { ...state, severity: what.severity }
    case 'worsened':
      return { ...state, tier: what.tier, severity: what.severity, dueAt: what.dueAt }
    case 'paused':
      return { ...state, pausedUntil: what.until }
    case 'resumed':
    case 'fix-ready':
      return { ...state, pausedUntil: null }
    case 'dismissal-asked':
      if (event.by === 'baton') throw new ImpossibleEvent(event, 'only a person asks to dismiss')
      return { ...state, dismissal: { by: event.by, reason: what.reason, evidence: what.evidence } }
    case 'resolved':
    case 'dismissed':
    case 'closed':
      return { ...state, pausedUntil: null, endedAt: event.at }
    case 'checked':
      return { ...state, done: new Set([...state.done, what.item]) }
    case 'unchecked':
      return { ...state, done: new Set([...state.done].filter((item) => item !== what.item)) }
    case 'held':
      return held(state, { id: what.hold, target: what.target, since: event.at, until: what.until }, event)
    case 'hold-lifted':
      return lifted(state, what.hold, event)
    case 'reminded':
      return what.hold === undefined ? state : asked(state, what.hold)
    case 'waived': {
      const { waiver: id, identities, reason, requester, until, commit } = what
      return { ...state, waivers: [...state.waivers, { id, identities, reason, requester, until, commit }] }
    }
    case 'waiver-ended':
      if (!state.waivers.some(({ id }) => id === what.waiver))
        throw new ImpossibleEvent(event, `waiver ${what.waiver} is not in force`)
      return { ...state, waivers: state.waivers.filter(({ id }) => id !== what.waiver) }
    case 'issue-claimed':
      return { ...state, issueClaim: { claim: what.claim, until: what.until } }
    case 'issue-opened':
      return { ...state, issueClaim: null, issue: { number: what.number, repository: what.repository } }
    case 'asked':
    case 'refused':
      return { ...state, handled: new Set([...state.handled, what.source]) }
    default:
      return state
  }
}

function timed(state: IncidentState, event: Event): IncidentState {
  const time = timeOf[event.what.is]
  if (time === undefined || state.times[time] !== undefined) return state
  return { ...state, times: { ...state.times, [time]: event.at } }
}

function held(state: IncidentState, hold: Hold, event: Event): IncidentState {
  if (state.holds.some(({ id }) => id === hold.id))
    throw new ImpossibleEvent(event, `hold ${hold.id} is there already`)
  const holds = [...state.holds, hold]
  return { ...state, holds, containment: containmentAfter('applied', holds) }
}

function lifted(state: IncidentState, id: string, event: Event): IncidentState {
  const holds = state.holds.filter((hold) => hold.id !== id)
  if (holds.length === state.holds.length) throw new ImpossibleEvent(event, `hold ${id} is not there`)
  return { ...state, holds, containment: containmentAfter(state.containment, holds) }
}

function asked(state: IncidentState, id: string): IncidentState {
  return { ...state, holds: state.holds.map((hold) => (hold.id === id ? { ...hold, asked: true } : hold)) }
}

/** What was there before stays: only a scan that shows none of it proves it gone. */
function joined(before: readonly SeenFinding[], present: readonly SeenFinding[]): readonly SeenFinding[] {
  const byKey = new Map(before.map((finding) => [keyOf(finding), finding]))
  for (const finding of present) {
    // What stopped a run once does so until it is gone.
    const hasBlocked = byKey.get(keyOf(finding))?.blocked === true
    byKey.set(keyOf(finding), hasBlocked ? { ...finding, blocked: true } : finding)
  }
  return [...byKey.values()]
}

function keyOf({ identity, tool, category }: SeenFinding): string {
  return JSON.stringify([identity, tool, category])
}
