import { GitHubFailure, type GitHub } from '../domain/ports.ts'
import { repositoryAddress } from './repository-address.ts'
import { isRecord } from './shapes.ts'

/** One field of what the REST API answers with a hundred of. */
const query =
  'query Visibility($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) { isPrivate } }'

/** Whether everybody may read a repository; whatever GitHub does not say for sure counts as that. */
export async function isPublicRepository(github: GitHub, repository: string): Promise<boolean> {
  const at = repositoryAddress(repository)
  if (at === null) return true
  try {
    const { data: body } = await github.request('POST /graphql', { query, variables: { ...at } })
    const data = isRecord(body) && isRecord(body['data']) ? body['data']['repository'] : null
    return !isRecord(data) || data['isPrivate'] !== true
  } catch (error) {
    if (!(error instanceof GitHubFailure)) throw error
    return true
  }
}
