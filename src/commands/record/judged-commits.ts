import type { Settings } from '../../domain/settings.ts'
import { headCommit } from '../../intake/change/commit-graph.ts'
import { isUnderReview } from '../../settings/trust.ts'
import type { World } from '../world.ts'

/**
 * Commits that a run judges: what is built, and the head of the change. A change under review cannot say that it is
 * another one.
 */
export async function judgedCommits(
  settings: Pick<Settings, 'commit'>,
  { ci, git }: Pick<World, 'ci' | 'git'>,
): Promise<readonly string[]> {
  const built = isUnderReview(ci) ? ci.commit : (settings.commit ?? (await headCommit(git)))
  const commits = [built, ci.pullRequest?.headCommit ?? null].filter((commit) => commit !== null)
  return commits.map((commit) => commit.toLowerCase())
}
