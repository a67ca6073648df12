import type { Judged } from '../../domain/decision.ts'
import { isFirstRun } from '../../domain/first-run.ts'
import type { Incident } from '../../domain/incident.ts'
import type { IncidentContext } from './context.ts'
import { groupFindings } from './group.ts'
import { buildIncident } from './build-incident.ts'

/** The incidents of a run, the worst first, and which finding is in which. */
export interface Incidents {
  readonly incidents: readonly Incident[]
  /** Id of the incident by `Judged.id`. */
  readonly incidentOf: ReadonlyMap<string, string>
}

/** From what was judged to what somebody must take up. */
export function incidentsOf(judged: readonly Judged[], context: IncidentContext): Incidents {
  const isFirst = isFirstRun({ judged })
  const incidents = groupFindings(judged, context).map((group) => buildIncident(group, context, isFirst))
  const incidentOf = new Map<string, string>()
  for (const { id, findings } of incidents) for (const finding of findings) incidentOf.set(finding, id)
  return { incidents, incidentOf }
}
