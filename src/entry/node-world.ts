import { readFileSync } from 'node:fs'
import { ciFacts } from '../ci/ci-facts.ts'
import type { World } from '../commands/world.ts'
import type { Output } from '../domain/ports.ts'
import { openLedgerStore } from './ledger-store.ts'
import { systemClock, systemRandom } from '../world/clock.ts'
import { nodeFiles } from '../world/files.ts'
import { nodeGit } from '../world/git-node.ts'

const systemPorts = { clock: systemClock, random: systemRandom }

/** Milliseconds that a run may spend on a forge. */
const forgeBudget = 120_000

/** The world of this process. */
export function nodeWorld(output: Output): World {
  const { env } = process
  const event = readEvent(env['GITHUB_EVENT_PATH'])
  const ci = ciFacts(env, event, process.cwd())
  const openGitHub = async (token: string) => {
    const { openGitHub: open } = await import('../world/github.ts')
    return open({ ...systemPorts, token, apiUrl: ci.apiUrl, budgetMs: forgeBudget })
  }
  return {
    ci,
    event,
    files: nodeFiles(process.cwd()),
    git: nodeGit(process.cwd(), process.env),
    clock: systemClock,
    random: systemRandom,
    output,
    hashKey: env['BATON_HASH_KEY'] === '' ? null : (env['BATON_HASH_KEY'] ?? null),
    user: env['USER'] ?? env['USERNAME'] ?? null,
    terminal: {
      width: process.stdout.isTTY ? process.stdout.columns : 80,
      colour: isColoured(env, ci.inPipeline),
    },
    openStore: (place, how) => openLedgerStore(place, how, { ...systemPorts, openGitHub, environment: env }),
    openGitHub,
    ...(ci.gitlabApiUrl === undefined ? {} : { openGitLab: gitlabAt(ci.gitlabApiUrl) }),
  }
}

function gitlabAt(apiUrl: string): NonNullable<World['openGitLab']> {
  return async (token) => {
    const { openGitLab } = await import('../world/gitlab.ts')
    return openGitLab({ ...systemPorts, token, apiUrl, budgetMs: forgeBudget })
  }
}

/** https://no-color.org; a pipe and a pipeline's log get none. */
function isColoured(env: NodeJS.ProcessEnv, inPipeline: boolean): boolean {
  if ((env['NO_COLOR'] ?? '') !== '') return false
  return process.stdout.isTTY && !inPipeline
}

function readEvent(path: string | undefined): unknown {
  if (path === undefined || path === '') return null
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}
