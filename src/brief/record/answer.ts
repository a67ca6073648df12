import type { IncidentState, Offer } from '../../domain/incident-state.ts'
import { joined, strong, text, type Text } from '../../domain/text.ts'
import { hasEnded, nextOf } from './next-step.ts'
import { isPast, nameOf, stampOf } from './stamp.ts'

/** The four things that everybody may ask of an incident. */
export interface AnswerParts {
  readonly who: Text
  /** ISO 8601. */
  readonly since: string
  readonly until: Text
  readonly next: Text
}

/** Who has it, since when, until when, what next: the one answer that every view gives. */
export function answerOf(state: IncidentState, now: string): Text {
  const { who, since, until, next } = answerPartsOf(state, now)
  const head = text`${strong(text`Held by ${who}`)} since ${stampOf(since)}`
  return hasEnded(state) ? text`${head}: ${until}.` : text`${head}, until ${until}. Next: ${next}.`
}

export function answerPartsOf(state: IncidentState, now: string): AnswerParts {
  const { baton } = state
  const last = state.trail.at(-1)
  const since = baton.since ?? (hasEnded(state) ? state.endedAt : undefined) ?? last?.from ?? state.takeUpBy
  return { who: whoHas(state), since, until: untilOf(state, now), next: nextOf(state) }
}

export function whoHas({ baton }: IncidentState): Text {
  if (baton.holder === null) return text`nobody`
  const holder = nameOf(baton.holder.login)
  return baton.phase === 'contested' ? text`${holder} for now` : text`${holder}`
}

function untilOf(state: IncidentState, now: string): Text {
  const { baton, pausedUntil } = state
  if (hasEnded(state)) return state.lifecycle === 'closed' ? text`it is closed` : text`it is dismissed`
  if (baton.holder === null)
    return text`${accepts(baton.offer, now)}; the security duty officer must act meanwhile`
  if (baton.phase === 'contested') return text`the security duty officer decides: ${claims(state)}`
  const own = state.lifecycle === 'on_hold' ? pausedUntil : baton.leaseUntil
  if (own === null) {
    const why = baton.away.includes(baton.holder.id) ? text`gave it up` : text`is silent`
    const isAsked = state.lifecycle === 'acknowledged' || state.lifecycle === 'remediating'
    return isAsked || baton.offer !== null
      ? text`${accepts(baton.offer, now)}, since who has it ${why}`
      : text`it ends`
  }
  const past = isPast(own, now) ? text` (past)` : text``
  const handing = baton.offer === null ? text`` : text`, or until ${accepts(baton.offer, now)}`
  return text`${stampOf(own)}${past}${handing}`
}

function accepts(offer: Offer | null, now: string): Text {
  if (offer === null) return text`somebody accepts; nobody is asked at this moment`
  const team = offer.team === null ? text`` : text` of ${nameOf(offer.team)}`
  const past = isPast(offer.until, now) ? text` (past)` : text``
  return text`${nameOf(offer.to.login)}${team} accepts, who is asked until ${stampOf(offer.until)}${past}`
}

function claims({ baton }: IncidentState): Text {
  const names = baton.claims.map(({ by }): Text => [nameOf(by.login)])
  return names.length === 0 ? text`it is contested` : text`${joined(names, ' and ')} claim it, too`
}
