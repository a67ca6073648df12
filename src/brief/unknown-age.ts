import type { Decision, Judged } from '../domain/decision.ts'
import type { Problem } from '../domain/problem.ts'
import { text, type Text } from '../domain/text.ts'
import { firstClause, type Long } from './fitted.ts'
import type { Reader } from './reader.ts'

/** Whether it stops only since its age cannot be told: what is exploited, malware or live T0 stops at any age. */
export function stopsByAge({ newness, tier, facts, overdue }: Judged, { basis }: Decision): boolean {
  if (newness !== 'unknown' || facts.kev || facts.class === 'malware' || overdue) return false
  if (basis.stage === 'predeploy') return tier !== 'T0'
  return basis.stage === 'pr' && !(tier === 'T0' && facts.class === 'pipeline')
}

/** Why its age cannot be told. */
export function whyUnknown(judged: Judged, decision: Decision, reader: Reader): Text {
  if (changeProblem(decision) !== undefined) return text`the change could not be read`
  const { place, artifactDigest } = judged.finding
  if (reader.withholds(judged)) return text`nothing here dates it`
  if (place === null)
    return artifactDigest === undefined
      ? text`the scan names no place`
      : text`it is in an image, not in the change`
  if (!place.inside) return text`its path is not one of this repository`
  return decision.basis.stage === 'pr'
    ? text`the change does not show this place`
    : text`no baseline dates it`
}

/** The fix, and how its age can be told; the fix first only where somebody must make it whoever brought it in. */
export function stepForUnknown(judged: Judged, fix: Text, decision: Decision): Long {
  const problem = changeProblem(decision)
  const isSecret = judged.finding.class === 'secret'
  const remedy = problem?.remedy ?? text`scan the base, too (${'baseline'})${adopting(judged)}`
  if (isSecret)
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

/** After the merge, where the age alone makes it stop: in one line what would tell it. */
export function ageLine(judged: Judged, decision: Decision, reader: Reader): Long[] {
  if (decision.basis.stage === 'pr' || !stopsByAge(judged, decision)) return []
  const remedy = changeProblem(decision)?.remedy ?? text`${'baton adopt'} dates what was here before`
  return [
    {
      says: text`It stops since its age cannot be told (${whyUnknown(judged, decision, reader)}): ${remedy}.`,
      short: text`Its age cannot be told: ${remedy}.`,
    },
  ]
}

function changeProblem({ incomplete }: Decision): Problem | undefined {
  return incomplete.find(({ code }) => code === 'change-unreadable')
}
