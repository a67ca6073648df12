import { GitHubFailure, type GitHub } from '../domain/ports.ts'
import { isMarked, markerOf } from './body.ts'
import { sayFailure } from './explain-failure.ts'
import { repositoryAddress } from './repository-address.ts'
import { commentFrom } from './shapes.ts'
import { mayBeUs } from './whose.ts'

/** What is answered, and where. */
export interface ReplyPlace {
  /** `owner/name`. */
  readonly repository: string
  /** Of the issue or pull request. */
  readonly issue: number
  /** What it answers, unique there: it is answered once. */
  readonly occasion: string
  /** ISO 8601; when that was: no answer is older. */
  readonly since: string
}

/** What could not be said, in one line; null: it is said. */
export type Unsaid = string | null

/** One comment for one occasion. It looks before it writes, and after a write whose answer was lost. */
export async function ensureReply(github: GitHub, place: ReplyPlace, markdown: string): Promise<Unsaid> {
  const marker = markerOf(`reply:${place.occasion}`)
  const at = { ...repositoryAddress(place.repository), issue_number: place.issue }
  const isThere = async (): Promise<boolean> => {
    const listed = await github.all('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
      ...at,
      since: place.since,
    })
    for (const { body, author } of listed.map(commentFrom))
      if (isMarked(body, marker) && (await mayBeUs(github, author))) return true
    return false
  }
  try {
    if (await isThere()) return null
    await github.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
      ...at,
      body: `${marker}\n\n${markdown}\n`,
    })
    return null
  } catch (error) {
    if (!(error instanceof GitHubFailure)) throw error
    if (error.kind === 'uncertain' && (await isThere().catch(() => false))) return null
    return sayFailure(error, 'issues: write')
  }
}

/** A reaction to a comment; GitHub keeps one of each kind, however often it is asked. */
export async function react(
  github: GitHub,
  repository: string,
  comment: number,
  content: '+1' | '-1' | 'confused',
): Promise<Unsaid> {
  try {
    await github.request('POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions', {
      ...repositoryAddress(repository),
      comment_id: comment,
      content,
    })
    return null
  } catch (error) {
    if (!(error instanceof GitHubFailure)) throw error
    return sayFailure(error, 'issues: write')
  }
}
