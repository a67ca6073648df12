import type { Actor, IssueState, LabelState, Notification, RepoState, UserState } from './state.ts'

/** One request, with everything that answering it needs. */
export interface Asked {
  readonly api: string
  readonly repo: RepoState
  readonly actor: Actor
  readonly parameters: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly body: Readonly<Record<string, unknown>>
  /** The answer shall show rendered Markdown too (`full`, `html`). */
  readonly wantsHtml: boolean
  readonly now: Date
  readonly newId: () => number
  readonly user: (login: string) => UserState | null
  readonly notify: (notification: Notification) => void
}

export interface Reply {
  readonly status: number
  readonly data?: unknown
  /** The whole list, to be cut into pages. */
  readonly list?: readonly unknown[]
}

export function failure(status: number, message: string): Reply {
  return {
    status,
    data: { message, documentation_url: 'https://docs.github.com/rest', status: String(status) },
  }
}

export const notFound = failure(404, 'Not Found')

export function invalid(resource: string, field: string, code: string, message?: string): Reply {
  const error = { resource, code, field, ...(message === undefined ? {} : { message }) }
  const data = {
    message: 'Validation Failed',
    errors: [error],
    documentation_url: 'https://docs.github.com/rest',
    status: '422',
  }
  return { status: 422, data }
}

export function withLabel(asked: Asked, use: (label: LabelState) => Reply): Reply {
  const label = asked.repo.labels.get((asked.parameters.name ?? '').toLowerCase())
  return label === undefined ? notFound : use(label)
}

export function withIssue(asked: Asked, use: (issue: IssueState) => Reply): Reply {
  const issue = asked.repo.issues.get(Number(asked.parameters.issue_number))
  if (issue === undefined) return notFound
  return issue.deleted ? failure(410, 'This issue was deleted') : use(issue)
}

export function withComment(
  asked: Asked,
  use: (issue: IssueState, comment: IssueState['comments'][number]) => Reply,
): Reply {
  for (const issue of asked.repo.issues.values()) {
    const comment = issue.comments.find((one) => one.id === Number(asked.parameters.comment_id))
    if (comment !== undefined) return use(issue, comment)
  }
  return notFound
}

export function namesOf(list: unknown): string[] {
  const items: unknown[] = Array.isArray(list) ? list : []
  return [...new Set(items.map(textOf))]
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** GitHub counts characters; ours are counted as UTF-16 units, which is never fewer. */
export function checkLengths({ title, body }: Asked['body']): Reply | null {
  if (typeof title === 'string' && title.length > 256)
    return invalid('Issue', 'title', 'custom', 'title is too long (maximum is 256 characters)')
  if (typeof body === 'string' && body.length > 65_536)
    return invalid('Issue', 'body', 'custom', 'body is too long (maximum is 65536 characters)')
  return null
}
