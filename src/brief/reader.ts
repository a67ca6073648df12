import type { Answered } from '../domain/answer.ts'
import type { Decision, Judged } from '../domain/decision.ts'
import type { Incident } from '../domain/incident.ts'
import { isWithheld, shownAs } from '../domain/shown-as.ts'
import { mention, ours, text, value, type Text } from '../domain/text.ts'
import type { BriefContext } from './context.ts'
import { ageOf, dateTimeAndDistance, dateTimeOf } from './times.ts'

/** Who reads a brief, and when: what is withheld from them, who may be mentioned to them. */
export interface Reader {
  readonly now: string
  readonly withholds: (judged: Judged) => boolean
  readonly withholdsIncident: (incident: Incident) => boolean
  /** What it is called, without an article. */
  readonly titleOf: (judged: Judged) => Text
  /** A mention where that is allowed, else the name alone. */
  readonly names: (name: string) => Text
  /** A time to come, with its date and zone; how far away it is only where that stays true while it is read. */
  readonly when: (iso: string) => Text
  /** Since when something is known. */
  readonly since: (iso: string) => Text
  /** Who has an incident by the record; null: there is none. */
  readonly answerOf: (incident: Incident) => Answered | null
  /** Where everything is that has no room here. */
  readonly listedIn: Text
}

/** `lasting`: it is read for days, as an issue is. */
export function readerOf(
  { basis, judged }: Decision,
  context: BriefContext,
  read: 'soon' | 'lasting' = 'soon',
): Reader {
  const { now } = basis
  const { record } = context.links
  const isLasting = read === 'lasting'
  return {
    now,
    withholds: (one) => shownAs(one, basis) === 'withheld',
    withholdsIncident: (incident) => isWithheld(incident, judged, basis),
    titleOf: (one) => context.titleOf(one.finding),
    names: (name) => [context.mentions.has(name) ? mention(name) : value(name)],
    when: (iso) => [ours(isLasting ? dateTimeOf(iso) : dateTimeAndDistance(iso, now))],
    since: (iso) => [ours(isLasting ? `first seen ${dateTimeOf(iso)}` : ageOf(iso, now))],
    answerOf: ({ id }) => context.answers?.get(id) ?? null,
    listedIn: record === null ? text`with ${'--output decision.json'}` : text`in ${record}`,
  }
}
