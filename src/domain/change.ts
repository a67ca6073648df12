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
  /**
   * Of the paths that findings name: those that are at the head (as a file, a folder, or inside a submodule). What
   * is not there (build output, another root) no list of changed files can vouch for. Absent: not at hand.
   */
  readonly present?: ReadonlySet<string>
  /** Of the present ones, those that lie behind a symbolic link: the path that is meant. Null: it cannot be told. */
  readonly linked?: ReadonlyMap<string, string | null>
  /** Of the commits that findings name, spelled as there. One that is not in it says nothing. */
  readonly commits?: ReadonlyMap<string, CommitAge>
}

/** Whether the base has a commit in its history. */
export type CommitAge = 'before' | 'after' | 'unknown'

export interface ChangedFile {
  readonly status: 'added' | 'modified' | 'deleted' | 'renamed'
  readonly oldPath?: string
  /** Lines of the head's version, 1-based, inclusive. */
  readonly added: readonly LineRange[]
  /** Lines were deleted between `line` and `line + 1` of the head's version (0: at the top). */
  readonly deletedAfter: readonly number[]
  /** How many lines the head's version has; absent: not known. What is said to be beyond them may be any of them. */
  readonly lines?: number
  /** False: no patch is at hand (binary, too large); every line may be changed. */
  readonly shown: boolean
  /** Texts of added lines, for formats that no rule knows. Kept only for manifests and lock files. */
  readonly addedText?: readonly Foreign[]
}

export interface LineRange {
  readonly from: number
  readonly to: number
}

/** What a dependency file of the head was at the base. No entry in the map: neither it nor a lock file beside it changed. */
export type DependenciesBefore =
  /** `resolved` holds keys of `dependencyKey` (domain/dependency.ts), as the base resolves them. */
  | {
      readonly is: 'parsed'
      readonly ecosystem: string
      readonly resolved: ReadonlySet<string>
      /** The same of the head: what is in neither, our table cannot see. Absent: not readable. */
      readonly resolvedNow?: ReadonlySet<string>
      /** Declared on both sides, and kept from counting by the same reason: replaced, overridden, of a profile. */
      readonly asBefore?: ReadonlySet<string>
      /** Packages, as keys without a version, of which the two sides declare something else. */
      readonly moved?: ReadonlySet<string>
      /** Texts of lines that the change adds, here and in lock files beside it. */
      readonly added: readonly Foreign[]
      /** Of them, those of the file itself and of manifests that it hangs on. */
      readonly declared?: readonly Foreign[]
      /** Added lines may name more than our table reads: they are odd, or not at hand. */
      readonly isUnseen?: true
    }
  /** The file was not there. */
  | { readonly is: 'absent' }
  /** No rule knows the format. */
  | { readonly is: 'unknown-format'; readonly added: readonly Foreign[] }
  | { readonly is: 'unreadable' }
