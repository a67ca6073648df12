import type { Fold } from '../domain/brief.ts'
import type { Judged } from '../domain/decision.ts'
import { text, value } from '../domain/text.ts'
import { isWaivable } from './contest.ts'
import type { BriefContext } from './context.ts'
import { counted } from '../domain/counted.ts'
import { dateAfter } from './times.ts'

/** The fold with a waiver for each of these findings, filled in as far as the run knows. Null: none can be waived. */
export function waiverToPaste(
  findings: readonly Judged[],
  all: readonly Judged[],
  now: string,
  context: BriefContext,
): Fold | null {
  const waivable = distinct(findings.filter(isWaivable)).slice(0, mostWaivers)
  if (waivable.length === 0) return null
  const code = ['waivers:', ...waivable.flatMap((judged) => entry(judged, all, now, context))].join('\n')
  return {
    title: text`Waiver to paste into ${value(context.contest.file)}`,
    body: [
      {
        is: 'paragraph',
        says: text`Keep one reason. It counts once another person than its requester has approved and merged it; until then nothing changes.`,
      },
      { is: 'code', language: 'yaml', code },
    ],
  }
}

const mostWaivers = 5

function entry(judged: Judged, all: readonly Judged[], now: string, context: BriefContext): string[] {
  const { identity } = judged.finding
  const count = all.filter((one) => one.finding.identity === identity).length
  const tier = judged.tier ?? 'T4'
  const days = context.contest.days[tier] ?? longest
  const author = context.ci.pullRequest?.author
  return [
    `  - id: waive-${judged.id}`,
    '    scope:',
    `      identity: ${quoted(identity)}`,
    `      count: ${count}`,
    `    reason: false_positive # or not_affected, mitigated, risk_accepted, test_code`,
    `    requester: ${quoted(author === undefined ? '@you' : `@${author}`)}`,
    `    approver: ${quoted(context.contest.decider ?? '@another-person')}`,
    `    expires: ${dateAfter(now, days)} # ${tier}: at most ${counted(days, 'day')}`,
  ]
}

/** Days, where the policy names none. */
const longest = 90

/** JSON's strings are YAML's double-quoted ones. */
function quoted(text: string): string {
  return JSON.stringify(text)
}

function distinct(findings: readonly Judged[]): Judged[] {
  return [...new Map(findings.map((judged) => [judged.finding.identity, judged])).values()]
}
