import type { Block, Box, BriefRow } from '../domain/brief.ts'
import type { Text } from '../domain/text.ts'
import { codeSpan, longestRun } from './code-span.ts'
import { markdownInline } from './markdown-inline.ts'
import { mermaid } from './mermaid.ts'
import { shownValue } from './shown-value.ts'
import { visible, withoutMarkers } from './visible.ts'

/** UTF-16 units of one value: above the fold it must leave room, in a fold it is there to be read. */
const aboveTheFold = 90
const inFold = 240

/** One line of Markdown that starts no block of its own, and no command for a bot (`/…`). */
export function markdownLine(words: Text, valueLimit = aboveTheFold): string {
  return markdownInline(words, { inCell: false, valueLimit })
    .replace(/^(\d+)(?=[.)])/, '$1\\')
    .replace(/^[-+=/:]/, '\\$&')
}

export function markdownRows(rows: readonly BriefRow[]): string {
  const lines = rows.map(({ label, says }) => {
    const name = label === 'Next' ? `**${label}**` : label
    return `| ${name} | ${markdownInline(says, { inCell: true, valueLimit: aboveTheFold })} |`
  })
  return ['| | |', '|---|---|', ...lines].join('\n')
}

/** A block of a fold within `room`; what does not fit is counted in words. `size` measures as the limit does. */
export function markdownBlock(block: Block, room: number, size: (text: string) => number): string {
  switch (block.is) {
    case 'paragraph':
      return whole(markdownLine(block.says, inFold), room, size)
    case 'code':
      return whole(fenced(block.language, block.code), room, size)
    case 'list':
      return cut(
        '',
        block.items.map((item) => `- ${markdownLine(item, inFold)}`),
        'more',
        room,
        size,
      )
    case 'table':
      return table(block, room, size)
    case 'boxes':
      return cut('', block.items.map(boxLine), 'more items', room, size)
    case 'path':
      return whole(fenced('mermaid', mermaid(block.path)), room, size)
  }
}

/** The id comes first, as intake reads it back; it is one of ours or is shown as a value that nobody can tick. */
function boxLine({ id, isDone, says }: Box): string {
  const name = codeSpan(shownValue(id, 60), false)
  return `- [${isDone ? 'x' : ' '}] ${name} ${markdownLine(says, inFold)}`
}

function table(block: Extract<Block, { is: 'table' }>, room: number, size: (text: string) => number): string {
  const head = `| ${block.head.join(' | ')} |\n|${'---|'.repeat(block.head.length)}\n`
  const rows = block.rows.map((cells) => {
    const shown = cells.map((cell) => markdownInline(cell, { inCell: true, valueLimit: inFold }))
    return `| ${shown.join(' | ')} |`
  })
  return cut(head, rows, 'more rows', room, size)
}

function cut(
  head: string,
  lines: readonly string[],
  noun: string,
  room: number,
  size: (text: string) => number,
): string {
  let left = room - size(head) - noticeRoom
  const fitting = lines.findIndex((line) => {
    left -= size(line) + 1
    return left < 0
  })
  if (fitting < 0) return head + lines.join('\n')
  const notice = `${lines.length - fitting} ${noun}: no room for them here.`
  return fitting === 0 ? notice : `${head}${lines.slice(0, fitting).join('\n')}\n\n${notice}`
}

const noticeRoom = 60

function whole(markdown: string, room: number, size: (text: string) => number): string {
  return size(markdown) <= room ? markdown : 'No room for it here.'
}

function fenced(language: string, code: string): string {
  const lines = code
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => withoutMarkers(visible(line)).replace(/^\//, ' /').replaceAll('<!--', '<\u200b!--'))
  const fence = '`'.repeat(Math.max(3, longestRun(code) + 1))
  return [`${fence}${language}`, ...lines, fence].join('\n')
}
