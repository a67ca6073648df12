import { GitHubFailure } from '../../../domain/ports.ts'
import { issueFrom, type Issue } from '../../shapes.ts'
import { staleMs, type Held } from './claim.ts'
import { findLostIssue } from './find-issue.ts'
import type { IssueWork } from './issue-work.ts'

/** Waits before looking for what a lost answer may have made. */
const looks = [1_000, 3_000, 6_000]
/** Runners' clocks may run ahead of GitHub's. */
const skewMs = 5 * 60_000

/**
 * Opens the issue: one POST. When its answer is lost, what GitHub lists decides; only when nothing is there after
 * several looks is it sent once more. Labels are never a reason to do it again.
 */
export async function createIssue(work: IssueWork, held: Pick<Held, 'at'>): Promise<Issue> {
  for (let tries = 1; ; tries += 1) {
    if (work.now() - held.at > staleMs / 2)
      throw new GitHubFailure('uncertain', null, 'the claim is too old to open an issue under it')
    try {
      const { data } = await work.request('POST /repos/{owner}/{repo}/issues', {
        title: work.title,
        body: work.body,
        labels: work.labels,
      })
      return issueFrom(data)
    } catch (error) {
      if (!(error instanceof GitHubFailure) || error.kind !== 'uncertain') throw error
      const made = await lookForLost(work, held)
      if (made !== null) return made
      if (tries > 1) throw error
    }
  }
}

async function lookForLost(work: IssueWork, held: Pick<Held, 'at'>): Promise<Issue | null> {
  for (const wait of looks) {
    await work.sleep(wait)
    const made = await findLostIssue(work, held.at - skewMs)
    if (made !== null) return made
  }
  return null
}
