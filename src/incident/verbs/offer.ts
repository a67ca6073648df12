import { refuse, type Ask, type Effect } from '../ask.ts'
import type { Refusal } from '../../domain/request.ts'
import { happen, type Course } from '../course.ts'
import { addressee, dutyRung, isDutyOfficer, nextRung, type Rung } from '../ladder.ts'
import { leaseFromNow, renewLease } from '../lease.ts'
import { isWorking } from '../lifecycle.ts'
import { offerAlongLadder, offerTo, withdrawOffer } from '../offering.ts'
import { packetOf } from '../packet.ts'

/** The giver holds it until somebody accepts. In a contest the baton goes to who claims it: they asked for it. */
export const offer: Effect = (course, ask) => {
  const { request, settings } = ask
  const { state } = course
  const name = request.args.to ?? ''
  if (state.baton.phase === 'contested') return arbitrate(course, ask, name)
  const to = addressee(name, state, settings)
  if (to === 'unknown') return refuse('unknown-owner', 'to')
  if (to === 'nobody') return refuse('not-now', 'to')
  const generated = packetOf(state, course.moment.at)
  const packet = request.args.says === undefined ? generated : { ...generated, says: request.args.says }
  const why = state.baton.holder === null ? 'suggested' : 'hand-off'
  return offerTo(withdrawOffer(course, request.by), request.by, to, why, settings, packet)
}

/** Only what its holder offered, or what was offered since they were silent. */
export const withdraw: Effect = (course, { request, settings }) => {
  const { baton, lifecycle } = course.state
  if (baton.holder === null || baton.offer === null) return refuse('no-offer')
  const next = withdrawOffer(course, request.by)
  return baton.leaseUntil === null && isWorking(lifecycle) && !baton.away.includes(request.by.id)
    ? renewLease(next, request.by, settings)
    : next
}

/** To the next rung before its time, or to the duty officer where somebody has it. */
export const escalate: Effect = (course, { request, settings }) => {
  const { state } = course
  const { phase, offer: open } = state.baton
  if (phase === 'contested') return refuse('not-now')
  if (phase === 'lapsed') {
    const next = offerAlongLadder(course, 'escalated', settings)
    return next === course ? refuse('not-now') : next
  }
  const isWithDuty = open !== null && isDutyOfficer(open.to, settings)
  const to: Rung | null =
    phase === 'offered' && open !== null
      ? nextRung(state, open.team ?? state.team, settings, open.rung)
      : isWithDuty
        ? null
        : dutyRung(state, settings)
  if (to === null || to.to.id === open?.to.id) return refuse('not-now')
  return offerTo(withdrawOffer(course, request.by), request.by, to, 'escalated', settings)
}

function arbitrate(course: Course, { request, standing, settings }: Ask, name: string): Course | Refusal {
  const { holder, claims, term } = course.state.baton
  const login = name.toLowerCase().replace(/^@/, '')
  const claimants = claims.map(({ by }) => by)
  const sides = holder !== null && standing.has('duty-officer') ? [holder, ...claimants] : claimants
  const team = claims.find((claim) => claim.team !== null && claim.team.toLowerCase() === name.toLowerCase())
  const to = sides.find((one) => one.login.toLowerCase() === login) ?? team?.by
  if (to === undefined) return refuse('not-now', 'to')
  const leaseUntil = leaseFromNow(course, settings)
  return happen(course, request.by, {
    is: 'arbitrated',
    to,
    term: to.id === holder?.id ? term : term + 1,
    leaseUntil,
  })
}
