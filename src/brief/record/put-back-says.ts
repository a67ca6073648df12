import type { Answered } from '../../domain/answer.ts'
import type { Refusal } from '../../domain/request.ts'
import { text, type Text } from '../../domain/text.ts'
import { answerText } from './answer-text.ts'
import { refusalSays } from './refusal-says.ts'

/** Why a box that somebody ticked is as it was. */
export function putBackSays(refusal: Refusal, answered: Answered, now: string): readonly Text[] {
  return [
    text`A box was put back as it was. ${refusalSays('check', refusal)}`,
    answerText(answered, now, 'in-issue'),
  ]
}
