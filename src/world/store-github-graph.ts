import { GitHubFailure, type GitHub } from '../domain/ports.ts'

/** GitHub answered, and does not do it. `busy`: not now (rate limit, an error of its own). */
export interface GraphRefusal {
  readonly refused: 'denied' | 'busy' | 'invalid'
}

/** Asks GitHub's GraphQL API. Rejects with GitHubFailure. */
export type Graph = <T extends object>(
  query: string,
  variables: Readonly<Record<string, unknown>>,
) => Promise<T | GraphRefusal>

/** Errors come with status 200 and a `type`; what has errors is never taken for an answer, not even in part. */
export function askGraph(github: GitHub): Graph {
  return async <T extends object>(query: string, variables: Readonly<Record<string, unknown>>) => {
    const { data: body, status } = await github.request('POST /graphql', { query, variables })
    if (typeof body !== 'object' || body === null)
      throw new GitHubFailure('unreachable', status, 'POST /graphql: the answer is no JSON')
    const { data, errors } = body as { data?: unknown; errors?: unknown }
    if (Array.isArray(errors) && errors.length > 0) return { refused: refusalOf(errors) }
    if (typeof data !== 'object' || data === null) return { refused: 'busy' }
    return data as T
  }
}

const denials: ReadonlySet<unknown> = new Set([
  'FORBIDDEN',
  'NOT_FOUND',
  'INSUFFICIENT_SCOPES',
  'SAML_FAILURE',
])

/** An error without a type is GitHub's own ("Something went wrong while executing your query"). */
function refusalOf(errors: readonly unknown[]): GraphRefusal['refused'] {
  const types = errors.map((error) =>
    typeof error === 'object' && error !== null && 'type' in error ? error.type : null,
  )
  if (types.some((type) => denials.has(type))) return 'denied'
  return types.some((type) => type === null || type === 'RATE_LIMITED' || type === 'INTERNAL')
    ? 'busy'
    : 'invalid'
}
