import { counted } from '../../domain/counted.ts'
import type { OpenIncidents } from '../../domain/open-incidents.ts'
import type { Change } from '../../domain/change.ts'
import type { Judged } from '../../domain/decision.ts'
import type { Known } from '../../domain/known.ts'
import type { Problem } from '../../domain/problem.ts'
import type { Stage } from '../../domain/terms.ts'
import { ours, text } from '../../domain/text.ts'

type Depending = Pick<Judged, 'tier' | 'newness' | 'newSource' | 'finding'>

/**
 * When the change cannot be read and a finding of T2 or worse depends on it, it cannot be told whether this may go on
 * (exit 30). After the merge a run that brings no change in (a schedule, a tag) has none to read. `isLocal`: outside a
 * pipeline, where no setting of one helps.
 */
export function changeProblem(
  stage: Stage,
  change: Known<Change>,
  judged: readonly Depending[],
  isLocal = false,
): Problem | null {
  if (change.known || (stage !== 'pr' && change.why !== 'unreadable')) return null
  const count = judged.filter((one) => isUrgent(one) && dependsOnChange(one)).length
  if (count === 0) return null
  return {
    code: 'change-unreadable',
    sentence: text`what this change brings in cannot be read, and whether ${ours(counted(count, 'urgent finding is', 'urgent findings are'))} new depends on it`,
    remedy: isLocal
      ? text`fetch the branch that it is to be merged into, from a remote named ${'origin'}, or name scans of the merge base in ${'baseline'}`
      : text`check out with ${'fetch-depth: 2'}, or give the step ${'contents: read'} so that GitHub can be asked`,
  }
}

/**
 * After the merge: when our open issues cannot be read, a finding of unknown age may be one that is blocked already,
 * and must not become milder by that (exit 30).
 */
export function openIssuesProblem(
  stage: Stage,
  openIssues: Known<OpenIncidents>,
  judged: readonly Depending[],
): Problem | null {
  if (stage === 'pr' || openIssues.known || openIssues.why !== 'unreadable') return null
  const count = judged.filter((one) => isUrgent(one) && one.newness === 'unknown').length
  if (count === 0) return null
  return {
    code: 'open-issues-unreadable',
    sentence: text`our open issues cannot be read, and ${ours(counted(count, 'urgent finding'))} of unknown age may be blocked by one`,
    remedy: text`run again when GitHub answers, or write down known debt with ${'baton adopt'}`,
  }
}

function isUrgent({ tier }: Depending): boolean {
  return tier === 'T0' || tier === 'T1' || tier === 'T2'
}

/** A finding that names no place would be unknown whatever the change is. */
function dependsOnChange({ newness, newSource, finding }: Depending): boolean {
  if (newness !== 'unknown' || newSource !== 'none') return false
  return finding.place !== null || finding.places.length > 0
}
