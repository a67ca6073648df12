import type { Store } from '../../domain/ledger.ts'
import type { LedgerSettings } from '../../domain/settings.ts'
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
  const ofForge = { 'github-token': tokens.githubToken, 'hub-token': tokens.hubToken }
  return world.openStore(place, { isDefault, token: place.is === 'github' ? ofForge[place.token] : null })
}
