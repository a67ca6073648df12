import type * as Toolkit from '@actions/github'
import type { Fetch } from './github-fetch.ts'

export const quiet = { debug: silent, info: silent, warn: silent, error: silent }

/** Octokit for an API, and the toolkit's own fetch, which knows the runner's proxy. */
export async function openToolkit(
  token: string,
  apiUrl: string,
): Promise<{ readonly octokit: ReturnType<typeof Toolkit.getOctokit>; readonly fetch: Fetch }> {
  const { getOctokit } = await importToolkit()
  const octokit = getOctokit(token, { baseUrl: apiUrl, userAgent: 'baton', log: quiet })
  const { request } = octokit.request.endpoint.DEFAULTS as { request?: { fetch?: Fetch } }
  return { octokit, fetch: request?.fetch ?? fetch }
}

/**
 * The toolkit reads the event as it loads: it throws when that is no JSON, and prints to stdout when it is not
 * there. Nothing here needs what it reads.
 */
async function importToolkit(): Promise<typeof Toolkit> {
  const event = process.env.GITHUB_EVENT_PATH
  delete process.env.GITHUB_EVENT_PATH
  try {
    return await import('@actions/github')
  } finally {
    if (event !== undefined) process.env.GITHUB_EVENT_PATH = event
  }
}

function silent(): void {
  return
}
