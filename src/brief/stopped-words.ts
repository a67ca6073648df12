import type { Decision } from '../domain/decision.ts'
import type { Stage } from '../domain/terms.ts'
import type { BriefContext } from './context.ts'

/** What a stop keeps from going on. */
export function whatStops(decision: Decision, context: BriefContext): string {
  const { stage } = decision.basis
  if (stage !== 'pr') return things[stage]
  return context.ci.pullRequest !== null || context.ci.event === 'merge_group' ? things.pr : 'Change'
}

/** The first words of a stop: the verdict itself. */
export function verdictWords(decision: Decision, context: BriefContext): string {
  const { stage, mode } = decision.basis
  const thing = whatStops(decision, context)
  if (mode === 'observe')
    return `Nothing stopped, only observed; enforcing would ${stage === 'deployed' ? 'quarantine what is deployed' : `stop this ${thing.toLowerCase()}`}`
  if (stage === 'deployed') return live[decision.verdict === 'quarantine' ? 'quarantine' : 'block']
  return decision.verdict === 'quarantine' ? `${thing} stopped for quarantine` : `${thing} stopped`
}

const things: Readonly<Record<Stage, string>> = {
  pr: 'Merge',
  mainline: 'Pipeline',
  predeploy: 'Deployment',
  deployed: 'Check of what is deployed',
}

/** Nothing is on its way any more that could be stopped: people must act on what runs. */
const live = {
  quarantine: 'What runs is not stopped, and must be taken out or held',
  block: 'What runs is not stopped, and must be mended',
} as const
