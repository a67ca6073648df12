import type { RecordedIssueEffect } from '../../../domain/effect.ts'
import { bodyOf, isMarked, longestBody } from '../../body.ts'
import type { Rendering } from '../../handler.ts'
import { withoutMentions } from '../../without-mentions.ts'

/** Begins the part that a run drew from its scans; what is drawn from the record stands above it. */
const scanMark = '<!-- baton:scan -->'
/** UTF-16 units that are left to the record: its trail grows. */
const roomForRecord = 24_000

type Drawn = Pick<RecordedIssueEffect, 'head' | 'alone' | 'scan' | 'restored'>

/**
 * The issue's text: what the record says, then what the scans said last. Where this run has no scans, that part stays as
 * it stands there.
 */
export function recordedBody(
  { head, alone, scan, restored }: Drawn,
  there: string,
  marker: string,
  render: Rendering,
): string {
  const room = longestBody - roomForRecord
  const below =
    scan === null ? scanPart(restored ?? there, marker) : render.markdown(withoutMentions(scan), room)
  if (below === null) return bodyOf(marker, withoutMentions(alone), render)
  const above = bodyOf(marker, withoutMentions(head), render, roomForRecord - scanMark.length - 4).trimEnd()
  return `${above}\n\n${scanMark}\n\n${below.trim()}\n`
}

/** Null: nothing of the kind stands there, or the text is not one that we began. */
function scanPart(body: string, marker: string): string | null {
  const text = body.replaceAll('\r\n', '\n')
  if (!isMarked(text, marker)) return null
  const at = text.indexOf(`\n${scanMark}\n`)
  const part = at < 0 ? '' : text.slice(at + scanMark.length + 2).trim()
  return part === '' ? null : part.slice(0, longestBody - roomForRecord)
}
