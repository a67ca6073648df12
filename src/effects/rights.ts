import type { Account } from '../domain/account.ts'
import type { GitHub } from '../domain/ports.ts'
import type { Rights } from '../domain/request.ts'
import type { IncidentSettings } from '../domain/settings-incident.ts'
import { changeFacts, type JudgedChange } from './change-facts.ts'
import { repositoryAddress } from './repository-address.ts'
import { isRecord } from './shapes.ts'

/** Whose rights, where, over which change. */
export interface RightsQuestion {
  /** `owner/name`. */
  readonly repository: string
  readonly account: Account
  readonly settings: IncidentSettings
  readonly change: JudgedChange
}

/**
 * What GitHub says of somebody now: their role by `role_name`, the teams of baton.yml that they are in. Every error
 * is no right; an answer about somebody else who took the login over is none either. Threats 1.13.
 */
export async function rightsOf(github: GitHub, question: RightsQuestion): Promise<Rights> {
  const { account, settings } = question
  const [role, facts] = await Promise.all([roleOf(github, question), changeFacts(github, question)])
  // A membership is asked by login; only the role's answer says that the login is still this account.
  const teams = role === null ? [] : await teamsOf(github, account, [...settings.teams.keys()])
  const isDutyOfficer = role !== null && settings.dutyOfficers.some(({ id }) => id === account.id)
  return { role: role ?? 'none', teams, isDutyOfficer, ...facts }
}

type Role = Rights['role']

const roles: ReadonlySet<unknown> = new Set<Role>(['admin', 'maintain', 'write', 'triage', 'read', 'none'])

/** Null: nobody knows, or it is not this account. */
async function roleOf(github: GitHub, { repository, account }: RightsQuestion): Promise<Role | null> {
  const data = await answered(github, 'GET /repos/{owner}/{repo}/collaborators/{username}/permission', {
    ...repositoryAddress(repository),
    username: account.login,
  })
  if (!isRecord(data) || !isRecord(data.user) || `github:${String(data.user.id)}` !== account.id) return null
  // A role that an organization made itself stands on one of the five, which the older field names.
  const role = roles.has(data.role_name) ? data.role_name : data.permission
  return roles.has(role) ? (role as Role) : null
}

async function teamsOf(
  github: GitHub,
  { login }: Account,
  teams: readonly string[],
): Promise<readonly string[]> {
  const asked = teams.map(async (team) => ((await isMember(github, team, login)) ? [team] : []))
  return (await Promise.all(asked)).flat()
}

async function isMember(github: GitHub, team: string, username: string): Promise<boolean> {
  const [, org, slug] = /^@([^/]+)\/([^/]+)$/.exec(team) ?? []
  if (org === undefined || slug === undefined) return false
  const data = await answered(github, 'GET /orgs/{org}/teams/{team_slug}/memberships/{username}', {
    org,
    team_slug: slug,
    username,
  })
  return isRecord(data) && data.state === 'active'
}

/** Whatever goes wrong is no answer, and no answer is no right. */
async function answered(
  github: GitHub,
  route: string,
  parameters: Readonly<Record<string, unknown>>,
): Promise<unknown> {
  try {
    const { status, data } = await github.request(route, parameters)
    return status === 200 ? data : null
  } catch {
    return null
  }
}
