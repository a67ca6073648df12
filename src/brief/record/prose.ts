import { ours, value, type Text } from '../../domain/text.ts'

/** A value of its own is shortened when it is longer. */
const longestPiece = 80

/** A whole sentence that is a value: in pieces, so that it is shown whole. `most` in UTF-16 units. */
export function prose(sentence: string, most = 320): Text {
  const pieces: string[] = []
  for (const word of sentence.slice(0, most).split(' ')) {
    const last = pieces.at(-1)
    if (last !== undefined && last.length + word.length < longestPiece)
      pieces[pieces.length - 1] = `${last} ${word}`
    else pieces.push(word)
  }
  const cut = sentence.length > most ? [ours('…')] : []
  return [...pieces.flatMap((piece, at) => (at === 0 ? [value(piece)] : [ours(' '), value(piece)])), ...cut]
}
