import type { Baseline } from '../../domain/baseline.ts'
import type { Git } from '../../domain/ports.ts'
import { presentPaths } from './present-paths.ts'

export interface GoneQuestion {
  readonly baseline: Baseline
  /** The commit that was scanned. */
  readonly commit: string
  readonly git: Git
  readonly repository: string | null
}

/** Paths of a baseline's entries that are no longer at a commit: a finding may be in a renamed file. Only git is asked. */
export async function gonePaths(question: GoneQuestion): Promise<ReadonlySet<string>> {
  const { baseline, commit, git, repository } = question
  const paths = new Set(baseline.entries.flatMap(({ path, renameKey }) => (path && renameKey ? [path] : [])))
  const present = await presentPaths(paths, commit, { git, github: null, repository })
  return present === null ? new Set() : new Set([...paths].filter((path) => !present.paths.has(path)))
}
