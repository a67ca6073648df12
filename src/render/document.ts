import type { Document, DocumentSection } from '../domain/document.ts'
import type { Table, TableGroup } from '../domain/table.ts'
import { markdownLine } from './markdown-block.ts'
import { markdownInline } from './markdown-inline.ts'

/** Of one value, in UTF-16 units: a page to be kept leaves nothing out that can be read. */
const valueLimit = 400

/** A page of Markdown, whole however long it is. Ends in a line break. */
export function documentMarkdown({ title, sections }: Document): string {
  return `${[`# ${markdownLine(title, valueLimit)}`, ...sections.flatMap(sectionOf)].join('\n\n')}\n`
}

function sectionOf({ title, says, table }: DocumentSection): readonly string[] {
  return [
    `## ${markdownLine(title, valueLimit)}`,
    ...says.map((line) => markdownLine(line, valueLimit)),
    ...(table === null ? [] : tableOf(table)),
  ]
}

function tableOf({ head, groups }: Table): readonly string[] {
  return groups.flatMap((group) => [
    ...(group.title === null ? [] : [markdownLine(group.title, valueLimit)]),
    [`| ${head.join(' | ')} |`, `|${'---|'.repeat(head.length)}`, ...rowsOf(group)].join('\n'),
  ])
}

function rowsOf({ rows }: TableGroup): readonly string[] {
  return rows.map(
    (row) => `| ${row.map((cell) => markdownInline(cell, { inCell: true, valueLimit })).join(' | ')} |`,
  )
}
