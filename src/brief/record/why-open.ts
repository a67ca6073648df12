import type { Answered } from '../../domain/answer.ts'
import { dismissReasons } from '../../domain/command.ts'
import { joined, ours, text, value, type Text } from '../../domain/text.ts'
import { counted } from '../counted.ts'

/** To whoever closed its issue: what its end still lacks, and how to end it without a fix. */
export function whyOpenText({ state, answer }: Answered): Text {
  const { runs, items, holds } = answer.missing
  const lacking = [
    ...(runs > 0
      ? [text`${ours(counted(runs, 'complete scan', 'complete scans'))} that no longer shows it`]
      : []),
    ...(items.length > 0
      ? [text`${ours(counted(items.length, 'item'))} of its checklist (${named(items)})`]
      : []),
    ...(holds.length > 0 ? [text`a word on what becomes of ${named(holds)}`] : []),
  ]
  const missing = lacking.length === 0 ? text`the run that confirms it` : joined(lacking, ', ')
  const reasons = joined(
    dismissReasons.map((reason) => [value(reason)]),
    ', ',
  )
  return text`This is open again, since closing an issue does not end ${state.id}. Missing is ${missing}. To end it without a fix, reply ${value('/baton dismiss REASON EVIDENCE')}, where the reason is one of ${reasons}.`
}

function named(ids: readonly string[]): Text {
  return joined(
    ids.map((id) => [value(id)]),
    ', ',
  )
}
