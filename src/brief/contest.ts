import type { Judged } from '../domain/decision.ts'
import type { Problem } from '../domain/problem.ts'
import { ours, text, value, type Text } from '../domain/text.ts'
import type { BriefContext } from './context.ts'
import type { LongRow } from './fitted.ts'
import type { Reader } from './reader.ts'

/** How to contest what stops, and who decides. */
export function contestRow(judged: Judged, context: BriefContext, reader: Reader): LongRow {
  const who = decider(context, reader)
  const file = fileAndBranch(context)
  if (!isWaivable(judged))
    return {
      label: 'Contest',
      says: text`confirmed malware cannot be waived; if it is none, ${who} corrects ${'classes'} in ${file}`,
    }
  const waiver = text`waiver to paste into ${file}; ${who} decides, not its requester`
  const says = text`false alarm or accepted risk: ${waiver}`
  if (context.contest.decider !== null) return { label: 'Contest', says, short: waiver }
  return {
    label: 'Contest',
    says,
    short: text`waiver to paste into ${file}; another person decides (none is set)`,
  }
}

/** How to contest that something could not be told; what no setting can let pass is said as such. */
export function contestOfIncomplete({ code }: Problem, context: BriefContext, reader: Reader): Text {
  const who = decider(context, reader)
  const way = waysOf(code)
  if (way === 'none')
    return text`no setting lets this pass: it must be mended; ${who} decides what is asked of this step`
  if (way === 'baseline')
    return text`scans of the merge base, named in ${'baseline'}, tell the age without it; no setting lets it pass unread`
  if (way === 'pattern')
    return text`if it may be absent, write ${'optional:'} before its pattern in ${'sarif'}; ${who} decides`
  if (way === 'required')
    return text`take it out of ${'scans.requiredTools'} in ${fileAndBranch(context)}; ${who} decides`
  return text`${`scans.${way}`}, setting to paste into ${fileAndBranch(context)}; ${who} decides`
}

export type Way = 'accept' | 'maySkip' | 'maxAge' | 'required' | 'pattern' | 'baseline' | 'none'

/** Which setting lets a problem pass: `scans.accept` takes what a tool notified, nothing else. */
export function waysOf(code: Problem['code']): Way {
  if (code === 'scan-notification') return 'accept'
  if (code === 'scan-missing') return 'pattern'
  if (code === 'scan-tool-missing') return 'required'
  if (code === 'scan-too-old') return 'maxAge'
  if (code === 'change-unreadable') return 'baseline'
  if (code === 'scan-tracked-file' || !code.startsWith('scan-')) return 'none'
  return 'maySkip'
}

/** The default policy forbids a waiver for confirmed malware (domain.md c.6, waiver.forbidden). */
export function isWaivable({ finding, facts }: Judged): boolean {
  return !(finding.class === 'malware' && facts.confidence === 'confirmed')
}

function fileAndBranch({ contest, ci }: BriefContext): Text {
  const branch = ci.pullRequest?.baseRef ?? ci.targetBranch ?? ci.defaultBranch
  return branch === null
    ? text`${value(contest.file)} on the default branch`
    : text`${value(contest.file)} on ${value(branch)}`
}

function decider({ contest }: BriefContext, reader: Reader): Text {
  if (contest.decider !== null) return reader.names(contest.decider)
  return [ours('another person (no decider is set: '), value('ownership.fallback'), ours(')')]
}
