import type { Brief } from '../domain/brief.ts'
import type { Decision } from '../domain/decision.ts'
import { shownProblems } from '../domain/shown-as.ts'
import { ours, text, type Text } from '../domain/text.ts'
import { counted } from '../domain/counted.ts'
import { problemLine } from './problem-folds.ts'
import { dateOf } from './times.ts'

/** What a terminal says beside the brief, since its folds are elsewhere: in one line each. */
export function terminalNotes(decision: Decision, brief: Brief, hasSummary: boolean): Text[] {
  return [
    ...waiverNotes(decision),
    ...kevNote(decision),
    ...(hasSummary && brief.rows.length > 0 ? [text`In the job summary: ${foldsOf(brief)}.`] : []),
  ]
}

/** Waivers that meet a finding and do not hold are told wherever a run is looked at, a few by name. */
function waiverNotes({ notices, judged, basis }: Decision): Text[] {
  const refused = shownProblems(notices, judged, basis).filter(({ code }) => code.startsWith('waiver-'))
  const more = refused.length - mostWaivers
  return [
    ...refused.slice(0, mostWaivers).map(problemLine),
    ...(more > 0 ? [text`${ours(counted(more, 'more waiver does', 'more waivers do'))} not hold.`] : []),
  ]
}

const mostWaivers = 5

/** It matters where something is judged by it. */
function kevNote({ basis, judged }: Decision): Text[] {
  const kev = basis.signals.find(({ name }) => name === 'kev')
  if (kev === undefined || kev.state === 'used' || judged.every(({ finding }) => finding.class !== 'vuln'))
    return []
  const what =
    kev.state === 'stale' && kev.asOf !== undefined
      ? `stale, of ${dateOf(kev.asOf)}`
      : 'no catalogue is given'
  return [text`KEV: ${ours(what)} (${'signals.kev'}); whether anything here is being exploited is not known.`]
}

function foldsOf({ folds }: Brief): Text {
  const isWaiver = folds.some(({ body }) => body.some((block) => block.is === 'code'))
  return [ours(isWaiver ? 'what there is to paste, all findings, the reasons' : 'all findings, the reasons')]
}
