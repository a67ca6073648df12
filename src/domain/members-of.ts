import type { Account } from './account.ts'
import type { TeamOnDuty } from './settings-incident.ts'

/** Everybody of a team in baton.yml, in the order in which they are asked. */
export function membersOf({ oncall, lead }: TeamOnDuty): readonly Account[] {
  return lead === undefined ? oncall : [...oncall, lead]
}
