import type { Place } from '../domain/finding.ts'
import { reveal } from '../domain/foreign.ts'

/**
 * The one path from the repository's root by which owners, waivers and renames are looked up, NFC; behind a mask the
 * true one, never to be shown. Null: the place is not in the repository.
 */
export function repositoryPath({ path, inside, real }: Place): string | null {
  if (!inside && real === undefined) return null
  return reveal(real?.() ?? path).normalize('NFC')
}
