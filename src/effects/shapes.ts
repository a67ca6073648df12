import { GitHubFailure } from '../domain/ports.ts'
import type { Author } from './whose.ts'

/** An issue as far as Baton reads it. */
export interface Issue {
  readonly id: number
  readonly number: number
  readonly url: string
  readonly title: string
  readonly body: string
  readonly isOpen: boolean
  /** ISO 8601. */
  readonly createdAt: string
  /** Null: it is open. */
  readonly closedAt: string | null
  readonly author: Author | null
  /** Null: a deleted user, or the answer does not say (lists do not). */
  readonly closedBy: Author | null
  readonly labels: readonly string[]
  /** Logins. */
  readonly assignees: readonly string[]
  readonly comments: number
  readonly isPullRequest: boolean
}

export interface Comment {
  readonly id: number
  readonly url: string
  readonly body: string
  readonly author: Author | null
  /** Rendered, when it was asked for. */
  readonly html: string | null
}

type Fields = Readonly<Record<string, unknown>>

/** Reads an issue of GitHub's; rejects what is none, so that nothing is concluded from it. */
export function issueFrom(data: unknown): Issue {
  if (!isRecord(data)) throw odd('issue')
  return {
    id: numberIn(data, 'id'),
    number: numberIn(data, 'number'),
    url: textIn(data, 'html_url'),
    title: textIn(data, 'title'),
    body: typeof data.body === 'string' ? data.body : '',
    isOpen: textIn(data, 'state') === 'open',
    createdAt: textIn(data, 'created_at'),
    closedAt: typeof data.closed_at === 'string' ? data.closed_at : null,
    author: authorFrom(data.user),
    closedBy: authorFrom(data.closed_by),
    labels: listIn(data, 'labels').map((label) => (typeof label === 'string' ? label : nameOf(label))),
    assignees: (Array.isArray(data.assignees) ? data.assignees : []).map(loginOf),
    comments: numberIn(data, 'comments'),
    isPullRequest: isRecord(data.pull_request),
  }
}

export function commentFrom(data: unknown): Comment {
  if (!isRecord(data)) throw odd('comment')
  return {
    id: numberIn(data, 'id'),
    url: textIn(data, 'html_url'),
    body: typeof data.body === 'string' ? data.body : '',
    author: authorFrom(data.user),
    html: typeof data.body_html === 'string' ? data.body_html : null,
  }
}

/** A label's description; empty when it has none. */
export function descriptionFrom(data: unknown): string {
  if (!isRecord(data)) throw odd('label')
  return typeof data.description === 'string' ? data.description : ''
}

export function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function numberIn(data: Fields, key: string): number {
  const value = data[key]
  if (typeof value !== 'number') throw odd(key)
  return value
}

function textIn(data: Fields, key: string): string {
  const value = data[key]
  if (typeof value !== 'string') throw odd(key)
  return value
}

function listIn(data: Fields, key: string): readonly unknown[] {
  const value = data[key]
  if (!Array.isArray(value)) throw odd(key)
  return value
}

function authorFrom(user: unknown): Author | null {
  return isRecord(user) ? { id: numberIn(user, 'id'), isBot: user.type === 'Bot' } : null
}

function nameOf(label: unknown): string {
  return isRecord(label) ? textIn(label, 'name') : ''
}

function loginOf(user: unknown): string {
  return isRecord(user) ? textIn(user, 'login') : ''
}

function odd(what: string): GitHubFailure {
  return new GitHubFailure('unreachable', null, `GitHub's answer is not understood (${what})`)
}
