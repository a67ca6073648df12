/**
 * A code span of this text: nothing in it is a mention, a link, a reference, a marker or markup. `text` is one
 * line (visible). In a table cell a bar needs a backslash, and one that has a backslash already cannot be written.
 */
export function codeSpan(text: string, inCell: boolean): string {
  const quiet = text.replaceAll('@', '@\u200b').replaceAll('<!--', '<\u200b!--')
  const content = inCell ? quiet.replaceAll('\\|', '\\[U+007C]').replaceAll('|', '\\|') : quiet
  const fence = '`'.repeat(longestRun(content) + 1)
  const padded = /^`|`$|^ .* $/.test(content) ? ` ${content} ` : content
  return `${fence}${padded}${fence}`
}

/** In a cell nothing breaks within a span, so a long one would push the table over a narrow page. */
export function breakableCodeSpans(text: string): string {
  if (!tooWide.test(text)) return codeSpan(text, true)
  const pieces: string[] = []
  for (const piece of text.match(/[^/ ]*[/ ]+|[^/ ]+/g) ?? [text]) {
    const last = pieces.at(-1)
    if (last !== undefined && last.length + piece.length <= cellColumns)
      pieces[pieces.length - 1] = last + piece
    else pieces.push(...hardPieces(piece))
  }
  return pieces.map((piece) => codeSpan(piece, true)).join('<wbr>')
}

const cellColumns = 24
/** A span breaks at its spaces. */
const tooWide = /[^ ]{25}/

function hardPieces(piece: string): string[] {
  const letters = [...piece]
  const count = Math.ceil(letters.length / cellColumns)
  return Array.from({ length: count }, (_, at) =>
    letters.slice(at * cellColumns, (at + 1) * cellColumns).join(''),
  )
}

/** Backticks in a row, wherever they stand. */
export function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0)
}
