import { spawn } from 'node:child_process'
import type { Git, GitAnswer } from '../domain/ports.ts'
import { gitEnvironment, hardened } from './git-hardened.ts'

/** Git of this machine in `folder`, as a child process. */
export function nodeGit(folder: string, environment: NodeJS.ProcessEnv): Git {
  return {
    run: (args, limits) =>
      new Promise<GitAnswer>((resolve) => {
        const child = spawn('git', [...hardened, ...args], {
          cwd: folder,
          env: gitEnvironment(environment),
          stdio: ['ignore', 'pipe', 'pipe'],
        })
        const chunks: Uint8Array[] = []
        const room = limits?.bytes ?? 64 * 1024 * 1024
        let size = 0
        let stderr = ''
        const timer = setTimeout(() => child.kill('SIGKILL'), (limits?.seconds ?? 60) * 1000)
        child.stdout.on('data', (chunk: Uint8Array) => {
          size += chunk.length
          if (size > room) child.kill('SIGKILL')
          else chunks.push(chunk)
        })
        child.stderr.on('data', (chunk: Buffer) => {
          if (stderr.length < 4096) stderr += chunk.toString('utf8')
        })
        child.on('error', () => {
          clearTimeout(timer)
          resolve({ code: 127, stdout: new Uint8Array(), stderr: 'git is not installed' })
        })
        child.on('close', (code) => {
          clearTimeout(timer)
          const cutOff = size > room || code === null
          resolve({ code: cutOff ? 128 : code, stdout: Buffer.concat(chunks), stderr })
        })
      }),
  }
}
