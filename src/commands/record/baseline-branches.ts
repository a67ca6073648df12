import type { Settings } from '../../domain/settings.ts'
import { headCommit, mergeBase, remoteBranch } from '../../intake/change/commit-graph.ts'
import { currentBranch } from '../../intake/change/current-branch.ts'
import type { World } from '../world.ts'

/** Which branches a run has to do with; null: none. */
export interface BaselineBranches {
  /** Whose baselines it reads. */
  readonly reads: string | null
  /** Whose it may feed. */
  readonly feeds: string | null
  /** Of which it shows what is there and what is no more. */
  readonly proves: string | null
}

/**
 * A change reads what the branch carries to which it goes, never its own. Only the branch that was pushed, with the commit
 * that was pushed, is fed: of a run by hand, for another workflow or of another commit nobody knows that it is let through
 * there. A rescan of that commit on a schedule feeds nothing, and shows what is there.
 */
export async function baselineBranches(settings: Settings, world: World): Promise<BaselineBranches> {
  const { stage, ledger } = settings
  const { ci, git } = world
  // Outside a pipeline a folder that is no repository is all that there is.
  const own = ci.inPipeline ? ci.branch : ((await currentBranch(git)) ?? 'HEAD')
  const reads = stage === 'pr' ? (ci.targetBranch ?? ci.defaultBranch) : own
  const isOwn = own !== null && stage !== 'pr' && (await isItsCommit(own, settings, world))
  const isOnItsWay = stage === 'mainline' || stage === 'predeploy'
  const isFed = isOwn && isOnItsWay && ledger.writes === 'all' && ci.event !== 'schedule'
  return { reads, feeds: isFed ? own : null, proves: isOwn ? own : null }
}

/** The commit that is judged is the branch's own; outside GitHub the event is put together from variables, and Git is asked. */
async function isItsCommit(branch: string, { commit }: Settings, { ci, git }: World): Promise<boolean> {
  if (!ci.inPipeline) return commit === null || commit === (await headCommit(git))
  if (ci.event !== 'push' && ci.event !== 'schedule') return false
  if (commit === null || commit !== ci.commit) return false
  if (ci.platform === 'github') return true
  const tip = await remoteBranch(git, branch)
  return tip !== null && (await mergeBase(git, tip, commit)) === commit
}
