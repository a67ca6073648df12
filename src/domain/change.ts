import type { Foreign } from './foreign.ts'

/** What this run brings in: the difference between two commits. */
export interface Change {
  readonly base: string
  readonly head: string
  readonly source: 'git' | 'api'
  /** The base is the merge base with the target branch, so what is not in the change was there before. */
  readonly againstMergeBase: boolean
  /** Keyed by the path at the head (deleted files: at the base), NFC. */
  readonly files: ReadonlyMap<string, ChangedFile>
  /** False: the list was cut off; a file that it does not show may be changed. */
  readonly complete: boolean
  /** For class vuln: manifests and lock files of the base, parsed. Keyed by head path, NFC. */
  readonly dependenciesBefore: ReadonlyMap<string, DependenciesBefore>
}

export interface ChangedFile {
  readonly status: 'added' | 'modified' | 'deleted' | 'renamed'
  readonly oldPath?: string
  /** Lines of the head's version, 1-based, inclusive. */
  readonly added: readonly LineRange[]
  /** Lines were deleted between `line` and `line + 1` of the head's version (0: at the top). */
  readonly deletedAfter: readonly number[]
  /** False: no patch is at hand (binary, too large); every line may be changed. */
  readonly shown: boolean
  /** Texts of added lines, for formats that no rule knows. Kept only for manifests and lock files. */
  readonly addedText?: readonly Foreign[]
}

export interface LineRange {
  readonly from: number
  readonly to: number
}

export type DependenciesBefore =
  /** `resolved` holds `name@version`, as the base's file resolves them; names lower-case where the ecosystem says so. */
  | { readonly is: 'parsed'; readonly resolved: ReadonlySet<string> }
  /** The file was not there. */
  | { readonly is: 'absent' }
  /** No rule knows the format; `text` of the base is at hand, for "was this package and version named". */
  | { readonly is: 'unknown-format' }
  | { readonly is: 'unreadable' }
