import type { Store } from '../../domain/ledger.ts'
import type { LedgerPlace, LedgerSettings } from '../../domain/settings-ledger.ts'
import type { World } from '../world.ts'

export interface Tokens {
  readonly githubToken: string | null
  readonly hubToken: string | null
}

/** The ledger's place; null: none is kept. */
export async function openStore(
  { place, isDefault }: LedgerSettings,
  tokens: Tokens,
  world: World,
): Promise<Store | null> {
  if (place === null) return null
  return world.openStore(place, { isDefault, token: tokenOf(place, tokens) })
}

/** The token for a ledger at GitHub; null: none was given, or it is elsewhere. */
export function tokenOf(place: LedgerPlace | null, { githubToken, hubToken }: Tokens): string | null {
  if (place?.is !== 'github') return null
  return place.token === 'hub-token' ? hubToken : githubToken
}
