import type { StageRule } from '../domain/ci.ts'

/**
 * The stage when nobody says it. A default branch that is not known makes no branch "another" one: what is unknown
 * is mainline.
 */
export const stageOf: StageRule = ({ event, branch, defaultBranch }, given) => {
  if (event === 'pull_request' || event === 'merge_group') return 'pr'
  if (event === 'schedule' && (given.environment || given.artifact)) return 'deployed'
  if (given.environment) return 'predeploy'
  const isOtherBranch = branch !== null && defaultBranch !== null && branch !== defaultBranch
  return event === 'push' && isOtherBranch ? 'pr' : 'mainline'
}
