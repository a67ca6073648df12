import type { Account } from '../../domain/account.ts'
import { fieldsOf, isOf, issueTold, namedIn, personOf, type ToldIssue } from './payload.ts'

/** What a person did to an issue that Baton may have opened. */
export interface IssueEvent {
  readonly by: Account
  readonly issue: ToldIssue
  /** ISO 8601; when it happened. */
  readonly at: string
  readonly did: { readonly is: 'edited'; readonly text: TextChange | null } | { readonly is: 'closed' }
}

/** Null: another part was edited, the title. */
export interface TextChange {
  readonly before: string
  readonly after: string
}

/**
 * GitHub's `issues` event, `edited` or `closed`; null: nothing is to be done (a bot did it, so we did, or it is of
 * another repository than `owner/name`, a pull request, or no issue that names an incident).
 */
export function issueEvent(payload: unknown, repository: string): IssueEvent | null {
  const { action, issue, changes, comment, repository: place, sender } = fieldsOf(payload)
  if ((action !== 'edited' && action !== 'closed') || comment !== undefined || !isOf(place, repository))
    return null
  const by = personOf(sender)
  const told = issueTold(issue)
  const { updated_at: changed, closed_at: closed, body } = fieldsOf(issue)
  const at = action === 'closed' && typeof closed === 'string' ? closed : changed
  if (by === null || told === null || told.isPullRequest || typeof at !== 'string') return null
  if (Number.isNaN(Date.parse(at))) return null
  const before = fieldsOf(fieldsOf(changes)['body'])['from']
  const after = typeof body === 'string' ? body : ''
  const text = typeof before === 'string' ? { before, after } : null
  // Whoever edits may have taken out the name, too.
  const named = (text === null ? null : namedIn(text.before)) ?? told.named
  if (named === null) return null
  const did = action === 'closed' ? ({ is: 'closed' } as const) : ({ is: 'edited', text } as const)
  return { by, issue: { ...told, named }, at, did }
}
