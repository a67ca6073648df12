import type { Problem } from '../domain/problem.ts'
import type { Config, Inputs } from '../domain/settings.ts'
import { skipNotAllowed, skippedButRequired } from './notices.ts'

export interface Tools {
  readonly required: readonly string[]
  readonly skipped: readonly string[]
  readonly notices: readonly Problem[]
}

/**
 * Required tools unite. A tool is skipped only if baton.yml lists it; where there is none, inputs decide. Required
 * beats skipped. Names compare exactly.
 */
export function toolsOf(inputs: Inputs, config: Config, demands: boolean): Tools {
  const required = new Set([...(config.scans.requiredTools ?? []), ...inputs.requiredTools])
  const maySkip = demands ? new Set(config.scans.maySkip) : null
  const skipped: string[] = []
  const notices: Problem[] = []
  for (const tool of inputs.skippedTools) {
    if (required.has(tool)) notices.push(skippedButRequired(tool))
    else if (maySkip === null || maySkip.has(tool)) skipped.push(tool)
    else notices.push(skipNotAllowed(tool))
  }
  return { required: [...required], skipped, notices }
}
