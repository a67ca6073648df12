import type { Witness } from './ledger.ts'

/** Where the ledger is, and what a run may do there. */
export interface LedgerSettings {
  /** Null: there is none, and the run keeps no state. */
  readonly place: LedgerPlace | null
  /** What baton.yml or the option named, as it is written; null: the default place. */
  readonly repository: string | null
  readonly since: Witness | null
  /** `owner/name`; null: each repository keeps its own. */
  readonly hub: string | null
  /** Nobody asked for it: a write that fails leaves the verdict, and one that is not allowed means none is kept. */
  readonly isDefault: boolean
  /** A branch that everybody may read: ids, holders, times and states only. */
  readonly isOpaque: boolean
  /** `incidents`: never a baseline or a waiver. `none`: it is only read. */
  readonly writes: 'all' | 'incidents' | 'none'
}

export type LedgerPlace =
  /** Of this run's own forge, by its API; without a token of that name Git asks its own helpers at `url`. */
  | {
      readonly is: 'github'
      readonly repository: string
      readonly url: string
      readonly token: 'github-token' | 'hub-token'
    }
  /** Over the network, with Git's own credentials. */
  | { readonly is: 'git'; readonly url: string }
  /** On this machine; `isMade`: with the first write. A path, or a URL that begins with `file://`. */
  | { readonly is: 'folder'; readonly url: string; readonly isMade: boolean }
