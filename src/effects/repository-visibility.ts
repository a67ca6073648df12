import { GitHubFailure, type GitHub } from '../domain/ports.ts'
import { repositoryAddress } from './repository-address.ts'
import { isRecord } from './shapes.ts'

/** Whether everybody may read a repository; whatever GitHub does not say for sure counts as that. */
export async function isPublicRepository(github: GitHub, repository: string): Promise<boolean> {
  const at = repositoryAddress(repository)
  if (at === null) return true
  try {
    const { data } = await github.request('GET /repos/{owner}/{repo}', { ...at })
    return !isRecord(data) || data.private !== true
  } catch (error) {
    if (!(error instanceof GitHubFailure)) throw error
    return true
  }
}
