import type { CiFacts } from '../domain/ci.ts'
import type { Problem } from '../domain/problem.ts'
import type { Config, Inputs, Settings } from '../domain/settings.ts'
import * as said from './notices.ts'
import { isUnderReview } from './trust.ts'

/** What is judged, and where it runs. */
type Subject = Pick<Settings, 'service' | 'subjects' | 'commit' | 'exposure' | 'production'> & {
  readonly notices: readonly Problem[]
}

/**
 * By inputs and baton.yml; under review, where a change may have written the inputs, they only harden what the base says.
 * `demands`: the base has a baton.yml, whether it can be read or not.
 */
export function subjectOf(inputs: Inputs, config: Config, ci: CiFacts, demands: boolean): Subject {
  const isHeld = isUnderReview(ci) && demands
  const { name, exposure, environments } = config.service
  const environment =
    inputs.environment !== null && Object.hasOwn(environments, inputs.environment)
      ? environments[inputs.environment]
      : undefined
  const isRenamed = isHeld && name !== null && inputs.service !== null && inputs.service !== name
  const base = name ?? ci.repository ?? 'default'
  const service = isRenamed ? base : (inputs.service ?? base)
  const subjects = isHeld ? [base] : [service, ...inputs.artifacts]
  const commit = isOtherCommit(inputs, ci) ? null : inputs.commit
  return {
    service,
    subjects: [...new Set([...subjects, ...(ci.repository === null ? [] : [ci.repository])])],
    commit: commit ?? ci.commit,
    exposure: isHeld ? worse(exposure, environment?.exposure) : (environment?.exposure ?? exposure),
    production: isHeld || (environment?.production ?? true),
    notices: [
      ...(isRenamed ? [said.serviceIgnored(base)] : []),
      ...(commit === inputs.commit ? [] : [said.commitIgnored]),
    ],
  }
}

/** Under review the scanned commit is one of the pipeline's own: of another, a clean scan would clear this one. */
function isOtherCommit({ commit }: Inputs, ci: CiFacts): boolean {
  const heads = [ci.commit, ci.pullRequest?.headCommit, ci.mergeGroup?.head, ...ci.commits]
  const own = heads.flatMap((one) => (one === null || one === undefined ? [] : [one.toLowerCase()]))
  return isUnderReview(ci) && commit !== null && own.length > 0 && !own.includes(commit.toLowerCase())
}

/** What nobody said counts as open to everybody, short of being said. */
function worse(
  service: Settings['exposure'],
  environment: Settings['exposure'] | undefined,
): Settings['exposure'] {
  if (environment === undefined || service === 'internet' || environment === service) return service
  return environment === 'internet' ? environment : null
}
