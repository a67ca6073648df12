import { failure, notFound, textOf, type Asked, type Reply } from './asked.ts'
import { addBlob, addCommit, changeTree, type CommitState } from './git-state.ts'
import { denied, mayPushContents, reading } from './rights.ts'

interface TreeEntryAsked {
  readonly path: string
  readonly sha?: string | null
  readonly content?: string
}

const empty = failure(409, 'Git Repository is empty.')
const badObject = failure(422, 'GitRPC::BadObjectState')

/** GitHub's Git database, by operation. */
export const gitRoutes: Readonly<Record<string, (asked: Asked) => Reply>> = {
  'GET /repos/{owner}/{repo}/git/blobs/{file_sha}': reading((asked) => {
    const sha = asked.parameters.file_sha ?? ''
    const text = asked.repo.git.blobs.get(sha)
    if (text === undefined) return notFound
    const content = Buffer.from(text).toString('base64')
    const data = { sha, node_id: `B_${sha}`, size: Buffer.byteLength(text), url: urlOf(asked, 'blobs', sha) }
    return { status: 200, data: { ...data, content, encoding: 'base64' } }
  }),
  'POST /repos/{owner}/{repo}/git/trees': writing((asked) => {
    const { git } = asked.repo
    const { base_tree: base, tree } = asked.body
    let sha: string | null = base === undefined ? null : textOf(base)
    if (sha !== null && !git.trees.has(sha)) return badObject
    for (const { path, sha: given, content } of tree as readonly TreeEntryAsked[]) {
      if (given === undefined && content === undefined) return badObject
      sha = changeTree(git, sha, path, given === undefined ? addBlob(git, content ?? '') : given)
      if (sha === null) return badObject
    }
    if (sha === null) return badObject
    const entries = [...(git.trees.get(sha) ?? [])].map(([path, { isFolder, sha: id }]) => ({
      path,
      mode: isFolder ? '040000' : '100644',
      type: isFolder ? 'tree' : 'blob',
      sha: id,
      url: urlOf(asked, isFolder ? 'trees' : 'blobs', id),
    }))
    return { status: 201, data: { sha, url: urlOf(asked, 'trees', sha), tree: entries, truncated: false } }
  }),
  'POST /repos/{owner}/{repo}/git/commits': writing((asked) => {
    const { git } = asked.repo
    const { message, tree, parents = [], author } = asked.body
    const commit: CommitState = {
      tree: textOf(tree),
      parents: parents as readonly string[],
      message: textOf(message),
      author: author as CommitState['author'],
    }
    if (!git.trees.has(commit.tree) || !commit.parents.every((one) => git.commits.has(one))) return badObject
    const sha = addCommit(git, commit)
    const url = urlOf(asked, 'commits', sha)
    const data = {
      sha,
      node_id: `C_${sha}`,
      url,
      html_url: url,
      author: commit.author,
      committer: commit.author,
      message: commit.message,
      tree: { sha: commit.tree, url: urlOf(asked, 'trees', commit.tree) },
      parents: commit.parents.map((one) => {
        const parent = urlOf(asked, 'commits', one)
        return { sha: one, url: parent, html_url: parent }
      }),
      verification: {
        verified: false,
        reason: 'unsigned',
        signature: null,
        payload: null,
        verified_at: null,
      },
    }
    return { status: 201, data }
  }),
  'POST /repos/{owner}/{repo}/git/refs': writing((asked) => {
    const { git } = asked.repo
    const ref = textOf(asked.body.ref)
    const sha = textOf(asked.body.sha)
    if (git.refs.has(ref)) return failure(422, 'Reference already exists')
    if (!git.commits.has(sha)) return failure(422, 'Object does not exist')
    git.refs.set(ref, sha)
    const object = { type: 'commit', sha, url: urlOf(asked, 'commits', sha) }
    return { status: 201, data: { ref, node_id: `R_${ref}`, url: urlOf(asked, 'refs', ref), object } }
  }),
}

function writing(handle: (asked: Asked) => Reply): (asked: Asked) => Reply {
  return (asked) => {
    if (!mayPushContents(asked)) return denied(asked)
    return asked.repo.git.isEmpty ? empty : handle(asked)
  }
}

function urlOf({ api, repo }: Asked, kind: string, id: string): string {
  return `${api}/repos/${repo.owner}/${repo.name}/git/${kind}/${id}`
}
