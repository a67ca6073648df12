import type { Account } from '../../domain/account.ts'
import { membersOf } from '../../domain/members-of.ts'
import type { Rights } from '../../domain/request.ts'
import type { IncidentSettings } from '../../domain/settings-incident.ts'

/** Where no forge says who may what: teams and duty are those of baton.yml, and whoever comes here may write. */
export function rightsByNames(
  isMe: (account: Account) => boolean,
  { teams, dutyOfficers }: IncidentSettings,
): Rights {
  const mine = [...teams].filter(([, team]) => membersOf(team).some(isMe))
  return {
    role: 'write',
    teams: mine.map(([name]) => name),
    isDutyOfficer: dutyOfficers.some(isMe),
    isAuthor: false,
  }
}
