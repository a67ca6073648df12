import { randomBytes } from 'node:crypto'
import { StoreFailure, type Store, type StoreChange } from '../domain/ledger.ts'
import { GitHubFailure, type Clock, type GitHub } from '../domain/ports.ts'
import { askGraph, type GraphRefusal } from './store-github-graph.ts'
import { githubObjects, type TreeRead } from './store-github-objects.ts'
import { snapshotOf } from './store-snapshot.ts'

export interface GitHubStoreOptions {
  readonly owner: string
  readonly repo: string
  readonly branch: string
  readonly isDefault: boolean
  readonly github: GitHub
  readonly clock: Pick<Clock, 'now'>
}

/** Read by every run, so it comes with the head: one file, and the list of one folder. */
const ahead = { file: 'head.json', folder: 'open' }

const headQuery = `query Head($owner: String!, $name: String!, $ref: String!) {
  repository(owner: $owner, name: $name) {
    id
    ref(qualifiedName: $ref) {
      target {
        oid
        ... on Commit {
          tree { oid entries { name type oid } }
          file(path: "${ahead.file}") { object { oid ... on Blob { text isTruncated } } }
          folder: file(path: "${ahead.folder}") { object { oid ... on Tree { entries { name type oid } } } }
        }
      }
    }
  }
}`

const treeQuery = `query Root($owner: String!, $name: String!, $oid: GitObjectID!) {
  repository(owner: $owner, name: $name) { object(oid: $oid) { ... on Commit { tree { oid } } } }
}`

const swapQuery = `mutation Swap($input: UpdateRefsInput!) {
  updateRefs(input: $input) { clientMutationId }
}`

interface HeadRead {
  readonly repository: {
    readonly id: string
    readonly ref: { readonly target: CommitRead } | null
  }
}

interface CommitQueried {
  readonly repository: { readonly object: { readonly tree?: TreeRead } | null }
}

interface CommitRead {
  readonly oid: string
  readonly tree?: TreeRead
  readonly file?: { readonly object: BlobAhead } | null
  readonly folder?: { readonly object: TreeRead } | null
}

interface BlobAhead {
  readonly oid: string
  readonly text?: string | null
  readonly isTruncated?: boolean
}

type Outcome = Awaited<ReturnType<Store['swap']>>

/** A ledger at GitHub without a clone: read by GraphQL, swapped by `updateRefs`, whose `beforeOid` must be the head. */
export function openGitHubStore(options: GitHubStoreOptions): Store {
  const { owner, repo, branch, github, clock } = options
  const ref = `refs/heads/${branch}`
  const graph = askGraph(github)
  /** Root tree of each commit that was read. */
  const trees = new Map<string, string>()
  let repositoryId: string | null = null

  async function readHead(): Promise<CommitRead | null | GraphRefusal> {
    const read = await graph<HeadRead>(headQuery, { owner, name: repo, ref })
    if ('refused' in read) return read
    repositoryId = read.repository.id
    const target = read.repository.ref?.target ?? null
    if (target?.tree !== undefined) trees.set(target.oid, target.tree.oid)
    return target
  }

  async function write(from: string | null, change: StoreChange): Promise<string> {
    const root = from === null ? null : (trees.get(from) ?? (await treeOf(from)))
    const tree = [...change.files].map(([path, text]) => ({
      path,
      mode: '100644',
      type: 'blob',
      ...(text === null ? { sha: null } : { content: text }),
    }))
    const base = root === null ? {} : { base_tree: root }
    const written = await github.request('POST /repos/{owner}/{repo}/git/trees', {
      owner,
      repo,
      ...base,
      tree,
    })
    const identity = { name: 'Baton', email: 'baton@baton.invalid', date: clock.now().toISOString() }
    const commit = await github.request('POST /repos/{owner}/{repo}/git/commits', {
      owner,
      repo,
      message: `${change.message}\n\nnonce: ${randomBytes(8).toString('hex')}\n`,
      tree: shaOf(written.data),
      parents: from === null ? [] : [from],
      author: identity,
      committer: identity,
    })
    return shaOf(commit.data)
  }

  async function treeOf(commit: string): Promise<string> {
    const read = await graph<CommitQueried>(treeQuery, { owner, name: repo, oid: commit })
    const tree = 'refused' in read ? null : read.repository.object?.tree?.oid
    if (typeof tree !== 'string') throw new StoreFailure('the head is not there')
    return tree
  }

  /** Points the branch to the commit; null: GitHub says that it did. */
  async function point(from: string | null, sha: string): Promise<Outcome | null> {
    try {
      if (from === null) {
        await github.request('POST /repos/{owner}/{repo}/git/refs', { owner, repo, ref, sha })
        return null
      }
      const input = { repositoryId, refUpdates: [{ name: ref, beforeOid: from, afterOid: sha }] }
      const done = await graph<object>(swapQuery, { input })
      if (!('refused' in done)) return null
      return done.refused === 'busy' ? 'unreachable' : 'denied'
    } catch (error) {
      return outcomeOf(error)
    }
  }

  async function swap(from: string | null, change: StoreChange): Promise<Outcome> {
    let sha: string
    try {
      sha = await write(from, change)
      if (repositoryId === null) await readHead()
    } catch (error) {
      return outcomeOf(error)
    }
    const trouble = await point(from, sha)
    if (trouble === null) return 'done'
    // Whatever GitHub said: where the branch is now says what happened.
    const now = await readHead().catch((error: unknown) => ({ refused: outcomeOf(error) }))
    if (now !== null && 'refused' in now) return 'unreachable'
    const head = now?.oid ?? null
    if (head === sha) return 'done'
    if (head === from) return trouble
    return trouble === 'unreachable' && head !== null && (await isBelow(sha)) ? 'done' : 'lost'
  }

  /** No answer came, and others wrote since: whether our commit is below theirs. */
  async function isBelow(sha: string): Promise<boolean> {
    const basehead = `${sha}...${branch}`
    const route = 'GET /repos/{owner}/{repo}/compare/{basehead}'
    try {
      const { data } = await github.request(route, { owner, repo, basehead })
      return (data as { merge_base_commit?: { sha?: string } }).merge_base_commit?.sha === sha
    } catch {
      return false
    }
  }

  return {
    name: `${owner}/${repo}`,
    isDefault: options.isDefault,
    swap,
    open: async () => {
      try {
        const head = await readHead()
        if (head === null) return { known: false, why: 'none-yet' }
        if ('refused' in head) return { known: false, why: head.refused === 'busy' ? 'unreadable' : 'denied' }
        if (head.tree === undefined) return { known: false, why: 'unreadable' }
        const { file, folder } = head
        const known = {
          trees: [head.tree, ...(folder?.object.entries === undefined ? [] : [folder.object])],
          texts:
            typeof file?.object.text === 'string' && file.object.isTruncated === false ? [file.object] : [],
        }
        const objects = githubObjects(github, graph, { owner, repo }, known)
        return { known: true, value: snapshotOf(head.oid, head.tree.oid, objects) }
      } catch (error) {
        return { known: false, why: outcomeOf(error) === 'denied' ? 'denied' : 'unreadable' }
      }
    },
  }
}

/** `invalid` is what an empty repository answers, and a protected branch. */
function outcomeOf(error: unknown): 'denied' | 'unreachable' {
  if (error instanceof StoreFailure) return 'unreachable'
  if (!(error instanceof GitHubFailure)) throw error
  return error.kind === 'unreachable' || error.kind === 'uncertain' ? 'unreachable' : 'denied'
}

function shaOf(data: unknown): string {
  if (typeof data === 'object' && data !== null && 'sha' in data && typeof data.sha === 'string')
    return data.sha
  throw new StoreFailure('GitHub answers without an id')
}
