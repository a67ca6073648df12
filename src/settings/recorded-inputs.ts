import type { Problem } from '../domain/problem.ts'
import type { Inputs } from '../domain/settings.ts'
import { readInputs } from './read-inputs.ts'

/** As decision.json records them and `explain` runs them again: by name, only what was given, never a token. */
export function recordInputs(inputs: Inputs): Readonly<Record<string, string | readonly string[]>> {
  const all: Readonly<Record<string, string | readonly string[] | null>> = {
    sarif: inputs.sarif,
    baseline: inputs.baseline,
    stage: inputs.stage,
    environment: inputs.environment,
    service: inputs.service,
    artifact: inputs.artifacts,
    commit: inputs.commit,
    mode: inputs.mode,
    config: inputs.config,
    'required-tools': inputs.requiredTools,
    'skipped-tools': inputs.skippedTools,
    format: inputs.format,
    output: inputs.output,
    'output-full': inputs.outputFull ? 'true' : null,
    issues: inputs.issues,
    comment: inputs.comment,
    'dry-run': inputs.dryRun ? 'true' : null,
    hub: inputs.hub,
    ledger: inputs.ledger,
    record: inputs.record ? 'true' : null,
  }
  const given = Object.entries(all).filter(
    (entry): entry is [string, string | readonly string[]] => entry[1] !== null && entry[1].length > 0,
  )
  return Object.fromEntries(given)
}

/** The reverse; what a decision records is checked as if it had been typed. */
export function inputsFromRecord(
  recorded: Readonly<Record<string, string | readonly string[]>>,
): Inputs | readonly Problem[] {
  return readInputs(
    new Map(
      Object.entries(recorded).map(([name, value]) => [
        name,
        typeof value === 'string' ? value : value.join('\n'),
      ]),
    ),
    'cli',
  )
}
