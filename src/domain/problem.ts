import type { Foreign } from './foreign.ts'
import type { Text } from './text.ts'

/** Something that is wrong, as a value: a code to look up, a sentence, and what to do. Never a secret. */
export interface Problem {
  readonly code: ProblemCode
  readonly sentence: Text
  readonly remedy: Text
  readonly at?: { readonly file: Foreign; readonly line?: number; readonly column?: number }
  /** Identities of findings that it tells something of: it is withheld where one of them is. */
  readonly about?: readonly string[]
}

/** `BATON-` and a word or two, e.g. `scan-truncated`; docs/decision.md lists them. */
export type ProblemCode = Lowercase<string>

/**
 * Baton cannot go on. `exit` is 2 when the person who configured the step must act (input, configuration,
 * policy), 30 when it cannot be told whether the change is safe.
 */
export class Inability extends Error {
  override readonly name = 'Inability'
  readonly exit: 2 | 30
  readonly problems: readonly Problem[]

  constructor(exit: 2 | 30, problems: readonly Problem[]) {
    super(problems.map((problem) => problem.code).join(', '))
    this.exit = exit
    this.problems = problems
  }
}

/** What a reader of ours gives instead of a value: everything that is wrong at once. */
export function isProblems(read: unknown): read is readonly Problem[] {
  return Array.isArray(read)
}
