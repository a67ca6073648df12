import { known, unknown, type Known } from '../../domain/known.ts'
import type { Git, GitHub } from '../../domain/ports.ts'
import { readByApi } from './read-by-api.ts'

export interface FileQuestion {
  /** Relative to the repository's root. */
  readonly path: string
  /** 40 or 64 hex digits. */
  readonly commit: string
  readonly git: Git
  readonly github: GitHub | null
  /** `owner/name`. */
  readonly repository: string | null
  /** Bytes; what is larger is unreadable, never cut. */
  readonly limit?: number
}

/**
 * A text file as it is at a commit, by git or else by GitHub's contents API. Null: that commit has no such file. What
 * is no regular file (a link, a folder, a submodule), not UTF-8 or too large is unreadable, which is not "absent".
 */
export async function readAtCommit(question: FileQuestion): Promise<Known<string | null>> {
  const { path, commit } = question
  if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(commit) || !isPlainPath(path)) return unknown('unreadable')
  const limit = question.limit ?? defaultLimit
  const byGit = await readByGit(question.git, path, commit, limit)
  const read = byGit.is === 'not-here' ? await readByApi(question, limit) : byGit
  if (read.is === 'absent') return known(null)
  return read.is === 'bytes' ? decode(read.bytes) : unknown('unreadable')
}

export type ReadAnswer =
  | { readonly is: 'bytes'; readonly bytes: Uint8Array }
  | { readonly is: 'absent' }
  | { readonly is: 'unreadable' }

const defaultLimit = 32 * 2 ** 20

async function readByGit(
  git: Git,
  path: string,
  commit: string,
  limit: number,
): Promise<ReadAnswer | { readonly is: 'not-here' }> {
  const listed = await git.run(['ls-tree', '-z', '--full-tree', commit, '--', path], { bytes: 2 ** 20 })
  if (listed.code !== 0) return { is: 'not-here' }
  const entry = Buffer.from(listed.stdout).toString('latin1')
  if (entry === '') return { is: 'absent' }
  const blob = /^100[0-7]{3} blob ([0-9a-f]{40,64})\t/.exec(entry)?.[1]
  if (blob === undefined) return { is: 'unreadable' }
  const size = await git.run(['cat-file', '-s', blob])
  if (size.code !== 0) return { is: 'not-here' }
  if (Number(Buffer.from(size.stdout).toString('latin1')) > limit) return { is: 'unreadable' }
  const content = await git.run(['cat-file', 'blob', blob], { bytes: limit })
  return content.code === 0 ? { is: 'bytes', bytes: content.stdout } : { is: 'not-here' }
}

function decode(bytes: Uint8Array): Known<string | null> {
  try {
    return known(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return unknown('unreadable')
  }
}

/** A path of ours or of a finding, which only ever names something inside the repository. */
function isPlainPath(path: string): boolean {
  if (path === '' || path.startsWith('/') || path.endsWith('/') || path.includes('\0')) return false
  return !path.split('/').some((part) => part === '' || part === '.' || part === '..')
}
