import type { GitHub } from '../../domain/ports.ts'
import { isCommit } from './commit-graph.ts'

/** GitHub's three-dot comparison: from the merge base of the two to `head`. */
export interface Comparison {
  readonly mergeBase: string
  /** Parents of the commits that it lists, by commit. */
  readonly parents: ReadonlyMap<string, readonly string[]>
  /** The first page holds all files that there will be, 300 at most. */
  readonly files: readonly ComparedFile[]
}

/** GitHub REST, schema `diff-entry`. */
export interface ComparedFile {
  readonly filename: string
  readonly status: string
  readonly additions: number
  readonly deletions: number
  readonly changes: number
  readonly sha: string | null
  readonly patch?: string
  readonly previous_filename?: string
}

/** `GET /repos/{owner}/{repo}/compare/{base}...{head}`. Null: not asked, or not answered as documented. */
export async function compareCommits(
  github: GitHub | null,
  repository: string | null,
  base: string,
  head: string,
): Promise<Comparison | null> {
  const [owner, repo] = repository?.split('/') ?? []
  if (github === null || owner === undefined || repo === undefined) return null
  try {
    const answer = await github.request('GET /repos/{owner}/{repo}/compare/{basehead}', {
      owner,
      repo,
      basehead: `${base}...${head}`,
    })
    return comparisonIn(answer.data)
  } catch {
    return null
  }
}

function comparisonIn(data: unknown): Comparison | null {
  if (!isRecord(data) || !isRecord(data['merge_base_commit'])) return null
  const mergeBase = data['merge_base_commit']['sha']
  const files = data['files']
  if (typeof mergeBase !== 'string' || !isCommit(mergeBase)) return null
  if (!Array.isArray(files) || !files.every(isComparedFile)) return null
  return { mergeBase: mergeBase.toLowerCase(), parents: parentsIn(data['commits']), files }
}

function parentsIn(commits: unknown): ReadonlyMap<string, readonly string[]> {
  const parents = new Map<string, readonly string[]>()
  for (const commit of Array.isArray(commits) ? (commits as readonly unknown[]) : []) {
    if (!isRecord(commit) || typeof commit['sha'] !== 'string' || !Array.isArray(commit['parents'])) continue
    const ids = (commit['parents'] as readonly unknown[]).map((parent) => isRecord(parent) && parent['sha'])
    if (ids.every((id) => typeof id === 'string' && isCommit(id))) parents.set(commit['sha'], ids)
  }
  return parents
}

function isComparedFile(entry: unknown): entry is ComparedFile {
  if (!isRecord(entry)) return false
  const { filename, status, additions, deletions, changes, patch, previous_filename: previous } = entry
  return (
    typeof filename === 'string' &&
    typeof status === 'string' &&
    [additions, deletions, changes].every((count) => typeof count === 'number') &&
    (patch === undefined || typeof patch === 'string') &&
    (previous === undefined || typeof previous === 'string')
  )
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
