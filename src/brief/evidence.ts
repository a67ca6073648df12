import type { Fold } from '../domain/brief.ts'
import type { Decision, Judged } from '../domain/decision.ts'
import type { Incident } from '../domain/incident.ts'
import { joined, ours, text, value, type Text } from '../domain/text.ts'
import type { BriefContext } from './context.ts'
import { stepThree } from './decision-place.ts'
import type { Reader } from './reader.ts'

/** Why one finding got its verdict: rules in order, row, signals with their dates, policy. */
export function evidenceFold(
  judged: Judged,
  decision: Decision,
  context: BriefContext,
  reader: Reader,
  incident?: Incident,
): Fold {
  const { basis } = decision
  return {
    title: text`Why: rules, signals and policy`,
    body: [
      {
        is: 'list',
        items: [
          ...ruleLines(judged, reader),
          ...basis.signals.map(({ name, says }) => text`${ours(name.toUpperCase())}: ${says}`),
          text`Policy ${basis.policy.name}, ${basis.policy.digest}${changed(basis.policy.differs)}`,
          ...(incident === undefined || reader.withholdsIncident(incident) ? [] : ownerLines(incident)),
          explainHint(judged, context),
        ],
      },
    ],
  }
}

function ruleLines(judged: Judged, reader: Reader): Text[] {
  const { tiered, row, tier, verdict, facts, finding, newness, newSource } = judged
  const outcome = text`${value(judged.id)}: ${ours(tier ?? 'no tier')} and ${ours(verdict)}`
  if (reader.withholds(judged)) return [outcome]
  const rules = tiered.rules.map((rule) => [value(rule)])
  const scored =
    finding.severity.score === null
      ? text`score assumed from level ${ours(facts.level)}`
      : text`score ${finding.severity.score} from ${finding.severity.source}`
  return [
    text`${outcome}, by ${joined(rules, ', ')} and the row ${row} of the stage table`,
    text`${scored}${ours(facts.assumed ? ', what follows from it is assumed' : '')}; class by ${finding.classEvidence}`,
    text`Age ${ours(newness)}, told by ${ours(newSource)}`,
    ...(tiered.policyError === undefined ? [] : [text`A condition failed: ${tiered.policyError}`]),
  ]
}

function changed(differs: number): Text {
  if (differs === 0) return text`, the default unchanged`
  return text`, ${differs} of its rules changed`
}

function ownerLines({ owner }: Incident): Text[] {
  return owner.evidence.map(
    ({ source, says, line }) =>
      text`Owner by ${ours(source)}: ${says}${line === undefined ? [] : text`, line ${line}`}`,
  )
}

function explainHint({ id }: Judged, { ci, links }: BriefContext): Text {
  if (ci.inPipeline === true)
    return text`Ask for everything: ${`baton explain ${id} --decision decision.json`}; that file is in the run's artifacts where the workflow uploads ${'output'} (${stepThree})`
  return links.record === null
    ? text`Ask for everything: run again with ${'--output decision.json'}, then ${`baton explain ${id}`}`
    : text`Ask for everything: ${`baton explain ${id} --decision ${links.record}`}`
}
