import { spawn } from 'node:child_process'
import { hardened } from './git-hardened.ts'
import { freeStaleRef } from './store-git-stale.ts'
import { holdProcess, type GitRunner } from './store-git-run.ts'

/** Whose turn it is to write. Only to waste fewer tries: nothing is wrong when two have it, or nobody. */
export interface Turn {
  readonly end: () => void
}

const turnRef = 'refs/baton/turn'

/** So long one waits for it, and so long one has it. */
const longestWaitMs = 20_000
const longestTurnMs = 3_000

/**
 * Takes turns by a ref that is locked and never written: Git waits for the lock, and gives it back when this process
 * dies, since its own input ends then.
 */
export async function takeTurn(git: GitRunner, id: string): Promise<Turn> {
  await freeStaleRef(git.folder, turnRef)
  return new Promise((resolve) => {
    const lock = ['-c', `core.filesRefLockTimeout=${longestWaitMs}`, 'update-ref', '--stdin']
    const child = spawn('git', [...hardened, ...lock], { env: git.environment, stdio: 'pipe' })
    const end = (): void => {
      child.stdin.end('abort\n')
    }
    let said = ''
    child.on('error', () => resolve({ end }))
    child.on('close', () => resolve({ end }))
    child.stdin.on('error', () => undefined)
    child.stderr.resume()
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString('latin1')
      if (!said.includes('prepare: ok')) return
      // Who decides to write nothing never says so.
      setTimeout(end, longestTurnMs).unref()
      holdProcess(child, false)
      resolve({ end })
    })
    child.stdin.write(`start\ncreate ${turnRef} ${id}\nprepare\n`)
  })
}
