import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Git } from '../../src/domain/ports.ts'
import { nodeGit } from '../../src/world/git-node.ts'

/** A real repository in a temporary folder, gone when the test ends. */
export interface Repository {
  readonly folder: string
  readonly git: Git
  /** Writes files (null: removes), commits all, and says the commit. */
  readonly commit: (files: Readonly<Record<string, string | Uint8Array | null>>, message?: string) => string
  /** Runs git; its output, trimmed. */
  readonly run: (...args: string[]) => string
  readonly write: (path: string, content: string | Uint8Array) => void
  /** Clones as actions/checkout would: one commit, so many deep. */
  readonly cloneShallow: (commit: string, depth: number) => Repository
}

export function makeRepository(): Repository {
  return initialized(temporaryFolder())
}

/** The same in a folder that is there. */
export function initialized(folder: string): Repository {
  const repository = repositoryIn(folder)
  repository.run('init', '--quiet', '--initial-branch=main')
  repository.run('config', 'uploadpack.allowAnySHA1InWant', 'true')
  repository.run('config', 'core.autocrlf', 'false')
  return repository
}

export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'baton-test-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

function repositoryIn(folder: string): Repository {
  const run = (...args: string[]) =>
    execFileSync('git', args, {
      cwd: folder,
      env: environment,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim()
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return {
    folder,
    git: nodeGit(folder, process.env),
    run,
    write,
    commit: (files, message = 'a change') => {
      for (const [path, content] of Object.entries(files)) {
        if (content === null) rmSync(join(folder, path), { recursive: true })
        else write(path, content)
      }
      run('add', '--all', '--force')
      run('commit', '--quiet', '--allow-empty', `--message=${message}`)
      return run('rev-parse', 'HEAD')
    },
    cloneShallow: (commit, depth) => {
      const clone = repositoryIn(temporaryFolder())
      clone.run('init', '--quiet', '--initial-branch=main')
      clone.run('remote', 'add', 'origin', `file://${folder}`)
      clone.run('fetch', '--quiet', `--depth=${depth}`, 'origin', commit)
      clone.run('checkout', '--quiet', '--detach', commit)
      return clone
    },
  }
}

const environment = {
  PATH: process.env['PATH'] ?? '',
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.com',
  GIT_COMMITTER_NAME: 'C',
  GIT_COMMITTER_EMAIL: 'c@example.com',
  GIT_AUTHOR_DATE: '2026-01-01T00:00:00Z',
  GIT_COMMITTER_DATE: '2026-01-01T00:00:00Z',
}
