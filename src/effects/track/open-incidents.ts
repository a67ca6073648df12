import { known, unknown, type Known } from '../../domain/known.ts'
import { identitiesIn } from '../../domain/named-identities.ts'
import type { OpenIdentity, OpenIncidents } from '../../domain/open-incidents.ts'
import { GitHubFailure, type GitHub } from '../../domain/ports.ts'
import { everyIssue, incidentOf } from '../issue-labels.ts'
import { repositoryAddress } from '../repository-address.ts'
import { issueFrom, type Issue } from '../shapes.ts'
import { mayBeUs } from '../whose.ts'

/**
 * Our issues: which incidents are open, and which findings they name. One that a person closed names them still: closing
 * an issue ends no finding. Unreadable when GitHub does not list them all: never a short answer. `not-configured`: the
 * token may not, or the repository has no issues.
 */
export async function openIncidents(github: GitHub, repository: string): Promise<Known<OpenIncidents>> {
  const at = repositoryAddress(repository)
  if (at === null) return unknown('not-configured')
  try {
    const parameters = { ...at, labels: everyIssue, state: 'all' }
    const listed = await github.all('GET /repos/{owner}/{repo}/issues', parameters)
    const ours: Issue[] = []
    for (const issue of listed.map(issueFrom)) {
      if (!issue.isPullRequest && (await mayBeUs(github, issue.author))) ours.push(issue)
    }
    return known(read(ours.sort((one, other) => one.number - other.number)))
  } catch (error) {
    if (!(error instanceof GitHubFailure)) throw error
    return unknown(error.kind === 'permission' || error.kind === 'missing' ? 'not-configured' : 'unreadable')
  }
}

function read(issues: readonly Issue[]): OpenIncidents {
  const opened = new Map<string, string>()
  const identities = new Map<string, OpenIdentity>()
  for (const { labels, body, createdAt, isOpen } of issues) {
    const [named] = labels.flatMap((label) => incidentOf(label) ?? [])
    if (isOpen && named !== undefined) opened.set(named, createdAt)
    const where = {
      since: createdAt,
      ...(named === undefined ? {} : { named }),
      ...(named === undefined || !isOpen ? {} : { incident: named }),
    }
    const listed = identitiesIn(body)
    for (const [identity, count] of listed.tracked)
      add(identities, identity, { count, blocked: false, ...where })
    for (const [identity, count] of listed.blocked)
      add(identities, identity, { count, blocked: true, ...where })
  }
  return { opened, identities }
}

/** Of one that stands in two issues: the earlier date and incident, the larger count, and blocked if either says so. */
function add(identities: Map<string, OpenIdentity>, identity: string, one: OpenIdentity): void {
  const other = identities.get(identity) ?? one
  const [first, second] = one.since < other.since ? [one, other] : [other, one]
  const incident = first.incident ?? second.incident
  const named = first.named ?? second.named
  identities.set(identity, {
    count: Math.max(one.count, other.count),
    blocked: one.blocked || other.blocked,
    since: first.since,
    ...(incident === undefined ? {} : { incident }),
    ...(named === undefined ? {} : { named }),
  })
}
