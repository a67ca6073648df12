import { dismissReasons } from '../../domain/command.ts'
import type { Answered } from '../../domain/answer.ts'
import { joined, ours, text, value, type Text } from '../../domain/text.ts'
import { counted } from '../../domain/counted.ts'
import { answerText } from './answer-text.ts'
import { commandForm } from './command-form.ts'
import { itemSays } from './items.ts'

/** Why an issue that somebody closed is open again: what an end lacks, and how to end it with a reason instead. */
export function closedSays(answered: Answered, now: string): readonly Text[] {
  const { runs, items, holds } = answered.answer.missing
  const lacks: readonly Text[] = [
    ...(runs === 0 ? [] : [text`${ours(counted(runs, 'complete scan'))} without its findings`]),
    ...items.map((id): Text => text`${value(id)} (${itemSays(id)})`),
    ...holds.map((id): Text => text`a decision on hold ${value(id)}`),
  ]
  const missing = lacks.length === 0 ? text`the next run` : joined(lacks, '; ')
  const reasons = joined(
    dismissReasons.map((reason): Text => [value(reason)]),
    ', ',
  )
  return [
    text`Closing the issue does not end the incident, so it is open again. It closes by itself with what is missing: ${missing}.`,
    text`If it needs no repair, end it with a reason: ${commandForm('in-issue', 'dismiss', 'REASON EVIDENCE')}, where the reason is one of ${reasons}.`,
    answerText(answered, now, 'in-issue'),
  ]
}
