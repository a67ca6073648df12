import type { CiFacts } from '../../domain/ci.ts'
import type { LedgerSettings } from '../../domain/settings-ledger.ts'
import type { Tokens } from './open-store.ts'

/** Where issues are, and whose token reaches them. */
export interface IssuesPlace {
  /** `owner/name`. */
  readonly repository: string
  readonly token: string
}

/** In the hub where there is one, else in the repository itself; null: nobody gave a token for it. */
export function issuesPlace(
  { hub, place }: LedgerSettings,
  { githubToken, hubToken }: Tokens,
  { repository }: Pick<CiFacts, 'repository'>,
): IssuesPlace | null {
  if (hub !== null) return hubToken === null ? null : { repository: hub, token: hubToken }
  const own = repository ?? (place?.is === 'github' ? place.repository : null)
  return own === null || githubToken === null ? null : { repository: own, token: githubToken }
}
