import { known, unknown, type Known } from '../../domain/known.ts'
import type { OwnerTexts } from '../../domain/owner.ts'
import { readAtCommit, type FileQuestion } from './read-at-commit.ts'

/**
 * CODEOWNERS of a commit: the first of the three places that has one (GitHub docs, "About code owners"). A file over
 * 3 MB GitHub does not load; nor do we, and the next place is not asked instead.
 */
export async function codeownersAtCommit(
  question: Omit<FileQuestion, 'path' | 'limit'>,
): Promise<Known<Pick<OwnerTexts, 'codeowners'>>> {
  for (const path of codeownersPlaces) {
    const read = await readAtCommit({ ...question, path, limit: 3 * 2 ** 20 })
    if (!read.known) return unknown(read.why)
    if (read.value !== null) return known({ codeowners: { path, text: read.value } })
  }
  return known({ codeowners: null })
}

export const codeownersPlaces = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'] as const
