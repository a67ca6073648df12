/** Payloads of GitHub's events, cut down to what says something; their shapes are checked against its schema. */

export const base = 'b'.repeat(40)
export const head = 'a'.repeat(40)
export const merge = 'c'.repeat(40)
export const zeros = '0'.repeat(40)

const repository = {
  id: 7,
  full_name: 'acme/shop',
  private: true,
  visibility: 'private',
  default_branch: 'main',
}

const pull_request = {
  number: 12,
  user: { login: 'dana', id: 3 },
  head: { sha: head, ref: 'feature/x', repo: { id: 7, full_name: 'acme/shop' } },
  base: { sha: base, ref: 'main', repo: { id: 7, full_name: 'acme/shop' } },
}

export const events = {
  pull_request: { action: 'opened', number: 12, pull_request, repository },
  merge_group: {
    action: 'checks_requested',
    merge_group: {
      base_sha: base,
      head_sha: merge,
      base_ref: 'refs/heads/main',
      head_ref: 'refs/heads/gh-readonly-queue/main/pr-12',
    },
    repository,
  },
  push: { ref: 'refs/heads/main', before: base, after: head, repository },
  release: { action: 'published', release: { tag_name: 'v1' }, repository },
  workflow_dispatch: { inputs: null, ref: 'refs/heads/main', repository },
  workflow_run: { action: 'completed', workflow_run: { head_sha: head, event: 'pull_request' }, repository },
}

/** What the runner sets beside the payload. */
export function runner(name: string, ref: string, sha: string): Readonly<Record<string, string>> {
  return {
    GITHUB_ACTIONS: 'true',
    CI: 'true',
    GITHUB_EVENT_NAME: name,
    GITHUB_REF: ref,
    GITHUB_SHA: sha,
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_RUN_ID: '123',
    GITHUB_RUN_ATTEMPT: '2',
    GITHUB_WORKSPACE: '/w',
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_SERVER_URL: 'https://github.com',
  }
}
