import { pathToFileURL } from 'node:url'
import { onTestFinished } from 'vitest'
import { openGitStore, type GitStore } from '../../src/world/store-git.ts'

/** The ledger in a repository of this machine. */
export function fileStore(folder: string): GitStore {
  const store = openGitStore({
    url: pathToFileURL(folder).href,
    branch: 'baton-ledger',
    isDefault: false,
    isMade: false,
    credentials: null,
    environment: process.env,
  })
  onTestFinished(store.close)
  return store
}
