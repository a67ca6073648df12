import type { Basis, Decision, Judged } from '../domain/decision.ts'
import type { Problem } from '../domain/problem.ts'
import type { Stage } from '../domain/terms.ts'
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
    short: text`waiver to paste into ${file}; another person decides (none set)`,
  }
}

/** How to contest that something could not be told; what must be mended instead is said as such. */
export function contestOfIncomplete(
  problem: Problem,
  { basis }: Decision,
  context: BriefContext,
  reader: Reader,
): Text {
  const who = decider(context, reader)
  const way = wayOf(problem.code, basis.stage)
  switch (way) {
    case 'none':
      return text`there is no waiver for this: it must be mended; ${who} decides what is asked of this step`
    case 'baseline':
      return text`scans of the merge base, named in ${'baseline'}, tell its age, too; ${who} decides`
    case 'pattern':
      return text`if it may be absent, write ${'optional:'} before its pattern in ${'sarif'}; ${who} decides`
    case 'required':
      return text`if it need not scan, take it out of ${whereRequired(problem, basis, context)}; ${who} decides`
    case 'accept':
    case 'maxAge':
    case 'onIncomplete':
      return text`${ours(whether[way])}: setting to paste into ${fileAndBranch(context)}; ${who} decides`
  }
}

export type Way = 'accept' | 'maxAge' | 'onIncomplete' | 'required' | 'pattern' | 'baseline' | 'none'

/**
 * Which setting lets a problem pass: `scans.accept` takes what a tool notified, nothing else; `scans.onIncomplete`
 * holds on pull requests alone, and not for a scan that the change itself wrote.
 */
export function wayOf(code: Problem['code'], stage: Stage): Way {
  if (code === 'scan-notification') return 'accept'
  if (code === 'scan-missing') return 'pattern'
  if (code === 'scan-tool-missing') return 'required'
  if (code === 'scan-too-old') return 'maxAge'
  if (code === 'change-unreadable') return 'baseline'
  const isOfScan = code.startsWith('scan-') && code !== 'scan-tracked-file'
  return isOfScan && stage === 'pr' ? 'onIncomplete' : 'none'
}

const whether = {
  accept: 'if it is harmless',
  maxAge: 'if an older scan will do',
  onIncomplete: 'if pull requests may pass without it',
} as const

/** Inputs add to what baton.yml requires; whether that names the tool, too, is not known here. */
function whereRequired({ sentence }: Problem, { inputs }: Basis, context: BriefContext): Text {
  const inFile = text`${'scans.requiredTools'} in ${fileAndBranch(context)}`
  const given = inputs['required-tools'] ?? []
  const isGiven = sentence.some((part) => part.is === 'value' && given.includes(part.text))
  return isGiven ? text`${'required-tools'} of this step, and of ${inFile} where that names it, too` : inFile
}

/** The default policy forbids a waiver for confirmed malware (domain.md c.6, waiver.forbidden). */
export function isWaivable({ finding, facts }: Judged): boolean {
  return !(finding.class === 'malware' && facts.confidence === 'confirmed')
}

function fileAndBranch({ contest, ci }: BriefContext): Text {
  const named = ci.pullRequest?.baseRef ?? ci.targetBranch ?? ci.defaultBranch
  const branch = named === 'HEAD' ? null : named
  return branch === null
    ? text`${value(contest.file)} on the default branch`
    : text`${value(contest.file)} on ${value(branch)}`
}

function decider({ contest }: BriefContext, reader: Reader): Text {
  if (contest.decider !== null) return reader.names(contest.decider)
  return [ours('another person (no decider is set: '), value('ownership.fallback'), ours(')')]
}
