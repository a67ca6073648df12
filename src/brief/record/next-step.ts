import type { IncidentState } from '../../domain/incident-state.ts'
import { ours, text, type Text } from '../../domain/text.ts'
import { itemSays } from './items.ts'
import { prose } from './prose.ts'
import { nameOf, stampOf } from './stamp.ts'

/** Nothing more can happen to it, unless it comes back. */
export function hasEnded({ lifecycle }: IncidentState): boolean {
  return lifecycle === 'closed' || lifecycle === 'dismissed'
}

/** The one thing to do now. */
export function nextOf(state: IncidentState): Text {
  const { baton, lifecycle, pausedUntil } = state
  if (hasEnded(state)) return text`nothing`
  if (baton.holder === null) return toBeAccepted(state)
  if (baton.readBackDue !== null)
    return text`${nameOf(baton.holder.login)} says what they do and when they are heard again, by ${stampOf(baton.readBackDue)}; ${stepOf(state)}`
  if (lifecycle === 'on_hold' && pausedUntil !== null) return text`it goes on at ${stampOf(pausedUntil)}`
  if (lifecycle === 'verifying') return text`a complete scan shows that it is gone`
  if (lifecycle === 'resolved' || lifecycle === 'in_review')
    return (
      firstItem(state, state.mustDo.close) ?? text`it closes when what is held is lifted or stays for good`
    )
  return stepOf(state)
}

/** Accepting comes first, also where it is only about closing. */
function toBeAccepted(state: IncidentState): Text {
  const { offer } = state.baton
  if (offer === null) return text`accept it (${ours('/baton accept')}), then ${stepOf(state)}`
  return text`${nameOf(offer.to.login)} accepts it (${ours('/baton accept')}) or declines, then ${stepOf(state)}`
}

function stepOf(state: IncidentState): Text {
  const step = state.about?.nextStep ?? ''
  if (step !== '') return prose(step)
  return firstItem(state, state.mustDo.resolve) ?? text`show it gone in a complete scan`
}

function firstItem({ done }: IncidentState, items: readonly string[]): Text | null {
  const open = items.find((item) => !done.has(item))
  return open === undefined ? null : itemSays(open)
}
