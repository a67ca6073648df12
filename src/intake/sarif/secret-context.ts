import { piecesOf } from './redact.ts'
import { indexOf, objectOf, objectsOf, textOf, type Json } from './shape.ts'

/** Pieces of what a secret's result matched, as far as the file holds it, to be masked where they stand elsewhere. */
export function matchedPieces(result: Json): readonly string[] {
  const pieces: string[] = []
  for (const location of objectsOf(result['locations']).slice(0, 8)) {
    const match = matchOf(objectOf(location['physicalLocation']))
    if (match !== null) pieces.push(...piecesOf(match))
  }
  return pieces
}

/** The matched text itself (`region.snippet`), unless the tool has hidden it. */
export function matchOf(physical: Json | null): string | null {
  const text = textOf(objectOf(objectOf(physical?.['region'])?.['snippet'])?.['text'])
  return text === null || text.trim() === '' ? null : text
}

/** Stars, dots or a word in place of the secret: such a text says nothing about its value. */
export function isHidden(match: string): boolean {
  return /\*{3,}|\.{3,}|…|x{6,}|redacted|\[masked\]/i.test(match)
}

/**
 * The line of a secret with the match cut out and every other value blanked; null when it cannot be cut out for
 * certain. Never a piece of the value: what is hashed of it could be guessed.
 */
export function residueOf(physical: Json | null): string | null {
  const region = objectOf(physical?.['region'])
  const context = objectOf(physical?.['contextRegion'])
  const text = textOf(objectOf(context?.['snippet'])?.['text'])
  const firstLine = indexOf(context?.['startLine'], 1)
  const line = indexOf(region?.['startLine'], 1)
  if (region === null || text === null || firstLine === null || line === null) return null
  const from = indexOf(region['startColumn'], 1)
  const to = indexOf(region['endColumn'], 1)
  const endLine = indexOf(region['endLine'], line) ?? line
  if (from === null || to === null || endLine !== line || to <= from) return null
  if ((indexOf(context?.['startColumn'], 1) ?? 1) !== 1) return null
  const whole = text.split(/\r\n|\r|\n/)[line - firstLine]
  if (whole === undefined || whole.length < to - 1 || whole.length > 4_000) return null
  const cut = whole.slice(from - 1, to - 1)
  const match = matchOf(physical)
  if (match !== null && !isHidden(match) && match.trim() !== cut.trim()) return null
  return blanked(whole, from - 1)
}

/**
 * What stands in front of the match, up to a whole word, since a scanner's columns may be off. Of that, words that
 * are plain and no value of another assignment; what stands behind the match is not kept at all.
 */
function blanked(line: string, from: number): string {
  let start = from
  while (start > 0 && isValue(line.charAt(start - 1))) start--
  const words = line
    .slice(0, start)
    .replace(/(["'`])[^"'`]{0,2000}\1/g, ' · ')
    .replace(/([=:]\s{0,20})[A-Za-z0-9_.+/-]{1,2000}/g, '$1·')
    .split(/\s+/)
  return words.map((word) => (/^[A-Za-z_.:=([{<>\])},;"'·-]{1,40}$/.test(word) ? word : '·')).join(' ')
}

function isValue(character: string): boolean {
  return !/[\s"'`=:,;()[\]{}<>]/.test(character)
}
