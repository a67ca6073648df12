import type { Account } from '../domain/account.ts'
import type { Event, Happening } from '../domain/event.ts'
import type { Baton, Held, Offer } from '../domain/incident-state.ts'
import { phaseAfter } from './baton.ts'
import { ImpossibleEvent } from './impossible.ts'

/** Reasons that time does not mend. */
const lasting: ReadonlySet<string> = new Set(['not_mine', 'conflict_of_interest'])

type Of<Is extends Happening['is']> = Extract<Happening, { readonly is: Is }>

/** The baton after an event, and who had it until then. Throws `ImpossibleEvent`. */
export function batonAfter(before: Baton, event: Event): Baton {
  const { what } = event
  const phase = phaseOf(before, event)
  const baton = { ...before, phase }
  switch (what.is) {
    case 'offered':
      return offered(baton, what, event)
    case 'accepted':
      return accepted(baton, what, event)
    case 'declined':
      return declined(baton, what, event)
    case 'lapsed': {
      const { to } = openOffer(before, what.offer, event)
      return { ...baton, offer: null, away: withAccount(before.away, to.id) }
    }
    case 'withdrawn':
      openOffer(before, what.offer, event)
      return { ...baton, offer: null }
    case 'claimed': {
      const claim = { by: personOf(event), team: what.team, at: event.at }
      return { ...baton, claims: [...before.claims, claim] }
    }
    case 'arbitrated':
      return { ...heldBy(baton, what.to, what, event), claims: [] }
    case 'taken-over': {
      const by = personOf(event)
      if (by.id === before.holder?.id)
        throw new ImpossibleEvent(event, 'the holder took over from themselves')
      return { ...heldBy(baton, by, what, event), claims: [], offer: null, readBackDue: null }
    }
    case 'lease-renewed':
      return { ...baton, leaseUntil: what.leaseUntil, remindAt: without(before.remindAt, 'lease') }
    case 'lease-expired':
      return letGo(baton)
    case 'back': {
      const { id } = personOf(event)
      return { ...baton, ...freed(before, id) }
    }
    case 'reminded':
      return reminded(baton, what)
    case 'noted':
      return personOf(event).id === before.holder?.id ? { ...baton, readBackDue: null } : baton
    case 'regressed':
      return { ...baton, declines: [], remindAt: without(before.remindAt, 'due') }
    case 'closed':
    case 'dismissed':
      return retired(baton)
    default:
      return baton
  }
}

/** Who had it, in order, when the baton went from one state to the next. */
export function trailAfter(
  trail: readonly Held[],
  before: Baton,
  after: Baton,
  event: Event,
): readonly Held[] {
  const hasBegunAgain = before.phase === 'retired' && after.phase !== 'retired'
  const hasEnded = after.phase === 'retired' && before.phase !== 'retired'
  if (!hasBegunAgain && !hasEnded && before.holder?.id === after.holder?.id) return trail
  const past = trail.map((held) => (held.to === null ? { ...held, to: event.at } : held))
  if (hasEnded) return past
  return [...past, { holder: after.holder, from: event.at, to: null, how: event.what.is }]
}

/** A pause of the offer's timer, and a holder who gives up, leave the baton where it is. */
function phaseOf(before: Baton, event: Event): Baton['phase'] {
  const { what } = event
  const phase = phaseAfter(before.phase, what.is)
  if (phase === null)
    throw new ImpossibleEvent(event, `${what.is} cannot be while the baton is ${before.phase}`)
  if (what.is !== 'declined') return phase
  if (what.offer === null || what.until !== undefined) return before.phase
  return phase
}

function offered(baton: Baton, what: Of<'offered'>, event: Event): Baton {
  if (what.to.id === baton.holder?.id) throw new ImpossibleEvent(event, 'it was offered to its holder')
  if (baton.away.includes(what.to.id)) throw new ImpossibleEvent(event, 'it was offered to somebody away')
  const { offer: id, to, team, rung, until, why, packet } = what
  const offer: Offer = { id, to, team, rung, at: event.at, until, why, packet, reminded: false }
  return { ...baton, offer, remindAt: without(baton.remindAt, 'offer') }
}

function accepted(baton: Baton, what: Of<'accepted'>, event: Event): Baton {
  if (what.offer === null ? baton.offer !== null : baton.offer?.id !== what.offer)
    throw new ImpossibleEvent(event, 'what was accepted was not offered')
  const by = personOf(event)
  if (by.id === baton.holder?.id) throw new ImpossibleEvent(event, 'the holder accepted from themselves')
  return {
    ...heldBy(baton, by, what, event),
    offer: null,
    claims: [],
    declines: baton.declines.filter((one) => one.reason === 'conflict_of_interest' && one.by !== by.id),
    readBackDue: what.readBackDue ?? null,
  }
}

function declined(baton: Baton, what: Of<'declined'>, event: Event): Baton {
  const by = personOf(event)
  const declines = [...baton.declines, { by: by.id, reason: what.reason }]
  if (what.offer === null) {
    if (by.id !== baton.holder?.id || what.reason !== 'off_duty')
      throw new ImpossibleEvent(event, 'only a holder who goes off duty gives up what was not offered')
    return { ...letGo(baton), away: withAccount(baton.away, by.id) }
  }
  const offer = openOffer(baton, what.offer, event)
  if (what.until !== undefined) {
    if (what.reason !== 'need_info' || offer.extended)
      throw new ImpossibleEvent(event, 'an offer is lengthened once, by need_info')
    return { ...baton, offer: { ...offer, until: what.until, extended: true } }
  }
  const away = what.reason === 'off_duty' ? withAccount(baton.away, by.id) : baton.away
  return { ...baton, offer: null, declines, away }
}

function reminded(baton: Baton, what: Of<'reminded'>): Baton {
  const { of, next } = what
  if (of === 'read-back') return { ...baton, readBackDue: next ?? null }
  if (of === 'offer' && baton.offer !== null) return { ...baton, offer: { ...baton.offer, reminded: true } }
  if (what.hold !== undefined || next === undefined) return baton
  return { ...baton, remindAt: { ...baton.remindAt, [of]: next } }
}

function heldBy(
  baton: Baton,
  holder: Account,
  { term, leaseUntil }: { readonly term: number; readonly leaseUntil: string },
  event: Event,
): Baton {
  const isNew = holder.id !== baton.holder?.id
  if (term !== baton.term + (isNew ? 1 : 0))
    throw new ImpossibleEvent(event, `term ${term} does not follow term ${baton.term}`)
  const since = isNew ? event.at : baton.since
  const away = baton.away.filter((id) => id !== holder.id)
  return { ...baton, holder, term, since, leaseUntil, away, remindAt: without(baton.remindAt, 'lease') }
}

/** Somebody else is looked for: who had no time for it before is asked again. */
function letGo(baton: Baton): Baton {
  const declines = baton.declines.filter(({ reason }) => lasting.has(reason))
  return { ...baton, leaseUntil: null, declines, remindAt: without(baton.remindAt, 'lease') }
}

function retired(baton: Baton): Baton {
  return { ...baton, holder: null, since: null, leaseUntil: null, offer: null, claims: [], readBackDue: null }
}

function openOffer(baton: Baton, id: string, event: Event): Offer {
  if (baton.offer?.id !== id) throw new ImpossibleEvent(event, `offer ${id} is not open`)
  return baton.offer
}

function personOf(event: Event): Account {
  if (event.by === 'baton') throw new ImpossibleEvent(event, `${event.what.is} is for a person to say`)
  return event.by
}

function freed(baton: Baton, id: string): Pick<Baton, 'away' | 'declines'> {
  return {
    away: baton.away.filter((one) => one !== id),
    declines: baton.declines.filter(({ by, reason }) => by !== id || reason === 'conflict_of_interest'),
  }
}

function withAccount(ids: readonly string[], id: string): readonly string[] {
  return ids.includes(id) ? ids : [...ids, id]
}

function without(times: Baton['remindAt'], of: 'offer' | 'lease' | 'due'): NonNullable<Baton['remindAt']> {
  return Object.fromEntries(Object.entries(times ?? {}).filter(([name]) => name !== of))
}
