import type { Part, Text } from '../domain/text.ts'
import { breakableCodeSpans, codeSpan } from './code-span.ts'
import { isMentionable } from './mention-name.ts'
import { safeHref } from './safe-href.ts'
import { shownValue } from './shown-value.ts'
import { visible } from './visible.ts'

export interface InlinePlace {
  /** Within a table: bars are escaped. */
  readonly inCell: boolean
  /** Of one value, in UTF-16 units. */
  readonly valueLimit: number
}

/** Neutral words as Markdown on one line; values are code spans. */
export function markdownInline(words: Text, place: InlinePlace): string {
  return joinedParts(flat(words), place)
}

/** Neighbouring values are one value: a path and its line. What may not be a mention is a value. */
function flat(words: Text): Part[] {
  const parts: Part[] = []
  for (const part of words) {
    const next: Part = part.is === 'mention' && !isMentionable(part.text) ? { ...part, is: 'value' } : part
    const last = parts.at(-1)
    if (next.is === 'value' && last?.is === 'value')
      parts[parts.length - 1] = { is: 'value', text: last.text + next.text }
    else parts.push(next)
  }
  return parts
}

function joinedParts(parts: readonly Part[], place: InlinePlace): string {
  let line = ''
  parts.forEach((part, at) => {
    if (part.is === 'strong') line += strongOf(joinedParts(flat(part.text), place), line, parts[at + 1])
    else line += markdownOf(part, place)
  })
  return line
}

function markdownOf(part: Exclude<Part, { is: 'strong' }>, place: InlinePlace): string {
  if (part.is === 'ours') return escaped(part.text)
  if (part.is === 'value') {
    const shown = shownValue(part.text, place.valueLimit)
    return place.inCell ? breakableCodeSpans(shown) : codeSpan(shown, false)
  }
  if (part.is === 'mention') return part.text
  const words = joinedParts(flat(part.text.filter((inner) => inner.is !== 'link')), place)
  const href = safeHref(part.href)
  return href === null ? words : `[${words}](<${href.replaceAll('&', '&amp;')}>)`
}

/** Asterisks make strong only beside space or punctuation (CommonMark, flanking); the tag always does. */
function strongOf(inner: string, before: string, next: Part | undefined): string {
  const startsFree = before === '' || /[\s(]$/.test(before)
  const endsFree = next === undefined || (next.is === 'ours' && /^[\s.,;:)]/.test(next.text))
  const clean = inner !== '' && !/^\s|\s$/.test(inner)
  return startsFree && endsFree && clean ? `**${inner}**` : `<strong>${inner}</strong>`
}

/** Our own words: nothing in them is markup either. */
function escaped(words: string): string {
  return visible(words.replace(/\s+/g, ' '))
    .replace(/[\\`*_{}[\]<>|#~$&]/g, '\\$&')
    .replaceAll('@', '@\u200b')
}
