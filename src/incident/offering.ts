import type { Actor } from '../domain/account.ts'
import type { OfferReason, Packet } from '../domain/event.ts'
import type { Baton, Offer } from '../domain/incident-state.ts'
import type { IncidentSettings } from '../domain/settings-incident.ts'
import { freshId, happen, type Course } from './course.ts'
import { dutyRung, nextRung, type Rung } from './ladder.ts'
import { packetOf } from './packet.ts'
import { after } from './span.ts'
import { limitsOf, timesOf } from './times.ts'

/** Asks one person, for as long as the severity says. */
export function offerTo(
  course: Course,
  by: Actor,
  { to, team, rung }: Rung,
  why: OfferReason,
  settings: IncidentSettings,
  packet: Packet | null = why === 'declared' ? null : packetOf(course.state, course.moment.at),
): Course {
  const until = after(course.moment.at, timesOf(course.state.severity, settings).offer)
  return happen(course, by, {
    is: 'offered',
    offer: freshId(course, 'O'),
    to,
    team,
    rung,
    until,
    why,
    packet,
  })
}

/** From the first rung on, whoever can be asked; nothing happens where nobody can. */
export function offerAlongLadder(course: Course, why: OfferReason, settings: IncidentSettings): Course {
  const rung = nextRung(course.state, course.state.team, settings)
  return rung === null ? course : offerTo(course, 'baton', rung, why, settings)
}

/** After an offer that ended without being accepted. A hand-off goes back to its giver, everything else climbs. */
export function climb(
  course: Course,
  ended: Offer,
  why: 'lapsed' | 'declined',
  settings: IncidentSettings,
): Course {
  const { state } = course
  const notMine = new Set(
    state.baton.declines.filter(({ reason }) => reason === 'not_mine').map(({ by }) => by),
  )
  if (notMine.size >= limitsOf(settings).notMine) {
    const duty = dutyRung(state, settings)
    if (duty !== null) return offerTo(course, 'baton', duty, 'escalated', settings)
  }
  if (!climbs(state.baton, ended)) return course
  const higher = nextRung(state, ended.team ?? state.team, settings, ended.rung)
  // Who was passed over is asked after all, unless a holder stands by.
  const next = higher ?? (isLoose(state.baton) ? nextRung(state, state.team, settings) : null)
  if (next === null) return course
  return offerTo(course, 'baton', next, ended.why === 'escalated' ? 'escalated' : why, settings)
}

/** Somebody else must be found: nobody stands by, or more authority or another team was called for. */
export function climbs(baton: Baton, ended: Offer): boolean {
  return isLoose(baton) || ended.why === 'escalated' || ended.why === 'suggested'
}

/** Nobody has it, or its holder is silent. */
function isLoose({ holder, leaseUntil }: Baton): boolean {
  return holder === null || leaseUntil === null
}

/** Ends an open offer that something else overtakes; its addressee is told by the event. */
export function withdrawOffer(course: Course, by: Actor): Course {
  const { offer } = course.state.baton
  return offer === null ? course : happen(course, by, { is: 'withdrawn', offer: offer.id })
}
