import { ours, type Text } from './text.ts'

/** Up to the first colon, semicolon or "until" of our own words; all of it where there is none. */
export function firstClause(words: Text): Text {
  const at = words.findIndex((part, index) => part.is === 'ours' && endOf(part.text, index) >= 0)
  const last = words[at]
  if (last?.is !== 'ours') return words
  return [...words.slice(0, at), ours(last.text.slice(0, endOf(last.text, at)))]
}

/** A clause of one word is none. */
function endOf(part: string, index: number): number {
  return part.search(index === 0 ? /(?<=\s\S+)(?:[:;] | until )/ : /[:;] | until /)
}
