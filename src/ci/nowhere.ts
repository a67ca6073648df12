import type { CiFacts } from '../domain/ci.ts'
import type { Environment } from './environment.ts'
import { checkedText, forms } from './fields.ts'

/** Facts of a run about which nothing is known but what somebody set for it: outside every pipeline, in a folder. */
export function nowhere(environment: Environment, cwd: string): CiFacts {
  return {
    platform: 'local',
    inPipeline: false,
    event: 'none',
    repository: checkedText(environment['GITHUB_REPOSITORY'], forms.repository),
    visibility: 'unknown',
    defaultBranch: null,
    branch: null,
    pullRequest: null,
    mergeGroup: null,
    pushBefore: null,
    commits: [],
    commit: null,
    runUrl: null,
    runId: null,
    apiUrl: trimmed(environment['GITHUB_API_URL']) ?? 'https://api.github.com',
    serverUrl: webAddress(environment['GITHUB_SERVER_URL']) ?? 'https://github.com',
    workspace: cwd,
  }
}

/** An http or https URL without user, query or fragment, and without a slash at its end; null otherwise. */
export function webAddress(address: string | undefined): string | null {
  if (address === undefined || !URL.canParse(address)) return null
  const url = new URL(address)
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return null
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '')
}

/** As given, right or not: a token must not go to github.com because somebody misspelt their own server. */
function trimmed(address: string | undefined): string | null {
  return address === undefined || address === '' ? null : address.replace(/\/+$/, '')
}
