import type { Store } from '../../domain/ledger.ts'
import type { LedgerSettings } from '../../domain/settings-ledger.ts'
import type { World } from '../world.ts'

export interface Tokens {
  readonly githubToken: string | null
  readonly hubToken: string | null
}

/**
 * The ledger's place; null: none is kept. One at GitHub that nobody asked for is not kept yet: there the issues are the
 * memory.
 */
export async function openStore(
  { place, isDefault }: LedgerSettings,
  tokens: Tokens,
  world: World,
): Promise<Store | null> {
  if (place === null || (place.is === 'github' && isDefault)) return null
  const ofForge = { 'github-token': tokens.githubToken, 'hub-token': tokens.hubToken }
  return world.openStore(place, { isDefault, token: place.is === 'github' ? ofForge[place.token] : null })
}
