import type { Place } from '../domain/finding.ts'
import type { Problem } from '../domain/problem.ts'

/** Where a mistake stands, for an annotation, which drops a file that lies elsewhere; null where no line is known. */
export function placeOfProblem({ at }: Pick<Problem, 'at'>): Place | null {
  return at?.line === undefined ? null : { path: at.file, inside: true, line: at.line }
}
