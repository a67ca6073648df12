import { GitHubFailure } from '../../../domain/ports.ts'
import { sayFailure } from '../../explain-failure.ts'
import type { Outcome } from '../../handler.ts'
import type { Issue } from '../../shapes.ts'

/** What comes of an issue that is there, when something around it failed. Throws what is no failure of GitHub's. */
export function notAllAround(error: unknown, { number, url }: Issue, isNew: boolean): Outcome {
  if (!(error instanceof GitHubFailure)) throw error
  const unclear = error.kind === 'uncertain' ? 'uncertain' : 'failed'
  const says = `the issue is there, but not all around it: ${sayFailure(error, 'issues: write')}`
  return { state: isNew ? 'done' : unclear, number, url, says }
}
