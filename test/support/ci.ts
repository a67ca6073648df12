import type { CiFacts, PullRequestFacts } from '../../src/domain/ci.ts'

/** Facts of a run of which a test says only what it is about. */
export function ciOf(facts: Partial<CiFacts>): CiFacts {
  return {
    platform: 'github',
    inPipeline: true,
    event: 'none',
    repository: 'acme/shop',
    visibility: 'private',
    defaultBranch: 'main',
    branch: null,
    pullRequest: null,
    mergeGroup: null,
    pushBefore: null,
    commits: [],
    commit: null,
    runUrl: null,
    runId: null,
    apiUrl: 'https://api.github.com',
    serverUrl: 'https://github.com',
    workspace: '.',
    ...facts,
  }
}

export function pullRequestOf(baseCommit: string, headCommit: string): PullRequestFacts {
  return { number: 7, author: 'ann', baseCommit, headCommit, baseRef: 'main', fromFork: false }
}
