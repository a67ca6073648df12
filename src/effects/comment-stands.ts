import { GitHubFailure, type GitHub } from '../domain/ports.ts'
import { repositoryAddress } from './repository-address.ts'
import { isRecord } from './shapes.ts'

/** A comment as its event told of it. */
export interface ToldComment {
  readonly id: number
  readonly body: string
  readonly by: { readonly id: string }
}

/**
 * Whether a comment is still there as its event told: same author, same words, never edited. An event can wait in a
 * queue for long. Null: GitHub does not say; nothing may rest on such a comment either. Threats 1.13.
 */
export async function commentStands(
  github: GitHub,
  repository: string,
  { id, body, by }: ToldComment,
): Promise<boolean | null> {
  try {
    const { data } = await github.request('GET /repos/{owner}/{repo}/issues/comments/{comment_id}', {
      ...repositoryAddress(repository),
      comment_id: id,
    })
    if (!isRecord(data) || !isRecord(data.user)) return false
    const isSame = data.id === id && data.body === body && `github:${String(data.user.id)}` === by.id
    return isSame && data.created_at === data.updated_at
  } catch (error) {
    return error instanceof GitHubFailure && error.kind === 'missing' ? false : null
  }
}
