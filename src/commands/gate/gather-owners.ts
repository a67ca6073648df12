import { known, unknown, type Known } from '../../domain/known.ts'
import type { OwnerTexts } from '../../domain/owner.ts'
import { codeownersPlaces } from '../../intake/base/codeowners-at-commit.ts'
import { countingText, type Counting } from '../counting-text.ts'

const codeownersBytes = 3 * 2 ** 20

/** CODEOWNERS as it counts, and the owners in it that GitHub does not accept, where it can be asked. */
export async function gatherOwners(counting: Counting): Promise<Known<OwnerTexts>> {
  for (const path of codeownersPlaces) {
    const read = await countingText(path, codeownersBytes, counting)
    if (!read.known) return unknown(read.why)
    if (read.value === null) continue
    return known({ codeowners: { path, text: read.value }, refused: await refusedOwners(counting) })
  }
  return known({ codeowners: null, refused: new Set() })
}

/** `GET …/codeowners/errors`: an owner that does not exist or may not write. What cannot be asked is believed. */
async function refusedOwners({ github, repository, commit }: Counting): Promise<ReadonlySet<string>> {
  const [owner, repo] = repository?.split('/') ?? []
  if (github === null || owner === undefined || repo === undefined) return new Set()
  try {
    const ref = commit.known ? commit.value : null
    const parameters = { owner, repo, ...(ref === null ? {} : { ref }) }
    const answer = await github.request('GET /repos/{owner}/{repo}/codeowners/errors', parameters)
    return new Set(ownersIn(answer.data))
  } catch {
    return new Set()
  }
}

/** GitHub names the owner only by its place: `column` of `source`, up to the next white space. */
function ownersIn(data: unknown): readonly string[] {
  const errors = (data as { readonly errors?: unknown } | null)?.errors
  if (!Array.isArray(errors)) return []
  return errors.flatMap((error: { kind?: unknown; source?: unknown; column?: unknown }) => {
    if (error.kind !== 'Unknown owner' && error.kind !== 'Invalid owner') return []
    if (typeof error.source !== 'string' || typeof error.column !== 'number') return []
    const name = error.source.slice(error.column - 1).split(/\s/)[0] ?? ''
    return name.startsWith('@') ? [name.toLowerCase()] : []
  })
}
