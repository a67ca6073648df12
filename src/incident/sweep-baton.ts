import type { IncidentState } from '../domain/incident-state.ts'
import type { IncidentSettings } from '../domain/settings-incident.ts'
import { happen, type Course } from './course.ts'
import { leaseFromNow } from './lease.ts'
import { isWorking } from './lifecycle.ts'
import { climb, offerAlongLadder } from './offering.ts'
import { after, isReached } from './span.ts'
import { timesOf } from './times.ts'

/** Nobody decided in time: the provisional holder is confirmed, or, if they went off duty, who claimed it first. */
export function arbitrateContest(course: Course, settings: IncidentSettings): Course {
  const { phase, holder, claims, term, away } = course.state.baton
  const [first] = claims
  if (phase !== 'contested' || holder === null || first === undefined) return course
  const { arbitration } = timesOf(course.state.severity, settings)
  if (!isReached(after(first.at, arbitration), course.moment.at)) return course
  const isGone = away.includes(holder.id)
  return happen(course, 'baton', {
    is: 'arbitrated',
    to: isGone ? first.by : holder,
    term: isGone ? term + 1 : term,
    leaseUntil: leaseFromNow(course, settings),
  })
}

/** Every offer ends by itself, and the next one is asked. */
export function lapseOffer(course: Course, settings: IncidentSettings): Course {
  const { offer } = course.state.baton
  if (offer === null || !isReached(offer.until, course.moment.at)) return course
  return climb(happen(course, 'baton', { is: 'lapsed', offer: offer.id }), offer, 'lapsed', settings)
}

/** A silent holder keeps it until somebody else accepts. */
export function expireLease(course: Course, settings: IncidentSettings): Course {
  const { phase, leaseUntil } = course.state.baton
  const isOver = leaseUntil !== null && isReached(leaseUntil, course.moment.at)
  if (!isOver || !isWorking(course.state.lifecycle) || phase === 'contested') return course
  const next = happen(course, 'baton', { is: 'lease-expired' })
  return next.state.baton.offer === null ? offerAlongLadder(next, 'lease-expired', settings) : next
}

/** Nobody is asked though somebody should be: people came back, or baton.yml names others now. */
export function findSomebody(course: Course, settings: IncidentSettings): Course {
  const { phase, offer } = course.state.baton
  if (offer !== null) return course
  if (phase === 'lapsed') return offerAlongLadder(course, 'lapsed', settings)
  return isLetGo(course.state) ? offerAlongLadder(course, 'lease-expired', settings) : course
}

/** Its holder is silent, or said that they are off duty. */
export function isLetGo({ baton, lifecycle }: IncidentState): boolean {
  const { phase, holder, leaseUntil, away } = baton
  if (holder === null || leaseUntil !== null || phase === 'contested') return false
  return isWorking(lifecycle) || away.includes(holder.id)
}
