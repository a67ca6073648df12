import type { Explainable } from '../domain/decision.ts'
import type { ComingStop } from '../domain/explanation.ts'
import type { Policy } from '../domain/policy.ts'
import type { Verdict } from '../domain/terms.ts'
import { endOfDay, later, momentOf } from './incident/dates.ts'
import { isStop } from './policy/outcome-of.ts'
import { rowOf } from './policy/row-of.ts'

/** Which findings start to stop the run by a time, as waivers and due dates run out and nothing else changes; by time. */
export function comingStops(judged: readonly Explainable[], at: string, policy: Policy): ComingStop[] {
  return judged
    .filter(({ verdict, suppressed }) => !isStop(verdict) && !suppressed)
    .flatMap((one): ComingStop[] => {
      const stop = turnsOf(one, policy)
        .filter(({ from }) => Date.parse(from) <= Date.parse(at))
        .map((turn) => ({ id: one.id, ...turn, verdict: verdictAt(one, turn.from, policy) }))
        .find(({ verdict }) => isStop(verdict))
      return stop === undefined ? [] : [stop]
    })
    .sort((one, other) => Date.parse(one.from) - Date.parse(other.from))
}

/** When something runs out, in order. */
function turnsOf(judged: Explainable, policy: Policy): Pick<ComingStop, 'from' | 'because'>[] {
  const overdueFrom = overdueFromOf(judged, policy)
  return [
    ...(judged.waived === null
      ? []
      : [{ from: afterDay(judged.waived.expires), because: 'waiver-ends' as const }]),
    ...(overdueFrom === null ? [] : [{ from: overdueFrom, because: 'date-passes' as const }]),
  ].sort((one, other) => Date.parse(one.from) - Date.parse(other.from))
}

function verdictAt(judged: Explainable, time: string, policy: Policy): Verdict {
  const isWaived = judged.waived !== null && Date.parse(time) < Date.parse(afterDay(judged.waived.expires))
  if (isWaived) return 'track'
  const overdueFrom = overdueFromOf(judged, policy)
  const overdue = judged.overdue || (overdueFrom !== null && Date.parse(overdueFrom) <= Date.parse(time))
  return rowOf(judged.facts, judged.tiered, judged.tier, { newness: judged.newness, overdue }, policy).verdict
}

/** The due date; for adopted debt the tier's own time after it. Null: no clock runs. */
export function overdueFromOf(
  { dueAt, adopted, tier }: Pick<Explainable, 'dueAt' | 'adopted' | 'tier'>,
  policy: Policy,
): string | null {
  if (dueAt === null || tier === null) return null
  const grace = adopted ? (policy.terms.deadlines[tier].fixHours ?? 0) : 0
  return later(momentOf(dueAt), grace * 3_600_000)
}

/** A waiver holds to the end of its day, UTC. */
function afterDay(date: string): string {
  return new Date(Date.parse(endOfDay(date)) + 1).toISOString()
}
