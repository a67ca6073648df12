import type { CommandMistake, HelpAsked } from '../../domain/command.ts'
import type { Answered } from '../../domain/answer.ts'
import type { Refusal, Rights, Verb } from '../../domain/request.ts'
import { ours, text, value, type Text } from '../../domain/text.ts'
import { answerText } from './answer-text.ts'
import { commandForm, type Written } from './command-form.ts'
import { helpText, usageOf } from './command-help.ts'
import { mistakeSays } from './mistake-says.ts'
import { refusalSays } from './refusal-says.ts'
import { stampOf } from './stamp.ts'

/** What somebody gets back who asked for something; none of it repeats what they wrote. */
export interface Reply {
  /** On their comment; null: none. */
  readonly reaction: '+1' | '-1' | 'confused' | null
  /** Paragraphs; none: the reaction says it. */
  readonly says: readonly Text[]
}

const silence: Reply = { reaction: null, says: [] }

/** For these the issue's own text, drawn again, is answer enough. */
const quiet: ReadonlySet<Verb> = new Set(['check', 'uncheck', 'note', 'evidence'])

export function replyToDone(verb: Verb, after: Answered, now: string, written: Written = 'typed'): Reply {
  if (quiet.has(verb)) return { reaction: '+1', says: [] }
  const { readBackDue } = after.state.baton
  const isAsked = verb === 'accept' && readBackDue !== null
  const asked = isAsked
    ? [
        text`Still missing by ${stampOf(readBackDue)}: what you do next, and when you are heard again. Write ${commandForm(written, 'accept', 'NEXT ACTION by TIME')}.`,
      ]
    : []
  return {
    reaction: '+1',
    says: [...doneSays(verb, after, written), answerText(after, now, written), ...asked],
  }
}

/** Whoever has no part in the repository gets a sign and no sentence: nobody makes us talk. */
export function replyToRefused(
  verb: Verb,
  refusal: Refusal,
  answered: Answered | null,
  rights: Rights,
  now: string,
  written: Written = 'typed',
): Reply {
  if (refusal.why === 'replayed') return silence
  const isStranger = rights.teams.length === 0 && (rights.role === 'none' || rights.role === 'read')
  if (refusal.why === 'not-allowed' && isStranger) return { reaction: '-1', says: [] }
  const mayKnow = refusal.why !== 'not-allowed' && refusal.why !== 'unknown-incident'
  const usage = refusal.needs === undefined ? [] : [usageOf(verb, written)]
  const answer = answered === null || !mayKnow ? [] : [answerText(answered, now, written)]
  const isUnknown = refusal.why === 'author-may-not' && rights.headCommit === undefined
  const why = isUnknown
    ? [text`Nobody can say who wrote the change, so whoever asks counts as its author.`]
    : [refusalSays(verb, refusal)]
  return { reaction: '-1', says: [...why, ...usage, ...answer] }
}

export function replyToMistake({ mistake, verb }: CommandMistake, written: Written = 'typed'): Reply {
  const usage = verb === null ? text`${value('/baton help')} lists what there is.` : usageOf(verb, written)
  return { reaction: 'confused', says: [mistakeSays(mistake), usage] }
}

export function replyToHelp({ help }: HelpAsked): Reply {
  return { reaction: '+1', says: helpText(help) }
}

/** The record did not answer: nothing was done, and the person must know. */
export function replyToFailure(): Reply {
  return {
    reaction: 'confused',
    says: [text`The record does not answer now, so nothing was done: ask again later.`],
  }
}

/** What came of it, where that is more than who has it. */
function doneSays(verb: Verb, { state }: Answered, written: Written): readonly Text[] {
  const waiver = state.waivers.at(-1)
  if (verb === 'sev') return [text`It is ${ours(state.severity)} now.`]
  if (verb === 'dismiss' && state.dismissal !== null)
    return [
      text`It is asked for and not done: a second person confirms it by ${commandForm(written, 'dismiss')}.`,
    ]
  if (verb === 'waive' && waiver !== undefined)
    return [
      text`Until ${stampOf(waiver.until)} its findings pass at commit ${waiver.commit}, and at no other.`,
    ]
  return []
}
