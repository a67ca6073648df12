import type { Brief } from '../domain/brief.ts'
import type { Decision, Judged } from '../domain/decision.ts'
import type { Incident } from '../domain/incident.ts'
import { mostPressing } from '../domain/most-pressing.ts'
import { ours, strong, text, type Text } from '../domain/text.ts'
import { brokenConfigLine } from './broken-config.ts'
import { byRule } from './by-rule.ts'
import { checklistFold } from './checklist.ts'
import { containedByIncident } from './contained.ts'
import { contestRow } from './contest.ts'
import type { BriefContext } from './context.ts'
import { counted } from '../domain/counted.ts'
import { decisionPlace } from './decision-place.ts'
import { evidenceFold } from './evidence.ts'
import { findingTable } from './finding-table.ts'
import { isFirstRun } from '../domain/first-run.ts'
import { fitted } from './fitted.ts'
import { flawOf, whatInShort, whatOf } from './flaw.ts'
import { othersOf, recordAndTold } from './footer.ts'
import { given } from './given.ts'
import { notScannedLine } from './not-scanned.ts'
import { problemFolds } from './problem-folds.ts'
import { readerOf, type Reader } from './reader.ts'
import { nextOf, nextRow } from './next.ts'
import { waiverToPaste } from './waiver-to-paste.ts'
import { whereInShort, whereOf } from './where.ts'
import { deadlineRow, otherIncidents, whoRow } from './unopened.ts'

/** A run that stops nothing and yet has urgent findings: a first run, or debt within its dates. */
export function recordedBrief(decision: Decision, incident: Incident, context: BriefContext): Brief {
  const reader = readerOf(decision, context)
  const { basis, judged } = decision
  const urgent = judged.filter((one) => one.incident !== null)
  const inside = new Set(incident.findings)
  const group = mostPressing(
    judged.filter(({ id }) => inside.has(id)),
    judged.length,
  )
  const [worst] = group
  if (worst === undefined) throw new RangeError(`incident ${incident.id} names no finding of this run`)
  return fitted(
    {
      verdictWord: 'not-stopped',
      headline: headlineOf(urgent, incident, worst, decision, reader),
      rows: [
        { label: 'What', says: whatOfMany(group, reader), short: whatInShort(worst, reader) },
        { label: 'Where', says: whereOf(group, basis, reader), ...whereInShort(worst, basis, reader) },
        nextRow(nextOf(worst, incident, decision, reader)),
        { label: 'Who', ...whoRow(incident, decision, context, reader) },
        { label: 'By when', ...deadlineRow(incident, decision, context, reader) },
        { label: 'Contained', ...containedByIncident(incident, decision, reader) },
        contestRow(worst, context, reader),
      ],
      footer: [
        ...otherIncidents(decision, incident, context),
        ...brokenConfigLine(decision),
        ...notScannedLine(decision),
        ...othersOf(decision, group),
        ...decisionPlace(decision, context),
        ...recordAndTold(context, reader, incident),
      ],
      folds: [
        ...given(findingTable('Urgent findings', urgent, basis, reader)),
        ...given(waiverToPaste(group, judged, basis.now, context)),
        ...given(checklistFold(incident, reader)),
        evidenceFold(worst, decision, context, reader, incident),
        ...given(
          findingTable(
            'Other findings',
            judged.filter((one) => one.incident === null),
            basis,
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
  urgent: readonly Judged[],
  incident: Incident,
  worst: Judged,
  decision: Decision,
  reader: Reader,
): Text {
  const count = counted(urgent.length, 'finding is', 'findings are')
  const isFirst = incident.kind === 'adoption' && isFirstRun(decision)
  const why = isFirst
    ? 'a first run only records'
    : urgent.every(({ newness }) => newness === 'existing')
      ? 'what is urgent was here before and is within its date'
      : 'the age of what is urgent cannot be told, and nothing stops for it here'
  const says = `Nothing stopped: ${why}. ${count} urgent`
  return text`${strong([ours(says)])}${byRule(worst, incident, reader)}.`
}

/** The two most pressing by name, the rest counted. */
export function whatOfMany(group: readonly Judged[], reader: Reader): Text {
  const [worst, ...rest] = group
  if (worst === undefined) return text`nothing`
  const [second] = rest.filter((one) => one.finding.rule.id !== worst.finding.rule.id)
  if (rest.length === 0) return whatOf(worst, reader)
  const others =
    second === undefined
      ? text`${ours(counted(rest.length, 'more', 'more'))}`
      : rest.length === 1
        ? flawOf(second, reader)
        : text`${flawOf(second, reader)} and ${rest.length - 1} more`
  return text`${whatOf(worst, reader)}; ${others}`
}
