import type { Account, Actor } from '../domain/account.ts'
import type { IncidentSettings } from '../domain/settings-incident.ts'
import { happen, type Course } from './course.ts'
import { isWorking } from './lifecycle.ts'
import { after, between, isReached } from './span.ts'
import { timesOf } from './times.ts'

/** Part of a lease that must be left for its renewal not to be worth an event. */
const freshShare = 0.9

/** Until when a baton taken now stands without a sign of life. */
export function leaseFromNow({ state, moment }: Course, settings: IncidentSettings): string {
  return after(moment.at, timesOf(state.severity, settings).lease)
}

export function renewLease(course: Course, by: Actor, settings: IncidentSettings): Course {
  const leaseUntil = leaseFromNow(course, settings)
  if (course.state.baton.leaseUntil === leaseUntil) return course
  return happen(course, by, { is: 'lease-renewed', leaseUntil })
}

/** What a holder does is a sign of life, unless they said that they are off duty. */
export function beat(course: Course, by: Account, settings: IncidentSettings): Course {
  const { baton, lifecycle } = course.state
  if (baton.holder?.id !== by.id || baton.away.includes(by.id) || !isWorking(lifecycle)) return course
  const fresh = between(course.moment.at, leaseFromNow(course, settings), freshShare)
  const isFresh = baton.leaseUntil !== null && isReached(fresh, baton.leaseUntil)
  return isFresh ? course : renewLease(course, by, settings)
}
