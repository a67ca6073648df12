import type { Answer } from '../domain/answer.ts'
import type { IncidentState } from '../domain/incident-state.ts'
import type { IncidentSettings } from '../domain/settings-incident.ts'
import { isProvedGone } from '../domain/life-stage.ts'
import { isSettled } from './containment.ts'
import { happen, type Course } from './course.ts'
import { isUnproved } from './lifecycle.ts'
import { withdrawOffer } from './offering.ts'
import { timesOf } from './times.ts'

/** What has to be proved before it is resolved; for one that is, before it is closed. Empty: it ends. */
export function missingOf(state: IncidentState, settings: IncidentSettings): Answer['missing'] {
  const isProved = !isUnproved(state.lifecycle)
  const { resolve, close } = state.mustDo
  return {
    runs: isProved ? 0 : Math.max(0, settings.cleanRuns - state.cleanRuns),
    items: (isProved ? close : resolve).filter((item) => !state.done.has(item)),
    holds: isSettled(state.containment)
      ? []
      : state.holds.filter(({ until }) => until !== null).map(({ id }) => id),
  }
}

/** Goes as far towards the end as proof reaches: resolved, under review, closed. Absence of proof changes nothing. */
export function endAsProved(course: Course, settings: IncidentSettings, commit: string | null): Course {
  let next = course
  if (isUnproved(next.state.lifecycle) && isProved(next.state, settings)) {
    next = happen(next, 'baton', { is: 'resolved', proof: { runs: next.state.cleanRuns, commit } })
  }
  if (next.state.lifecycle === 'resolved' && needsReview(next.state, settings))
    next = happen(next, 'baton', { is: 'reviewing' })
  if (!isProvedGone(next.state.lifecycle) || !isProved(next.state, settings)) return next
  return happen(withdrawOffer(next, 'baton'), 'baton', { is: 'closed' })
}

function isProved(state: IncidentState, settings: IncidentSettings): boolean {
  const { runs, items, holds } = missingOf(state, settings)
  return runs === 0 && items.length === 0 && holds.length === 0
}

function needsReview(state: IncidentState, settings: IncidentSettings): boolean {
  return timesOf(state.severity, settings).reviewed || missingOf(state, settings).items.length > 0
}
