import { GitHubFailure } from '../domain/ports.ts'

/** Something that must not be there twice is sent once. When no answer comes, what is there decides. */
export async function sentOnce<Sent>(
  send: () => Promise<Sent>,
  find: () => Promise<Sent | null | undefined>,
): Promise<Sent> {
  try {
    return await send()
  } catch (error) {
    if (!(error instanceof GitHubFailure) || error.kind !== 'uncertain') throw error
    const found = await find()
    if (found === null || found === undefined) throw error
    return found
  }
}
