import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openGitStore } from '../../src/world/store-git.ts'
import { startGitServer, type GitFault, type GitServer } from '../support/git-http.ts'
import { temporaryFolder } from '../support/repository.ts'
import type { Site, Trouble } from './store-contract.ts'
import { fileStore } from './stores.ts'

const faults: Readonly<Record<Trouble, GitFault>> = {
  refuses: 503,
  dies: 'dropped',
  'dies after the deed': 'lost',
}

export interface Made {
  readonly site: Site
  readonly server: GitServer
  readonly repository: string
}

export const common = { branch: 'baton-ledger', isDefault: false, isMade: false }

/** A bare repository behind a real `git http-backend`. */
export async function makeHttpSite(
  options: readonly string[] = ['uploadpack.allowFilter=true'],
): Promise<Made> {
  const folder = temporaryFolder()
  const repository = join(folder, 'ledger.git')
  execFileSync('git', ['init', '--quiet', '--bare', repository])
  for (const option of options) execFileSync('git', ['-C', repository, 'config', ...option.split('=')])
  const server = await startGitServer(folder)
  onTestFinished(server.close)
  const site: Site = {
    open: (as = 'writer') => {
      const { user, password } = as === 'reader' ? server.readOnly : server.credentials
      const store = openGitStore({
        ...common,
        url: server.url('ledger.git'),
        credentials: { user, password: as === 'stranger' ? 'guessed' : password },
        environment: process.env,
      })
      server.whenDone(store.close)
      return store
    },
    inspect: () => fileStore(repository),
    force: (head) => {
      const args = head === null ? ['-d', 'refs/heads/baton-ledger'] : ['refs/heads/baton-ledger', head]
      execFileSync('git', ['-C', repository, 'update-ref', ...args])
    },
    trouble: (kind, after, times) => {
      let seen = 0
      server.behave = () => {
        seen += 1
        return seen > after && seen <= after + times ? faults[kind] : 'well'
      }
    },
  }
  return { site, server, repository }
}
