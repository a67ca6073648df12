import { known, unknown, type Known } from '../domain/known.ts'
import type { Files, Git, GitHub } from '../domain/ports.ts'
import { readAtCommit } from '../intake/base/read-at-commit.ts'

/** From where a file counts: a commit that the author of the change does not control, or the working tree. */
export interface Counting {
  /** Null: the working tree. Not known: nothing counts, and that is said. */
  readonly commit: Known<string | null>
  readonly files: Pick<Files, 'read'>
  readonly git: Git
  readonly github: GitHub | null
  /** `owner/name`. */
  readonly repository: string | null
}

/** A text file as it counts; null: there is none. */
export async function countingText(
  path: string,
  limit: number,
  counting: Counting,
): Promise<Known<string | null>> {
  const { commit, files } = counting
  if (!commit.known) return unknown(commit.why)
  if (commit.value !== null) return readAtCommit({ ...counting, path, commit: commit.value, limit })
  const read = await files.read(path, limit)
  if (read.is === 'absent') return known(null)
  if (read.is !== 'bytes') return unknown('unreadable')
  try {
    return known(new TextDecoder('utf-8', { fatal: true }).decode(read.bytes))
  } catch {
    return unknown('unreadable')
  }
}
