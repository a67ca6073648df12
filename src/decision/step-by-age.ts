import type { Decision, Judged, NextStep } from '../domain/decision.ts'
import { firstClause } from '../domain/first-clause.ts'
import { stopsByAge } from '../domain/stops-by-age.ts'
import { text, type Text } from '../domain/text.ts'

/**
 * For what stops a change only since its age cannot be told: the fix, and how its age can be told; the fix first only
 * where somebody must make it whoever brought it in. Null: its age is not why it stops.
 */
export function stepByAge(
  judged: Judged,
  fix: Text,
  { incomplete, basis }: Pick<Decision, 'incomplete' | 'basis'>,
): NextStep | null {
  if (basis.stage !== 'pr' || !stopsByAge(judged, basis)) return null
  const problem = incomplete.find(({ code }) => code === 'change-unreadable')
  const remedy = problem?.remedy ?? text`scan the base, too (${'baseline'})${adopting(judged)}`
  if (judged.finding.class === 'secret')
    return {
      says: text`${fix}; if it is old: ${remedy}`,
      short: text`${firstClause(fix)}; if it is old: ${remedy}`,
    }
  if (problem !== undefined)
    return {
      says: text`${remedy}; only if this change then shows as its source: ${fix}`,
      short: remedy,
    }
  return {
    says: text`if this change brings it in: ${fix}; if it was here before: ${remedy}`,
    short: text`if this change brings it in: ${firstClause(fix)}; else: ${remedy}`,
  }
}

/** What dates what was here before; T0 and pipeline cannot be adopted. */
function adopting({ tier, facts }: Judged): Text {
  return tier === 'T0' || facts.class === 'pipeline' ? [] : text`, or date it by ${'baton adopt'}`
}
