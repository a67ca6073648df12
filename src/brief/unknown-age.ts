import type { Decision, Judged } from '../domain/decision.ts'
import type { Problem } from '../domain/problem.ts'
import { text, type Text } from '../domain/text.ts'
import { stopsByAge } from '../domain/stops-by-age.ts'
import type { Long } from './fitted.ts'
import type { Reader } from './reader.ts'

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

/** After the merge, where the age alone makes it stop: in one line what would tell it. */
export function ageLine(judged: Judged, decision: Decision, reader: Reader): Long[] {
  if (decision.basis.stage === 'pr' || !stopsByAge(judged, decision.basis)) return []
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
