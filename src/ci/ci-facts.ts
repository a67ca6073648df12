import type { CiFacts } from '../domain/ci.ts'
import type { Environment } from './environment.ts'
import { githubFacts } from './github.ts'
import { gitlabFacts } from './gitlab.ts'
import { jenkinsFacts } from './jenkins.ts'
import { nowhere } from './nowhere.ts'

/**
 * Where we run, out of the environment and, in GitHub Actions, the parsed event file (null: none, or not readable).
 * Nothing of either is believed but in its own form; what is missing is null or unknown, never a guess.
 */
export function ciFacts(environment: Environment, event: unknown, cwd: string): CiFacts {
  if (environment['GITHUB_ACTIONS'] === 'true') return githubFacts(environment, event, cwd)
  if (environment['GITLAB_CI'] === 'true') return gitlabFacts(environment, cwd)
  if (isJenkins(environment)) return jenkinsFacts(environment, cwd)
  const isCi = !['', '0', 'false'].includes((environment['CI'] ?? '').toLowerCase())
  const local = nowhere(environment, cwd)
  return isCi ? { ...local, platform: 'other-ci', inPipeline: true, event: 'other' } : local
}

/** The controller's address is missing where nobody has set it, its home never. */
function isJenkins(environment: Environment): boolean {
  return (environment['JENKINS_URL'] ?? '') !== '' || (environment['JENKINS_HOME'] ?? '') !== ''
}
