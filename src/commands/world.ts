import type { CiFacts } from '../domain/ci.ts'
import type { Clock, Files, Git, GitHub, Output, Random } from '../domain/ports.ts'

/** Everything outside that a command may use; entry makes it, tests make another. */
export interface World {
  readonly ci: CiFacts
  readonly files: Files
  readonly git: Git
  readonly clock: Clock
  readonly random: Random
  readonly output: Output
  /** Loads GitHub's client; asks nothing yet. */
  readonly openGitHub: (token: string) => Promise<GitHub>
  /** `BATON_HASH_KEY`; null: identities are keyless only. */
  readonly hashKey: string | null
  readonly terminal: { readonly width: number; readonly colour: boolean }
}
