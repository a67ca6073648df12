import { exec } from '@actions/exec'
import type { Git, GitAnswer } from '../domain/ports.ts'
import { gitEnvironment, hardened } from './git-hardened.ts'

/** Git in a step of GitHub Actions, by the toolkit: it finds the tool and passes arguments on Windows, too. */
export function actionsGit(folder: string, environment: NodeJS.ProcessEnv): Git {
  return {
    run: async (args, limits): Promise<GitAnswer> => {
      const chunks: Uint8Array[] = []
      const room = limits?.bytes ?? 64 * 1024 * 1024
      let size = 0
      let stderr = ''
      const listeners = {
        stdout: (chunk: Buffer) => {
          size += chunk.length
          if (size <= room) chunks.push(chunk)
        },
        stderr: (chunk: Buffer) => {
          if (stderr.length < 4096) stderr += chunk.toString('utf8')
        },
      }
      try {
        // Silent: it would print the arguments, and a path may hold a command for the runner (threats 1.1).
        const options = {
          cwd: folder,
          env: gitEnvironment(environment),
          silent: true,
          ignoreReturnCode: true,
        }
        const code = await exec('git', [...hardened, ...args], { ...options, listeners })
        return { code: size > room ? 128 : code, stdout: Buffer.concat(chunks), stderr }
      } catch {
        return { code: 127, stdout: new Uint8Array(), stderr: 'git does not start' }
      }
    },
  }
}
