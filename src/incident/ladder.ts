import type { Account } from '../domain/account.ts'
import type { IncidentState } from '../domain/incident-state.ts'
import type { IncidentSettings } from '../domain/settings-incident.ts'
import { membersOf } from '../domain/members-of.ts'

/** One person who is asked, and as whose. */
export interface Rung {
  readonly to: Account
  /** `@org/team`: its members may accept too; null: this person alone, or the duty officers. */
  readonly team: string | null
  /** −1: beside the ladder, which comes after. */
  readonly rung: number
}

/** Who is asked in turn: the team's on-call list, its lead, the security duty officers. domain.md b.4, 5. */
export function ladderOf(team: string | null, settings: IncidentSettings): readonly Rung[] {
  const onDuty = team === null ? undefined : settings.teams.get(team.toLowerCase())
  const person = onDuty === undefined && team !== null ? personNamed(team, settings) : null
  const own = person === null ? (onDuty === undefined ? [] : membersOf(onDuty)) : [person]
  const ofTeam = own.map((to) => ({ to, team: onDuty === undefined ? null : team }))
  const all = [...ofTeam, ...settings.dutyOfficers.map((to) => ({ to, team: null }))]
  const seen = new Set<string>()
  return all.filter(({ to }) => !seen.has(to.id) && seen.add(to.id)).map((one, rung) => ({ ...one, rung }))
}

/** Who would be asked next. `beyond`: only higher up than this rung. */
export function nextRung(
  state: IncidentState,
  team: string | null,
  settings: IncidentSettings,
  beyond = -1,
): Rung | null {
  return ladderOf(team, settings).find((one) => one.rung > beyond && canBeAsked(one.to, state)) ?? null
}

/** The first duty officer who can be asked. */
export function dutyRung(state: IncidentState, settings: IncidentSettings): Rung | null {
  const rungs = ladderOf(state.team, settings)
  return rungs.find(({ to }) => isDutyOfficer(to, settings) && canBeAsked(to, state)) ?? null
}

/** Not the holder, nobody who let it lapse or is off duty, nobody who declined it. */
export function canBeAsked(account: Account, { baton }: IncidentState): boolean {
  const { id } = account
  return id !== baton.holder?.id && !baton.away.includes(id) && !baton.declines.some(({ by }) => by === id)
}

export function isDutyOfficer(account: Account, { dutyOfficers }: IncidentSettings): boolean {
  return dutyOfficers.some(({ id }) => id === account.id)
}

/** Whoever `@login` or `@org/team` means at this moment; `unknown`: nobody vouches for them; `nobody`: all are away. */
export function addressee(
  name: string,
  state: IncidentState,
  settings: IncidentSettings,
): Rung | 'unknown' | 'nobody' {
  const team = settings.teams.get(name.toLowerCase())
  if (team === undefined) {
    const to = personNamed(name, settings)
    if (to === null) return 'unknown'
    return canBeAsked(to, state) ? { to, team: null, rung: -1 } : 'nobody'
  }
  const rungs = ladderOf(name, settings).filter((one) => one.team !== null)
  return rungs.find(({ to }) => canBeAsked(to, state)) ?? 'nobody'
}

function personNamed(name: string, settings: IncidentSettings): Account | null {
  if (name.includes('/')) return null
  const login = name.toLowerCase().replace(/^@/, '')
  const teams = [...settings.teams.values()].flatMap(membersOf)
  const known = [...settings.dutyOfficers, ...teams].find((one) => one.login.toLowerCase() === login)
  return known ?? settings.people?.get(`@${login}`) ?? null
}
