import type { Account } from '../../domain/account.ts'
import { fieldsOf, isBot, isNumber, isOf, issueTold, personOf, type ToldIssue } from './payload.ts'

/** A comment that may ask for something: written by a person, new, unchanged, here. */
export interface CommentEvent {
  readonly id: number
  readonly body: string
  readonly by: Account
  readonly issue: ToldIssue
  /** ISO 8601. */
  readonly at: string
}

/**
 * GitHub's `issue_comment` event; null: nothing is to be done, for whatever reason (edited, deleted, a bot's, by
 * somebody else's hand, of another repository than `owner/name`, without a body). Threats 1.13.
 */
export function commentEvent(payload: unknown, repository: string): CommentEvent | null {
  const { action, comment, issue, repository: place, sender } = fieldsOf(payload)
  if (action !== 'created' || !isOf(place, repository)) return null
  const { id, body, user, created_at: at, updated_at: changed } = fieldsOf(comment)
  const by = personOf(user)
  const told = issueTold(issue)
  if (by === null || told === null || isBot(sender) || by.id !== `github:${String(fieldsOf(sender)['id'])}`)
    return null
  if (isMadeByApp(comment) || typeof body !== 'string' || typeof at !== 'string' || changed !== at)
    return null
  if (!isNumber(id) || Number.isNaN(Date.parse(at))) return null
  return { id, body, by, issue: told, at }
}

/** A program that writes in somebody's name is a program. */
function isMadeByApp(comment: unknown): boolean {
  const app = fieldsOf(comment)['performed_via_github_app']
  return app !== undefined && app !== null
}
