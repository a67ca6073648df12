import { GitHubFailure } from '../../../domain/ports.ts'
import { claimLabel } from '../../issue-labels.ts'
import type { Issue } from '../../shapes.ts'
import { mayBeUs } from '../../whose.ts'
import { claim, isFresh, readClaim, type Held } from './claim.ts'
import { readIssue } from './find-issue.ts'
import type { LabelledWork } from './issue-work.ts'

export type Reopening =
  | { readonly is: 'open'; readonly changed: boolean }
  /** It stays closed; `says` why. */
  | { readonly is: 'closed'; readonly says: string }

const done = 'Baton: reopened once; the next time it stays closed'

/**
 * The finding is there, so the issue must be open. What a bot of ours closed is opened again; what a person closed
 * is opened once, with a word on how to waive. The claim to that is again a label, so that of many runs one does it.
 */
export async function reopenIssue(work: LabelledWork, listed: Issue): Promise<Reopening> {
  if (listed.isOpen) return { is: 'open', changed: false }
  // Only the issue alone says who closed it.
  const issue = (await readIssue(work, listed.number)) ?? listed
  if (issue.isOpen) return { is: 'open', changed: false }
  if (issue.closedBy !== null && (await mayBeUs(work.github, issue.closedBy))) {
    await open(work, issue)
    return { is: 'open', changed: true }
  }
  const label = `${claimLabel(work.incident)}/reopened`
  const held = await claimReopening(work, label)
  if (held === 'done')
    return {
      is: 'closed',
      says: `#${issue.number} was closed by a person again and stays closed: reopen it, or waive the finding`,
    }
  if (held === 'busy') return { is: 'closed', says: `#${issue.number} is being reopened by another run` }
  await open(work, issue)
  await say(work, issue)
  await work.request('PATCH /repos/{owner}/{repo}/labels/{name}', { name: label, description: done })
  return { is: 'open', changed: true }
}

async function claimReopening(work: LabelledWork, label: string): Promise<Held | 'done' | 'busy'> {
  const held = await claim(work, label)
  if (held !== null) return held
  const other = await readClaim(work, label)
  if (other?.is !== 'opening') return other === null ? 'busy' : 'done'
  // A run crashed half-way. Two that find this at once may both speak; neither does harm.
  return isFresh(other, work.now()) ? 'busy' : { label, at: work.now() }
}

async function open(work: LabelledWork, issue: Issue): Promise<void> {
  await work.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
    issue_number: issue.number,
    state: 'open',
    state_reason: 'reopened',
  })
}

/** Only a word: when it cannot be said, or its answer is lost, the issue is open all the same. */
async function say(work: LabelledWork, issue: Issue): Promise<void> {
  const body = [
    `This was closed while the finding is still there, so it is open again, this once.`,
    `If the finding is accepted or a false alarm, add the waiver that stands under "Contest" above:`,
    `it says why, who approves, and until when. If the issue is closed again it stays closed, and the gate goes on to judge.`,
  ].join(' ')
  try {
    await work.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
      issue_number: issue.number,
      body: `${body}\n`,
    })
  } catch (error) {
    if (!(error instanceof GitHubFailure)) throw error
  }
}
