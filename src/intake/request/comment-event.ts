import type { Account } from '../../domain/account.ts'

/** A comment that may ask for something: written by a person, new, unchanged, here. */
export interface CommentEvent {
  readonly id: number
  readonly body: string
  readonly by: Account
  /** Of the issue or pull request. */
  readonly number: number
  readonly isPullRequest: boolean
  /** ISO 8601. */
  readonly at: string
}

export interface CommentPlace {
  /** `owner/name`. */
  readonly repository: string
  /** Our own accounts, by number. */
  readonly ours: ReadonlySet<number>
}

/**
 * GitHub's `issue_comment` event; null: nothing is to be done, for whatever reason (edited, deleted, a bot's, ours, by
 * somebody else's hand, elsewhere, without a body). Threats 1.13.
 */
export function commentEvent(payload: unknown, place: CommentPlace): CommentEvent | null {
  const { action, comment, issue, repository, sender } = fieldsOf(payload)
  if (action !== 'created' || !isHere(repository, place)) return null
  const { id, body, user, created_at: at, updated_at: changed } = fieldsOf(comment)
  const by = personOf(user)
  const { number, pull_request: pull } = fieldsOf(issue)
  if (by === null || fieldsOf(sender)['id'] !== by.number || isBot(sender) || place.ours.has(by.number))
    return null
  if (isMadeByApp(comment) || typeof body !== 'string' || typeof at !== 'string' || changed !== at)
    return null
  if (!isNumber(id) || !isNumber(number) || Number.isNaN(Date.parse(at))) return null
  const account = { id: `github:${by.number}`, login: by.login }
  return { id, body, by: account, number, isPullRequest: Object.keys(fieldsOf(pull)).length > 0, at }
}

function personOf(user: unknown): { readonly number: number; readonly login: string } | null {
  const { id, login, type } = fieldsOf(user)
  if (!isNumber(id) || typeof login !== 'string' || type !== 'User' || isBot(user)) return null
  return { number: id, login }
}

/** By its type, or by the ending that GitHub keeps for bots. */
function isBot(user: unknown): boolean {
  const { type, login } = fieldsOf(user)
  return (type !== undefined && type !== 'User') || (typeof login === 'string' && login.endsWith('[bot]'))
}

/** A program that writes in somebody's name is a program. */
function isMadeByApp(comment: unknown): boolean {
  const app = fieldsOf(comment)['performed_via_github_app']
  return app !== undefined && app !== null
}

function isHere(repository: unknown, place: CommentPlace): boolean {
  const name = fieldsOf(repository)['full_name']
  return typeof name === 'string' && name.toLowerCase() === place.repository.toLowerCase()
}

function isNumber(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) > 0
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {}
}
