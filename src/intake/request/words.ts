import { foreign, type Foreign } from '../../domain/foreign.ts'
import { maskTokens, maskUserInfo } from '../sarif/redact.ts'

/** The next word and what comes after it; words stand between spaces, no other character parts them. */
export function nextWord(words: string): readonly [word: string, rest: string] {
  const start = beginOf(words, 0)
  const space = words.indexOf(' ', start)
  const end = space < 0 ? words.length : space
  return [words.slice(start, end), words.slice(beginOf(words, end))]
}

/** The next word, which may be a name as Baton itself writes it: with a mark that keeps it from being a mention. */
export function ownerWord(words: string): readonly [word: string, rest: string] {
  const [word, rest] = nextWord(words)
  return [word.replace(/^@\u200b/, '@'), rest]
}

export function isAscii(word: string): boolean {
  return /^[!-~]*$/.test(word)
}

/** `INC-` and 12 characters; never a path, a pattern or a ref. */
export function isIncidentId(word: string): boolean {
  return /^INC-[0-9A-Z]{12}$/.test(word)
}

/** `@login` (also one of an enterprise, `@name_company`) or `@org/team`. */
export function isOwnerName(word: string): boolean {
  return /^@[A-Za-z0-9][A-Za-z0-9_-]{0,38}(?:\/[A-Za-z0-9_][A-Za-z0-9_.-]{0,99})?$/.test(word)
}

/** What somebody wrote, without what must never be recorded; null: nothing. */
export function freeText(words: string): string | null {
  const said = maskTokens(maskUserInfo(words.trim()))
  return said === '' ? null : said
}

export function foreignText(words: string): Foreign | null {
  const said = freeText(words)
  return said === null ? null : foreign(said)
}

/** A date, or a time in UTC, that exists: `2026-12-01`, `2026-12-01T14:30Z`. */
export function isMoment(word: string): boolean {
  const [, date = '', time] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d)?)Z)?$/.exec(word) ?? []
  if (date === '') return false
  const at = new Date(`${date}T${time ?? '00:00'}Z`)
  return (
    !Number.isNaN(at.getTime()) && at.toISOString().startsWith(time === undefined ? date : `${date}T${time}`)
  )
}

function beginOf(words: string, from: number): number {
  let at = from
  while (words[at] === ' ') at += 1
  return at
}
