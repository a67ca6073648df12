import type { IncidentSettings } from '../domain/settings-incident.ts'
import { happen, type Course } from './course.ts'
import { renewLease } from './lease.ts'
import { endAsProved } from './proof.ts'
import { isReached } from './span.ts'

/** What was waited for did not come: the work goes on, and its holder is asked for a sign of life from now. */
export function endPause(course: Course, settings: IncidentSettings): Course {
  const { pausedUntil, lifecycle, baton } = course.state
  if (lifecycle !== 'on_hold' || pausedUntil === null || !isReached(pausedUntil, course.moment.at))
    return course
  const next = happen(course, 'baton', { is: 'resumed' })
  return baton.holder === null || baton.away.includes(baton.holder.id)
    ? next
    : renewLease(next, 'baton', settings)
}

export function endWaivers(course: Course): Course {
  const over = course.state.waivers.filter(({ until }) => isReached(until, course.moment.at))
  return over.reduce((next, { id }) => happen(next, 'baton', { is: 'waiver-ended', waiver: id }), course)
}

export function endHolds(course: Course): Course {
  const over = course.state.holds.filter(({ until }) => until !== null && isReached(until, course.moment.at))
  return over.reduce(
    (next, { id }) => happen(next, 'baton', { is: 'hold-lifted', hold: id, reason: 'expired' }),
    course,
  )
}

/** What the end waited for may have come by itself. */
export function finish(course: Course, settings: IncidentSettings): Course {
  return endAsProved(course, settings, null)
}
