import type { FindingSeverity } from '../../domain/finding.ts'

export type Level = FindingSeverity['level']

const levels: readonly Level[] = ['none', 'note', 'warning', 'error']

/** Null: not given. What is given and is no level counts as error. */
export function levelOf(value: unknown): Level | null {
  if (value === undefined || value === null) return null
  return levels.find((level) => level === value) ?? 'error'
}

export function isLevel(value: unknown): boolean {
  return levels.some((level) => level === value)
}

export function worseLevel(one: Level | null, other: Level | null): Level | null {
  if (one === null || other === null) return one ?? other
  return levels.indexOf(one) >= levels.indexOf(other) ? one : other
}

export interface LevelSources {
  readonly kind: unknown
  readonly result: unknown
  /** Of the invocation's overrides (SARIF §3.20.5). */
  readonly override: Level | null
  readonly rule: Level | null
  /** The result points to a rule that is not there. */
  readonly isRuleMissing: boolean
}

/**
 * SARIF §3.27.10. A finding's level is never `none`, which says "no problem": beside open and review it is a
 * note, beside fail a warning.
 */
export function resolveLevel(sources: LevelSources): Level {
  const isOpen = sources.kind === 'open' || sources.kind === 'review'
  const stated = levelOf(sources.result)
  const level = stated ?? (isOpen ? 'none' : assumedLevel(sources))
  if (level !== 'none') return level
  return isOpen ? 'note' : 'warning'
}

function assumedLevel({ isRuleMissing, override, rule }: LevelSources): Level {
  return isRuleMissing ? 'error' : (override ?? rule ?? 'warning')
}
