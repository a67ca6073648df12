import { reveal } from '../domain/foreign.ts'
import type { Problem } from '../domain/problem.ts'
import { logLine } from './log-line.ts'
import { plain } from './plain.ts'

/** A problem as compilers write them: `file:line:column: sentence [code]`, and the remedy below. */
export function problemLines({ code, sentence, remedy, at }: Problem): readonly string[] {
  const place = [at?.line, at?.column].filter((number) => number !== undefined)
  const where = at === undefined ? 'baton' : [logLine(reveal(at.file)), ...place].join(':')
  return [`${where}: ${plain(sentence)} [${code}]`, `  → ${plain(remedy)}`]
}
