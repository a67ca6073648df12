import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The folder beside the project that holds the corpus, hostile inputs and contracts; not part of the project. */
const root = fileURLToPath(new URL('../../../shared/', import.meta.url))

export const sharedIsThere = existsSync(root)

export function shared(path: string): string {
  return root + path
}
