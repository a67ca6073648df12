import type { CiFacts } from '../domain/ci.ts'
import type { Store } from '../domain/ledger.ts'
import type { LedgerPlace } from '../domain/settings-ledger.ts'
import type { Clock, Files, Git, GitHub, Output, Random } from '../domain/ports.ts'

export interface StoreAccess {
  readonly isDefault: boolean
  /** Of the forge that the place is at; null: Git's own helpers answer. */
  readonly token: string | null
}

/** Everything outside that a command may use; entry makes it, tests make another. */
export interface World {
  readonly ci: CiFacts
  readonly files: Files
  readonly git: Git
  readonly clock: Clock
  readonly random: Random
  readonly output: Output
  /** Opens the ledger's place; asks nothing yet. */
  readonly openStore: (place: LedgerPlace, how: StoreAccess) => Promise<Store>
  /** Loads GitHub's client; asks nothing yet. */
  readonly openGitHub: (token: string) => Promise<GitHub>
  /** `BATON_HASH_KEY`; null: identities are keyless only. */
  readonly hashKey: string | null
  /** Login at this machine; null: not told. */
  readonly user: string | null
  readonly terminal: { readonly width: number; readonly colour: boolean }
}
