import type { Decision, Judged } from '../domain/decision.ts'
import type { Incident } from '../domain/incident.ts'
import { strong, text, type Text } from '../domain/text.ts'
import { firstClause, type LongRow } from './fitted.ts'
import type { Reader } from './reader.ts'

/** The one next step, of the incident that the headline names; of what is withheld, where to find it. */
export function nextOf(
  worst: Judged,
  incident: Incident | undefined,
  decision: Decision,
  reader: Reader,
): Text {
  if (reader.withholds(worst) || (incident !== undefined && reader.withholdsIncident(incident)))
    return text`open the private details of ${worst.id}, and take the first step there`
  return incident === undefined ? decision.next : incident.nextStep
}

/** The row in bold, whole or up to its first clause. */
export function nextRow(step: Text): LongRow {
  return { label: 'Next', says: [strong(step)], short: [strong(firstClause(step))] }
}
