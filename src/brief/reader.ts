import type { Decision, Judged } from '../domain/decision.ts'
import type { Incident } from '../domain/incident.ts'
import { isWithheld, shownAs } from '../domain/shown-as.ts'
import { mention, value, type Text } from '../domain/text.ts'
import type { BriefContext } from './context.ts'

/** Who reads a brief, and when: what is withheld from them, who may be mentioned to them. */
export interface Reader {
  readonly now: string
  readonly withholds: (judged: Judged) => boolean
  readonly withholdsIncident: (incident: Incident) => boolean
  /** What it is called, without an article. */
  readonly titleOf: (judged: Judged) => Text
  /** A mention where that is allowed, else the name alone. */
  readonly names: (name: string) => Text
}

export function readerOf({ basis, judged }: Decision, context: BriefContext): Reader {
  return {
    now: basis.now,
    withholds: (one) => shownAs(one, basis) === 'withheld',
    withholdsIncident: (incident) => isWithheld(incident, judged, basis),
    titleOf: (one) => context.titleOf(one.finding),
    names: (name) => [context.mentions.has(name) ? mention(name) : value(name)],
  }
}
