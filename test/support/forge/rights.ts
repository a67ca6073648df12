import { failure, invalid, notFound, type Asked, type Reply } from './asked.ts'
import type { Access, IssueState } from './state.ts'

export const notAccessible = failure(403, 'Resource not accessible by integration')

/** Public things are readable by all, private ones by tokens that have the permission. */
export function reading(handle: (asked: Asked) => Reply): (asked: Asked) => Reply {
  return (asked) => {
    const { actor, repo } = asked
    if (!repo.isPrivate) return handle(asked)
    if (!actor.isApp) return repo.collaborators.has(actor.user.login) ? handle(asked) : notFound
    return Object.keys(actor.permissions).length > 0 ? handle(asked) : notAccessible
  }
}

export function canPush(asked: Asked): boolean {
  if (asked.actor.isApp) return asked.actor.permissions.issues === 'write'
  return ['write', 'maintain', 'admin'].includes(roleOf(asked))
}

/** Branches and the Git database need `contents`. */
export function mayPushContents({ actor, repo }: Pick<Asked, 'actor' | 'repo'>): boolean {
  if (actor.isApp) return actor.permissions.contents === 'write'
  return ['write', 'maintain', 'admin'].includes(repo.collaborators.get(actor.user.login) ?? '')
}

export function mayRead({ actor, repo }: Pick<Asked, 'actor' | 'repo'>): boolean {
  if (!repo.isPrivate) return true
  return actor.isApp ? Object.keys(actor.permissions).length > 0 : repo.collaborators.has(actor.user.login)
}

/** A pull request's conversation needs `pull_requests`, an issue's `issues`. */
export function mayWrite(asked: Asked, issue: IssueState): boolean {
  const needed: Access | undefined = asked.actor.permissions[issue.isPullRequest ? 'pull_requests' : 'issues']
  return asked.actor.isApp ? needed === 'write' : canPush(asked)
}

export function mayTriage(asked: Asked, issue: IssueState): boolean {
  return asked.actor.isApp ? mayWrite(asked, issue) : canPush(asked) || roleOf(asked) === 'triage'
}

export function mayChange(asked: Asked, issue: IssueState): boolean {
  return mayTriage(asked, issue) || (!asked.actor.isApp && issue.author.id === asked.actor.user.id)
}

export function denied(asked: Asked): Reply {
  return asked.actor.isApp ? notAccessible : failure(403, 'Must have admin rights to Repository.')
}

export function deniedLabels(asked: Asked): Reply | null {
  if (asked.repo.archived) return failure(403, 'Repository was archived so is read-only.')
  if (canPush(asked)) return null
  if (!asked.actor.isApp) return notFound
  if (asked.actor.permissions.pull_requests !== 'write') return notAccessible
  const { data } = invalid('Repository', 'label', 'unauthorized')
  const message = 'You do not have permission to create labels on this repository.'
  return { status: 403, data: { ...(data as object), message, status: '403' } }
}

function roleOf({ actor, repo }: Asked): string {
  return repo.collaborators.get(actor.user.login) ?? 'none'
}
