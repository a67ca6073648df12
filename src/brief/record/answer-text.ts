import type { Answered } from '../../domain/answer.ts'
import type { IncidentState } from '../../domain/incident-state.ts'
import { hasEnded, isProvedGone } from '../../domain/life-stage.ts'
import { joined, strong, text, type Text } from '../../domain/text.ts'
import type { Written } from './command-form.ts'
import { nextText } from './next-text.ts'
import { isPast, nameOf, stampOf } from './stamp.ts'

/**
 * Who has it, since when, until when, what next: one sentence or two, the same in every view. Times carry their date and
 * no distance, so that what is drawn stays true until the record changes.
 */
export function answerText(answered: Answered, now: string, written: Written = 'typed'): Text {
  const { state, answer } = answered
  if (hasEnded(state.lifecycle)) return text`${strong(text`Held by nobody`)}: ${endText(state)}.`
  const since = answer.since === null ? text`` : text` since ${stampOf(answer.since)}`
  const until = untilText(answered, now)
  return text`${strong(text`Held by ${holderText(answered)}`)}${since}${until}. Next: ${nextText(answered, written)}.`
}

/** The same for a row: who has it, since when, until when; or who is asked, and who must act meanwhile. */
export function whoHasIt(answered: Answered, now: string): Text {
  const { state, answer } = answered
  if (hasEnded(state.lifecycle)) return text`nobody: ${endText(state)}, which lets nothing pass`
  const since =
    answer.holder === null || answer.since === null ? text`` : text` since ${stampOf(answer.since)}`
  return text`${holderText(answered)}${since}${untilText(answered, now)}`
}

export function holderText({ state, answer }: Answered): Text {
  if (answer.holder === null) return text`nobody`
  const holder = text`${nameOf(answer.holder.login)}`
  return state.baton.phase === 'contested' ? text`${holder} for now` : holder
}

function untilText(answered: Answered, now: string): Text {
  const { holder, asked, until, mustAct } = answered.answer
  const past = until !== null && isPast(until, now) ? text` (past)` : text``
  if (holder !== null) return until === null ? openEnd(answered) : text`, until ${stampOf(until)}${past}`
  const names = mustAct.map(({ login }): Text => [nameOf(login)])
  const meanwhile =
    names.length === 0 ? text`; ${ownerText(answered)}` : text`; ${joined(names, ' or ')} must act meanwhile`
  if (asked === null || until === null) return meanwhile
  return text`; ${nameOf(asked.login)} is asked until ${stampOf(until)}${past}${meanwhile}`
}

export const unownedText = text`no owner is named: the repository's administrators must take it up`

/** Where no person answers for it: whoever owns it. */
function ownerText({ state }: Answered): Text {
  return state.team === null ? unownedText : text`${nameOf(state.team)} must take it up`
}

/** No clock runs for who has it: they gave it up or are silent, or there is nothing left but to close it. */
function openEnd({ state, answer }: Answered): Text {
  if (answer.asked !== null) return text`, until ${nameOf(answer.asked.login)} accepts`
  return isProvedGone(state.lifecycle) ? text`, until it is closed` : text`, until somebody accepts`
}

function endText({ lifecycle, endedAt }: IncidentState): Text {
  const how = lifecycle === 'closed' ? text`it was closed` : text`it was dismissed`
  return endedAt === undefined ? how : text`${how} ${stampOf(endedAt)}`
}
