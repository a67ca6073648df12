import type { Store } from '../domain/ledger.ts'
import type { FetchObjects } from './store-git-objects.ts'
import type { GitRunner } from './store-git-run.ts'

export interface GitStoreOptions {
  /** `https://…`, `ssh://…`, `git@host:path`, `file://…`, or the path of a repository. */
  readonly url: string
  readonly branch: string
  readonly isDefault: boolean
  /** Makes a bare repository at a local path with the first write. */
  readonly isMade: boolean
  /** For https; without them Git asks its own helpers. */
  readonly credentials: Credentials | null
  readonly environment: NodeJS.ProcessEnv
}

/** For HTTP's Basic authentication. */
export interface Credentials {
  readonly user: string
  readonly password: string
}

/** Where a branch lives: here, or at the other end of a line. */
export interface Place {
  readonly name: string
  readonly git: () => Promise<GitRunner>
  /** Id of the branch's head, with its commit at hand. */
  readonly head: () => Promise<{ readonly is: 'head'; readonly id: string } | { readonly is: HeadTrouble }>
  readonly fetch: FetchObjects | null
  readonly swap: Store['swap']
  readonly rest: () => void
  readonly close: () => void
}

export type HeadTrouble = 'none-yet' | 'unreadable' | 'denied'

/** What a failed command's words hint at; only to say it better, never to decide whether something was written. */
export function soundsDenied(stderr: string): boolean {
  return /\b(401|403|404)\b|denied|not found|not permitted|authenticat|could not read (username|password)|read-only/i.test(
    stderr,
  )
}
