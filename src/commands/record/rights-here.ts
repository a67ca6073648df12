import type { Account } from '../../domain/account.ts'
import type { IncidentState } from '../../domain/incident-state.ts'
import type { Rights, Verb } from '../../domain/request.ts'
import type { IncidentSettings } from '../../domain/settings-incident.ts'
import type { World } from '../world.ts'
import type { LedgerHere } from './at-ledger.ts'
import { changeAt, writtenHere } from './change-here.ts'
import { rightsByNames } from './rights-by-names.ts'
import { rightsInJenkins } from './rights-in-jenkins.ts'

/** Somebody asks for something of an incident. */
export interface Asking {
  readonly by: Account
  readonly verb: Verb
  readonly incidents: IncidentSettings
}

/**
 * What the asker may: in Jenkins what baton.yml says of its user; at GitHub what GitHub says now, of the incident's
 * repository; else what belongs to whoever may write the record.
 */
export async function rightsHere(
  asking: Asking,
  state: IncidentState | null,
  { settings, github }: Pick<LedgerHere, 'settings' | 'github'>,
  world: World,
): Promise<Rights> {
  if (world.asker !== undefined) return jenkinsRights(asking, world)
  const { place } = settings
  if (place?.is !== 'github' || github === null) return localRights(asking, world)
  const { rightsOf } = await import('../../effects/rights.ts')
  const repository = state?.repository ?? place.repository
  const change = asking.verb === 'waive' ? await changeAt(repository, world) : null
  return rightsOf(github, { repository, account: asking.by, settings: asking.incidents, change })
}

async function jenkinsRights({ by, verb, incidents }: Asking, world: World): Promise<Rights> {
  const rights = rightsInJenkins(by, incidents)
  return verb === 'waive' ? { ...rights, ...(await writtenHere(world, by)) } : rights
}

/** Who may write the record may do what its owners may; teams and duty are those of baton.yml. */
async function localRights({ by, verb, incidents }: Asking, world: World): Promise<Rights> {
  const isMe = ({ id, login }: Account) => id === by.id || login.toLowerCase() === by.login.toLowerCase()
  const rights = rightsByNames(isMe, incidents)
  return verb === 'waive' ? { ...rights, ...(await writtenHere(world, by)) } : rights
}
