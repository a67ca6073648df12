import type { Table, TableGroup } from '../domain/table.ts'
import type { Text } from '../domain/text.ts'
import { displayWidth } from './display-width.ts'
import { inertLine } from './log-line.ts'
import { plain } from './plain.ts'
import { wrap } from './wrap.ts'

const gap = 2
const valueLimit = 90
/** A column that is narrower than its longest word of so many is not readable. */
const longestWord = 18

/** A table for a terminal: in columns where there is room, else one row below the other with its labels. */
export function terminalTable({ head, groups }: Table, columns: number): string {
  const width = Math.max(20, columns)
  const cells = groups.map(({ title, rows }) => ({
    title,
    rows: rows.map((row) => row.map((cell) => plain(cell, valueLimit))),
  }))
  const widths = widthsOf([head, ...cells.flatMap(({ rows }) => rows)], width)
  const lines = groups.flatMap((group, at) => [
    ...titleLines(group, at, width),
    ...(widths === null
      ? stacked(head, cells[at]?.rows ?? [], width)
      : aligned(widths, at === 0 ? head : null, cells[at]?.rows ?? [])),
  ])
  return lines.map((line) => inertLine(line.trimEnd())).join('\n')
}

function titleLines({ title }: TableGroup, at: number, width: number): readonly string[] {
  const between = at === 0 ? [] : ['']
  return title === null ? between : [...between, ...wrap(shown(title), width)]
}

function shown(title: Text): string {
  return plain(title, valueLimit)
}

type Cells = readonly (readonly string[])[]

/** Null: there is no room for all of the columns. */
function widthsOf(rows: Cells, width: number): readonly number[] | null {
  const count = rows[0]?.length ?? 0
  const columns = Array.from({ length: count }, (_, at) => rows.map((row) => row[at] ?? ''))
  const least = columns.map((cells) => Math.max(...cells.flatMap((cell) => cell.split(' ').map(wordWidth))))
  const wanted = columns.map((cells) => Math.max(...cells.map(displayWidth)))
  const room = width - gap * (count - 1) - sum(least)
  if (room < 0) return null
  const missing = wanted.map((columnWidth, at) => Math.max(0, columnWidth - (least[at] ?? 0)))
  const share = sum(missing) <= room ? 1 : room / sum(missing)
  return least.map((columnWidth, at) => columnWidth + Math.floor((missing[at] ?? 0) * share))
}

function wordWidth(word: string): number {
  return Math.min(longestWord, displayWidth(word))
}

function aligned(widths: readonly number[], head: readonly string[] | null, rows: Cells): string[] {
  const all = head === null ? rows : [head, ...rows]
  return all.flatMap((row) => {
    const wrapped = row.map((cell, at) => wrap(cell, widths[at] ?? 1))
    const height = Math.max(...wrapped.map((lines) => lines.length))
    return Array.from({ length: height }, (_, line) =>
      wrapped.map((lines, at) => padded(lines[line] ?? '', widths[at] ?? 1)).join(' '.repeat(gap)),
    )
  })
}

function stacked(head: readonly string[], rows: Cells, width: number): string[] {
  const label = Math.max(...head.map(displayWidth)) + gap
  return rows.flatMap((row, at) => [
    ...(at === 0 ? [] : ['']),
    ...row.flatMap((cell, column) => {
      const lines = cell === '' ? [] : wrap(cell, width - label)
      return lines.map((line, index) => padded(index === 0 ? (head[column] ?? '') : '', label) + line)
    }),
  ])
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
