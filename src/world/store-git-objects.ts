import { randomBytes } from 'node:crypto'
import { StoreFailure, type StoreChange } from '../domain/ledger.ts'
import type { GitObject, GitRunner } from './store-git-run.ts'
import type { Objects, TreeEntry } from './store-snapshot.ts'

/** Gets objects that are not here yet; they may still be missing afterwards. */
export type FetchObjects = (ids: readonly string[]) => Promise<void>

/** A repository's objects, the missing ones fetched all at once. */
export function gitObjects(git: GitRunner, fetch: FetchObjects | null): Objects {
  async function get(ids: readonly string[]): Promise<GitObject[]> {
    const found = await git.objects(ids)
    const missing = ids.filter((_, at) => found[at] === null)
    if (missing.length === 0) return found.filter((one) => one !== null)
    if (fetch === null) throw new StoreFailure('an object is missing')
    await fetch(missing)
    const again = await git.objects(ids)
    return again.map((one) => {
      if (one === null) throw new StoreFailure('an object is missing')
      return one
    })
  }
  return {
    trees: async (ids) =>
      new Map((await get(ids)).map(({ id, body }) => [id, entriesOf(body, id.length / 2)])),
    texts: async (ids) => new Map((await get(ids)).map(({ id, body }) => [id, body.toString('utf8')])),
  }
}

/** The tree of a commit. */
export function treeOf(commit: GitObject): string {
  const tree = /^tree ([0-9a-f]+)\n/.exec(commit.body.toString('utf8', 0, 80))?.[1]
  if (commit.type !== 'commit' || tree === undefined) throw new StoreFailure('the branch is no commit')
  return tree
}

/** A tree object: mode, name, and the id in binary, one after another. */
function entriesOf(body: Buffer, idBytes: number): TreeEntry[] {
  const entries: TreeEntry[] = []
  for (let at = 0; at < body.length;) {
    const nameAt = body.indexOf(32, at) + 1
    const idAt = body.indexOf(0, nameAt) + 1
    const mode = body.toString('latin1', at, nameAt - 1)
    const name = body.toString('utf8', nameAt, idAt - 1)
    const id = body.toString('hex', idAt, idAt + idBytes)
    entries.push({ name, id, isFolder: mode === '40000' })
    at = idAt + idBytes
  }
  return entries
}

const identity = 'Baton <baton@baton.invalid>'
const draft = 'refs/baton/draft'

/**
 * Writes a change as a commit that no branch has yet, by one `git fast-import`: it touches only the folders on the
 * way, whatever else the ledger holds. Null when it cannot be written. Its nonce makes it different from every other.
 */
export async function writeCommit(
  git: GitRunner,
  from: string | null,
  { files, message }: StoreChange,
): Promise<{ readonly id: string } | { readonly failed: string }> {
  const seconds = Math.floor(Date.now() / 1_000)
  const words = `${message}\n\nnonce: ${randomBytes(8).toString('hex')}\n`
  const stream = [
    `feature done\ncommit ${draft}\nmark :1\ncommitter ${identity} ${seconds} +0000\n${data(words)}`,
    from === null ? '' : `from ${from}\n`,
    ...[...files].map(([path, text]) =>
      text === null ? `D ${path}\n` : `M 100644 inline ${path}\n${data(text)}`,
    ),
    // The draft's name is taken back, so that no ref is written at all.
    `get-mark :1\nreset ${draft}\nfrom ${'0'.repeat(from?.length ?? 40)}\n\ndone\n`,
  ].join('')
  const { code, stdout, stderr } = await git.run(['fast-import', '--quiet', '--force'], { input: stream })
  const id = Buffer.from(stdout).toString('latin1').trim()
  return code === 0 && /^[0-9a-f]{40,64}$/.test(id) ? { id } : { failed: stderr }
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`
}
