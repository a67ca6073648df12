import type { Account } from '../../domain/account.ts'
import type { Config } from '../../domain/settings.ts'
import type { IncidentSettings } from '../../domain/settings-incident.ts'
import { incidentSettingsOf, loginsOf } from '../../settings/incident-settings-of.ts'
import type { World } from '../world.ts'
import type { LedgerHere } from './at-ledger.ts'
import { withPeopleOfHub } from './people-of-hub.ts'

/** People whom nobody vouched for with an id of the forge are named by their login. */
function incidentSettings(config: Config): IncidentSettings {
  return incidentSettingsOf(config, (login) => ({ id: `local:${login.toLowerCase()}`, login }))
}

/** Who is asked: where the ledger is at GitHub, by the accounts that GitHub has for their logins now. */
export async function incidentsHere(
  { config: own, settings, github }: Pick<LedgerHere, 'config' | 'settings' | 'github'>,
  world: Pick<World, 'output' | 'clock'>,
): Promise<IncidentSettings> {
  if (settings.place?.is !== 'github') return incidentSettings(own)
  const config = await withPeopleOfHub(own, settings, github, world)
  const logins = loginsOf(config)
  const accounts = await accountsAt(github, logins)
  const unknown = logins.filter((login) => !accounts.has(login.toLowerCase()))
  if (unknown.length > 0)
    world.output.note(
      `baton: GitHub does not say who ${unknown.map((login) => `@${login}`).join(', ')} is, so they are left out`,
    )
  return incidentSettingsOf(config, (login) => accounts.get(login.toLowerCase()) ?? null)
}

/** Accounts of `@login`s beside baton.yml, by login in lower case; whom the forge does not know is left out. */
export async function peopleHere(
  names: readonly string[],
  { settings, github }: Pick<LedgerHere, 'settings' | 'github'>,
): Promise<ReadonlyMap<string, Account>> {
  const logins = [...new Set(names.map((name) => name.replace(/^@/, '')))]
  if (settings.place?.is !== 'github')
    return new Map(
      logins.map((login) => [`@${login.toLowerCase()}`, { id: `local:${login.toLowerCase()}`, login }]),
    )
  return new Map([...(await accountsAt(github, logins))].map(([login, account]) => [`@${login}`, account]))
}

async function accountsAt(
  github: LedgerHere['github'],
  logins: readonly string[],
): Promise<ReadonlyMap<string, Account>> {
  if (github === null || logins.length === 0) return new Map()
  const { accountsOf } = await import('../../effects/accounts.ts')
  return accountsOf(github, logins)
}
