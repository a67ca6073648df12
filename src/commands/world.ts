import type { Account } from '../domain/account.ts'
import type { CiFacts } from '../domain/ci.ts'
import type { Store } from '../domain/ledger.ts'
import type { LedgerPlace } from '../domain/settings-ledger.ts'
import type { Clock, Files, Git, GitHub, GitLab, Output, Random } from '../domain/ports.ts'

export interface StoreAccess {
  readonly isDefault: boolean
  /** Of the forge that the place is at; null: Git's own helpers answer. */
  readonly token: string | null
}

/** Who asks for something, where a door knows it without being told. */
export interface Asker {
  readonly by: Account
  /** Of this request at its door: the same one again does nothing. */
  readonly source: string
}

/** Everything outside that a command may use; entry makes it, tests make another. */
export interface World {
  readonly ci: CiFacts
  /** What started this run, as its pipeline tells it, parsed; null: nothing did, or it cannot be read. */
  readonly event: unknown
  readonly files: Files
  readonly git: Git
  readonly clock: Clock
  readonly random: Random
  readonly output: Output
  /** Opens the ledger's place; asks nothing yet. */
  readonly openStore: (place: LedgerPlace, how: StoreAccess) => Promise<Store>
  /** Loads GitHub's client; asks nothing yet. */
  readonly openGitHub: (token: string) => Promise<GitHub>
  /** The same of GitLab; absent: the repository is on none. */
  readonly openGitLab?: (token: string) => Promise<GitLab>
  /** `BATON_HASH_KEY`; null: identities are keyless only. */
  readonly hashKey: string | null
  /** Login at this machine; null: not told. */
  readonly user: string | null
  /** Absent: `user`, or whoever a command line names. */
  readonly asker?: Asker
  readonly terminal: { readonly width: number; readonly colour: boolean }
}
