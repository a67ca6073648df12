import { counted } from '../domain/counted.ts'
import {
  policyDifferences,
  type PolicyDifference,
  type RuleText,
} from '../decision/policy/policy-differences.ts'
import { policyDigest } from '../decision/policy/policy-digest.ts'
import type { Policy } from '../domain/policy.ts'
import type { Problem } from '../domain/problem.ts'
import { ours, text, type Text } from '../domain/text.ts'

export interface PolicyCheckResult {
  readonly exit: 0 | 2
  readonly lines: readonly Text[]
  readonly problems: readonly Problem[]
}

/** What came of reading baton.yml: the policy in force, and every mistake with its place. */
export interface CheckedPolicy {
  readonly base: Policy
  readonly policy: Policy
  readonly problems: readonly Problem[]
}

/** `baton policy check`: 2 with every mistake, else 0 with what differs from the built-in policy. */
export function policyCheck({ base, policy, problems }: CheckedPolicy): PolicyCheckResult {
  if (problems.length > 0) return { exit: 2, lines: [], problems }
  const differences = policyDifferences(base, policy)
  const name = text`policy ${policy.name}, ${policyDigest(policy)}`
  if (differences.length === 0)
    return { exit: 0, lines: [text`${name}: it is the built-in one, unchanged.`], problems }
  return {
    exit: 0,
    lines: [
      text`${name}: ${ours(counted(differences.length, 'rule differs', 'rules differ'))} from the built-in one.`,
      ...differences.flatMap(linesOf),
    ],
    problems,
  }
}

function linesOf({ list, id, how, before, after, nextTo }: PolicyDifference): Text[] {
  const place = nextTo === null ? text`` : text`, before ${nextTo}`
  return [
    text`${ours(list)}: ${id} is ${ours(how)}${how === 'added' || how === 'moved' ? place : text``}`,
    ...(before === null || how === 'moved' ? [] : [text`  - ${ruleLine(before)}`]),
    ...(after === null || how === 'moved' ? [] : [text`  + ${ruleLine(after)}`]),
  ]
}

function ruleLine({ source, action }: RuleText): Text {
  return text`when ${source} then ${actionLine(action)}`
}

/** `tier: T1, whenNew: T0`, as baton.yml writes it. */
function actionLine(action: object): string {
  const { do: does, ...rest } = action as Readonly<Record<string, unknown>>
  const named = Object.entries(rest).map(([key, value]) => {
    const isOwn = (key === 'to' || key === 'tier' || key === 'severity') && typeof does === 'string'
    return `${isOwn ? does : key}: ${Array.isArray(value) ? value.join(', ') : String(value)}`
  })
  return named.length > 0 ? named.join(', ') : `${String(does)}: true`
}
