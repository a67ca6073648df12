import type { Declared, Event } from '../domain/event.ts'
import type { Baton, IncidentState } from '../domain/incident-state.ts'
import { batonAfter, trailAfter } from './apply-baton.ts'
import { factsAfter } from './apply-facts.ts'
import { ImpossibleEvent } from './impossible.ts'
import { lifecycleAfter } from './lifecycle.ts'

const nobody: Baton = {
  phase: 'lapsed',
  holder: null,
  term: 0,
  since: null,
  leaseUntil: null,
  offer: null,
  away: [],
  claims: [],
  declines: [],
  readBackDue: null,
}

/** The incident after one more event; null before its first. Throws `ImpossibleEvent` for what cannot be. */
export function apply(state: IncidentState | null, event: Event): IncidentState {
  const { what } = event
  if (state === null) {
    if (what.is !== 'declared') throw new ImpossibleEvent(event, 'an incident begins by being declared')
    return declared(what, event)
  }
  if (event.incident !== state.id) throw new ImpossibleEvent(event, `it is not of ${state.id}`)
  if (what.is === 'declared') throw new ImpossibleEvent(event, 'it was declared already')
  if (what.is === 'decided' || what.is === 'swept')
    throw new ImpossibleEvent(event, `${what.is} is of no incident`)
  const lifecycle = lifecycleAfter(state.lifecycle, what.is, state.baton.holder !== null)
  if (lifecycle === null)
    throw new ImpossibleEvent(event, `${what.is} cannot be while it is ${state.lifecycle}`)
  const baton = batonAfter(state.baton, event)
  const trail = trailAfter(state.trail, state.baton, baton, event)
  return factsAfter({ ...state, lifecycle, baton, trail, lastSeq: event.seq }, event)
}

function declared(what: Declared, event: Event): IncidentState {
  if (event.incident === undefined) throw new ImpossibleEvent(event, 'it names no incident')
  const { service, repository, team, kind, tier, severity, blocks, dueAt, takeUpBy, relatesTo } = what
  return {
    id: event.incident,
    service,
    repository,
    branch: what.branch ?? null,
    class: what.class,
    kind,
    tier,
    severity,
    team,
    blocks,
    dueAt,
    takeUpBy,
    lifecycle: 'detected',
    baton: nobody,
    containment: 'none',
    holds: [],
    findings: what.findings,
    cleanRuns: 0,
    clean: [],
    done: new Set(),
    mustDo: what.mustDo,
    waivers: [],
    issue: null,
    issueClaim: null,
    dismissal: null,
    pausedUntil: null,
    reopened: 0,
    relatesTo,
    times: { declared: event.at },
    trail: [{ holder: null, from: event.at, to: null, how: 'declared' }],
    about: what.about ?? null,
    handled: new Set(),
    lastSeq: event.seq,
  }
}
