import { GitHubFailure } from '../../../domain/ports.ts'
import { isSameText } from '../../body.ts'
import { sayFailure } from '../../explain-failure.ts'
import { isOurs } from '../../issue-labels.ts'
import type { Issue } from '../../shapes.ts'
import type { IssueWork } from './issue-work.ts'

export interface Redrawn {
  readonly changed: boolean
  /** What could not be done; nothing else hangs on it. */
  readonly notes: readonly string[]
}

/** Makes title, body and labels what they shall be. The body is a view: what people wrote into it goes. */
export async function redrawIssue(work: IssueWork, issue: Issue): Promise<Redrawn> {
  const differs = issue.title !== work.title || !isSameText(issue.body, work.body)
  if (differs)
    await work.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
      issue_number: issue.number,
      title: work.title,
      body: work.body,
    })
  try {
    const relabelled = await relabel(work, issue)
    return { changed: differs || relabelled, notes: [] }
  } catch (error) {
    if (!(error instanceof GitHubFailure)) throw error
    return { changed: differs, notes: [`labels: ${sayFailure(error, 'issues: write')}`] }
  }
}

/** Adds what is missing and takes off what was ours and no longer holds; people's labels stay. */
export async function relabel(work: Pick<IssueWork, 'labels' | 'request'>, issue: Issue): Promise<boolean> {
  const there = new Set(issue.labels.map((label) => label.toLowerCase()))
  const wanted = new Set(work.labels.map((label) => label.toLowerCase()))
  const missing = work.labels.filter((label) => !there.has(label.toLowerCase()))
  const outdated = issue.labels.filter((label) => isOurs(label) && !wanted.has(label.toLowerCase()))
  const at = { issue_number: issue.number }
  if (missing.length > 0)
    await work.request('POST /repos/{owner}/{repo}/issues/{issue_number}/labels', { ...at, labels: missing })
  for (const name of outdated) await takeOff(work, { ...at, name })
  return missing.length + outdated.length > 0
}

async function takeOff(
  work: Pick<IssueWork, 'request'>,
  label: Readonly<Record<string, unknown>>,
): Promise<void> {
  try {
    await work.request('DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}', label)
  } catch (error) {
    // Another run took it off.
    if (!(error instanceof GitHubFailure) || error.kind !== 'missing') throw error
  }
}
