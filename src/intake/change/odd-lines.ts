import type { Git } from '../../domain/ports.ts'
import { fieldsOf, namesOf, type RawEntry } from './read-raw-diff.ts'
import { searchChanged } from './search-changed.ts'

/**
 * Of changed files: those whose lines tools may count otherwise than git does, since a lone CR, a form feed or another of
 * `splitlines` breaks lines for them, or since git holds only a pointer (LFS). By them a finding could be moved out of the lines
 * that the change shows. Null: it cannot be told.
 */
export async function filesWithOddLines(
  git: Git,
  commit: string,
  entries: readonly RawEntry[],
): Promise<ReadonlySet<string> | null> {
  if (entries.length === 0) return new Set()
  const patterns = oddities.flatMap((oddity) => ['-e', oddity])
  const found = await searchChanged(git, commit, entries, ['-l', ...patterns])
  if (found === null) return null
  return new Set(fieldsOf(found).flatMap((field) => namesOf(field.subarray(commit.length + 1))))
}

const oddities = [
  '\r.',
  '[\v\f\x1c\x1d\x1e]',
  '\u0085',
  '\u2028',
  '\u2029',
  '^version https://git-lfs\\.github\\.com/spec/v1$',
]
