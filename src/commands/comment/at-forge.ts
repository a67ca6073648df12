import type { Account } from '../../domain/account.ts'
import type { GitHub } from '../../domain/ports.ts'
import { Inability } from '../../domain/problem.ts'
import type { IncidentSettings } from '../../domain/settings-incident.ts'
import { text } from '../../domain/text.ts'
import { accountsOf } from '../../effects/accounts.ts'
import { mayBeUs } from '../../effects/whose.ts'
import type { AtLedger } from '../../settings/command.ts'
import { incidentSettingsOf, loginsOf } from '../../settings/incident-settings-of.ts'
import { ledgerHere, mayWrite, type LedgerHere } from '../record/at-ledger.ts'
import type { World } from '../world.ts'

/** A repository in whose issues and pull requests people ask, and the record that they ask about. */
export interface AtForge {
  readonly github: GitHub
  /** `owner/name`. */
  readonly repository: string
  readonly ledger: LedgerHere
  /** People as accounts of the forge. */
  readonly incidents: IncidentSettings
  readonly world: World
  /** ISO 8601; of the whole run. */
  readonly now: string
}

/** GitHub, by the token of this repository. Asks nothing yet. */
export async function githubHere({ githubToken }: AtLedger, { openGitHub }: World): Promise<GitHub> {
  if (githubToken !== null) return openGitHub(githubToken)
  throw new Inability(2, [
    {
      code: 'input-missing',
      sentence: text`${'github-token'} is not given`,
      remedy: text`leave the input out: its default is the job's own token`,
    },
  ])
}

export async function atForge(
  command: AtLedger,
  world: World,
  { github, repository }: Pick<AtForge, 'github' | 'repository'>,
): Promise<AtForge> {
  const ledger = mayWrite(await ledgerHere(command, world))
  const accounts = await accountsOf(github, loginsOf(ledger.config))
  const incidents = incidentSettingsOf(ledger.config, (login) => accounts.get(login.toLowerCase()) ?? null)
  return { github, repository, ledger, incidents, world, now: world.clock.now().toISOString() }
}

/** Whether somebody is the account whose token this is, whose doings ask for nothing. Null: GitHub does not say. */
export async function isOurs({ id }: Account, github: GitHub): Promise<boolean | null> {
  try {
    return await mayBeUs(github, { id: Number(id.slice('github:'.length)), isBot: false })
  } catch {
    return null
  }
}

/** What is asked for is not known well enough to be done. */
export function unread(): Inability {
  return new Inability(30, [
    {
      code: 'request-unread',
      sentence: text`GitHub does not say whether this was asked as it was told, so nothing was done`,
      remedy: text`run the job again, or ask again`,
    },
  ])
}
