import type { Happening } from '../../domain/event.ts'
import { refuse, type Ask, type Effect } from '../ask.ts'
import { happen, type Course } from '../course.ts'
import { leaseFromNow, renewLease } from '../lease.ts'
import { isWorking } from '../lifecycle.ts'
import { offerAlongLadder, withdrawOffer } from '../offering.ts'
import { after } from '../span.ts'
import { isLetGo } from '../sweep-baton.ts'
import { timesOf } from '../times.ts'

/**
 * Always succeeds for whoever is addressed, with nothing said beside it. A holder who accepts gives a sign of life;
 * what lies about with nobody asked is taken by whoever could have been.
 */
export const accept: Effect = (course, ask) => {
  const { baton } = course.state
  const { standing } = ask
  if (standing.has('holder')) return confirmed(course, ask)
  if (baton.offer !== null) {
    const isAddressed = standing.has('addressee') || standing.has('addressed-team')
    return isAddressed ? take(course, ask, baton.offer.id) : refuse('not-addressed')
  }
  const isTheirs = standing.has('owner-team') || standing.has('duty-officer')
  return baton.phase === 'lapsed' && isTheirs ? take(course, ask, null) : refuse('no-offer')
}

/** `offer` null: nobody was asked. */
export function take(course: Course, { request, settings }: Ask, offer: string | null): Course {
  const { severity } = course.state
  const { readBack } = timesOf(severity, settings)
  const says = request.args.says ?? null
  const isOwed = says === null && readBack !== null
  const accepted: Happening = {
    is: 'accepted',
    offer,
    term: course.state.baton.term + 1,
    leaseUntil: leaseFromNow(course, settings),
    readBack: says,
    ...(isOwed ? { readBackDue: after(course.moment.at, readBack) } : {}),
  }
  return happen(course, request.by, accepted)
}

/** "I am here": what was offered because of their silence is taken back. */
function confirmed(course: Course, { request, settings }: Ask): Course {
  const { by, args } = request
  const { baton, lifecycle } = course.state
  const isForSilence = baton.leaseUntil === null || baton.offer?.why === 'lease-expired'
  let next = isForSilence ? withdrawOffer(course, by) : course
  if (baton.away.includes(by.id)) next = happen(next, by, { is: 'back' })
  if (args.says !== undefined) next = happen(next, by, { is: 'noted', says: args.says })
  return isWorking(lifecycle) ? renewLease(next, by, settings) : next
}

/** Whoever was away can be asked again, and is at once where nobody else is. */
export const back: Effect = (course, { request, settings }) => {
  const { by } = request
  const { away, declines } = course.state.baton
  if (!away.includes(by.id) && !declines.some((one) => one.by === by.id)) return refuse('not-now')
  const next = happen(course, by, { is: 'back' })
  const { baton, lifecycle } = next.state
  if (baton.holder?.id === by.id)
    return baton.leaseUntil === null && isWorking(lifecycle) ? renewLease(next, by, settings) : next
  const isWanted = baton.holder === null || isLetGo(next.state)
  return isWanted && baton.offer === null ? offerAlongLadder(next, 'lapsed', settings) : next
}
