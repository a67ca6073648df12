import { StoreFailure } from '../domain/ledger.ts'
import { GitHubFailure, type GitHub } from '../domain/ports.ts'
import type { Graph } from './store-github-graph.ts'
import type { Objects, TreeEntry } from './store-snapshot.ts'

/** A tree as the queries ask for it. */
export interface TreeRead {
  readonly oid: string
  readonly entries?: readonly { readonly name: string; readonly type: string; readonly oid: string }[]
}

interface BlobRead {
  readonly oid: string
  readonly text?: string | null
  readonly isTruncated?: boolean
}

interface Place {
  readonly owner: string
  readonly repo: string
}

/** Objects in one request: few enough that the answer stays below our limit for one. */
const atOnce = 40

/** Objects of a repository, many in one request; what came with the head is not asked for again. */
export function githubObjects(
  github: GitHub,
  graph: Graph,
  place: Place,
  ahead: { readonly trees: readonly TreeRead[]; readonly texts: readonly BlobRead[] },
): Objects {
  const trees = new Map(ahead.trees.map((tree) => [tree.oid, entriesOf(tree)]))
  const texts = new Map(ahead.texts.map(({ oid, text }) => [oid, text ?? '']))

  async function ask<T>(ids: readonly string[], selection: string): Promise<readonly T[]> {
    const found: T[] = []
    for (let at = 0; at < ids.length; at += atOnce) {
      const some = ids.slice(at, at + atOnce)
      const fields = some.map((id, index) => `o${index}: object(oid: "${checked(id)}") { oid ${selection} }`)
      const query = `query Objects($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) {
    ${fields.join('\n    ')}
  }
}`
      const variables = { owner: place.owner, name: place.repo }
      const read = await answered(
        graph<{ readonly repository: Readonly<Record<string, T | null>> }>(query, variables),
      )
      if ('refused' in read) throw new StoreFailure(`GitHub: ${read.refused}`)
      for (const object of Object.values(read.repository)) {
        if (object === null) throw new StoreFailure('an object is missing')
        found.push(object)
      }
    }
    return found
  }

  /** GitHub cuts long texts in GraphQL; here they come whole. */
  async function textOf({ oid, text, isTruncated }: BlobRead): Promise<string> {
    if (typeof text === 'string' && isTruncated === false) return text
    const route = 'GET /repos/{owner}/{repo}/git/blobs/{file_sha}'
    const { data } = await answered(github.request(route, { ...place, file_sha: oid }))
    if (typeof data !== 'object' || data === null || !('content' in data) || typeof data.content !== 'string')
      throw new StoreFailure('GitHub answers without a content')
    return Buffer.from(data.content, 'base64').toString('utf8')
  }

  return {
    trees: async (ids) => {
      const unknown = ids.filter((id) => !trees.has(id))
      for (const tree of await ask<TreeRead>(unknown, '... on Tree { entries { name type oid } }'))
        trees.set(tree.oid, entriesOf(tree))
      return trees
    },
    texts: async (ids) => {
      const unknown = ids.filter((id) => !texts.has(id))
      for (const blob of await ask<BlobRead>(unknown, '... on Blob { text isTruncated }'))
        texts.set(blob.oid, await textOf(blob))
      return texts
    },
  }
}

function entriesOf({ entries = [] }: TreeRead): readonly TreeEntry[] {
  return entries.map(({ name, type, oid }) => ({ name, id: oid, isFolder: type === 'tree' }))
}

async function answered<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof GitHubFailure) throw new StoreFailure(error.message)
    throw error
  }
}

/** It becomes part of a query. */
function checked(id: string): string {
  if (!/^[0-9a-f]{40,64}$/.test(id)) throw new StoreFailure('no object has such an id')
  return id
}
