import { spawn } from 'node:child_process'
import type { Git, GitAnswer } from '../domain/ports.ts'
import { gitEnvironment, hardened } from './git-hardened.ts'

/**
 * Git of this machine in `folder`, as a child process. One that says more than `limits.bytes` (64 MiB) or takes longer
 * than `limits.seconds` (60) is ended, and its answer is a failure: 128, as git's own.
 */
export function nodeGit(folder: string, environment: NodeJS.ProcessEnv): Git {
  return {
    run: (args, { bytes = 64 * 1024 * 1024, seconds = 60 } = {}) =>
      new Promise<GitAnswer>((resolve) => {
        const child = spawn('git', [...hardened, ...args], {
          cwd: folder,
          env: gitEnvironment(environment),
          stdio: ['ignore', 'pipe', 'pipe'],
        })
        const chunks: Uint8Array[] = []
        let size = 0
        let stderr = ''
        const end = (code: number, why = stderr): void => {
          clearTimeout(timer)
          resolve({ code, stdout: Buffer.concat(chunks), stderr: why })
        }
        // A program that git started may hold its pipes: nobody waits for that.
        const cutOff = (why: string): void => {
          child.kill('SIGKILL')
          child.stdout.destroy()
          child.stderr.destroy()
          end(128, why)
        }
        const timer = setTimeout(() => cutOff(`git did not end within ${seconds} s`), seconds * 1000)
        child.stdout.on('data', (chunk: Uint8Array) => {
          size += chunk.length
          if (size > bytes) cutOff(`git said more than ${bytes} bytes`)
          else chunks.push(chunk)
        })
        child.stderr.on('data', (chunk: Buffer) => {
          if (stderr.length < 4096) stderr += chunk.toString('utf8')
        })
        child.on('error', () => end(127, 'git is not installed'))
        child.on('close', (code) => end(code ?? 128))
      }),
  }
}
