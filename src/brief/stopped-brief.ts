import type { Brief } from '../domain/brief.ts'
import type { Decision, Judged } from '../domain/decision.ts'
import type { Incident } from '../domain/incident.ts'
import { mostPressing } from '../domain/most-pressing.ts'
import { ours, strong, text, type Text } from '../domain/text.ts'
import { brokenConfigLine } from './broken-config.ts'
import { byRule } from './by-rule.ts'
import { checklistFold } from './checklist.ts'
import { containedByIncident, containedByStop } from './contained.ts'
import { contestRow } from './contest.ts'
import type { BriefContext } from './context.ts'
import { deadlineOfStop } from './deadline.ts'
import { evidenceFold } from './evidence.ts'
import { findingTable } from './finding-table.ts'
import { given } from './given.ts'
import { fitted, type LongRow } from './fitted.ts'
import { flawOf, whatInShort, whatOf } from './flaw.ts'
import { othersOf, recordAndTold, stops } from './footer.ts'
import { nextOf, nextRow } from './next.ts'
import { notScannedLine } from './not-scanned.ts'
import { problemFolds } from './problem-folds.ts'
import { readerOf, type Reader } from './reader.ts'
import { verdictWords } from './stopped-words.ts'
import { deadlineRow, otherIncidents, whoRow } from './unopened.ts'
import { waiverToPaste } from './waiver-to-paste.ts'
import { ageLine, whyUnknown } from './unknown-age.ts'
import { newnessOf, whereInShort, whereOf } from './where.ts'
import { whoActs } from './who.ts'

/** A run that findings stop, at least one: the worst leads, with those that the same fix ends. */
export function stoppedBrief(decision: Decision, stopping: readonly Judged[], context: BriefContext): Brief {
  const reader = readerOf(decision, context)
  const [worst] = mostPressing(stopping, 1)
  if (worst === undefined) throw new RangeError('stoppedBrief needs a finding that stops')
  const incident = decision.incidents.find(({ id }) => id === worst.incident)
  const group = incident === undefined ? [worst] : together(worst, stopping)
  const next = nextOf(worst, incident, decision, reader)
  const where = whereOf(group, decision.basis, reader)
  const why =
    worst.newness === 'unknown' && !reader.withholds(worst)
      ? text` (${whyUnknown(worst, decision, reader)})`
      : []
  const { now, mode } = decision.basis
  return fitted(
    {
      verdictWord:
        mode === 'observe' ? 'would-stop' : decision.verdict === 'quarantine' ? 'quarantined' : 'stopped',
      headline: headlineOf(worst, incident, decision, context, reader),
      rows: [
        { label: 'What', says: whatOf(worst, reader), short: whatInShort(worst, reader) },
        { label: 'Where', says: text`${where}${why}`, ...whereInShort(worst, decision.basis, reader) },
        nextRow(next),
        ...answerRows(worst, incident, decision, context, reader),
        contestRow(worst, context, reader),
      ],
      footer: [
        ...brokenConfigLine(decision),
        ...ageLine(worst, decision, reader),
        ...otherIncidents(decision, incident, context),
        ...notScannedLine(decision),
        ...othersOf(decision, group),
        ...recordAndTold(context, reader, incident),
      ],
      folds: [
        ...given(
          findingTable(
            `Findings that ${mode === 'observe' ? 'would stop' : 'stop'} it`,
            stopping,
            decision.basis,
            reader,
          ),
        ),
        ...given(waiverToPaste(group, decision.judged, now, context)),
        ...(incident === undefined ? [] : given(checklistFold(incident, reader))),
        evidenceFold(worst, decision, context, reader, incident),
        ...given(
          findingTable(
            `Findings that ${mode === 'observe' ? 'would' : 'do'} not stop it`,
            decision.judged.filter((one) => !stops(one)),
            decision.basis,
            reader,
          ),
        ),
        ...problemFolds(decision, context, reader),
      ],
    },
    context.mostWords,
  )
}

function headlineOf(
  worst: Judged,
  incident: Incident | undefined,
  decision: Decision,
  context: BriefContext,
  reader: Reader,
): Text {
  const age = newnessOf(worst, decision.basis, reader)
  const says = text`${ours(verdictWords(decision, context))}: ${flawOf(worst, reader)}, ${age}`
  return text`${strong(says)}${byRule(worst, incident, reader)}.`
}

function answerRows(
  worst: Judged,
  incident: Incident | undefined,
  decision: Decision,
  context: BriefContext,
  reader: Reader,
): LongRow[] {
  if (incident === undefined)
    return [
      { label: 'Who', ...whoActs(worst, decision, context, reader) },
      { label: 'By when', says: deadlineOfStop(worst, decision, reader) },
      { label: 'Contained', says: containedByStop(worst, decision) },
    ]
  return [
    { label: 'Who', ...whoRow(incident, decision, context, reader) },
    { label: 'By when', ...deadlineRow(incident, decision, context, reader) },
    { label: 'Contained', ...containedByIncident(incident, decision, reader) },
  ]
}

function together(worst: Judged, stopping: readonly Judged[]): readonly Judged[] {
  const own = stopping.filter((one) => one.incident === worst.incident)
  return mostPressing(own, own.length)
}
