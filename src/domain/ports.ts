/**
 * The world, as rooms see it. World satisfies these by shape; entry hands them in. A room declares which of
 * them it needs by its parameters.
 */

export interface Files {
  /** Whole file; only a regular one, a symlink is none. At most `limit` bytes. */
  readonly read: (path: string, limit: number) => Promise<FileRead>
  /** Where it really lies, links followed: absolute, forward slashes. Null: there is none, or it cannot be told. */
  readonly real: (path: string) => Promise<string | null>
  /** What a pattern (`*`, `**`, `?`), a file or a folder names, sorted; symlinks are not followed. */
  readonly match: (pattern: string) => Promise<readonly FileMatch[]>
  /** Creates folders as needed; whole or not at all. Rejects when it cannot. */
  readonly write: (path: string, text: string) => Promise<void>
  readonly stdin: (limit: number) => Promise<FileRead>
}

export type FileRead =
  | { readonly is: 'bytes'; readonly bytes: Uint8Array }
  | { readonly is: 'absent' | 'too-large' | 'not-a-file' | 'unreadable' }

export interface FileMatch {
  readonly path: string
  /** Anything else is named incomplete: a folder named x.sarif, a FIFO, a device, a symlink, what lies behind one. */
  readonly kind: 'file' | 'other'
}

/** One fixed program with an argument list; never a shell. */
export interface Git {
  readonly run: (
    args: readonly string[],
    limits?: { readonly bytes?: number; readonly seconds?: number },
  ) => Promise<GitAnswer>
}

export interface GitAnswer {
  readonly code: number
  readonly stdout: Uint8Array
  readonly stderr: string
}

/** GitHub's REST API for one repository, as Octokit speaks it. Loaded only when asked. */
export interface GitHub {
  /** `route` is `METHOD /path/{x}`. Rejects with GitHubFailure. */
  readonly request: (route: string, parameters: Readonly<Record<string, unknown>>) => Promise<GitHubAnswer>
  /** All pages of a list; an error on any page rejects: never a short list. */
  readonly all: (route: string, parameters: Readonly<Record<string, unknown>>) => Promise<readonly unknown[]>
}

/** GitLab's REST API v4, spoken to in the same way: `/projects/{id}/…`, where an id may be a path. */
export type GitLab = GitHub

export interface GitHubAnswer {
  readonly status: number
  readonly data: unknown
}

/**
 * `permission`: 401, or 403/404 that is no rate limit. `invalid`: 422. `unreachable`: no answer, 5xx, rate limit
 * beyond the run's budget. `uncertain`: a write was sent and no answer came; it may have happened.
 */
export class GitHubFailure extends Error {
  override readonly name = 'GitHubFailure'
  readonly kind: 'permission' | 'missing' | 'invalid' | 'unreachable' | 'uncertain'
  readonly status: number | null
  /** `code` of each of GitHub's errors, e.g. `already_exists`. */
  readonly codes: readonly string[]

  constructor(
    kind: GitHubFailure['kind'],
    status: number | null,
    message: string,
    codes: readonly string[] = [],
  ) {
    super(message)
    this.kind = kind
    this.status = status
    this.codes = codes
  }
}

export interface Clock {
  readonly now: () => Date
  readonly sleep: (milliseconds: number) => Promise<void>
}

export interface Random {
  /** 16 hex digits. */
  readonly nonce: () => string
  /** 0 ≤ x < 1. */
  readonly fraction: () => number
}

/** The only writer of stdout and stderr. Every line is made inert for the runner's command parser. */
export interface Output {
  /** The report, on stdout; false when it could not be delivered. */
  readonly print: (lines: string) => boolean
  /** What goes on, on stderr. */
  readonly note: (line: string) => void
  /** In a pipeline that knows them: an annotation. */
  readonly annotate: (annotation: Annotation) => void
  /** In a pipeline that knows it: the job's summary, Markdown. */
  readonly summarize: (markdown: string) => Promise<void>
  /** In a pipeline that knows them: an output of the step. Keys are ours, values of a closed alphabet or a path. */
  readonly output: (key: string, value: string) => void
  /**
   * In a pipeline that takes files of a run beside its outputs: one of them, by no name that a pattern for scans finds.
   * Rejects when it cannot be written.
   */
  readonly attach?: (name: 'findings.json', content: string) => Promise<void>
}

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly title: string
  readonly message: string
  readonly file?: string
  readonly line?: number
}
