import type { Happening } from '../domain/event.ts'
import type { IncidentSettings, Span } from '../domain/settings-incident.ts'
import { happen, type Course } from './course.ts'
import { isUnproved, isWorking } from './lifecycle.ts'
import { leaseFromNow } from './lease.ts'
import { after, before, between, isReached } from './span.ts'
import { isLetGo } from './sweep-baton.ts'
import { timesOf } from './times.ts'

/** Part of a lease after which its holder is asked for a sign of life. */
const leaseShare = 0.75

type Of = Extract<Happening, { readonly is: 'reminded' }>['of']

/** The addressee, once; where nobody is left to be asked, the duty officers, again and again. */
export function remindOfOffer(course: Course, settings: IncidentSettings): Course {
  const { offer, phase, remindAt } = course.state.baton
  const times = timesOf(course.state.severity, settings)
  if (offer !== null) {
    const isDue = isReached(between(offer.at, offer.until, times.remindAfter), course.moment.at)
    return isDue && !offer.reminded ? happen(course, 'baton', { is: 'reminded', of: 'offer' }) : course
  }
  return phase === 'lapsed' ? remindAgain(course, 'offer', remindAt?.offer, times.offer) : course
}

/** Before it is over, once; when it is over and nobody else can be asked, again and again. */
export function remindOfLease(course: Course, settings: IncidentSettings): Course {
  const { state, moment } = course
  const { holder, offer, leaseUntil, phase, remindAt } = state.baton
  const { lease } = timesOf(state.severity, settings)
  if (isLetGo(state)) return offer === null ? remindAgain(course, 'lease', remindAt?.lease, lease) : course
  const isRunning = leaseUntil !== null && isWorking(state.lifecycle) && phase !== 'contested'
  if (holder === null || !isRunning || remindAt?.lease !== undefined) return course
  const left = between(moment.at, leaseFromNow(course, settings), 1 - leaseShare)
  return isReached(leaseUntil, left)
    ? happen(course, 'baton', { is: 'reminded', of: 'lease', next: leaseUntil })
    : course
}

/** Next action and time of next word, which an accept alone left open. */
export function chaseReadBack(course: Course, settings: IncidentSettings): Course {
  const { state, moment } = course
  const { readBackDue } = state.baton
  const { readBack } = timesOf(state.severity, settings)
  if (readBackDue === null || !isReached(readBackDue, moment.at)) return course
  const isAwaited = readBack !== null && isUnproved(state.lifecycle)
  return happen(course, 'baton', {
    is: 'reminded',
    of: 'read-back',
    ...(isAwaited ? { next: after(moment.at, readBack) } : {}),
  })
}

/** What becomes of what is held, before it is free by itself. */
export function remindOfHolds(course: Course, settings: IncidentSettings): Course {
  const { announce } = timesOf(course.state.severity, settings)
  const due = course.state.holds.filter(
    ({ asked, until }) => !asked && until !== null && isNear(until, announce, course),
  )
  return due.reduce((next, { id }) => happen(next, 'baton', { is: 'reminded', of: 'due', hold: id }), course)
}

/** Before the date, at the date, and from then on as often as a sign of life is due. */
export function remindOfDue(course: Course, settings: IncidentSettings): Course {
  const { state, moment } = course
  const { dueAt } = state
  if (dueAt === null || !isUnproved(state.lifecycle)) return course
  const { announce, lease } = timesOf(state.severity, settings)
  const from = state.baton.remindAt?.due
  const isDue = from === undefined ? isNear(dueAt, announce, course) : isReached(from, moment.at)
  if (!isDue) return course
  const next = isReached(dueAt, moment.at) ? after(moment.at, lease) : dueAt
  return happen(course, 'baton', { is: 'reminded', of: 'due', next })
}

function remindAgain(course: Course, of: Of, from: string | undefined, every: Span): Course {
  const { at } = course.moment
  if (from !== undefined && !isReached(from, at)) return course
  return happen(course, 'baton', { is: 'reminded', of, next: after(at, every) })
}

function isNear(moment: string, announce: Span, course: Course): boolean {
  return isReached(before(moment, announce, course.moment.at), course.moment.at)
}
