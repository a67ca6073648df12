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
  const thing = whatStops(decision, context)
  if (decision.basis.mode === 'observe')
    return `Nothing stopped, only observed; enforcing would stop this ${thing.toLowerCase()}`
  return decision.verdict === 'quarantine' ? `${thing} stopped for quarantine` : `${thing} stopped`
}

const things: Readonly<Record<Stage, string>> = {
  pr: 'Merge',
  mainline: 'Pipeline',
  predeploy: 'Deployment',
  deployed: 'Promotion',
}
