import type { Decision } from '../domain/decision.ts'
import { joined, ours, text, type Text } from '../domain/text.ts'
import { counted } from '../domain/counted.ts'
import type { Long } from './fitted.ts'

/** Tools that were skipped, and of which no scan is there. */
export function notScanned({ notices }: Pick<Decision, 'notices'>): readonly Text[] {
  return notices
    .filter(({ code }) => code === 'scan-skipped')
    .map(({ sentence }) => sentence.filter((part) => part.is === 'value'))
}

/** As many are named; of the rest their number is said. */
const named = 3

/** The same in one line: what a skipped tool would have found is not known. */
export function notScannedLine(decision: Pick<Decision, 'notices'>): Long[] {
  const tools = notScanned(decision)
  if (tools.length === 0) return []
  const more = tools.length - named
  const rest = more > 0 ? text` and ${ours(counted(more, 'other tool'))}` : []
  return [{ says: text`Not scanned here: ${joined(tools.slice(0, named), ', ')}${rest}.` }]
}
