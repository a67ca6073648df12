import { declineReasons, dismissReasons, type MistakeWhy } from '../../domain/command.ts'
import type { RequestArgs, Verb } from '../../domain/request.ts'
import {
  foreignText,
  freeText,
  isAscii,
  isIncidentId,
  isMoment,
  isOwnerName,
  nextWord,
  ownerWord,
} from './words.ts'

type Reader = (words: string) => RequestArgs | MistakeWhy

/** What each verb takes after the incident; whatever does not fit is a mistake, never a guess. */
export const argsOf: Readonly<Record<Verb, Reader>> = {
  accept: optionalText,
  decline,
  offer,
  waive,
  dismiss,
  release: (words) => item(words, 'optional'),
  status: nothing,
  escalate: nothing,
  sev,
  pause,
  resume: nothing,
  check: (words) => item(words, 'needed'),
  uncheck: (words) => item(words, 'needed'),
  evidence: neededText,
  note: neededText,
  claim: nothing,
  withdraw: nothing,
  takeover: nothing,
  back: nothing,
}

function nothing(words: string): RequestArgs | MistakeWhy {
  return words === '' ? {} : 'too-much'
}

function optionalText(words: string): RequestArgs {
  const says = foreignText(words)
  return says === null ? {} : { says }
}

function neededText(words: string): RequestArgs | MistakeWhy {
  const says = foreignText(words)
  return says === null ? 'missing' : { says }
}

function decline(words: string): RequestArgs | MistakeWhy {
  const [reason, rest] = nextWord(words)
  if (reason === '') return 'missing'
  if (!declineReasons.some((one) => one === reason)) return odd(reason, 'bad-reason')
  const [to, after] = ownerWord(rest)
  if (reason !== 'not_mine' || !to.startsWith('@')) return { reason, ...optionalText(rest) }
  return isOwnerName(to) ? { reason, to, ...optionalText(after) } : odd(to, 'bad-owner')
}

function offer(words: string): RequestArgs | MistakeWhy {
  const [to, rest] = ownerWord(words)
  if (to === '') return 'missing'
  return isOwnerName(to) ? { to, ...optionalText(rest) } : odd(to, 'bad-owner')
}

function waive(words: string): RequestArgs | MistakeWhy {
  const dated = untilOf(words)
  if (typeof dated === 'string') return dated
  const [keyword, rest] = nextWord(dated.rest)
  const reason = keyword === 'reason' ? freeText(rest) : null
  return reason === null ? 'missing' : { until: dated.until, reason }
}

function pause(words: string): RequestArgs | MistakeWhy {
  const dated = untilOf(words)
  if (typeof dated === 'string') return dated
  const says = foreignText(dated.rest)
  return says === null ? 'missing' : { until: dated.until, says }
}

function untilOf(words: string): { readonly until: string; readonly rest: string } | MistakeWhy {
  const [keyword, afterKeyword] = nextWord(words)
  const [until, rest] = nextWord(afterKeyword)
  if (keyword !== 'until' || until === '') return odd(keyword, 'missing')
  return isMoment(until) ? { until, rest } : odd(until, 'bad-date')
}

/** Reason and evidence may be left out by the second of two, who confirms what the first asked for. */
function dismiss(words: string): RequestArgs | MistakeWhy {
  const [reason, rest] = nextWord(words)
  if (reason === '') return {}
  if (!dismissReasons.some((one) => one === reason)) return odd(reason, 'bad-reason')
  const [first] = nextWord(rest)
  if (reason === 'duplicate' && first !== '' && !isIncidentId(first)) return odd(first, 'bad-incident')
  return { reason, ...optionalText(rest) }
}

function sev(words: string): RequestArgs | MistakeWhy {
  const [level, rest] = nextWord(words)
  if (level === '') return 'missing'
  const severity = severities.get(level.toUpperCase())
  return severity === undefined ? odd(level, 'bad-severity') : { severity, ...optionalText(rest) }
}

const severities = new Map(
  (['SEV1', 'SEV2', 'SEV3', 'SEV4', 'SEV5'] as const).flatMap((severity) => [
    [severity as string, severity],
    [severity.slice(3), severity],
  ]),
)

function item(words: string, need: 'needed' | 'optional'): RequestArgs | MistakeWhy {
  const [name, rest] = nextWord(words)
  if (name === '') return need === 'needed' ? 'missing' : {}
  if (!/^[A-Za-z0-9][A-Za-z0-9._:@/-]{0,99}$/.test(name)) return odd(name, 'bad-item')
  return rest === '' ? { item: name } : 'too-much'
}

/** A look-alike or an odd space is named as what it is: nobody would see what else is wrong. */
function odd(word: string, why: MistakeWhy): MistakeWhy {
  return isAscii(word) ? why : 'not-ascii'
}
