import type { Verb } from './request.ts'

/** Somebody meant to ask for something, and it does not fit the grammar: nothing is done, a hint is given. */
export interface CommandMistake {
  readonly mistake: MistakeWhy
  /** Known as far as it could be read. */
  readonly verb: Verb | null
}

export type MistakeWhy =
  /** Some word before the free text is not ASCII, e.g. a space that does not break. */
  | 'not-ascii'
  | 'unknown-verb'
  /** The line is longer than a command may be. */
  | 'too-long'
  /** Another line begins with a command, too. */
  | 'two-commands'
  /** It is meant as an incident's id, and is none. */
  | 'bad-incident'
  /** Where nothing else tells which one. */
  | 'no-incident'
  /** It names another incident than the one that it stands in. */
  | 'other-incident'
  | 'bad-owner'
  | 'bad-date'
  | 'bad-reason'
  | 'bad-item'
  | 'bad-severity'
  /** Words that the verb needs are not there. */
  | 'missing'
  /** More words than the verb takes. */
  | 'too-much'

export interface HelpAsked {
  readonly help: 'common' | 'all'
}

/** How a verb is written, and what it does; for the replies, the help and the command line. */
export interface VerbUsage {
  /** What comes after the verb and the incident. */
  readonly takes: string
  readonly example: string
  /** One sentence, no full stop. */
  readonly says: string
  /** Listed by `help`; the rest by `help all`. */
  readonly isCommon: boolean
}

export const declineReasons = [
  'not_mine',
  'no_capacity',
  'conflict_of_interest',
  'need_info',
  'off_duty',
] as const
export const dismissReasons = [
  'false_positive',
  'duplicate',
  'not_affected',
  'risk_accepted',
  'test_code',
] as const

export const verbUsages: Readonly<Record<Verb, VerbUsage>> = {
  accept: {
    takes: '[NEXT ACTION by TIME]',
    example: 'accept deactivate the key by 14:30',
    says: 'Take it, or confirm that you still have it',
    isCommon: true,
  },
  decline: {
    takes: 'REASON [@OWNER]',
    example: 'decline not_mine @acme/payments',
    says: `Say no to an offer: ${declineReasons.join(', ')}; who has it gives it up by off_duty`,
    isCommon: true,
  },
  offer: {
    takes: '@OWNER [NOTE]',
    example: 'offer @acme/payments my shift ends',
    says: 'Hand it on; you have it until somebody accepts',
    isCommon: true,
  },
  waive: {
    takes: 'until DATE reason WHY',
    example: 'waive until 2027-01-31 reason the vendor has a fix in January',
    says: 'Let this commit pass until a date; not for who wrote it',
    isCommon: true,
  },
  dismiss: {
    takes: 'REASON EVIDENCE',
    example: 'dismiss false_positive the query takes no input, see the test',
    says: `End it: ${dismissReasons.join(', ')}; what is urgent takes two`,
    isCommon: true,
  },
  release: {
    takes: '[HOLD]',
    example: 'release H-1',
    says: 'Lift a hold and nothing else',
    isCommon: true,
  },
  status: {
    takes: '',
    example: 'status',
    says: 'Say who has it, since when, until when, what next',
    isCommon: true,
  },
  escalate: {
    takes: '',
    example: 'escalate',
    says: 'Ask the next one up before the time is over',
    isCommon: false,
  },
  sev: { takes: '1-5 [WHY]', example: 'sev 2 data is affected', says: 'Set the severity', isCommon: false },
  pause: {
    takes: 'until DATE DEPENDENCY',
    example: 'pause until 2026-12-01 the vendor answers',
    says: 'Wait for somebody outside; you keep it',
    isCommon: false,
  },
  resume: { takes: '', example: 'resume', says: 'Go on after a pause', isCommon: false },
  check: { takes: 'ITEM', example: 'check all-2', says: 'Tick an item of the checklist', isCommon: false },
  uncheck: { takes: 'ITEM', example: 'uncheck all-2', says: 'Take a tick back', isCommon: false },
  evidence: {
    takes: 'URL OR TEXT',
    example: 'evidence https://ci.example.com/run/7',
    says: 'Put something on record that proves a step',
    isCommon: false,
  },
  note: {
    takes: 'TEXT',
    example: 'note logs are saved, next word at 15:00',
    says: 'Put a sentence on record',
    isCommon: false,
  },
  claim: { takes: '', example: 'claim', says: 'Say that it belongs to you', isCommon: false },
  withdraw: { takes: '', example: 'withdraw', says: 'Take your offer back', isCommon: false },
  takeover: {
    takes: '',
    example: 'takeover',
    says: 'Take command; who had it is told',
    isCommon: false,
  },
  back: { takes: '', example: 'back', says: 'Say that you can be asked again', isCommon: false },
}
