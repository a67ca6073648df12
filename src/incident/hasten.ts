import type { Actor } from '../domain/account.ts'
import type { IncidentSettings } from '../domain/settings-incident.ts'
import { happen, type Course } from './course.ts'
import { leaseFromNow } from './lease.ts'
import { isWorking } from './lifecycle.ts'
import { offerTo, withdrawOffer } from './offering.ts'
import { after, isReached } from './span.ts'
import { timesOf } from './times.ts'

/** The severity has gone up: an offer or a lease that runs ends as its times say from now on, never later. */
export function hasten(course: Course, by: Actor, settings: IncidentSettings): Course {
  const { baton, severity } = course.state
  const { offer, leaseUntil } = baton
  const until = after(course.moment.at, timesOf(severity, settings).offer)
  let sooner = course
  if (offer !== null && !isReached(offer.until, until))
    sooner = offerTo(withdrawOffer(course, by), by, offer, offer.why, settings, offer.packet)
  const lease = leaseFromNow(sooner, settings)
  const isShorter = leaseUntil !== null && !isReached(leaseUntil, lease) && isWorking(sooner.state.lifecycle)
  return isShorter ? happen(sooner, by, { is: 'lease-renewed', leaseUntil: lease }) : sooner
}
