import { createGit, type GitState } from './git-state.ts'

/** What a repository at GitHub is, as far as Baton meets it. Tests may look and change at will. */
export interface RepoState {
  readonly owner: string
  readonly name: string
  readonly isPrivate: boolean
  hasIssues: boolean
  archived: boolean
  /** By name in lower case: GitHub's label names differ by more than case. */
  readonly labels: Map<string, LabelState>
  readonly issues: Map<number, IssueState>
  /** Role by login: read, triage, write, maintain, admin. */
  readonly collaborators: Map<string, string>
  /** Contents by `ref:path`. */
  readonly files: Map<string, string>
  /** Changed files by `base...head`. */
  readonly comparisons: Map<string, readonly ComparedFile[]>
  /** Merge bases by `base...head`, where it is not the base itself. */
  readonly mergeBases: Map<string, string>
  readonly codeownersErrors: CodeownersError[]
  /** Head and commits of pull requests by number; there is none of whom nothing is said here. */
  readonly pulls: Map<number, PullState>
  readonly git: GitState
  /** Who wrote a commit of the code, by its id and by `HEAD`. */
  readonly writers: Map<string, { readonly sha: string; readonly by: UserState }>
  /** An issue is hidden from this many lists by label after it is made: the list lags behind. */
  listLag: number
}

export interface LabelState {
  readonly id: number
  readonly name: string
  color: string
  description: string | null
}

export interface IssueState {
  readonly id: number
  readonly number: number
  readonly author: UserState
  readonly isPullRequest: boolean
  readonly createdAt: Date
  updatedAt: Date
  title: string
  body: string
  state: 'open' | 'closed'
  stateReason: string | null
  closedBy: UserState | null
  locked: boolean
  deleted: boolean
  labels: string[]
  assignees: UserState[]
  readonly comments: CommentState[]
  hiddenFromLists: number
}

export interface CommentState {
  readonly id: number
  readonly author: UserState
  readonly createdAt: Date
  /** Absent: it was never edited. */
  updatedAt?: Date
  body: string
  readonly reactions: ReactionState[]
}

export interface ReactionState {
  readonly id: number
  readonly by: UserState
  readonly content: string
}

export interface CommitAuthors {
  readonly sha: string
  /** Null: an address that is no account's. */
  readonly author: UserState | null
  readonly committer: UserState | null
}

export interface PullState {
  readonly head: string
  readonly commits: readonly CommitAuthors[]
}

export interface UserState {
  readonly id: number
  readonly login: string
  readonly type: 'User' | 'Bot'
}

export interface ComparedFile {
  readonly filename: string
  readonly status: 'added' | 'removed' | 'modified' | 'renamed'
  readonly previous_filename?: string
  readonly patch?: string
}

export interface CodeownersError {
  readonly line: number
  readonly column: number
  readonly kind: string
  readonly source: string
  readonly suggestion: string | null
  readonly message: string
  readonly path: string
}

export type Access = 'read' | 'write'

/** Whom a token speaks for, and what it may. */
export interface Actor {
  readonly user: UserState
  /** The token of a workflow or an App: it has permissions of its own. A person's has that person's role. */
  readonly isApp: boolean
  readonly permissions: Readonly<Partial<Record<'contents' | 'issues' | 'pull_requests' | 'members', Access>>>
}

/** Somebody got a notification. */
export interface Notification {
  readonly to: string
  readonly why: 'mention' | 'team-mention' | 'assign'
  readonly issue: number
}

export function createRepo(fullName: string, isPrivate: boolean): RepoState {
  const [owner = '', name = ''] = fullName.split('/')
  return {
    owner,
    name,
    isPrivate,
    hasIssues: true,
    archived: false,
    labels: new Map(),
    issues: new Map(),
    collaborators: new Map(),
    files: new Map(),
    comparisons: new Map(),
    mergeBases: new Map(),
    codeownersErrors: [],
    pulls: new Map(),
    git: createGit(),
    writers: new Map(),
    listLag: 0,
  }
}
