import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Store, StoreChange } from '../domain/ledger.ts'
import { writeCommit } from './store-git-objects.ts'
import { freeStaleRef } from './store-git-stale.ts'
import { runGitIn, type GitRunner } from './store-git-run.ts'
import { takeTurn, type Turn } from './store-git-turn.ts'
import { soundsDenied, type GitStoreOptions, type Place } from './store-git-place.ts'

/** Writers wait so long for one another's ref, which each has for a moment. */
const lockWait = [['core.filesRefLockTimeout', '5000']] as const

/** A repository on this machine: read and written in place, nothing is copied. */
export function localPlace(path: string, options: GitStoreOptions): Place {
  const { branch, environment, isMade } = options
  const ref = `refs/heads/${branch}`
  let runner: GitRunner | null = null
  let hasLost = false
  let turn: Turn | null = null

  async function here(): Promise<GitRunner | null> {
    if (runner !== null) return runner
    const folder = await gitFolderAt(path)
    if (folder !== null) runner = runGitIn(folder, environment, 'file')
    return runner
  }

  /** Id of the head, null where there is no branch; undefined: it cannot be read. */
  async function headIn(git: GitRunner): Promise<string | null | undefined> {
    try {
      return (await git.objects([ref]))[0]?.id ?? null
    } catch {
      return undefined
    }
  }

  function rest(): void {
    turn?.end()
    turn = null
  }

  async function swap(from: string | null, change: StoreChange): ReturnType<Store['swap']> {
    if (isMade && (await here()) === null) await make(path, environment)
    const git = await here()
    if (git === null) return 'unreachable'
    const outcome = await swapIn(git, from, change)
    hasLost = outcome === 'lost'
    rest()
    return outcome
  }

  async function swapIn(git: GitRunner, from: string | null, change: StoreChange): ReturnType<Store['swap']> {
    // Who lost already need not write anything.
    const now = await headIn(git)
    if (now !== undefined && now !== from) return 'lost'
    const commit = await writeCommit(git, from, change)
    if ('failed' in commit) return soundsDenied(commit.failed) ? 'denied' : 'unreachable'
    await freeStaleRef(git.folder, ref)
    const before = from ?? '0'.repeat(commit.id.length)
    const args = ['update-ref', '--no-deref', '-m', 'baton', ref, commit.id, before]
    const { code, stderr } = await git.run(args, { config: lockWait })
    if (code === 0) {
      await tidySometimes(git, commit.id)
      return 'done'
    }
    const after = await headIn(git)
    if (after === commit.id) return 'done'
    if (after !== undefined && after !== from) return 'lost'
    return soundsDenied(stderr) ? 'denied' : 'unreachable'
  }

  return {
    name: path,
    fetch: null,
    swap,
    rest,
    git: async () => (await here()) ?? runGitIn(path, environment, 'file'),
    head: async () => {
      const git = await here()
      if (git === null) return { is: isMade && !(await isThere(path)) ? 'none-yet' : 'unreadable' }
      let id = await headIn(git)
      if (hasLost && turn === null && typeof id === 'string') {
        turn = await takeTurn(git, id)
        id = await headIn(git)
      }
      if (id === undefined) return { is: 'unreadable' }
      return id === null ? { is: 'none-yet' } : { is: 'head', id }
    },
    close: () => {
      rest()
      runner?.close()
    },
  }
}

/** The folder with the objects: the path itself when it is bare, else its `.git`. Never one further up. */
async function gitFolderAt(path: string): Promise<string | null> {
  for (const folder of [path, join(path, '.git')])
    try {
      await readFile(join(folder, 'HEAD'))
      return resolve(folder)
    } catch {
      continue
    }
  return null
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path)
    return true
  } catch {
    return false
  }
}

/** Made beside it and moved there whole, so that of two that make it at once one repository is left. */
async function make(path: string, environment: NodeJS.ProcessEnv): Promise<void> {
  const parent = dirname(resolve(path))
  let draft: string | null = null
  try {
    await mkdir(parent, { recursive: true })
    draft = await mkdtemp(join(parent, '.ledger-'))
    const { code } = await runGitIn(draft, environment, 'file').run([
      'init',
      '--quiet',
      '--bare',
      '--template=',
    ])
    if (code !== 0) return
    // It stands in people's worktrees: `git add` shall not take it along.
    await writeFile(join(draft, '.gitignore'), '*\n')
    await rename(draft, path)
    draft = null
  } catch {
    // Somebody else was faster, or it is not allowed: what is there now says which.
  } finally {
    if (draft !== null) await rm(draft, { recursive: true, force: true })
  }
}

/** Each write leaves some small files; once in a while they are packed. */
async function tidySometimes(git: GitRunner, id: string): Promise<void> {
  if (id.startsWith('00'))
    await git.run(['gc', '--auto', '--quiet'], { config: [['gc.autoDetach', 'false']] })
}
