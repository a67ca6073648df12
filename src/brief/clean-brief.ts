import type { Brief } from '../domain/brief.ts'
import type { Decision } from '../domain/decision.ts'
import { ours, strong, text, type Text } from '../domain/text.ts'
import type { BriefContext } from './context.ts'
import { counted } from './counted.ts'
import { findingTable } from './finding-table.ts'
import { recordAndTold } from './footer.ts'
import { given } from './given.ts'
import { problemFolds } from './problem-folds.ts'
import { readerOf } from './reader.ts'

/** A run that stops nothing, and in which nothing is urgent. */
export function cleanBrief(decision: Decision, context: BriefContext): Brief {
  const reader = readerOf(decision, context)
  const { judged, basis } = decision
  const what = basis.stage === 'pr' ? 'Nothing in this change stops it' : 'Nothing stopped'
  return {
    verdictWord: 'not-stopped',
    headline: text`${strong([ours(what)])}${others(decision)}.`,
    rows: [],
    footer: recordAndTold(context, reader).map(({ says }) => says),
    folds: [
      ...given(findingTable('Findings', judged, basis, reader)),
      ...problemFolds(decision, context.missing),
    ],
  }
}

/** One green line in place of what was said before: all of it is gone. `commit` is the one that was scanned. */
export function fixedBrief(decision: Decision, context: BriefContext): Brief {
  const clean = cleanBrief(decision, context)
  const commit = decision.basis.commit
  const by = commit === null ? [] : text` in ${commit.slice(0, 7)}`
  return {
    ...clean,
    verdictWord: 'fixed',
    footer: [],
    headline: text`${strong(text`Fixed${by}`)}: what stopped this change is gone in a complete scan${others(decision)}. Merge is free.`,
  }
}

function others({ judged }: Decision): Text {
  if (judged.length === 0) return text` (no findings)`
  const before = judged.filter(({ newness }) => newness === 'existing').length
  const waived = judged.filter((one) => one.waived !== null).length
  const parts = [
    counted(judged.length, 'finding'),
    ...(before === 0 ? [] : [`${before.toLocaleString('en-US')} here before`]),
    ...(waived === 0 ? [] : [`${waived.toLocaleString('en-US')} waived`]),
    'none urgent',
  ]
  return text` (${ours(parts.join(', '))})`
}
