import type { Block, Brief, Fold } from '../domain/brief.ts'
import type { Text } from '../domain/text.ts'
import { markdownBlock, markdownLine, markdownRows } from './markdown-block.ts'
import { isMentionable } from './mention-name.ts'
import { shownValue } from './shown-value.ts'
import { visible } from './visible.ts'

export type MarkdownLimit = { readonly characters: number } | { readonly bytes: number }

/** Body of an issue or a comment: "maximum is 65536 characters", else 422. */
export const bodyLimit: MarkdownLimit = { characters: 65_536 }
/** GitHub drops a step's whole summary above 1 MiB; a line that something else adds must fit, too. */
export const summaryLimit: MarkdownLimit = { bytes: 900 * 1024 }

/** A brief for GitHub: headline, seven rows, footer, and folds as far as they fit. Ends in a line break. */
export function markdown(brief: Brief, { limit }: { readonly limit: MarkdownLimit }): string {
  const size = 'bytes' in limit ? bytesOf : unitsOf
  const head = [
    markdownLine(brief.headline),
    ...(brief.rows.length === 0 ? [] : [markdownRows(brief.rows)]),
    ...brief.footer.map((line) => markdownLine(line)),
  ].join('\n\n')
  const room = ('bytes' in limit ? limit.bytes : limit.characters) - size(head) - 2
  return [head, ...folded(brief.folds, room, size)].join('\n\n') + '\n'
}

/** Tables come last to the room: a long list of findings must not push the checklist or the waiver out. */
function folded(folds: readonly Fold[], room: number, size: (text: string) => number): string[] {
  const frames = folds.map(({ title }) => `<details><summary>${html(title)}</summary>\n\n\n\n</details>\n\n`)
  const blocks = folds.flatMap(({ body }) => body)
  const shown = new Map<Block, string>()
  let left = room - frames.reduce((sum, frame) => sum + size(frame), 0)
  if (left < 0) return []
  const ordered = [...blocks.filter(({ is }) => is !== 'table'), ...blocks.filter(({ is }) => is === 'table')]
  for (const block of ordered) {
    const rendered = left < 100 ? '' : markdownBlock(block, left - 2, size)
    shown.set(block, rendered)
    left -= size(rendered) + 2
  }
  return folds.map(({ title, body }) => {
    const inside = body.map((block) => shown.get(block) ?? '').filter((block) => block !== '')
    const said = inside.length === 0 ? ['No room for it here.'] : inside
    return `<details><summary>${html(title)}</summary>\n\n${said.join('\n\n')}\n\n</details>`
  })
}

/** A fold's title is raw HTML to Markdown, so code spans do not work in it. */
function html(words: Text): string {
  return words
    .map((part) => {
      if (part.is === 'strong' || part.is === 'link') return html(part.text)
      const isValue = part.is === 'value' || (part.is === 'mention' && !isMentionable(part.text))
      if (isValue) return `<code>${entities(shownValue(part.text, 80))}</code>`
      return entities(visible(part.text))
    })
    .join('')
}

function entities(text: string): string {
  return text
    .replace(/[&<>"'`*_[\]\\|~$:#]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replaceAll('@', '@\u200b')
}

function unitsOf(text: string): number {
  return text.length
}

function bytesOf(text: string): number {
  return Buffer.byteLength(text, 'utf8')
}
