import type { Git } from '../../domain/ports.ts'
import { namesOf, type RawEntry } from './read-raw-diff.ts'
import { searchChanged } from './search-changed.ts'

/** How many lines changed files have at a commit; what is not in it has none. Null: it cannot be told. */
export async function lineCounts(
  git: Git,
  commit: string,
  entries: readonly RawEntry[],
): Promise<ReadonlyMap<string, number> | null> {
  if (entries.length === 0) return new Map()
  const found = await searchChanged(git, commit, entries, ['-c', '-e', ''])
  if (found === null) return null
  const counts = new Map<string, number>()
  // `commit:path NUL count LF`.
  for (let from = 0; from < found.length;) {
    const nul = found.indexOf(0, from)
    const end = found.indexOf(0x0a, nul)
    if (nul < 0 || end < 0) return null
    const count = Number(Buffer.from(found.subarray(nul + 1, end)).toString('latin1'))
    for (const name of namesOf(found.subarray(from + commit.length + 1, nul))) counts.set(name, count)
    from = end + 1
  }
  return counts
}
