import type { DeclineReason, Happening } from '../../domain/event.ts'
import type { IncidentState, Offer } from '../../domain/incident-state.ts'
import type { Refusal } from '../../domain/request.ts'
import type { IncidentSettings } from '../../domain/settings-incident.ts'
import { refuse, type Ask, type Effect } from '../ask.ts'
import { happen, type Course } from '../course.ts'
import { addressee, canBeAsked, isDutyOfficer, ladderOf, type Rung } from '../ladder.ts'
import { climb, climbs, offerAlongLadder, offerTo } from '../offering.ts'
import { between } from '../span.ts'
import { limitsOf } from '../times.ts'

const reasons: Readonly<Record<DeclineReason, true>> = {
  not_mine: true,
  no_capacity: true,
  conflict_of_interest: true,
  need_info: true,
  off_duty: true,
}

/** An offer is for its addressee to decline; a holder gives the baton up by `off_duty`, and holds it until it is taken. */
export const decline: Effect = (course, ask) => {
  const { args } = ask.request
  const { offer, holder } = course.state.baton
  if (!isReason(args.reason)) return refuse('not-now', 'reason')
  if (ask.standing.has('addressee') && offer !== null) return declineOffer(course, ask, offer, args.reason)
  if (holder?.id !== ask.request.by.id) return refuse(offer === null ? 'no-offer' : 'not-addressed')
  return args.reason === 'off_duty' ? giveUp(course, ask) : refuse('no-offer')
}

function declineOffer(course: Course, ask: Ask, offer: Offer, reason: DeclineReason): Course | Refusal {
  const { request, settings } = ask
  const { by, args } = request
  const declined = { is: 'declined', offer: offer.id, reason, suggests: args.to ?? null } as const
  if (reason === 'need_info' && !offer.extended)
    return happen(course, by, { ...declined, until: longer(offer, settings) })
  if (isLast(course.state, offer, settings)) return refuse('cannot-decline')
  const suggested = reason === 'not_mine' && args.to !== undefined ? args.to : null
  const to = suggested === null ? null : addressee(suggested, course.state, settings)
  if (to === 'unknown') return refuse('unknown-owner', 'to')
  return passedOn(course, ask, offer, declined, to === 'nobody' ? null : to)
}

/** To whom they suggested, unless so many said that it is not theirs that the duty officer decides; else up the ladder. */
function passedOn(
  course: Course,
  { request, settings }: Ask,
  offer: Offer,
  declined: Happening,
  to: Rung | null,
) {
  const next = happen(course, request.by, declined)
  const { baton } = next.state
  const notMine = new Set(baton.declines.filter(({ reason }) => reason === 'not_mine').map((one) => one.by))
  const isPingPong = notMine.size >= limitsOf(settings).notMine
  if (to !== null && !isPingPong && canBeAsked(to.to, next.state))
    return offerTo(next, 'baton', to, 'suggested', settings)
  return climb(next, offer, 'declined', settings)
}

function giveUp(course: Course, { request, settings }: Ask): Course | Refusal {
  const { baton } = course.state
  if (baton.away.includes(request.by.id)) return refuse('not-now')
  const declined = { is: 'declined', offer: null, reason: 'off_duty', suggests: null } as const
  const next = happen(course, request.by, declined)
  return next.state.baton.phase === 'held' ? offerAlongLadder(next, 'declined', settings) : next
}

/** Nobody comes after them: a duty officer, or the end of a ladder that must not stop. */
function isLast(state: IncidentState, offer: Offer, settings: IncidentSettings): boolean {
  if (isDutyOfficer(offer.to, settings)) return true
  if (!climbs(state.baton, offer)) return false
  const teams = new Set([offer.team ?? state.team, state.team])
  const others = [...teams].flatMap((team) => ladderOf(team, settings))
  return !others.some(({ to }) => to.id !== offer.to.id && canBeAsked(to, state))
}

function longer(offer: Offer, settings: IncidentSettings): string {
  return between(offer.at, offer.until, 1 + limitsOf(settings).needInfoShare)
}

function isReason(reason: string | undefined): reason is DeclineReason {
  return reason !== undefined && Object.hasOwn(reasons, reason)
}
