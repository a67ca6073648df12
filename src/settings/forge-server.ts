import type { CiFacts } from '../domain/ci.ts'

/** The API belongs to the server that the repository is on: `api.github.com` to `github.com`, else the same host. */
export function isSameForge({ apiUrl, serverUrl }: CiFacts): boolean {
  if (!URL.canParse(apiUrl) || !URL.canParse(serverUrl)) return false
  const api = new URL(apiUrl).hostname
  const server = new URL(serverUrl).hostname
  return api === server || api === `api.${server}`
}

/** Whether the repository is on the GitHub that is spoken to; in GitHub's own pipeline it always is. */
export function isOnGitHub(ci: CiFacts): boolean {
  return ci.platform === 'github' || (ci.repository !== null && isSameForge(ci))
}

/** Web address of the GitHub that the API belongs to, wherever the repository of this run is. */
export function forgeServer({ apiUrl }: Pick<CiFacts, 'apiUrl'>): string {
  if (!URL.canParse(apiUrl)) return 'https://github.com'
  const { protocol, host } = new URL(apiUrl)
  return `${protocol}//${host.replace(/^api\./, '')}`
}
