import type { Decision, Judged } from '../domain/decision.ts'
import { firstClause } from '../domain/first-clause.ts'
import type { Incident } from '../domain/incident.ts'
import { withheldStep } from '../domain/shown-as.ts'
import { strong, text, type Text } from '../domain/text.ts'
import type { Long, LongRow } from './fitted.ts'
import type { Reader } from './reader.ts'

/** The one next step as it was decided, of the incident that the headline names; of what is withheld, where to find it. */
export function nextOf(
  worst: Judged,
  incident: Incident | undefined,
  { next }: Pick<Decision, 'next'>,
  reader: Reader,
): Long {
  if (reader.withholds(worst) || (incident !== undefined && reader.withholdsIncident(incident)))
    return { says: withheldStep(worst.id) }
  if (incident === undefined) return next ?? { says: text`nothing` }
  const { nextStep, nextStepShort } = incident
  return nextStepShort === undefined ? { says: nextStep } : { says: nextStep, short: nextStepShort }
}

/** The row in bold, whole or up to its first clause. */
export function nextRow({ says, short = firstClause(says) }: Long): LongRow {
  return { label: 'Next', says: bold(says), short: bold(short) }
}

function bold(words: Text): Text {
  return [strong(words)]
}
