import type { StoreAccess } from '../commands/world.ts'
import type { Store } from '../domain/ledger.ts'
import type { Clock, GitHub } from '../domain/ports.ts'
import type { LedgerPlace } from '../domain/settings-ledger.ts'

export interface StoreWorld {
  readonly clock: Clock
  readonly openGitHub: (token: string) => Promise<GitHub>
  readonly environment: NodeJS.ProcessEnv
}

const branch = 'baton-ledger'

/** The ledger at its place: by GitHub's API where a token for it is given, so that nothing is cloned; else by Git. */
export async function openLedgerStore(
  place: LedgerPlace,
  { isDefault, token }: StoreAccess,
  { clock, openGitHub, environment }: StoreWorld,
): Promise<Store> {
  if (place.is === 'github' && token !== null) {
    const { openGitHubStore } = await import('../world/store-github.ts')
    const [owner = '', repo = ''] = place.repository.split('/')
    return openGitHubStore({ owner, repo, branch, isDefault, github: await openGitHub(token), clock })
  }
  const { openGitStore } = await import('../world/store-git.ts')
  const isMade = place.is === 'folder' && place.isMade
  return openGitStore({ url: place.url, branch, isDefault, isMade, credentials: null, environment })
}
