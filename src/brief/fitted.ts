import type { Brief, BriefRow } from '../domain/brief.ts'
import { flatten, ours, text, type Text } from '../domain/text.ts'

/** Words, and what is said instead where there is no room for all of them. */
export interface Long {
  readonly says: Text
  readonly short?: Text
}

export interface LongRow extends BriefRow, Long {}

export interface LongBrief extends Omit<Brief, 'rows' | 'footer'> {
  readonly rows: readonly LongRow[]
  readonly footer: readonly Long[]
}

/** words.md: what a reader takes in within ten seconds. */
export const mostWords = 130

/** Rows are shortened in this order, then the footer; what a reader can do without for longest comes first. */
const order: readonly BriefRow['label'][] = ['Contest', 'What', 'Who', 'Next']
/** What is not contained or not known stays as long as anything else can go. */
const lastOrder: readonly BriefRow['label'][] = ['Where', 'Contained', 'By when']

/** The brief with at most `most` words above the fold; what was shortened stands whole in a fold. */
export function fitted(brief: LongBrief, most = mostWords): Brief {
  const shortened = new Set<Long>()
  const said = (one: Long): Text => (shortened.has(one) ? (one.short ?? one.says) : one.says)
  const words = (): number =>
    wordsOf(brief.headline) +
    brief.rows.reduce((sum, row) => sum + wordsOf([ours(row.label)]) + wordsOf(said(row)), 0) +
    brief.footer.reduce((sum, line) => sum + wordsOf(said(line)), 0)
  const rowsIn = (labels: typeof order): readonly LongRow[] =>
    labels.flatMap((label) => brief.rows.filter((row) => row.label === label))
  const candidates = [...rowsIn(order), ...brief.footer, ...rowsIn(lastOrder)]
  for (const one of candidates) {
    if (words() <= most) break
    if (one.short !== undefined) shortened.add(one)
  }
  const items = [
    ...brief.rows.filter((row) => shortened.has(row)).map(({ label, says }) => text`${ours(label)}: ${says}`),
    ...brief.footer.filter((line) => shortened.has(line)).map(({ says }) => says),
  ]
  return {
    ...brief,
    rows: brief.rows.map((row) => ({ label: row.label, says: said(row) })),
    footer: brief.footer.map(said),
    folds: [
      ...(items.length === 0 ? [] : [{ title: text`In full`, body: [{ is: 'list' as const, items }] }]),
      ...brief.folds,
    ],
  }
}

/** Everything with a letter or a digit that stands between spaces. */
function wordsOf(words: Text): number {
  return flatten(words)
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}
