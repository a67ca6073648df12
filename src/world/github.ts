import type { GitHub } from '../domain/ports.ts'
import { graphql, openForge, type ForgeOptions, type Send } from './forge-client.ts'
import { boundFetch } from './github-fetch.ts'
import { openToolkit, quiet } from './toolkit.ts'

const apiVersion = '2022-11-28'

/** GitHub's API by Octokit: REST, and GraphQL as `POST /graphql`. */
export function openGitHub(options: ForgeOptions): GitHub {
  return openForge('GitHub', options, () => loadClient(options))
}

async function loadClient({ token, apiUrl }: ForgeOptions): Promise<Send> {
  const { octokit, fetch } = await openToolkit(token, apiUrl)
  const bounded = boundFetch(fetch, new URL(apiUrl).origin)
  return (route, parameters, milliseconds) =>
    octokit.request(route, {
      ...parameters,
      ...(route === graphql ? { baseUrl: apiUrl.replace(/\/v3\/?$/, '') } : {}),
      headers: { 'x-github-api-version': apiVersion },
      request: { fetch: bounded, signal: AbortSignal.timeout(Math.floor(milliseconds)), log: quiet },
    })
}
