import type { Settings } from '../../domain/settings.ts'
import type { TrackedFiles } from '../../intake/sarif/is-tracked.ts'
import type { ReaderSettings } from '../../intake/sarif/reader-settings.ts'
import { headCommit } from '../../intake/change/commit-graph.ts'
import type { World } from '../world.ts'

/** What the SARIF reader needs to know of this run. */
export async function readerSettings(
  settings: Settings,
  world: World,
  tracked: TrackedFiles,
  now: string,
): Promise<ReaderSettings> {
  const { config } = settings.config
  const head = await headCommit(world.git)
  const commits = [settings.commit, ...world.ci.commits, head].filter((commit) => commit !== null)
  return {
    now,
    classes: config.classes,
    accept: config.scans.accept,
    maxAge: config.scans.maxAge,
    repository: world.ci.repository,
    serverUrl: world.ci.serverUrl,
    commits: [...new Set(commits.map((commit) => commit.toLowerCase()))],
    workspace: world.ci.workspace,
    repositoryFiles: tracked.paths,
    hashKey: world.hashKey,
    ...(settings.baseline.length === 0 ? {} : { comparesContent: true as const }),
    // A scan that the pull request itself carries proves nothing (threats 1.7).
    ...(world.ci.event === 'pull_request' ? { trackedFiles: tracked } : {}),
  }
}
