import type { Output } from '../domain/ports.ts'
import { Inability } from '../domain/problem.ts'
import type { ExitCode } from '../domain/terms.ts'
import { problemLines } from '../render/problem-lines.ts'

/** Runs a command to its exit code; what it cannot do is told with code, sentence and remedy. 1 is left to a crash of ours. */
export async function ending(output: Output, run: () => Promise<ExitCode>): Promise<ExitCode | 1> {
  try {
    return await run()
  } catch (error) {
    if (!(error instanceof Inability)) {
      output.note(
        `baton: internal error, which is ours: ${error instanceof Error ? (error.stack ?? error.message) : 'unknown'}`,
      )
      return 1
    }
    for (const problem of error.problems) {
      for (const line of problemLines(problem)) output.note(line)
    }
    return error.exit
  }
}
