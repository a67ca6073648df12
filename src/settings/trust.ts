import type { CiFacts } from '../domain/ci.ts'

/** Where the configuration is when nobody says otherwise. */
export const usualConfig = 'baton.yml'

/**
 * Whether inputs may come from a workflow file that the change itself brings along. Then they may add to what the
 * base's baton.yml demands, and take nothing away.
 */
export function isUnderReview({ event, branch, defaultBranch }: CiFacts): boolean {
  if (event === 'pull_request' || event === 'merge_group') return true
  return event === 'push' && branch !== null && defaultBranch !== null && branch !== defaultBranch
}

/**
 * Where to look for the configuration; the first that exists counts. Under review baton.yml comes before the path
 * that an input names, else a change could point to a file that demands nothing.
 */
export function configPaths(input: string, ci: CiFacts): readonly string[] {
  const path = input.replace(/^(?:\.\/)+/, '')
  if (!isUnderReview(ci) || path === usualConfig) return [path]
  return isInside(path) ? [usualConfig, path] : [usualConfig]
}

/** A path that can name something in a commit. */
function isInside(path: string): boolean {
  return !path.startsWith('/') && !path.split('/').includes('..')
}
