import type { IncidentState } from '../../domain/incident-state.ts'
import { text, type Text } from '../../domain/text.ts'
import { nameOf } from './stamp.ts'

/** Whose something of the record is: a repository's, or a service's of which no repository is known, and a team's. */
export type Whose = Pick<IncidentState, 'repository' | 'service' | 'team'>

/** Whose is asked for, in any case; null: everybody's. */
export interface Asked {
  readonly repository: string | null
  readonly team: string | null
}

export interface Group<Of> {
  readonly whose: Whose
  readonly members: readonly [Of, ...Of[]]
}

export function isAsked(whose: Whose, { repository, team }: Asked): boolean {
  return (
    (repository === null || isSame(whose.repository, repository)) &&
    (team === null || isSame(whose.team, team))
  )
}

/** What belongs together, in the order in which the first of each comes. */
export function grouped<Of>(all: readonly Of[], whoseOf: (one: Of) => Whose): readonly Group<Of>[] {
  const groups = new Map<string, { readonly whose: Whose; readonly members: [Of, ...Of[]] }>()
  for (const one of all) {
    const whose = whoseOf(one)
    const key = JSON.stringify([whose.repository ?? [whose.service], whose.team])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { whose, members: [one] })
    else group.members.push(one)
  }
  return [...groups.values()]
}

/** By name, what belongs to nobody last. */
export function byName<Of>({ whose: one }: Group<Of>, { whose: other }: Group<Of>): number {
  return (
    order(one.repository, other.repository) ||
    (one.repository === null ? order(one.service, other.service) : 0) ||
    order(one.team, other.team)
  )
}

export function whoseTitle({ repository, service, team }: Whose): Text {
  const place = repository === null ? text`service ${service}` : text`${repository}`
  return team === null ? text`${place}, no owner is named` : text`${place}, ${nameOf(team)}`
}

export function isSame(one: string | null, other: string): boolean {
  return one !== null && one.toLowerCase() === other.toLowerCase()
}

function order(one: string | null, other: string | null): number {
  if (one === other) return 0
  if (one === null || other === null) return one === null ? 1 : -1
  return one < other ? -1 : 1
}
