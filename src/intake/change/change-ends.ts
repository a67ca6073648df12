import type { CiFacts, PullRequestFacts } from '../../domain/ci.ts'
import { known, unknown, type Known } from '../../domain/known.ts'
import type { Git, GitHub } from '../../domain/ports.ts'
import type { Stage } from '../../domain/terms.ts'
import { headCommit, isCommit, mergeBase, ownBranch, parentsOf, remoteBranch } from './commit-graph.ts'
import { compareCommits } from './compare-commits.ts'

/** The two commits whose difference is what this run brings in. */
export interface Ends {
  readonly base: string
  readonly head: string
  /** The base is the target's side of the merge, so what the change does not touch was there before. */
  readonly againstMergeBase: boolean
}

export interface EndsQuestion {
  readonly ci: CiFacts
  readonly stage: Stage
  readonly git: Git
  readonly github: GitHub | null
  /** Said by the step's author (`commit`): the commit that was scanned. */
  readonly commit?: string | null
}

/**
 * Between which commits the change lies (domain.md c.3, source 4). `not-configured`: this event brings no change in
 * (schedule, tag, a run by hand). `none-yet`: nothing was before. `unreadable`: it cannot be told here.
 */
export async function changeEnds(question: EndsQuestion): Promise<Known<Ends>> {
  const { ci, stage } = question
  if (ci.pullRequest !== null && ci.pullRequest.baseCommit !== null)
    return pullRequestEnds(ci.pullRequest, question)
  if (ci.mergeGroup !== null) {
    const { base, head } = ci.mergeGroup
    return isCommit(base) && isCommit(head) ? ends(base, head, true) : unknown('unreadable')
  }
  if (ci.event === 'push' && isDefaultBranch(ci, stage)) return pushEnds(question)
  return stage === 'pr' || ci.event === 'push' ? branchEnds(question) : unknown('not-configured')
}

/**
 * The forge's test merge has two parents, the target and the head of the pull request: the first is the base. A head
 * that itself merged the target in has two parents as well, and its first parent is no base: so the head of the pull
 * request must be one of the two.
 */
async function pullRequestEnds(pull: PullRequestFacts, question: EndsQuestion): Promise<Known<Ends>> {
  if (!isCommit(pull.headCommit)) return unknown('unreadable')
  // Where nothing is checked out, what a checkout takes by default was scanned: the test merge.
  const merge = question.ci.commits.find((commit) => commit !== pull.headCommit && isCommit(commit))
  const scanned = await scannedCommit(question, merge ?? question.ci.commit, [pull.headCommit])
  if (scanned !== null && scanned !== pull.headCommit) {
    const target = await targetParent(scanned, pull.headCommit, question)
    if (target !== null) return ends(target, scanned, true)
  }
  if (!isCommit(pull.baseCommit)) return unknown('unreadable')
  const base = await commonAncestor(pull.baseCommit, pull.headCommit, question)
  return base === null ? unknown('unreadable') : ends(base, pull.headCommit, true)
}

async function targetParent(scanned: string, head: string, question: EndsQuestion): Promise<string | null> {
  const parents = (await parentsOf(question.git, scanned)) ?? (await parentsByApi(scanned, head, question))
  if (parents?.length !== 2 || !parents.includes(head)) return null
  return parents.find((parent) => parent !== head) ?? null
}

async function parentsByApi(scanned: string, head: string, question: EndsQuestion) {
  const compared = await compareCommits(question.github, question.ci.repository, head, scanned)
  return compared?.parents.get(scanned) ?? null
}

/** A push to the default branch: the commit before it, which a clone need not hold. */
async function pushEnds(question: EndsQuestion): Promise<Known<Ends>> {
  const head = await scannedCommit(question, question.ci.commit)
  const before = question.ci.pushBefore
  if (!isCommit(head)) return unknown('unreadable')
  return isCommit(before) && before !== head ? ends(before, head, false) : unknown('none-yet')
}

/**
 * Another branch, a change of which no base commit is named, or a run by hand at stage pr: what it has that the target
 * has not, whatever was pushed before.
 */
async function branchEnds(question: EndsQuestion): Promise<Known<Ends>> {
  const { ci, git, github } = question
  const head = await scannedCommit(question, ci.commit)
  if (!isCommit(head)) return unknown('unreadable')
  const target = ci.targetBranch ?? ci.defaultBranch
  // HEAD: the remote's default branch, whatever it is called.
  for (const branch of target === null || target === 'HEAD' ? ['HEAD', 'main', 'master'] : [target]) {
    const tip = await remoteBranch(git, branch)
    const base = tip === null ? null : await mergeBase(git, tip, head)
    if (base !== null) return ends(base, head, true)
  }
  if (ci.platform === 'local') {
    for (const branch of ['main', 'master']) {
      const tip: string | null = await ownBranch(git, branch)
      const base: string | null = tip === null ? null : await mergeBase(git, tip, head)
      // On that branch itself nothing tells where the change begins.
      if (base !== null && base !== head) return ends(base, head, true)
    }
  }
  const compared = target === null ? null : await compareCommits(github, ci.repository, target, head)
  return compared === null ? unknown('unreadable') : ends(compared.mergeBase, head, true)
}

/** Checked out may be another repository (a policy, a tool), or nothing: then `otherwise` is meant. */
async function scannedCommit(
  question: EndsQuestion,
  otherwise: string | null,
  alsoKnown: readonly string[] = [],
): Promise<string | null> {
  const { ci, git, commit } = question
  // Under review an input may not choose where the change begins.
  const isOurs =
    ci.pullRequest === null || [...ci.commits, ...alsoKnown].includes(commit?.toLowerCase() ?? '')
  if (isCommit(commit) && isOurs) return commit.toLowerCase()
  const head = await headCommit(git)
  if (head !== null && (ci.commit === null || [ci.commit, ...ci.commits, ...alsoKnown].includes(head)))
    return head
  return isCommit(otherwise) ? otherwise.toLowerCase() : null
}

async function commonAncestor(one: string, other: string, question: EndsQuestion): Promise<string | null> {
  const byGit = await mergeBase(question.git, one, other)
  if (byGit !== null) return byGit
  return (await compareCommits(question.github, question.ci.repository, one, other))?.mergeBase ?? null
}

function isDefaultBranch(ci: CiFacts, stage: Stage): boolean {
  if (ci.branch === null || ci.defaultBranch === null) return stage !== 'pr'
  return ci.branch === ci.defaultBranch
}

function ends(base: string, head: string, againstMergeBase: boolean): Known<Ends> {
  return known({ base: base.toLowerCase(), head: head.toLowerCase(), againstMergeBase })
}
