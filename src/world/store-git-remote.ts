import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { StoreFailure, type Store, type StoreChange } from '../domain/ledger.ts'
import { gitObjects, treeOf, writeCommit } from './store-git-objects.ts'
import { runGitIn, type GitConfig, type GitRunner } from './store-git-run.ts'
import { snapshotOf } from './store-snapshot.ts'
import {
  soundsDenied,
  type Credentials,
  type GitStoreOptions,
  type HeadTrouble,
  type Place,
} from './store-git-place.ts'

const remote = 'ledger'
const tracked = 'refs/baton/head'
/** The root and what stands directly in its folders' lists: head.json, and the names of what is open. */
const atFirst = '--filter=tree:2'
const exactly = '--filter=tree:0'
const fetching = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--recurse-submodules=no']
const netSeconds = 60
/** Tries of one push while somebody else's holds the branch. */
const mostPushes = 4
/** Commits that others may have put above ours until we look whether it arrived. */
const ancestryDepth = 200

/** A repository over a line: a bare copy for this process alone, which gets what is asked for and no history. */
export function remotePlace(options: GitStoreOptions): Place {
  const { branch, environment } = options
  const { address, shown, protocol, credentials } = addressOf(options)
  const ref = `refs/heads/${branch}`
  const base: GitConfig = [
    [`remote.${remote}.url`, address],
    ['fetch.negotiationAlgorithm', 'noop'],
    ['gc.auto', '0'],
    ['http.lowSpeedLimit', '1'],
    ['http.lowSpeedTime', '30'],
    ...(credentials === null ? [] : authorization(address, credentials)),
  ]
  /** Known from our command line alone, so that reading and packing never fetch one object after another. */
  const partial: GitConfig = [
    ...base,
    [`remote.${remote}.promisor`, 'true'],
    [`remote.${remote}.partialclonefilter`, 'tree:2'],
  ]
  let folder: string | null = null
  let copy: Promise<GitRunner> | null = null

  function close(): void {
    if (folder !== null) remove(folder)
    folder = null
    copy = null
  }

  async function makeCopy(): Promise<GitRunner> {
    folder = makeTemporary()
    const git = runGitIn(folder, environment, protocol)
    await git.run(['init', '--quiet', '--bare', '--template='])
    return git
  }

  const here = (): Promise<GitRunner> => (copy ??= makeCopy())

  /** Objects and nothing else: neither what they refer to nor any history. */
  async function fetchObjects(ids: readonly string[]): Promise<void> {
    const git = await here()
    const input = `${ids.join('\n')}\n`
    await git.run([...fetching, exactly, '--stdin', remote], { config: partial, input, seconds: netSeconds })
  }

  async function fetchHead(isAgain = false): ReturnType<Place['head']> {
    const git = await here()
    const args = [...fetching, '--depth=1', '--force', atFirst, remote, `+${ref}:${tracked}`]
    const { code } = await git.run(args, { config: partial, seconds: netSeconds })
    if (code === 0) {
      const [commit] = await git.objects([tracked])
      return commit === undefined || commit === null ? { is: 'unreadable' } : { is: 'head', id: commit.id }
    }
    // What is wrong is asked with a command that succeeds where there is no such branch.
    const listed = await listHead()
    if (listed === null) return { is: 'none-yet' }
    if (typeof listed !== 'string') return { is: listed.trouble }
    return isAgain ? { is: 'unreadable' } : fetchHead(true)
  }

  /** Id of the head, null when there is no branch. */
  async function listHead(): Promise<string | null | { readonly trouble: HeadTrouble }> {
    const git = await here()
    const answer = await git.run(['ls-remote', remote, ref], { config: base, seconds: netSeconds })
    if (answer.code !== 0) return { trouble: soundsDenied(answer.stderr) ? 'denied' : 'unreadable' }
    const line = Buffer.from(answer.stdout).toString('latin1').trim()
    return line === '' ? null : (line.split('\t')[0] ?? null)
  }

  async function prepare(git: GitRunner, from: string, change: StoreChange): Promise<void> {
    let [commit] = await git.objects([from])
    if (commit === null || commit === undefined) {
      const args = [...fetching, '--depth=1', atFirst, remote, from]
      await git.run(args, { config: partial, seconds: netSeconds })
      ;[commit] = await git.objects([from])
    }
    if (commit === null || commit === undefined) return
    // The folders on the way to each path; their files need not be here.
    await snapshotOf(from, treeOf(commit), gitObjects(git, fetchObjects)).find([...change.files.keys()])
  }

  async function swap(from: string | null, change: StoreChange): ReturnType<Store['swap']> {
    const git = await here()
    try {
      if (from !== null) await prepare(git, from, change)
    } catch (error) {
      if (error instanceof StoreFailure) return 'unreachable'
      throw error
    }
    const commit = await writeCommit(git, from, change)
    if ('failed' in commit) return 'unreachable'
    const lease = `--force-with-lease=${ref}:${from ?? ''}`
    const args = ['push', '--porcelain', '--no-verify', lease, remote, `${commit.id}:${ref}`]
    for (let pushes = 1; ; pushes += 1) {
      const { code, stdout, stderr } = await git.run(args, { config: base, seconds: netSeconds })
      if (code === 0) return 'done'
      const report = Buffer.from(stdout).toString('latin1')
      // git-push(1), "[rejected]: Git did not try to send the ref at all": the branch is not where the lease says.
      if (/^!.*\t\[rejected\]/m.test(report)) return 'lost'
      const isRefused = /^!/m.test(report)
      const now = await listHead()
      if (now === commit.id) return 'done'
      if (typeof now === 'object' && now !== null) return now.trouble === 'denied' ? 'denied' : 'unreachable'
      if (now !== from) return isRefused || !(await isBelow(git, commit.id)) ? 'lost' : 'done'
      if (!isRefused) return soundsDenied(stderr) ? 'denied' : 'unreachable'
      // Refused, and the branch stands still: somebody is just writing it, or nobody may.
      if (pushes >= mostPushes) return 'denied'
      await new Promise((resolve) => setTimeout(resolve, 200 * pushes))
    }
  }

  /** No answer came, and others wrote since: whether our commit is below theirs. */
  async function isBelow(git: GitRunner, id: string): Promise<boolean> {
    const args = [...fetching, `--depth=${ancestryDepth}`, exactly, remote, `+${ref}:refs/baton/above`]
    await git.run(args, { config: partial, seconds: netSeconds })
    return (await git.run(['merge-base', '--is-ancestor', id, 'refs/baton/above'])).code === 0
  }

  return {
    name: shown,
    git: here,
    head: () => fetchHead(),
    fetch: fetchObjects,
    swap,
    rest: () => undefined,
    close,
  }
}

/** Copies of this process; they go when it ends. */
const copies = new Set<string>()

function makeTemporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'baton-ledger-'))
  if (copies.size === 0) process.once('exit', removeAll)
  copies.add(folder)
  return folder
}

function remove(folder: string): void {
  copies.delete(folder)
  rmSync(folder, { recursive: true, force: true })
  if (copies.size === 0) process.off('exit', removeAll)
}

function removeAll(): void {
  for (const folder of copies) remove(folder)
}

interface Address {
  readonly address: string
  readonly shown: string
  readonly protocol: string
  readonly credentials: Credentials | null
}

/** Takes credentials out of the address, and says which protocol Git may speak: plain HTTP only on this machine. */
function addressOf({ url, credentials }: GitStoreOptions): Address {
  if (!URL.canParse(url)) return { address: url, shown: url, protocol: 'ssh', credentials: null }
  const parsed = new URL(url)
  const scheme = parsed.protocol.slice(0, -1)
  const isHere = ['127.0.0.1', '[::1]', 'localhost'].includes(parsed.hostname)
  const protocol = scheme === 'https' || scheme === 'ssh' || (scheme === 'http' && isHere) ? scheme : 'none'
  if (protocol === 'ssh') return { address: url, shown: url, protocol, credentials: null }
  const { username, password } = parsed
  const own =
    username === '' && password === ''
      ? null
      : { user: decodeURIComponent(username), password: decodeURIComponent(password) }
  parsed.username = ''
  parsed.password = ''
  return { address: parsed.href, shown: parsed.href, protocol, credentials: credentials ?? own }
}

/** Sent to this address alone. */
function authorization(address: string, { user, password }: Credentials): GitConfig {
  const basic = Buffer.from(`${user}:${password}`).toString('base64')
  return [[`http.${address}.extraHeader`, `Authorization: Basic ${basic}`]]
}
