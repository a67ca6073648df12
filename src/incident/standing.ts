import type { IncidentState } from '../domain/incident-state.ts'
import type { Request, Rights } from '../domain/request.ts'
import type { IncidentSettings } from '../domain/settings-incident.ts'
import { membersOf } from '../domain/members-of.ts'
import { isDutyOfficer } from './ladder.ts'

/** What somebody is to an incident at this moment; the table of verbs says which of these may what. */
export type Standing =
  | 'addressee'
  | 'addressed-team'
  | 'holder'
  | 'owner-team'
  | 'any-team'
  | 'duty-officer'
  | 'maintainer'
  | 'writer'
  | 'reader'

type Role = Rights['role']

const standingOfRole: Readonly<Record<Role, readonly Standing[]>> = {
  admin: ['maintainer', 'writer', 'reader'],
  maintain: ['maintainer', 'writer', 'reader'],
  write: ['writer', 'reader'],
  triage: ['reader'],
  read: ['reader'],
  none: [],
}

/** People are compared by account id, teams without regard to case. */
export function standingOf(
  { by }: Request,
  { baton, team }: IncidentState,
  rights: Rights,
  settings: IncidentSettings,
): ReadonlySet<Standing> {
  const isDuty = rights.isDutyOfficer || isDutyOfficer(by, settings)
  const found = new Set<Standing>(standingOfRole[rights.role])
  const { holder, offer } = baton
  if (holder?.id === by.id) found.add('holder')
  if (offer?.to.id === by.id) found.add('addressee')
  if (offer !== null && isOfTeam(offer.team)) found.add('addressed-team')
  if (offer !== null && isDuty && isDutyOfficer(offer.to, settings)) found.add('addressed-team')
  if (isOfTeam(team) || (team !== null && team.toLowerCase() === `@${by.login.toLowerCase()}`))
    found.add('owner-team')
  if (rights.teams.some((one) => settings.teams.has(one.toLowerCase()))) found.add('any-team')
  if ([...settings.teams.keys()].some(isOfTeam)) found.add('any-team')
  if (isDuty) found.add('duty-officer')
  return found

  function isOfTeam(name: string | null): boolean {
    if (name === null) return false
    const wanted = name.toLowerCase()
    if (rights.teams.some((one) => one.toLowerCase() === wanted)) return true
    const onDuty = settings.teams.get(wanted)
    return onDuty !== undefined && membersOf(onDuty).some((one) => one.id === by.id)
  }
}
