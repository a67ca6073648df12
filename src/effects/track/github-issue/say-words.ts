import type { Word } from '../../../domain/effect.ts'
import { GitHubFailure } from '../../../domain/ports.ts'
import type { Text } from '../../../domain/text.ts'
import { markerOf } from '../../body.ts'
import type { Rendering } from '../../handler.ts'
import { commentFrom, type Issue } from '../../shapes.ts'
import { mayBeUs } from '../../whose.ts'
import { sentOnce } from '../../sent-once.ts'
import type { IssueWork } from './issue-work.ts'

export interface Said {
  /** Keys of the words that stand there now. */
  readonly keys: readonly string[]
  /** Whom this run told. */
  readonly told: readonly string[]
}

const comments = '/repos/{owner}/{repo}/issues/{issue_number}/comments'

/**
 * Says what is owed, in one comment, since an edited text notifies nobody reliably. Each word has a marker in the first
 * line, by which it is found: what stands there already is not said again.
 */
export async function sayWords(
  work: IssueWork,
  issue: Issue,
  words: readonly Word[],
  render: Rendering,
): Promise<Said> {
  if (words.length === 0) return { keys: [], told: [] }
  const keys = words.map(({ key }) => key)
  const there = issue.comments === 0 ? new Set<string>() : await standing(work, issue, keys)
  const owed = words.filter(({ key }) => !there.has(key))
  if (owed.length === 0) return { keys, told: [] }
  const markers = owed.map(({ key }) => markerOf(key)).join('')
  const body = [markers, ...owed.map(({ says }) => render.prose(says))].join('\n\n')
  await post(work, issue, `${body}\n`, async () => {
    const now = await standing(work, issue, keys)
    return owed.every(({ key }) => now.has(key))
  })
  return { keys, told: owed.map(({ to }) => to) }
}

/**
 * Answers whoever closed it, once for each time, whoever notices it first. Only a word: when it cannot be said, the issue is
 * open all the same.
 */
export async function sayWhyOpen(
  work: IssueWork,
  issue: Issue,
  says: readonly Text[],
  render: Rendering,
): Promise<void> {
  const key = `reply:closed:${issue.closedAt ?? ''}`
  try {
    if ((await standing(work, issue, [key])).size > 0) return
    const body = [markerOf(key), ...says.map(render.prose)].join('\n\n')
    await work.request(`POST ${comments}`, { issue_number: issue.number, body: `${body}\n` })
  } catch (error) {
    if (!(error instanceof GitHubFailure)) throw error
  }
}

async function post(
  work: IssueWork,
  issue: Issue,
  body: string,
  isThere: () => Promise<boolean>,
): Promise<void> {
  await sentOnce<unknown>(
    () => work.request(`POST ${comments}`, { issue_number: issue.number, body }),
    async () => ((await isThere()) ? body : null),
  )
}

async function standing(
  work: IssueWork,
  issue: Issue,
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  const listed = await work.all(`GET ${comments}`, { issue_number: issue.number })
  const found = new Set<string>()
  for (const { body, author } of listed.map(commentFrom)) {
    const [first = ''] = body.split('\n')
    const marked = keys.filter((key) => first.includes(markerOf(key)))
    if (marked.length > 0 && first.startsWith('<!-- baton:') && (await mayBeUs(work.github, author)))
      for (const key of marked) found.add(key)
  }
  return found
}
