import { GitHubFailure, type GitHub } from '../../src/domain/ports.ts'

export interface Asked {
  readonly route: string
  readonly parameters: Readonly<Record<string, unknown>>
}

/** A GitHub that answers by a function (undefined: 404) and remembers what was asked. */
export function fakeGitHub(
  answer: (route: string, parameters: Readonly<Record<string, unknown>>) => unknown,
): GitHub & { readonly asked: readonly Asked[] } {
  const asked: Asked[] = []
  const request: GitHub['request'] = (route, parameters) => {
    asked.push({ route, parameters })
    const data = answer(route, parameters)
    if (data === undefined) return Promise.reject(new GitHubFailure('missing', 404, 'Not Found'))
    return data instanceof Error ? Promise.reject(data) : Promise.resolve({ status: 200, data })
  }
  return { asked, request, all: () => Promise.reject(new Error('no list is asked for here')) }
}

export const compareRoute = 'GET /repos/{owner}/{repo}/compare/{basehead}'
export const contentsRoute = 'GET /repos/{owner}/{repo}/contents/{path}'

/** As much of a `commit-comparison` as Baton reads. */
export function comparison(
  mergeBase: string,
  files: readonly unknown[] = [],
  commits: readonly { sha: string; parents: readonly string[] }[] = [],
) {
  const listed = commits.map(({ sha, parents }) => ({
    sha,
    parents: parents.map((parent) => ({ sha: parent })),
  }))
  return { merge_base_commit: { sha: mergeBase }, files, commits: listed, status: 'ahead', total_commits: 1 }
}

/** A `diff-entry`. */
export function diffEntry(filename: string, status: string, more: Readonly<Record<string, unknown>> = {}) {
  return { sha: 'b'.repeat(40), filename, status, additions: 0, deletions: 0, changes: 0, ...more }
}
