import type { Account } from '../../domain/account.ts'
import type { Event } from '../../domain/event.ts'
import type { Request, Rights, Verb } from '../../domain/request.ts'
import type { IncidentSettings } from '../../domain/settings-incident.ts'
import { membersOf } from '../../domain/members-of.ts'
import { changeFacts, type JudgedChange } from '../../effects/change-facts.ts'
import { rightsOf } from '../../effects/rights.ts'
import type { ToldIssue } from '../../intake/request/payload.ts'
import type { AtForge } from './at-forge.ts'

/** What GitHub says of somebody now: role and teams. */
export function rightsHere(account: Account, { github, repository, incidents }: AtForge): Promise<Rights> {
  return rightsOf(github, { repository, account, settings: incidents, change: null })
}

/**
 * The same, and for what ends or lifts something whether they wrote the change that is judged: the head of the default
 * branch, the commit on record in which the findings were seen, and the pull request in which it is asked. Who wrote one of
 * them is its author; what GitHub does not say they wrote. A waiver in a pull request is about that alone.
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
  const inPullRequest = isHere && issue.isPullRequest ? { pullRequest: issue.number } : null
  // A waiver is for the pull request's own head; what ends an incident is about what brought it in, wherever it is asked.
  if (inPullRequest !== null && verb === 'waive')
    return rightsOf(github, { repository, account: by, settings: at.incidents, change: inPullRequest })
  const commits = ['HEAD', seenCommit(events)].flatMap((commit) => (commit === null ? [] : [{ commit }]))
  const changes: readonly JudgedChange[] = inPullRequest === null ? commits : [...commits, inPullRequest]
  const [rights, ...facts] = await Promise.all([
    rightsHere(by, at),
    ...changes.map((change) => changeFacts(github, { repository, account: by, change })),
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
  const members = [...teams.values()].flatMap(membersOf)
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
