import type { Brief } from '../domain/brief.ts'
import type { Decision, Judged } from '../domain/decision.ts'
import { mostPressing } from '../domain/most-pressing.ts'
import { ours, strong, text, type Text } from '../domain/text.ts'
import { brokenConfigLine } from './broken-config.ts'
import type { BriefContext } from './context.ts'
import { counted } from '../domain/counted.ts'
import { decisionPlace } from './decision-place.ts'
import { findingTable } from './finding-table.ts'
import { flawOf } from './flaw.ts'
import { recordAndTold } from './footer.ts'
import { given } from './given.ts'
import { notScannedLine } from './not-scanned.ts'
import { problemFolds } from './problem-folds.ts'
import { readerOf, type Reader } from './reader.ts'
import { dateOf } from './times.ts'

/** A run that stops nothing, and that opens no incident. */
export function cleanBrief(decision: Decision, context: BriefContext): Brief {
  const reader = readerOf(decision, context)
  const { judged, basis, next } = decision
  const place = asksToAdopt(next) ? decisionPlace(decision, context) : []
  const what = basis.stage === 'pr' ? 'Nothing in this change stops it' : 'Nothing stopped'
  return {
    verdictWord: 'not-stopped',
    headline: text`${strong([ours(what)])}${others(decision, context, reader)}.`,
    rows: [],
    footer: [
      ...(next === null ? [] : [text`Next: ${next.says}.`]),
      ...[
        ...brokenConfigLine(decision),
        ...notScannedLine(decision),
        ...place,
        ...recordAndTold(context, reader),
      ].map(({ says }) => says),
    ],
    folds: [
      ...given(findingTable('Findings', judged, basis, reader)),
      ...problemFolds(decision, context, reader),
    ],
  }
}

/** One green line in place of what was said before: all of it is gone. `commit` is the one that was scanned. */
export function fixedBrief(decision: Decision, context: BriefContext): Brief {
  const clean = cleanBrief(decision, context)
  const reader = readerOf(decision, context)
  const commit = decision.basis.commit
  const by = commit === null ? [] : text` in ${commit.slice(0, 7)}`
  return {
    ...clean,
    verdictWord: 'fixed',
    footer: [],
    headline: text`${strong(text`Fixed${by}`)}: what stopped this change is gone in a complete scan${others(decision, context, reader)}. Merge is free.`,
  }
}

function others({ judged, basis }: Decision, context: BriefContext, reader: Reader): Text {
  if (judged.length === 0) return text` (no findings)`
  const before = judged.filter(({ newness }) => newness === 'existing').length
  const waivers = judged.filter((one) => one.waived !== null)
  const waived = waivers.length
  const grave = waivers.filter(({ tier }) => tier === 'T0' || tier === 'T1').length
  const ignored = judged.filter(({ verdict }) => verdict === 'ignore').length
  const urgent = judged.filter(isUrgent)
  const [worst] = mostPressing(urgent, 1)
  const parts = [
    counted(judged.length, 'finding'),
    ...(before === 0 ? [] : [`${before.toLocaleString('en-US')} here before`]),
    ...(waived === 0 ? [] : [`${waived.toLocaleString('en-US')} waived${ofThem(grave, waived)}`]),
    ...(ignored === 0 ? [] : [`${ignored.toLocaleString('en-US')} ignored`]),
  ]
  const counts = parts.join(', ')
  if (worst === undefined)
    return text` (${ours(counts)}, ${ours(grave === 0 ? 'none urgent' : 'no other urgent')})`
  const which =
    urgent.length === 1
      ? text`the urgent one is`
      : text`${ours(counted(urgent.length, 'is', 'are'))} urgent, the worst is`
  const due =
    worst.dueAt !== null && dateOf(worst.firstSeen) < dateOf(basis.now)
      ? text`, due ${reader.when(worst.dueAt)}`
      : []
  return text` (${ours(counts)}; ${which} ${flawOf(worst, reader)}, ${worst.incident ?? worst.id}, ${heldBy(worst, context, reader)}${due})`
}

/** A waiver makes nothing harmless: a working key is urgent behind it, too. */
function ofThem(grave: number, waived: number): string {
  if (grave === 0) return ''
  return waived === 1 ? ' though urgent' : ` (${grave.toLocaleString('en-US')} of them urgent)`
}

function asksToAdopt(next: Decision['next']): boolean {
  return next?.says.some((part) => part.is === 'value' && part.text.startsWith('baton adopt')) === true
}

/** T0 or T1 that nobody has accepted: it stops nothing here, and is urgent all the same. */
function isUrgent({ tier, waived, suppressed, verdict }: Judged): boolean {
  return (tier === 'T0' || tier === 'T1') && waived === null && !suppressed && verdict !== 'ignore'
}

function heldBy({ id }: Judged, { owners, fallbackOwner }: BriefContext, reader: Reader): Text {
  const owner = owners.get(id)
  const name = owner?.person ?? owner?.team ?? fallbackOwner
  return name === null ? text`no owner is named` : text`${reader.names(name)} owns the place`
}
