import type { Settings } from '../../domain/settings.ts'
import { headCommit, mergeBase, remoteBranch } from '../../intake/change/commit-graph.ts'
import { currentBranch } from '../../intake/change/current-branch.ts'
import type { World } from '../world.ts'

/** Whose baselines a run reads, and whose it may feed; null: none. */
export interface BaselineBranches {
  readonly reads: string | null
  readonly feeds: string | null
}

/**
 * A change reads what the branch carries to which it goes, never its own. Fed is the branch that was pushed, with the commit
 * that was pushed: of a run by hand, on a schedule, for another workflow or of another commit nobody knows that it is let
 * through there.
 */
export async function baselineBranches(settings: Settings, world: World): Promise<BaselineBranches> {
  const { stage, ledger } = settings
  const { ci, git } = world
  const own = ci.inPipeline ? ci.branch : await currentBranch(git)
  const reads = stage === 'pr' ? (ci.targetBranch ?? ci.defaultBranch) : own
  const isOnItsWay = stage === 'mainline' || stage === 'predeploy'
  const isFed =
    own !== null && ledger.writes === 'all' && isOnItsWay && (await isPushed(own, settings, world))
  return { reads, feeds: isFed ? own : null }
}

/** The commit that is judged is the branch's own; outside GitHub the event is put together from variables, and Git is asked. */
async function isPushed(branch: string, { commit }: Settings, { ci, git }: World): Promise<boolean> {
  if (!ci.inPipeline) return commit === null || commit === (await headCommit(git))
  if (ci.event !== 'push' || commit === null || commit !== ci.commit) return false
  if (ci.platform === 'github') return true
  const tip = await remoteBranch(git, branch)
  return tip !== null && (await mergeBase(git, tip, commit)) === commit
}
