import type { Account } from '../../domain/account.ts'

/** The issue or pull request that an event is about. */
export interface ToldIssue {
  readonly number: number
  readonly isPullRequest: boolean
  /** The incident that its text names where Baton writes it: a hint, to be asked of the record. */
  readonly named: string | null
}

type Fields = Readonly<Record<string, unknown>>

/** Fields of an object; none of whatever else it is. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}
}

/** Null: no person, as far as GitHub says; a bot, an organization, a deleted account. */
export function personOf(user: unknown): Account | null {
  const { id, login, type } = fieldsOf(user)
  if (!isNumber(id) || typeof login !== 'string' || type !== 'User' || isBot(user)) return null
  return { id: `github:${id}`, login }
}

/** By its type, or by the ending that GitHub keeps for bots. */
export function isBot(user: unknown): boolean {
  const { type, login } = fieldsOf(user)
  return (type !== undefined && type !== 'User') || (typeof login === 'string' && login.endsWith('[bot]'))
}

/** Whether an event is of this repository, `owner/name`. */
export function isOf(repository: unknown, fullName: string): boolean {
  const name = fieldsOf(repository)['full_name']
  return typeof name === 'string' && name.toLowerCase() === fullName.toLowerCase()
}

export function issueTold(issue: unknown): ToldIssue | null {
  const { number, pull_request: pull, body } = fieldsOf(issue)
  if (!isNumber(number)) return null
  return { number, isPullRequest: Object.keys(fieldsOf(pull)).length > 0, named: namedIn(body) }
}

/** By the marker with which the text of an incident's issue begins. */
export function namedIn(body: unknown): string | null {
  return typeof body === 'string' ? (/^<!-- baton:(INC-[0-9A-Z]{12}) -->/.exec(body)?.[1] ?? null) : null
}

export function isNumber(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) > 0
}
