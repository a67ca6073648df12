import type { Output } from '../domain/ports.ts'
import { Inability } from '../domain/problem.ts'
import type { ExitCode } from '../domain/terms.ts'
import { annotation } from '../render/annotation.ts'
import { problemLines } from '../render/problem-lines.ts'

/** Runs a command to its exit code; what it cannot do is told with code, sentence and remedy. 1 is left to a crash of ours. */
export async function ending(output: Output, run: () => Promise<ExitCode>): Promise<ExitCode | 1> {
  try {
    return await run()
  } catch (error) {
    if (!(error instanceof Inability)) {
      output.note(`baton: internal error, which is ours: ${trace(error)}`)
      return 1
    }
    for (const problem of error.problems) for (const line of problemLines(problem)) output.note(line)
    await tell(error, output)
    return error.exit
  }
}

/** In a pipeline also where people look first; a door without annotations and summary drops them. */
async function tell({ problems, exit }: Inability, output: Output): Promise<void> {
  const [{ problemBrief }, { problemNote }, { markdown, summaryLimit }] = await Promise.all([
    import('../brief/problem-brief.ts'),
    import('../brief/problem-note.ts'),
    import('../render/markdown.ts'),
  ])
  for (const problem of problems.slice(0, mostAnnotations)) output.annotate(annotation(problemNote(problem)))
  try {
    await output.summarize(markdown(problemBrief(problems, exit), { limit: summaryLimit }))
  } catch {
    output.note('baton: the job summary could not be written')
  }
}

/** The runner keeps ten of a level for a step. */
const mostAnnotations = 10

function trace(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : 'unknown'
}
