import { namesOf, textOf, type Asked } from './asked.ts'
import { mayTriage } from './rights.ts'
import { mentionsIn, seesTeams } from './views.ts'
import type { IssueState, LabelState } from './state.ts'

export function addLabel(asked: Asked, name: string, color: string, description: string | null): LabelState {
  const label = { id: asked.newId(), name, color, description }
  asked.repo.labels.set(name.toLowerCase(), label)
  return label
}

export function addIssue(asked: Asked, title: string, body: string, labels: string[]): IssueState {
  const { repo, actor, now } = asked
  const issue: IssueState = {
    id: asked.newId(),
    number: Math.max(0, ...repo.issues.keys()) + 1,
    author: actor.user,
    isPullRequest: false,
    createdAt: now,
    updatedAt: now,
    title,
    body,
    state: 'open',
    stateReason: null,
    closedBy: null,
    locked: false,
    deleted: false,
    labels,
    assignees: [],
    comments: [],
    hiddenFromLists: repo.listLag,
  }
  repo.issues.set(issue.number, issue)
  notifyMentioned(asked, issue, '', body)
  return issue
}

export function changeIssue(asked: Asked, issue: IssueState): void {
  const { title, body, state, state_reason: reason, labels, assignees } = asked.body
  if (typeof title === 'string') issue.title = title
  if (typeof body === 'string') {
    notifyMentioned(asked, issue, issue.body, body)
    issue.body = body
  }
  if (labels !== undefined && mayTriage(asked, issue)) issue.labels = namesOf(labels)
  if (assignees !== undefined && mayTriage(asked, issue)) assign(asked, issue, namesOf(assignees))
  if ((state === 'open' || state === 'closed') && state !== issue.state) {
    issue.state = state
    issue.closedBy = state === 'closed' ? asked.actor.user : null
    issue.stateReason = state === 'open' ? 'reopened' : textOf(reason ?? 'completed')
  }
  issue.updatedAt = asked.now
}

/** Whoever cannot be assigned is dropped without a word. */
function assign(asked: Asked, issue: IssueState, logins: readonly string[]): void {
  const before = new Set(issue.assignees.map(({ id }) => id))
  const able = logins.filter((login) => asked.repo.collaborators.has(login))
  issue.assignees.splice(0, Infinity, ...able.flatMap((login) => asked.user(login) ?? []))
  for (const { id, login } of issue.assignees)
    if (!before.has(id)) asked.notify({ to: login, why: 'assign', issue: issue.number })
}

export function isListed({ query, repo }: Asked, issue: IssueState): boolean {
  if (issue.deleted) return false
  const state = query.get('state') ?? 'open'
  if (state !== 'all' && issue.state !== state) return false
  const since = query.get('since')
  if (since !== null && issue.updatedAt.getTime() < Date.parse(since)) return false
  const creator = query.get('creator')
  if (creator !== null && issue.author.login !== creator) return false
  const wanted = query.get('labels')
  if (wanted === null) return true
  const own = issue.labels
    .filter((name) => repo.labels.has(name.toLowerCase()))
    .map((name) => name.toLowerCase())
  if (!wanted.split(',').every((name) => own.includes(name.toLowerCase()))) return false
  if (issue.hiddenFromLists === 0) return true
  issue.hiddenFromLists -= 1
  return false
}

/** Who was not mentioned before and is now gets told, once. */
export function notifyMentioned(asked: Asked, issue: IssueState, before: string, after: string): void {
  const known = new Set(mentionsIn(before))
  for (const name of new Set(mentionsIn(after).filter((one) => !known.has(one)))) {
    const isTeam = name.includes('/')
    if (isTeam ? seesTeams(asked.actor) : asked.user(name) !== null)
      asked.notify({ to: name, why: isTeam ? 'team-mention' : 'mention', issue: issue.number })
  }
}
