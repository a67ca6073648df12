import type { Account } from '../../domain/account.ts'
import type { Rights } from '../../domain/request.ts'
import type { IncidentSettings } from '../../domain/settings-incident.ts'
import { rightsByNames } from './rights-by-names.ts'

/**
 * What a user of Jenkins may do: teams and duty are those of baton.yml, by `jenkins:` and the user id, or by the login
 * of somebody who has no id there. A login that belongs to an account of a forge is not a Jenkins user's of that name.
 */
export function rightsInJenkins(by: Account, incidents: IncidentSettings): Rights {
  const isMe = ({ id, login }: Account): boolean =>
    id.toLowerCase() === by.id || (id.startsWith('local:') && login.toLowerCase() === by.login.toLowerCase())
  return rightsByNames(isMe, incidents)
}
