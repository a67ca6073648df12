import { GitHubFailure } from '../../../domain/ports.ts'
import { everyIssue } from '../../issue-labels.ts'
import type { Issue } from '../../shapes.ts'
import type { IssueWork } from './issue-work.ts'

/**
 * Closes issues of the same incident that a crash left, as duplicates of the one that stays. One request each, so
 * that it can be repeated and says nothing twice; the claim's label comes off, so that they are not met again.
 */
export async function closeTwins(work: IssueWork, kept: Issue, twins: readonly Issue[]): Promise<void> {
  for (const twin of twins) {
    const issue = { issue_number: twin.number, labels: [everyIssue] }
    if (!twin.isOpen) {
      await work.request(route, issue)
      continue
    }
    const body = `Duplicate of #${kept.number}: two runs opened an issue for ${work.incident}, and the first one stays.\n`
    await close(work, { ...issue, state: 'closed', body, state_reason: 'duplicate' })
  }
}

const route = 'PATCH /repos/{owner}/{repo}/issues/{issue_number}'

/** A server that does not know the reason yet has one that is nearest. */
async function close(work: IssueWork, change: Readonly<Record<string, unknown>>): Promise<void> {
  try {
    await work.request(route, change)
  } catch (error) {
    if (!(error instanceof GitHubFailure) || error.kind !== 'invalid') throw error
    await work.request(route, { ...change, state_reason: 'not_planned' })
  }
}
