import type { Answered } from '../../domain/answer.ts'
import { flatten } from '../../domain/text.ts'
import { answerText } from './answer-text.ts'
import { nextText } from './next-text.ts'
import { duesOf } from './next-due.ts'
import { isPast } from './stamp.ts'

/** An incident for programs: `{incidents: […]}` of `status`, and the first part of `show`. Times are ISO 8601. */
export function incidentData(answered: Answered, now: string): Readonly<Record<string, unknown>> {
  const { state, answer } = answered
  const { id, service, repository, team, severity, tier, lifecycle, blocks, baton, dueAt, issue } = state
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
    answer: flatten(answerText(answered, now)),
    holder: answer.holder,
    phase: baton.phase,
    term: baton.term,
    since: answer.since,
    until: answer.until,
    mustAct: answer.mustAct,
    offer:
      baton.offer === null
        ? null
        : { to: baton.offer.to, team: baton.offer.team, until: baton.offer.until, why: baton.offer.why },
    next: flatten(nextText(answered)),
    missing: answer.missing,
    nextDue: dues[0] ?? null,
    due: dues,
    overdue: dueAt !== null && isPast(dueAt, now),
    containment: state.containment,
    contained: state.holds.map(({ id: hold, target, until }) => ({ hold, target, until })),
    issue,
  }
}
