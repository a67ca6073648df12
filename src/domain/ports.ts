/**
 * The world, as rooms see it. World satisfies these by shape; entry hands them in. A room declares which of
 * them it needs by its parameters.
 */

export interface Files {
  /** Whole file, regular files only, no symlink followed in its last part. Null: there is none. Throws over `limit`. */
  readonly read: (path: string, limit: number) => Promise<Uint8Array | null>
  /** Paths of regular files that match (`*`, `**`, `?`), sorted; symlinks are not followed. A folder: all `.sarif`, `.sarif.json`, `.sarif.gz` in it. */
  readonly match: (pattern: string) => Promise<readonly FileMatch[]>
  readonly write: (path: string, text: string) => Promise<void>
  readonly stdin: (limit: number) => Promise<Uint8Array>
}

export interface FileMatch {
  readonly path: string
  /** Anything else is named incomplete: a folder named x.sarif, a FIFO, a device, a symlink. */
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

  constructor(kind: GitHubFailure['kind'], status: number | null, message: string) {
    super(message)
    this.kind = kind
    this.status = status
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
  /** The report, on stdout. */
  readonly print: (lines: string) => void
  /** What goes on, on stderr. */
  readonly note: (line: string) => void
  /** In a pipeline that knows them: an annotation. */
  readonly annotate: (annotation: Annotation) => void
  /** In a pipeline that knows it: the job's summary, Markdown. */
  readonly summarize: (markdown: string) => Promise<void>
  /** In a pipeline that knows them: an output of the step. Keys are ours, values of a closed alphabet or a path. */
  readonly output: (key: string, value: string) => void
}

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly title: string
  readonly message: string
  readonly file?: string
  readonly line?: number
}
