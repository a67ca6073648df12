import type { CiFacts } from '../domain/ci.ts'
import type { Inputs, Settings } from '../domain/settings.ts'
import { isOnGitHub } from './forge-server.ts'

/**
 * Which forge's change under review gets the comment; null: there is none, or nothing that could write it is given.
 * GitHub's own pipeline always has a token, and where it lacks one the receipt says so.
 */
export function commentForgeOf(
  { githubToken, gitlabToken }: Pick<Inputs, 'githubToken' | 'gitlabToken'>,
  ci: CiFacts,
): Settings['commentOn'] | null {
  if (ci.pullRequest === null) return null
  if (ci.platform === 'github') return 'github'
  if (isOnGitHub(ci)) return githubToken === null ? null : 'github'
  return ci.gitlabApiUrl !== undefined && gitlabToken !== null ? 'gitlab' : null
}
