import { comingStops } from '../decision/coming-stops.ts'
import { explainFinding } from '../decision/explain.ts'
import { judgedAgain } from '../decision/judged-again.ts'
import { endOfDay } from '../decision/incident/dates.ts'
import { policyDigest } from '../decision/policy/policy-digest.ts'
import { Inability, type Problem, type ProblemCode } from '../domain/problem.ts'
import type { DecisionRecord, FindingRecord } from '../domain/record.ts'
import type { ExitCode } from '../domain/terms.ts'
import { text, type Text } from '../domain/text.ts'
import { explanationText } from '../render/explanation-text.ts'
import { plain } from '../render/plain.ts'
import type { Command } from '../settings/command-line.ts'
import { nearest } from '../settings/nearest.ts'
import { policyOfFile, readPolicyFile, type PolicyInForce } from './load-policy.ts'
import { readDecision } from './read-decision.ts'
import type { World } from './world.ts'

/** `baton explain`: judges a finding again from what the decision recorded, with every rule and row written down. */
export async function explain(
  command: Extract<Command, { name: 'explain' }>,
  world: World,
): Promise<ExitCode> {
  const record = await readDecision(command.decision, world.files)
  const finding = findingIn(record, command.id, command.decision)
  if (command.at !== null && Date.parse(endOfDay(command.at)) < Date.parse(record.decidedAt))
    throw tooEarly(command.at, record.decidedAt)
  const { policy } = await policyOfThen(record, world)
  const judged = judgedAgain(finding, policy)
  if (judged === null) throw withheld(finding.id)
  if (policyDigest(policy) !== record.policy.digest) world.output.note(plain(otherPolicy))
  const coming =
    command.at === null ? null : { at: command.at, stops: comingStops([judged], command.at, policy) }
  const explanation = explainFinding(judged, policy)
  return world.output.print(explanationText(finding, explanation, coming, world.terminal.width)) ? 0 : 30
}

/** baton.yml as it was where the decision took it from, else as it is here. */
async function policyOfThen(record: DecisionRecord, world: World): Promise<PolicyInForce> {
  const path = typeof record.inputs['config'] === 'string' ? record.inputs['config'] : 'baton.yml'
  const then = await readPolicyFile(path, record.policy.commit, world)
  return then.problems.length === 0 ? then : policyOfFile(path, null, world)
}

function findingIn(record: DecisionRecord, id: string, file: string): FindingRecord {
  const found = record.findings.find((finding) => finding.id.toUpperCase() === id.toUpperCase())
  if (found !== undefined) return found
  const like = nearest(id, record.findings.map((finding) => finding.id).slice(0, 10_000))
  throw wrong(
    'finding-unknown',
    text`${file} has no finding ${id}`,
    like === null ? text`take an id from its ${'findings'}` : text`did you mean ${like}?`,
  )
}

function withheld(id: string): Inability {
  return wrong(
    'finding-withheld',
    text`the decision was written for everybody's eyes and withholds ${id}`,
    text`use one that was written in private, or with ${'output-full: true'}`,
  )
}

function tooEarly(at: string, decidedAt: string): Inability {
  return wrong(
    'input-malformed',
    text`${'--at'} is ${at}, which is before the decision of ${decidedAt.slice(0, 10)}`,
    text`give the day of the decision or a later one: what stops until then is asked`,
  )
}

function wrong(code: ProblemCode, sentence: Text, remedy: Text): Inability {
  const problem: Problem = { code, sentence, remedy }
  return new Inability(2, [problem])
}

const otherPolicy = text`The policy that decided is not at hand; this is how the policy in force here judges it.`
