import type { Git } from '../../domain/ports.ts'

/** Whether a text names a commit: 40 or 64 hex digits, not all zeros (GitHub's word for "none"). */
export function isCommit(text: string | null | undefined): text is string {
  return typeof text === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(text) && !/^0+$/.test(text)
}

/** The commit that is checked out; null where there is no repository. */
export async function headCommit(git: Git): Promise<string | null> {
  return resolve(git, 'HEAD')
}

/** The commit that a remote-tracking branch names; null: not here. `branch` is a name that GitHub or git gave us. */
export async function remoteBranch(git: Git, branch: string): Promise<string | null> {
  return isBranchName(branch) ? resolve(git, `refs/remotes/origin/${branch}`) : null
}

/** The same of a branch of this very clone; null: not here. */
export async function ownBranch(git: Git, branch: string): Promise<string | null> {
  return isBranchName(branch) ? resolve(git, `refs/heads/${branch}`) : null
}

/**
 * Parents as the commit itself names them, also where a shallow clone cut them off (`rev-parse HEAD^` would say that
 * there are none). Null: the commit is not here.
 */
export async function parentsOf(git: Git, commit: string): Promise<readonly string[] | null> {
  const answer = await git.run(['cat-file', 'commit', commit], { bytes: 4 * 2 ** 20 })
  if (answer.code !== 0) return null
  const parents: string[] = []
  for (const line of latin1(answer.stdout).split('\n')) {
    if (line === '') break
    if (line.startsWith('parent ')) parents.push(line.slice('parent '.length))
  }
  return parents.every(isCommit) ? parents : null
}

/**
 * The best common ancestor that the clone knows. A shallow clone may know an older one, which makes the change
 * larger, never smaller. Null: it knows none.
 */
export async function mergeBase(git: Git, one: string, other: string): Promise<string | null> {
  return commitIn(await git.run(['merge-base', one, other]))
}

/** The whole id of a commit that is here, by its first hex digits. */
export async function findCommit(git: Git, digits: string): Promise<string | null> {
  return /^[0-9a-f]{7,64}$/i.test(digits) ? resolve(git, digits) : null
}

/** Null: one of the two is not here. */
export async function isAncestor(git: Git, commit: string, of: string): Promise<boolean | null> {
  if (!isCommit(commit) || !isCommit(of)) return null
  const { code } = await git.run(['merge-base', '--is-ancestor', commit, of])
  return code === 0 ? true : code === 1 ? false : null
}

/** Whether history is cut off somewhere in this clone, or there is no telling. */
export async function isShallow(git: Git): Promise<boolean> {
  const answer = await git.run(['rev-parse', '--is-shallow-repository'])
  return answer.code !== 0 || latin1(answer.stdout).trim() !== 'false'
}

/** Whether a shallow clone ends at a commit: it names parents that git does not show. */
export async function isCutOff(git: Git, commit: string): Promise<boolean> {
  const named = await parentsOf(git, commit)
  const shown = await git.run(['rev-list', '--parents', '--max-count=1', commit, '--'])
  return named !== null && named.length > latin1(shown.stdout).trim().split(' ').length - 1
}

async function resolve(git: Git, name: string): Promise<string | null> {
  return commitIn(await git.run(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]))
}

function commitIn(answer: { readonly code: number; readonly stdout: Uint8Array }): string | null {
  if (answer.code !== 0) return null
  const commit = latin1(answer.stdout).trim()
  return isCommit(commit) ? commit.toLowerCase() : null
}

/** What `git check-ref-format` lets pass, without what revision syntax would read as more than a name. */
function isBranchName(name: string): boolean {
  return /^[^\s~^:?*[\\-][^\s~^:?*[\\]*$/.test(name) && !name.includes('..') && !name.includes('@{')
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
