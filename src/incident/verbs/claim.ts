import { refuse, type Effect } from '../ask.ts'
import { happen } from '../course.ts'
import { leaseFromNow } from '../lease.ts'
import { withdrawOffer } from '../offering.ts'
import { take } from './accept.ts'

/** What nobody has is theirs; what somebody has is contested, and stays with its holder until it is decided. */
export const claim: Effect = (course, ask) => {
  const { request, rights, settings } = ask
  const { baton } = course.state
  if (ask.standing.has('holder') || baton.claims.some(({ by }) => by.id === request.by.id))
    return refuse('not-now')
  const team = rights.teams.find((one) => settings.teams.has(one.toLowerCase())) ?? null
  const next = happen(withdrawOffer(course, request.by), request.by, { is: 'claimed', team })
  return baton.holder === null ? take(next, ask, null) : next
}

/** Explicit command: the one who loses it is told. */
export const takeover: Effect = (course, { request, standing, settings }) => {
  if (standing.has('holder')) return refuse('not-now')
  const next = withdrawOffer(course, request.by)
  const term = next.state.baton.term + 1
  return happen(next, request.by, { is: 'taken-over', term, leaseUntil: leaseFromNow(next, settings) })
}
