import { createHash } from 'node:crypto'

/** Objects and refs of a repository, with the ids that Git gives them. */
export interface GitState {
  readonly blobs: Map<string, string>
  readonly trees: Map<string, TreeState>
  readonly commits: Map<string, CommitState>
  /** `refs/heads/x` → commit. */
  readonly refs: Map<string, string>
  /** Nothing was ever pushed: GitHub's Git database answers 409. */
  isEmpty: boolean
  /** GraphQL cuts texts of blobs that are longer. */
  longestText: number
}

export type TreeState = ReadonlyMap<string, { readonly isFolder: boolean; readonly sha: string }>

export interface CommitState {
  readonly tree: string
  readonly parents: readonly string[]
  readonly message: string
  readonly author: { readonly name: string; readonly email: string; readonly date: string }
}

export function createGit(): GitState {
  return {
    blobs: new Map(),
    trees: new Map(),
    commits: new Map(),
    refs: new Map(),
    isEmpty: false,
    longestText: 512_000,
  }
}

export function addBlob({ blobs }: GitState, text: string): string {
  const sha = idOf('blob', Buffer.from(text))
  blobs.set(sha, text)
  return sha
}

/** The tree `base` with one path set to a blob, or removed (null); null when there is nothing to remove. */
export function changeTree(
  git: GitState,
  base: string | null,
  path: string,
  blob: string | null,
): string | null {
  const entries = new Map(base === null ? [] : git.trees.get(base))
  const [name = '', ...rest] = path.split('/')
  const there = entries.get(name)
  if (rest.length > 0) {
    const inner = changeTree(git, there?.isFolder === true ? there.sha : null, rest.join('/'), blob)
    if (inner === null) return null
    if (git.trees.get(inner)?.size === 0) entries.delete(name)
    else entries.set(name, { isFolder: true, sha: inner })
  } else if (blob === null) {
    if (!entries.delete(name)) return null
  } else entries.set(name, { isFolder: false, sha: blob })
  return addTree(git, entries)
}

export function addCommit(git: GitState, commit: CommitState): string {
  const lines = [`tree ${commit.tree}`, ...commit.parents.map((one) => `parent ${one}`)]
  const who = `${commit.author.name} <${commit.author.email}> ${Date.parse(commit.author.date) / 1_000} +0000`
  lines.push(`author ${who}`, `committer ${who}`, '', commit.message)
  const sha = idOf('commit', Buffer.from(lines.join('\n')))
  git.commits.set(sha, commit)
  return sha
}

export function isAncestor({ commits }: GitState, older: string, newer: string): boolean {
  const open = [newer]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === older) return true
    open.push(...(commits.get(at)?.parents ?? []))
  }
  return false
}

/** The text of a file at a branch; null: there is none. */
export function fileAt(git: GitState, ref: string, path: string): string | null {
  let sha = git.commits.get(git.refs.get(ref) ?? '')?.tree
  for (const name of path.split('/')) sha = git.trees.get(sha ?? '')?.get(name)?.sha
  return git.blobs.get(sha ?? '') ?? null
}

function addTree({ trees }: GitState, entries: TreeState): string {
  const sorted = [...entries].sort(([a, one], [b, other]) =>
    a + (one.isFolder ? '/' : '') < b + (other.isFolder ? '/' : '') ? -1 : 1,
  )
  const body = sorted.flatMap(([name, { isFolder, sha }]) => [
    Buffer.from(`${isFolder ? '40000' : '100644'} ${name}\0`),
    Buffer.from(sha, 'hex'),
  ])
  const id = idOf('tree', Buffer.concat(body))
  trees.set(id, new Map(sorted))
  return id
}

function idOf(type: string, body: Buffer): string {
  return createHash('sha1').update(`${type} ${body.length}\0`).update(body).digest('hex')
}
