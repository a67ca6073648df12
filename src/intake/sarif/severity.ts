import type { FindingSeverity } from '../../domain/finding.ts'
import type { Level } from './levels.ts'
import type { Scores } from './scores.ts'

/** A readable security-severity rules; else a CVSS score, else the level. */
export function severityOf(scores: Scores, level: Level): FindingSeverity {
  const { security, isUnreadable, vector, own } = scores
  const stated =
    security !== null
      ? { score: security, source: 'security-severity' }
      : vector !== null && vector.score !== null
        ? { score: vector.score, source: 'cvss' }
        : own !== null
          ? { score: own.score, source: own.member }
          : null
  if (stated !== null) return { ...stated, level, assumed: false, unreadable: isUnreadable }
  const source = isUnreadable ? 'security-severity' : 'level'
  return { score: null, level, source, assumed: true, unreadable: isUnreadable }
}

/** Whether a level says another thing than the score beside it (bands of GitHub: 7 error, 4 warning). */
export function disagrees({ score, level }: FindingSeverity): boolean {
  if (score === null) return false
  const expected: Level = score >= 7 ? 'error' : score >= 4 ? 'warning' : 'note'
  return expected !== level && !(score === 0 && level === 'none')
}
