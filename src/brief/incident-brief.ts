import type { Brief } from '../domain/brief.ts'
import type { Decision } from '../domain/decision.ts'
import type { Incident } from '../domain/incident.ts'
import { mostPressing } from '../domain/most-pressing.ts'
import { ours, strong, text, type Text } from '../domain/text.ts'
import { byRule } from './by-rule.ts'
import { checklistFold } from './checklist.ts'
import { containedByIncident } from './contained.ts'
import { contestRow } from './contest.ts'
import type { BriefContext } from './context.ts'
import { deadlineOfIncident } from './deadline.ts'
import { evidenceFold } from './evidence.ts'
import { findingTable } from './finding-table.ts'
import { fitted } from './fitted.ts'
import { whatInShort } from './flaw.ts'
import { recordAlone, recordAndTold } from './footer.ts'
import { given } from './given.ts'
import { nextOf, nextRow } from './next.ts'
import { readerOf, type Reader } from './reader.ts'
import { whatOfMany } from './recorded-brief.ts'
import { verdictWords } from './stopped-words.ts'
import { waiverToPaste } from './waiver-to-paste.ts'
import { whereInShort, whereOf } from './where.ts'
import { holderOf } from './who.ts'

/** Above this stands what the record says, with its own words. */
const mostWordsOfScan = 90

/**
 * One incident: the body of its issue, or its file. `scan`: without what the record says above it, which is who has it,
 * until when, and what is left of the checklist.
 */
export function incidentBrief(
  incident: Incident,
  decision: Decision,
  context: BriefContext,
  part: 'whole' | 'scan' = 'whole',
): Brief {
  const isWhole = part === 'whole'
  const reader = readerOf(decision, context, 'lasting')
  const { basis, judged } = decision
  const inside = new Set(incident.findings)
  const members = judged.filter(({ id }) => inside.has(id))
  const group = mostPressing(members, members.length)
  const [worst] = group
  if (worst === undefined) throw new RangeError(`incident ${incident.id} names no finding of this run`)
  return fitted(
    {
      verdictWord: incident.blocks
        ? worst.verdict === 'quarantine'
          ? 'quarantined'
          : 'stopped'
        : 'not-stopped',
      headline: text`${strong(text`${ours(incident.blocks ? verdictWords({ ...decision, verdict: worst.verdict === 'quarantine' ? 'quarantine' : 'block' }, context) : 'Nothing stopped')}: ${titleOf(incident, reader)}`)} in ${basis.service}${byRule(worst, incident, reader)}.`,
      rows: [
        { label: 'What', says: whatOfMany(group, reader), short: whatInShort(worst, reader) },
        { label: 'Where', says: whereOf(group, basis, reader), ...whereInShort(worst, basis, reader) },
        nextRow(nextOf(worst, incident, decision, reader)),
        ...(isWhole
          ? [
              { label: 'Who' as const, says: holderOf(incident, reader) },
              { label: 'By when' as const, ...deadlineOfIncident(incident, reader) },
            ]
          : []),
        { label: 'Contained', ...containedByIncident(incident, decision, reader) },
        contestRow(worst, context, reader),
      ],
      footer: isWhole
        ? recordAndTold({ ...context, told: { ...context.told, byComment: null } }, reader, incident)
        : [recordAlone(context, incident)],
      folds: [
        ...given(isWhole ? checklistFold(incident, reader) : null),
        ...given(findingTable('Findings that one fix ends', members, basis, reader)),
        ...given(waiverToPaste(group, judged, basis.now, context)),
        evidenceFold(worst, decision, context, reader, incident),
      ],
    },
    isWhole ? context.mostWords : mostWordsOfScan,
  )
}

function titleOf(incident: Incident, reader: Reader): Text {
  if (!reader.withholdsIncident(incident)) return incident.title
  return text`finding of class ${ours(incident.class)}, ${ours(incident.tier)}`
}
