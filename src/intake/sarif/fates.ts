import { isLevel } from './levels.ts'
import type { Json } from './shape.ts'

const noProblem: readonly unknown[] = ['pass', 'notApplicable', 'informational']
const problem: readonly unknown[] = [undefined, null, 'fail', 'open', 'review']

/**
 * Whether a result is a finding: its kind (SARIF §3.27.9) is not one of those that say "no problem", and it is not
 * gone since the tool's baseline. Anything unknown is a finding. What contradicts itself is noted.
 */
export function isFinding(result: Json, note: (what: string) => void): boolean {
  const { kind, level, baselineState } = result
  if (noProblem.includes(kind)) {
    if (isLevel(level) && level !== 'none') note('kind-disagrees')
    return false
  }
  if (!problem.includes(kind)) note('kind-unknown')
  if (baselineState === 'absent') {
    note('baseline-absent')
    return false
  }
  return true
}
