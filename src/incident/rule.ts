import type { EventDraft } from '../domain/event.ts'
import type { IncidentState } from '../domain/incident-state.ts'
import type { Refusal, Request, Rights } from '../domain/request.ts'
import type { IncidentSettings } from '../domain/settings-incident.ts'
import { hasEnded } from '../domain/life-stage.ts'
import { isRefusal, refuse } from './ask.ts'
import { beginCourse, draftOf, happen } from './course.ts'
import { beat } from './lease.ts'
import type { Moment } from './moment.ts'
import { standingOf, type Standing } from './standing.ts'
import { verbTable, type VerbRow } from './verb-table.ts'

/**
 * What somebody's request does, or the one reason why not. The first event says that it was asked, so that the same
 * request again is a replay. `state` null: there is no such incident.
 */
export function rule(
  request: Request,
  state: IncidentState | null,
  rights: Rights,
  settings: IncidentSettings,
  moment: Moment,
): readonly EventDraft[] | Refusal {
  if (state === null || state.id !== request.incident) return refuse('unknown-incident')
  const row = verbTable[request.verb]
  const standing = standingOf(request, state, rights, settings)
  const refusal = refusalOf(row, request, state, rights, standing)
  if (refusal !== null) return refusal
  const asked = happen(beginCourse(state, moment), request.by, { is: 'asked', source: request.source })
  const ruled = row.effect(asked, { request, rights, standing, settings })
  if (isRefusal(ruled)) return ruled
  return (row.isSilent ? ruled : beat(ruled, request.by, settings)).drafts
}

/** For the record, so that the same request is not answered twice; of strangers' requests the caller keeps none. */
export function refusedEvent(
  request: Request,
  { why }: Refusal,
  state: IncidentState,
  moment: Moment,
): EventDraft {
  const { verb, source, by } = request
  return draftOf(moment, state.id, [state.lastSeq, 0], by, { is: 'refused', verb, why, source })
}

function refusalOf(
  row: VerbRow,
  request: Request,
  state: IncidentState,
  rights: Rights,
  standing: ReadonlySet<Standing>,
): Refusal | null {
  const { phase, term } = state.baton
  if (state.handled.has(request.source)) return refuse('replayed')
  if (hasEnded(state.lifecycle) && !row.afterTheEnd) return refuse('closed')
  if (row.isFenced && request.term !== undefined && request.term !== term) return refuse('stale')
  const who = whoMay(row, state)
  if (who.length > 0 && !who.some((one) => standing.has(one))) return refuse('not-allowed')
  if (row.notByAuthor && rights.isAuthor) return refuse('author-may-not')
  const missing = row.needs.find((name) => request.args[name] === undefined)
  if (missing !== undefined) return refuse('not-now', missing)
  return row.while === undefined || row.while.includes(phase) ? null : refuse('not-now')
}

function whoMay(row: VerbRow, { baton }: IncidentState): readonly Standing[] {
  if (baton.phase === 'contested' && row.contested !== undefined) return row.contested
  return baton.holder === null && row.unheld !== undefined ? [...row.who, ...row.unheld] : row.who
}
