import type { Account } from '../../domain/account.ts'
import type { Event } from '../../domain/event.ts'
import type { Request, Rights, Verb } from '../../domain/request.ts'
import type { IncidentSettings } from '../../domain/settings-incident.ts'
import { changeFacts } from '../../effects/change-facts.ts'
import { rightsOf } from '../../effects/rights.ts'
import type { ToldIssue } from '../../intake/request/payload.ts'
import type { AtForge } from './at-forge.ts'

/** What GitHub says of somebody now: role and teams. */
export function rightsHere(account: Account, { github, repository, incidents }: AtForge): Promise<Rights> {
  return rightsOf(github, { repository, account, settings: incidents, change: null })
}

/**
 * The same, and for what ends or lifts something whether they wrote the change that is judged. On a pull request of the
 * incident's repository that is the pull request. Elsewhere it is the head of the default branch and the commit on record
 * in which the findings were seen; who wrote either is its author. What GitHub does not say they wrote.
 */
export async function rightsFor(
  { verb, by }: Request,
  issue: ToldIssue,
  events: readonly Event[],
  at: AtForge,
): Promise<Rights> {
  const repository = repositoryOf(events) ?? at.repository
  const isHere = repository.toLowerCase() === at.repository.toLowerCase()
  if (!isAskedOf(verb, isHere)) return rightsHere(by, at)
  const { github } = at
  if (isHere && issue.isPullRequest) {
    const change = { pullRequest: issue.number }
    return rightsOf(github, { repository, account: by, settings: at.incidents, change })
  }
  const commits = ['HEAD', seenCommit(events)].filter((commit) => commit !== null)
  const [rights, ...facts] = await Promise.all([
    rightsHere(by, at),
    ...commits.map((commit) => changeFacts(github, { repository, account: by, change: { commit } })),
  ])
  const headCommit = facts[0]?.headCommit
  const isAuthor = facts.some((one) => one.isAuthor)
  return { ...rights, isAuthor, ...(headCommit === undefined ? {} : { headCommit }) }
}

/**
 * Of these the author is refused. A waiver needs the commit wherever that is; of another repository a token need not see
 * anything, and the end of an incident does not hang on that.
 */
function isAskedOf(verb: Verb, isHere: boolean): boolean {
  return verb === 'waive' || (isHere && (verb === 'dismiss' || verb === 'release'))
}

/** Nobody of this repository and nobody whom baton.yml names: such people get a sign and no sentence. */
export function isStranger(
  { id }: Account,
  { role, teams, isDutyOfficer }: Rights,
  { incidents, world }: Pick<AtForge, 'incidents' | 'world'>,
): boolean {
  if (isDutyOfficer || teams.length > 0 || namedIn(incidents).some((one) => one.id === id)) return false
  // Whatever is not surely private everybody may read.
  return role === 'none' || (role === 'read' && world.ci.visibility !== 'private')
}

function namedIn({ teams, dutyOfficers }: IncidentSettings): readonly Account[] {
  const members = [...teams.values()].flatMap(({ oncall, lead }) => (lead ? [...oncall, lead] : oncall))
  return [...members, ...dutyOfficers]
}

function repositoryOf(events: readonly Event[]): string | null {
  const declared = events.find(({ what }) => what.is === 'declared')?.what
  return declared?.is === 'declared' ? declared.repository : null
}

/** Where they were seen last. */
function seenCommit(events: readonly Event[]): string | null {
  for (const { what } of [...events].reverse())
    if (what.is === 'seen' && what.present.length > 0 && what.commit !== null) return what.commit
  return null
}
