import type { Account } from '../domain/account.ts'
import type { Config, Member } from '../domain/settings.ts'
import type { IncidentSettings, TeamOnDuty } from '../domain/settings-incident.ts'

/**
 * Who is asked, by baton.yml. A person whom `resolve` does not know (gone, renamed, nobody could say) is left out;
 * a team of which nobody is left stays, so that its incidents go on to the duty officers.
 */
export function incidentSettingsOf(
  config: Config,
  resolve: (login: string) => Account | null,
): IncidentSettings {
  const accountOf = ({ login, id }: Member) => (id === null ? resolve(login) : { id, login })
  const accountsOf = (members: readonly Member[]) =>
    members.map(accountOf).filter((account): account is Account => account !== null)
  const teams = Object.entries(config.teams).map(([name, { oncall, lead }]): [string, TeamOnDuty] => {
    const leader = lead === null ? null : accountOf(lead)
    return [name.toLowerCase(), { oncall: accountsOf(oncall), ...(leader === null ? {} : { lead: leader }) }]
  })
  const { cleanRuns, reopenDays } = config.incidents
  return {
    teams: new Map(teams),
    dutyOfficers: accountsOf(config.dutyOfficers),
    cleanRuns,
    ...(reopenDays === null ? {} : { limits: { reopenDays } }),
  }
}

/** Whoever is asked to resolve them: each login once, in the order of the file. */
export function loginsOf({ teams, dutyOfficers }: Config): readonly string[] {
  const members = [
    ...Object.values(teams).flatMap(({ oncall, lead }) => [...oncall, ...(lead === null ? [] : [lead])]),
    ...dutyOfficers,
  ]
  const logins = new Map<string, string>()
  for (const { login, id } of members)
    if (id === null && !logins.has(login.toLowerCase())) logins.set(login.toLowerCase(), login)
  return [...logins.values()]
}
