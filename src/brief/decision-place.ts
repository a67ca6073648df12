import type { Decision } from '../domain/decision.ts'
import { text } from '../domain/text.ts'
import type { BriefContext } from './context.ts'
import { isFirstRun } from '../domain/first-run.ts'
import type { Long } from './fitted.ts'

/** In a pipeline, how `baton adopt` comes by the decision: on a runner it is gone with the job. */
export function decisionPlace(decision: Decision, { ci }: BriefContext): Long[] {
  if (ci.inPipeline !== true || !isFirstRun(decision)) return []
  return [
    {
      says: text`${'decision.json'} for ${'baton adopt'}: set ${'output'} and upload it (${stepThree}).`,
      short: text`${'decision.json'}: see ${stepThree}.`,
    },
  ]
}

/** Where an upload is shown. */
export const stepThree = 'docs/start.md, step 3'
