import type { Fold } from '../domain/brief.ts'
import type { Decision } from '../domain/decision.ts'
import type { Problem } from '../domain/problem.ts'
import type { Scan } from '../domain/scan.ts'
import { shownProblems } from '../domain/shown-as.ts'
import { ours, text, value, type Text } from '../domain/text.ts'
import type { BriefContext } from './context.ts'
import { counted } from '../domain/counted.ts'
import { notScanned } from './not-scanned.ts'
import type { Reader } from './reader.ts'

/** What could not be told, what was noticed, and which scans were read. */
export function problemFolds(
  decision: Pick<Decision, 'incomplete' | 'notices' | 'scans' | 'judged' | 'basis'>,
  context: BriefContext,
  reader: Reader,
): Fold[] {
  const { incomplete, notices, scans, judged, basis } = decision
  const { missing, planned = [] } = context
  const { listedIn } = reader
  return [
    ...listed('What could not be told', incomplete.map(problemLine), listedIn),
    ...listed(
      'What was noticed and changes no verdict',
      shownProblems(notices, judged, basis).map(problemLine),
      listedIn,
    ),
    ...listed(
      'What could not be done outside, and what to do about it',
      missing.length > 1 ? missing : [],
      listedIn,
    ),
    ...listed('What a dry run left undone', planned, listedIn),
    ...scanFold(scans, notScanned(decision), listedIn),
  ]
}

export function problemLine({ code, sentence, remedy, at }: Problem): Text {
  const place = at === undefined ? [] : text`${placeIn(at)}: `
  return text`${place}${withStop(sentence)} Next: ${withStop(remedy)} (${value(code)})`
}

/** Sentences of problems come with and without their full stop. */
export function withStop(words: Text): Text {
  const last = words.at(-1)
  return last?.is === 'ours' && /[.!?]$/.test(last.text) ? words : [...words, ours('.')]
}

function placeIn({ file, line, column }: NonNullable<Problem['at']>): Text {
  const behind = [line, column].filter((number) => number !== undefined).map((number) => `:${number}`)
  return [value(file), ...(behind.length === 0 ? [] : [value(behind.join(''))])]
}

/** As many lines a page can bear. */
const most = 50

function listed(title: string, lines: readonly Text[], listedIn: Text): Fold[] {
  if (lines.length === 0) return []
  const more = lines.length - most
  const items = more > 0 ? [...lines.slice(0, most), text`${more} more, ${listedIn}`] : lines
  return [{ title: text`${ours(title)} (${lines.length})`, body: [{ is: 'list', items }] }]
}

function scanFold(scans: readonly Scan[], skipped: readonly Text[], listedIn: Text): Fold[] {
  if (scans.length === 0) return []
  const rows = scans.slice(0, most).map((scan) => {
    const tool = scan.tool === undefined ? text`no tool named` : text`${scan.tool}${version(scan)}`
    const read = scan.complete ? 'complete' : 'not complete'
    return [
      text`${tool}: ${ours(read)}, ${ours(counted(scan.counts.findings, 'finding'))}`,
      text`${scan.file}`,
    ]
  })
  const more = scans.length - rows.length
  return [
    {
      title: text`Scans (${scans.length})`,
      body: [
        {
          is: 'table',
          head: ['Scan', 'File'],
          rows: [...rows, ...skipped.map((tool) => [text`${tool}: not scanned here`, text`skipped`])],
        },
        ...(more > 0 ? [{ is: 'paragraph' as const, says: text`${more} more, ${listedIn}.` }] : []),
      ],
    },
  ]
}

function version({ toolVersion }: Scan): Text {
  return toolVersion === undefined ? [] : text` ${toolVersion}`
}
