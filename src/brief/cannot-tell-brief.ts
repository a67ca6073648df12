import type { Brief } from '../domain/brief.ts'
import type { Decision } from '../domain/decision.ts'
import type { Problem } from '../domain/problem.ts'
import type { Scan } from '../domain/scan.ts'
import { link, ours, strong, text, value, type Text } from '../domain/text.ts'
import { asStep } from '../domain/as-step.ts'
import { brokenConfigLine } from './broken-config.ts'
import { here } from './contained.ts'
import { contestOfIncomplete } from './contest.ts'
import type { BriefContext } from './context.ts'
import { counted } from '../domain/counted.ts'
import { findingTable } from './finding-table.ts'
import { fitted } from './fitted.ts'
import { othersOf, recordAndTold } from './footer.ts'
import { nextRow } from './next.ts'
import { notScannedLine } from './not-scanned.ts'
import { problemFolds } from './problem-folds.ts'
import { readerOf } from './reader.ts'
import { settingToPaste } from './setting-to-paste.ts'
import { verdictWords, whatStops } from './stopped-words.ts'
import { given } from './given.ts'
import { whoRuns } from './who.ts'

/** A run in which something could not be told, and no finding stops; `relaxed` when a setting lets it pass. */
export function cannotTellBrief(
  decision: Decision,
  problem: Problem,
  context: BriefContext,
  relaxed: boolean,
): Brief {
  const reader = readerOf(decision, context)
  const scan = decision.scans.find(({ problems }) => problems.includes(problem))
  const more = decision.incomplete.length - 1
  return fitted(
    {
      verdictWord: relaxed ? 'not-stopped' : decision.basis.mode === 'observe' ? 'would-stop' : 'cannot-tell',
      headline: headlineOf(problem, scan, decision, context, relaxed),
      rows: [
        {
          label: 'What',
          says: text`${problem.sentence}${more > 0 ? text` (and ${ours(counted(more, 'more reason'))})` : []}`,
        },
        { label: 'Where', says: whereOf(problem, scan, context) },
        nextRow(decision.next ?? { says: asStep(problem.remedy) }),
        { label: 'Who', ...whoRuns(decision, context, reader) },
        {
          label: 'By when',
          says: relaxed
            ? text`no clock, but the next stage may stop it`
            : text`no clock; it stays stopped until it can be told`,
        },
        { label: 'Contained', says: containedOf(scan, decision, relaxed) },
        { label: 'Contest', says: contestOfIncomplete(problem, decision, context, reader) },
      ],
      footer: [
        ...brokenConfigLine(decision),
        ...notScannedLine(decision),
        ...othersOf(decision, []),
        ...recordAndTold(context, reader),
      ],
      folds: [
        ...given(settingToPaste(problem, decision.basis, context)),
        ...problemFolds(decision, context, reader),
        ...given(findingTable('Findings of what could be read', decision.judged, decision.basis, reader)),
      ],
    },
    context.mostWords,
  )
}

function headlineOf(
  problem: Problem,
  scan: Scan | undefined,
  decision: Decision,
  context: BriefContext,
  relaxed: boolean,
): Text {
  const thing = whatStops(decision, context)
  const reason =
    scan === undefined
      ? text`it cannot be told whether this is safe`
      : text`the ${scan.tool ?? scan.file} scan is not complete, and an incomplete scan is never clean`
  const verdict = relaxed
    ? text`Not stopped, though ${reason}`
    : decision.basis.mode === 'observe'
      ? text`${ours(verdictWords(decision, context))}: ${reason}`
      : text`${ours(thing)} stopped: ${reason}`
  const rule = relaxed ? text`${'scans.onIncomplete: warn'}` : text`rule ${value(problem.code)}`
  return text`${strong(verdict)} (${rule}).`
}

function whereOf(problem: Problem, scan: Scan | undefined, { ci }: BriefContext): Text {
  const file = problem.at?.file ?? scan?.file
  const place = file === undefined ? text`this run` : text`${file}`
  const run = ci.runUrl === null || file === undefined ? [] : text` of ${link(text`this run`, ci.runUrl)}`
  return text`${place}${run}; new or old cannot be told before that`
}

function containedOf(scan: Scan | undefined, decision: Decision, relaxed: boolean): Text {
  const complete = decision.scans.filter((one) => one.complete).length
  const unread =
    scan === undefined
      ? text`Unknown: what this run could not read`
      : text`Unknown: what ${scan.tool ?? scan.file} had still to report`
  const others =
    complete === 0
      ? text`no other scan is complete`
      : text`${ours(counted(complete, 'other scan is', 'other scans are'))} complete and stop${ours(complete === 1 ? 's' : '')} nothing`
  return text`${relaxed ? text`nothing` : here(decision)}. ${strong(unread)}; ${others}`
}
