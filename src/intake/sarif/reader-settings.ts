import type { AcceptedNotification, ClassCorrection } from '../../domain/settings.ts'
import type { TrackedFiles } from './is-tracked.ts'

/** What the reader needs to know of the run; all of it is handed in, nothing is looked up. */
export interface ReaderSettings {
  /** ISO 8601 date-time. */
  readonly now: string
  readonly classes: readonly ClassCorrection[]
  readonly accept: readonly AcceptedNotification[]
  /** Milliseconds; null: any age passes. */
  readonly maxAge: number | null
  /** `owner/name`. */
  readonly repository: string | null
  readonly serverUrl: string
  /** 40 or 64 hex: a scan may name any of these. Empty: none is known, any passes. */
  readonly commits: readonly string[]
  /** Absolute; what lies under it is named relative to it. */
  readonly workspace: string
  /** What the commit that is judged tracks, from its root, NFC: paths of other machines are looked up there. */
  readonly repositoryFiles: ReadonlySet<string>
  /** BATON_HASH_KEY. */
  readonly hashKey: string | null
  /** What the change tracks in Git, in a pull request's event: a scan file among them proves nothing. */
  readonly trackedFiles?: TrackedFiles
  /** Scans are compared with one another, so each run's content is hashed. */
  readonly comparesContent?: true
}
