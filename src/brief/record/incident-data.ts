import type { IncidentState } from '../../domain/incident-state.ts'
import { flatten } from '../../domain/text.ts'
import { answerOf, answerPartsOf } from './answer.ts'
import { duesOf } from './next-due.ts'
import { isPast } from './stamp.ts'

/** An incident for programs: `{incidents: […]}` of `status`, and the first part of `show`. Times are ISO 8601. */
export function incidentData(state: IncidentState, now: string): Readonly<Record<string, unknown>> {
  const { id, service, repository, team, severity, tier, lifecycle, blocks, baton, dueAt, issue } = state
  const { since, next } = answerPartsOf(state, now)
  const dues = duesOf(state).map(({ at, what }) => ({ at, what: flatten(what) }))
  return {
    id,
    title: state.about?.title ?? null,
    class: state.class,
    severity,
    tier,
    service,
    repository,
    team,
    lifecycle,
    blocks,
    answer: flatten(answerOf(state, now)),
    holder: baton.holder,
    phase: baton.phase,
    term: baton.term,
    since,
    until: baton.leaseUntil,
    offer:
      baton.offer === null
        ? null
        : { to: baton.offer.to, team: baton.offer.team, until: baton.offer.until, why: baton.offer.why },
    next: flatten(next),
    nextDue: dues[0] ?? null,
    due: dues,
    overdue: dueAt !== null && isPast(dueAt, now),
    containment: state.containment,
    contained: state.holds.map(({ id: hold, target, until }) => ({ hold, target, until })),
    issue,
  }
}
