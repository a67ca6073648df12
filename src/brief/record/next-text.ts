import { counted } from '../../domain/counted.ts'
import type { AnswerNext, Answered } from '../../domain/answer.ts'
import { joined, ours, text, type Text } from '../../domain/text.ts'
import { commandForm, type Written } from './command-form.ts'
import { itemSays } from './items.ts'
import { prose } from './prose.ts'
import { nameOf, stampOf } from './stamp.ts'

type Words = {
  readonly [Is in AnswerNext['is']]: (answered: Answered, at: string, written: Written) => Text
}

/** The one thing to do now, by whom and until when where a clock runs for it. */
export function nextText(answered: Answered, written: Written = 'typed'): Text {
  const { next } = answered.answer
  return words[next.is](answered, 'at' in next ? next.at : '', written)
}

const words: Words = {
  accept: (answered, at, written) => {
    const { asked, holder } = answered.answer
    const who = asked === null ? text`somebody` : text`${nameOf(asked.login)}`
    const then = holder === null ? 'then' : 'meanwhile'
    return text`${who} accepts (${commandForm(written, 'accept')}) or declines by ${stampOf(at)}, ${ours(then)} ${stepText(answered)}`
  },
  arbitrate: ({ state }, at) => {
    const names = state.baton.claims.map(({ by }): Text => [nameOf(by.login)])
    const also =
      names.length === 0
        ? text``
        : text`; ${joined(names, ' and ')} ${ours(names.length === 1 ? 'claims' : 'claim')} it, too`
    return text`the security duty officer decides by ${stampOf(at)}${also}`
  },
  'read-back': (answered, at) =>
    text`${holderOf(answered)} says what they do and when they are heard again, by ${stampOf(at)}; ${stepText(answered)}`,
  'sign-of-life': (answered, at) => text`${holderOf(answered)} gives a sign of life by ${stampOf(at)}`,
  resume: (_, at) => text`it goes on at ${stampOf(at)}`,
  'find-holder': (answered, _, written) =>
    text`somebody takes it (${commandForm(written, 'accept')} or ${commandForm(written, 'claim')}), since nobody is left to be asked; then ${stepText(answered)}`,
  fix: stepText,
  check: (answered) => itemText(answered) ?? text`show it gone in a complete scan`,
  'decide-holds': ({ answer }) => text`lift ${holdNames(answer.missing.holds)}, or make it permanent`,
  review: (answered) => itemText(answered) ?? text`nothing; it closes with the next run`,
  none: () => text`nothing`,
}

function stepText(answered: Answered): Text {
  const { state, answer } = answered
  if (state.lifecycle === 'verifying')
    return text`${ours(counted(answer.missing.runs, 'more complete scan shows', 'more complete scans show'))} it gone`
  const step = state.about?.nextStep ?? ''
  if (step !== '') return prose(step)
  return itemText(answered) ?? text`show it gone in a complete scan`
}

function itemText({ answer }: Answered): Text | null {
  const [first] = answer.missing.items
  return first === undefined ? null : inSentence(itemSays(first))
}

/** As a part of a sentence. */
function inSentence(words: Text): Text {
  const [first, ...rest] = words
  return first?.is === 'ours'
    ? [ours(first.text.charAt(0).toLowerCase() + first.text.slice(1)), ...rest]
    : words
}

function holdNames(holds: readonly string[]): Text {
  return joined(
    holds.map((hold) => text`hold ${hold}`),
    ', ',
  )
}

function holderOf({ answer }: Answered): Text {
  return answer.holder === null ? text`who has it` : [nameOf(answer.holder.login)]
}
