import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A copy for mutation testing stands two folders deeper. */
const beside = import.meta.url.includes('/.stryker-tmp/') ? '../../../../../shared/' : '../../../shared/'

/** The folder beside the project that holds the corpus, hostile inputs and contracts; not part of the project. */
const root = fileURLToPath(new URL(beside, import.meta.url))

export const sharedIsThere = existsSync(root)

export function shared(path: string): string {
  return root + path
}
