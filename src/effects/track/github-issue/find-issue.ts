import { GitHubFailure } from '../../../domain/ports.ts'
import { isMarked } from '../../body.ts'
import { claimLabel, everyIssue } from '../../issue-labels.ts'
import { issueFrom, type Issue } from '../../shapes.ts'
import { mayBeUs } from '../../whose.ts'
import type { Claim } from './claim.ts'
import type { IssueWork } from './issue-work.ts'

/**
 * The issues of an incident, the lowest number first. A marker alone proves nothing. Two things do, and a stranger
 * can do neither: the claim's label on an issue that may be ours by its author, or the number that the label's
 * description names.
 */
export async function findIssues(work: IssueWork, claim: Claim | null): Promise<Issue[]> {
  const listed = await work.all('GET /repos/{owner}/{repo}/issues', {
    labels: claimLabel(work.incident),
    state: 'all',
  })
  const found = new Map<number, Issue>()
  for (const issue of listed.map(issueFrom)) {
    if (!issue.isPullRequest && (await mayBeUs(work.github, issue.author))) found.set(issue.number, issue)
  }
  const named = claim?.is === 'opened' || claim?.is === 'settled' ? claim.issue : null
  // The list by label may lag behind; one issue is always up to date.
  const alone = named === null || found.has(named) ? null : await readIssue(work, named)
  if (alone !== null) found.set(alone.number, alone)
  return [...found.values()].sort((one, other) => one.number - other.number)
}

/** Null: it was deleted, or moved to where this token sees nothing, or is no issue. */
export async function readIssue(work: IssueWork, number: number): Promise<Issue | null> {
  try {
    const { data } = await work.request('GET /repos/{owner}/{repo}/issues/{issue_number}', {
      issue_number: number,
    })
    const issue = issueFrom(data)
    return issue.isPullRequest || issue.number !== number ? null : issue
  } catch (error) {
    if (error instanceof GitHubFailure && error.kind === 'missing') return null
    throw error
  }
}

/**
 * An issue that a create made whose answer was lost: in what changed since the claim, not in the list by label,
 * which may lag behind and misses an issue whose labels were dropped.
 */
export async function findLostIssue(work: IssueWork, since: number): Promise<Issue | null> {
  return oldestMarked(work, { state: 'all', since: new Date(since).toISOString() }, (issue) =>
    issue.labels.includes(claimLabel(work.incident)),
  )
}

/** An open issue of ours whose claim's label somebody deleted: it still has our marker, author and common label. */
export async function findUnlabelledIssue(work: IssueWork): Promise<Issue | null> {
  return oldestMarked(work, { state: 'open', labels: everyIssue }, () => false)
}

async function oldestMarked(
  work: IssueWork,
  filter: Readonly<Record<string, string>>,
  isIt: (issue: Issue) => boolean,
): Promise<Issue | null> {
  const listed = (await work.all('GET /repos/{owner}/{repo}/issues', filter)).map(issueFrom)
  const likely = listed.filter(
    (issue) => !issue.isPullRequest && (isIt(issue) || isMarked(issue.body, work.marker)),
  )
  for (const issue of likely.sort((one, other) => one.number - other.number)) {
    if (await mayBeUs(work.github, issue.author)) return issue
  }
  return null
}
