import type { Account } from '../domain/account.ts'
import type { Event, EventDraft, Happening } from '../domain/event.ts'
import type { IncidentState, Offer } from '../domain/incident-state.ts'
import type { OwedNews, OwedWord } from '../domain/owed-word.ts'
import { hasEnded } from '../domain/life-stage.ts'

type Happened = Pick<Event | EventDraft, 'id' | 'at' | 'by' | 'what'>
type Offered = Pick<Offer, 'to'>

/** Of one incident at most so many: who was away for long is not told of each step. */
const most = 5

/**
 * Whom its events still owe a word, the newest ones: every offer is told to who is asked, every loss to who loses
 * (invariant I6), and to its holder that it has become worse. What is settled is owed no more, and nothing is once it has ended.
 */
export function owedWords(events: readonly Happened[], state: IncidentState): readonly OwedWord[] {
  if (hasEnded(state.lifecycle)) return []
  const settled = new Set(events.map(({ what }) => (what.is === 'effect-settled' ? what.key : null)))
  const offers = new Map<string, Offered>()
  let holder: Account | null = null
  const owed: OwedWord[] = []
  for (const { id, at, by, what } of events) {
    if (what.is === 'offered') offers.set(what.offer, what)
    const word = wordOf(what, { by, holder, offers, state })
    const key = `word:${id}`
    if (word !== null && !settled.has(key)) owed.push({ key, at, ...word })
    holder = holderAfter(holder, by, what)
  }
  return owed.slice(-most)
}

/** Keys that a run said it would see to, and when. */
export function intendedAt(events: readonly Happened[]): ReadonlyMap<string, string> {
  return new Map(
    events.flatMap(({ at, what }) => (what.is === 'effect-intended' ? [[what.key, at] as const] : [])),
  )
}

interface Circumstances {
  readonly by: Happened['by']
  /** Before it happened. */
  readonly holder: Account | null
  readonly offers: ReadonlyMap<string, Offered>
  /** As it is now. */
  readonly state: IncidentState
}

type Word = Pick<OwedWord, 'to' | 'of'>

function wordOf(what: Happening, { by, holder, offers, state }: Circumstances): Word | null {
  const { baton, team, takeUpBy } = state
  switch (what.is) {
    case 'declared':
      return isUnasked(state, offers) && team !== null && team.includes('/')
        ? { to: team, of: { is: 'unasked', until: takeUpBy } }
        : null
    case 'offered':
      // Another one has overtaken it.
      return baton.offer?.id === what.offer
        ? { to: what.to, of: { is: 'asked', until: what.until, holder: baton.holder } }
        : null
    case 'lapsed':
      return toLoser(offers.get(what.offer)?.to ?? null, by, { is: 'lapsed' })
    case 'withdrawn': {
      const to = offers.get(what.offer)?.to ?? null
      // Who is asked again, for a shorter time, hears of that alone.
      return to?.id === baton.offer?.to.id ? null : toLoser(to, by, { is: 'withdrawn' })
    }
    case 'declined':
      return what.offer === null ? null : toLoser(holder, by, { is: 'declined', reason: what.reason })
    case 'accepted':
      return by === 'baton' ? null : toLoser(holder, by, { is: 'handed-over', to: by })
    case 'taken-over':
      return by === 'baton' ? null : toLoser(holder, by, { is: 'taken-over', to: by })
    case 'arbitrated':
      return toLoser(holder, what.to, { is: 'arbitrated', to: what.to })
    case 'lease-expired':
      return toLoser(holder, by, { is: 'lease-expired' })
    case 'worsened':
      return toLoser(holder, by, { is: 'worsened', severity: what.severity })
    case 'reminded':
      return reminderOf(what.of, state)
    default:
      return null
  }
}

/** Nobody was ever asked, and nobody has it. */
function isUnasked({ baton }: IncidentState, offers: Circumstances['offers']): boolean {
  return baton.holder === null && baton.offer === null && offers.size === 0
}

/** Whoever did it themselves need not be told. */
function toLoser(loser: Account | null, by: Happened['by'], of: OwedNews): Word | null {
  return loser === null || (by !== 'baton' && by.id === loser.id) ? null : { to: loser, of }
}

function reminderOf(
  of: Extract<Happening, { is: 'reminded' }>['of'],
  { baton, dueAt }: IncidentState,
): Word | null {
  const { offer, holder } = baton
  const to = of === 'offer' ? offer?.to : (holder ?? offer?.to)
  if (to === undefined) return null
  const until = {
    offer: offer?.until ?? null,
    lease: baton.leaseUntil,
    'read-back': baton.readBackDue,
    due: dueAt,
  }[of]
  return { to, of: { is: 'reminded', of, until } }
}

function holderAfter(before: Account | null, by: Happened['by'], what: Happening): Account | null {
  if (what.is === 'arbitrated') return what.to
  if (what.is === 'accepted' || what.is === 'taken-over') return by === 'baton' ? before : by
  return what.is === 'closed' || what.is === 'dismissed' ? null : before
}
