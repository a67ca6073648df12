import type { Decision, Judged } from '../domain/decision.ts'
import type { Incident } from '../domain/incident.ts'
import { strong, text, type Text } from '../domain/text.ts'
import type { BriefContext } from './context.ts'
import { isFirstRun } from './first-run.ts'
import { firstClause, type Long, type LongRow } from './fitted.ts'
import type { Reader } from './reader.ts'
import { stepForUnknown, stopsByAge } from './unknown-age.ts'

/** The one next step, of the incident that the headline names; of what is withheld, where to find it. */
export function nextOf(
  worst: Judged,
  incident: Incident | undefined,
  decision: Decision,
  context: BriefContext,
  reader: Reader,
): Long {
  if (reader.withholds(worst) || (incident !== undefined && reader.withholdsIncident(incident)))
    return { says: text`open the private details of ${worst.id}, and take the first step there` }
  // Debt that is dated already needs no second adoption.
  const own = incident?.kind === 'adoption' && !isFirstRun(decision) ? context.stepOf?.(worst) : undefined
  const step = own ?? (incident === undefined ? decision.next : incident.nextStep)
  if (decision.basis.stage === 'pr' && stopsByAge(worst, decision))
    return stepForUnknown(worst, step, decision)
  return { says: step }
}

/** The row in bold, whole or up to its first clause. */
export function nextRow({ says, short = firstClause(says) }: Long): LongRow {
  return { label: 'Next', says: bold(says), short: bold(short) }
}

function bold(words: Text): Text {
  return [strong(words)]
}
