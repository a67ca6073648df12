import type { Problem } from '../domain/problem.ts'
import type { Note } from './annotations-of.ts'
import { asStep } from '../domain/as-step.ts'
import { placeOfProblem } from './place-of-problem.ts'

/** A problem that ends the run, where people look first: at its file and line. */
export function problemNote(problem: Problem): Note {
  return {
    level: 'error',
    title: problem.sentence,
    message: asStep(problem.remedy),
    place: placeOfProblem(problem),
  }
}
