import type { CiFacts } from '../domain/ci.ts'
import { isPublicRepository } from '../effects/repository-visibility.ts'
import type { Reached } from './facets.ts'

/** Whether everybody may read the issues there. The event knows it of this repository; else it is asked. */
export async function isOpenToAll(
  { client, repository }: Reached,
  { repository: here, visibility }: Pick<CiFacts, 'repository' | 'visibility'>,
): Promise<boolean> {
  const isHere = repository.toLowerCase() === here?.toLowerCase()
  if (isHere && visibility !== 'unknown') return visibility === 'public'
  return isPublicRepository(client, repository)
}
