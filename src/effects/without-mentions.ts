import type { Block, Brief } from '../domain/brief.ts'
import type { Part, Text } from '../domain/text.ts'

/** The same brief with names that notify nobody: an issue may turn out to be a twin, so people are told later. */
export function withoutMentions(brief: Brief): Brief {
  return {
    ...brief,
    headline: quiet(brief.headline),
    rows: brief.rows.map((row) => ({ ...row, says: quiet(row.says) })),
    footer: brief.footer.map(quiet),
    folds: brief.folds.map(({ title, body }) => ({ title: quiet(title), body: body.map(quietBlock) })),
  }
}

function quietBlock(block: Block): Block {
  switch (block.is) {
    case 'paragraph':
      return { ...block, says: quiet(block.says) }
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(quiet)) }
    case 'list':
      return { ...block, items: block.items.map(quiet) }
    case 'boxes':
      return { ...block, items: block.items.map((box) => ({ ...box, says: quiet(box.says) })) }
    case 'path':
    case 'code':
      return block
  }
}

function quiet(words: Text): Text {
  return words.map((part): Part => {
    if (part.is === 'mention') return { is: 'value', text: part.text }
    return part.is === 'strong' || part.is === 'link' ? { ...part, text: quiet(part.text) } : part
  })
}
