import type { Stage } from './terms.ts'

/** Where this run happens, read from the environment and the event; nothing is asked over the network. */
export interface CiFacts {
  readonly platform: 'github' | 'jenkins' | 'gitlab' | 'other-ci' | 'local'
  /** Inside any pipeline: what is written to its log may be read by others. */
  readonly inPipeline: boolean
  readonly event: 'pull_request' | 'merge_group' | 'push' | 'schedule' | 'tag' | 'other' | 'none'
  /** `owner/name`. */
  readonly repository: string | null
  readonly visibility: 'public' | 'private' | 'unknown'
  /** `HEAD`: another one than the branch that is built, and nobody says what it is called. */
  readonly defaultBranch: string | null
  /** Branch that is built, of a push. */
  readonly branch: string | null
  readonly pullRequest: PullRequestFacts | null
  /** Branch that a change under review goes to. */
  readonly targetBranch?: string
  readonly mergeGroup: { readonly base: string; readonly head: string } | null
  /** The commit before the push; null when the event says none or forty zeros. */
  readonly pushBefore: string | null
  /** Commits that a scan of this run may name: checked-out merge, head of the pull request, … 40 or 64 hex. */
  readonly commits: readonly string[]
  /** The commit that this run is about. */
  readonly commit: string | null
  readonly runUrl: string | null
  /** Of this run and attempt, for claims: `123.1`. */
  readonly runId: string | null
  readonly apiUrl: string
  readonly serverUrl: string
  /** REST API of the GitLab that the repository is on, `https://gitlab.example/api/v4`; absent: it is on none. */
  readonly gitlabApiUrl?: string
  readonly workspace: string
}

export interface PullRequestFacts {
  readonly number: number
  readonly author: string
  /** Null: the pipeline names none (Jenkins); it is the merge base with `baseRef`. */
  readonly baseCommit: string | null
  /** Where only what is built is named (Jenkins), that: it may be a merge. */
  readonly headCommit: string
  readonly baseRef: string
  /** The head is in another repository: the token is read-only. */
  readonly fromFork: boolean
}

export type StageRule = (ci: CiFacts, given: { environment: boolean; artifact: boolean }) => Stage
