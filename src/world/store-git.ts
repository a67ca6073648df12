import { fileURLToPath } from 'node:url'
import { StoreFailure, type Store } from '../domain/ledger.ts'
import { localPlace } from './store-git-local.ts'
import { gitObjects, treeOf } from './store-git-objects.ts'
import type { GitStoreOptions } from './store-git-place.ts'
import { remotePlace } from './store-git-remote.ts'
import { snapshotOf } from './store-snapshot.ts'

export interface GitStore extends Store {
  /** Removes what was fetched. Happens by itself when the process ends. */
  readonly close: () => void
}

/** A ledger in any Git repository. */
export function openGitStore(options: GitStoreOptions): GitStore {
  const path = localPathOf(options.url)
  const place = path === null ? remotePlace(options) : localPlace(path, options)
  return {
    name: place.name,
    isDefault: options.isDefault,
    swap: place.swap,
    rest: place.rest,
    close: place.close,
    open: async () => {
      try {
        const head = await place.head()
        if (head.is !== 'head') return { known: false, why: head.is }
        const git = await place.git()
        const [commit] = await git.objects([head.id])
        if (commit === undefined || commit === null) return { known: false, why: 'unreadable' }
        const snapshot = snapshotOf(head.id, treeOf(commit), gitObjects(git, place.fetch))
        return { known: true, value: snapshot }
      } catch (error) {
        if (error instanceof StoreFailure) return { known: false, why: 'unreadable' }
        throw error
      }
    },
  }
}

/** Null: it has to be asked over a line. `git@host:path` has a colon before any slash, as Git itself tells. */
function localPathOf(url: string): string | null {
  if (url.startsWith('file://')) return fileURLToPath(url)
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(url)) return null
  return /^[^/\\]{2,}:/.test(url) ? null : url
}
