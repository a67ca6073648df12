import { displayWidth, splitAt } from './display-width.ts'

/** Lines of at most `width` columns, broken at spaces; a word that is longer is broken after a slash, else anywhere. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (displayWidth(longer) <= width) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    line = word
    while (displayWidth(line) > width) {
      const [start, rest] = breakWord(line, width)
      lines.push(start)
      line = rest
    }
  }
  if (line !== '' || lines.length === 0) lines.push(line)
  return lines
}

function breakWord(word: string, width: number): readonly [string, string] {
  const [start, rest] = splitAt(word, width)
  const slash = Math.max(start.lastIndexOf('/'), start.lastIndexOf('-')) + 1
  return slash > width / 2 ? [word.slice(0, slash), word.slice(slash)] : [start, rest]
}
