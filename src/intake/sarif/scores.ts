import { readVector, type CvssFacts } from './cvss.ts'
import { reach } from './limits.ts'
import { objectOf, own, textOf, type Json } from './shape.ts'

/** What one property bag says of severity. */
export interface Scores {
  /** `security-severity`, strict; null: not there or unreadable. */
  readonly security: number | null
  /** `security-severity` is there and is no number from 0 to 10. */
  readonly isUnreadable: boolean
  readonly vector: CvssFacts | null
  /** A tool's own score, with the name of its member. */
  readonly own: { readonly score: number; readonly member: string } | null
}

export const noScores: Scores = { security: null, isUnreadable: false, vector: null, own: null }

/** Members in which tools write a CVSS base score; the first one that holds a number counts. */
const scoreMembers: readonly string[] = [
  ...['cvssv3_baseScore', 'cvssV3BaseScore', 'cvssv3_score', 'cvssV3', 'cvss3', 'cvss_v3', 'cvssV3Score'],
  ...['cvss_score', 'cvssScore', 'cvss-score', 'cvss', 'CVSS', 'baseScore', 'base_score', 'cvssv2_baseScore'],
]

export function scoresOf(bag: Json | null): Scores {
  if (bag === null) return noScores
  const stated = own(bag, 'security-severity')
  const security = strictScore(stated)
  const isUnreadable = security === null && stated !== undefined && stated !== null
  return { security, isUnreadable, vector: vectorIn(bag), own: ownScore(bag) }
}

/** The worse of two bags' scores: a rule's and a result's, or of two rules. */
export function worseScores(one: Scores, other: Scores): Scores {
  if (one === noScores) return other
  if (other === noScores) return one
  return {
    security: higher(one.security, other.security),
    isUnreadable: one.isUnreadable || other.isUnreadable,
    vector: worseVector(one.vector, other.vector),
    own: (one.own?.score ?? -1) >= (other.own?.score ?? -1) ? one.own : other.own,
  }
}

/** `^(10(\.0+)?|\d(\.\d+)?)$`, as text or number: what `parseFloat` would make of "9,8" is not what was meant. */
function strictScore(value: unknown): number | null {
  if (typeof value === 'number') return value >= 0 && value <= 10 ? value : null
  const text = textOf(value)
  return text !== null && text.length <= 40 && /^(10(\.0+)?|\d(\.\d+)?)$/.test(text) ? Number(text) : null
}

function ownScore(bag: Json): Scores['own'] {
  for (const member of scoreMembers) {
    const value = own(bag, member)
    if (value === undefined) continue
    const nested = objectOf(value)
    const score = strictScore(
      nested === null ? value : (nested['score'] ?? nested['baseScore'] ?? nested['base_score']),
    )
    if (score !== null) return { score, member }
  }
  return null
}

/** The worst CVSS vector in a bag, at most two objects deep. */
function vectorIn(bag: Json): CvssFacts | null {
  let worst: CvssFacts | null = null
  let members = 0
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value: bag, depth: 0 }]
  for (let next = waiting.pop(); next !== undefined && members < reach.members; next = waiting.pop()) {
    const { value, depth } = next
    if (typeof value === 'string') worst = worseVector(worst, readVector(value))
    else if (typeof value === 'object' && value !== null && depth <= 3)
      for (const inner of Object.values(value).slice(0, reach.members)) {
        members++
        waiting.push({ value: inner, depth: depth + 1 })
      }
  }
  return worst
}

function worseVector(one: CvssFacts | null, other: CvssFacts | null): CvssFacts | null {
  if (one === null || other === null) return one ?? other
  return {
    automatable: one.automatable || other.automatable,
    totalImpact: one.totalImpact || other.totalImpact,
    score: higher(one.score, other.score),
  }
}

function higher(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.max(one, other)
}
