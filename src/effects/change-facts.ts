import type { Account } from '../domain/account.ts'
import type { GitHub } from '../domain/ports.ts'
import type { Rights } from '../domain/request.ts'
import { repositoryAddress, type RepositoryAddress } from './repository-address.ts'
import { isRecord } from './shapes.ts'

/** The change that is judged: a pull request by its number, else a commit; null: there is none. */
export type JudgedChange = { readonly pullRequest: number } | { readonly commit: string } | null

/**
 * Whether somebody wrote the change, and which commit is its head. When GitHub does not say, they wrote it: whoever may
 * not be the author is refused.
 */
export async function changeFacts(
  github: GitHub,
  {
    repository,
    account,
    change,
  }: { readonly repository: string; readonly account: Account; readonly change: JudgedChange },
): Promise<Pick<Rights, 'isAuthor' | 'headCommit'>> {
  if (change === null) return { isAuthor: false }
  try {
    const place = repositoryAddress(repository)
    if (place === null) return { isAuthor: true }
    return 'pullRequest' in change
      ? await ofPullRequest(github, place, change.pullRequest, account)
      : await ofCommit(github, place, change.commit, account)
  } catch {
    return { isAuthor: true }
  }
}

async function ofPullRequest(github: GitHub, place: RepositoryAddress, pull_number: number, { id }: Account) {
  const at = { ...place, pull_number }
  const [{ data }, commits] = await Promise.all([
    github.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', at),
    github.all('GET /repos/{owner}/{repo}/pulls/{pull_number}/commits', at),
  ])
  if (!isRecord(data) || !isRecord(data.head) || typeof data.head.sha !== 'string') return { isAuthor: true }
  const writers = [data.user, ...commits.flatMap(writersOf)].map(accountOf)
  // GitHub lists 250 commits of a pull request and no more: who wrote the rest is not known.
  const isAuthor = writers.includes(id) || commits.length >= 250
  return { isAuthor, headCommit: data.head.sha }
}

async function ofCommit(github: GitHub, place: RepositoryAddress, ref: string, { id }: Account) {
  const { data } = await github.request('GET /repos/{owner}/{repo}/commits/{ref}', { ...place, ref })
  if (!isRecord(data) || typeof data.sha !== 'string') return { isAuthor: true }
  return { isAuthor: writersOf(data).map(accountOf).includes(id), headCommit: data.sha }
}

function writersOf(commit: unknown): readonly unknown[] {
  return isRecord(commit) ? [commit.author, commit.committer] : []
}

/** Null: an address that belongs to no account. */
function accountOf(user: unknown): string | null {
  return isRecord(user) && typeof user.id === 'number' ? `github:${user.id}` : null
}
