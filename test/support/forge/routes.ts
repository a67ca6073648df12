import {
  checkLengths,
  failure,
  invalid,
  namesOf,
  notFound,
  textOf,
  withComment,
  withIssue,
  withLabel,
  type Asked,
  type Reply,
} from './asked.ts'
import { gitRoutes } from './git-routes.ts'
import { peopleRoutes } from './people-routes.ts'
import { isAncestor } from './git-state.ts'
import { addIssue, addLabel, changeIssue, isListed, notifyMentioned } from './deeds.ts'
import {
  canPush,
  denied,
  deniedLabels,
  mayChange,
  mayTriage,
  mayWrite,
  notAccessible,
  reading,
} from './rights.ts'
import {
  viewComment,
  viewComparison,
  viewEntry,
  viewFile,
  viewIssue,
  viewLabel,
  viewUser,
  viewWrittenCommit,
} from './views.ts'
import type { Actor, CommentState, ComparedFile, IssueState, RepoState } from './state.ts'

/** What GitHub does, by operation. */
export const routes: Readonly<Record<string, (asked: Asked) => Reply>> = {
  ...gitRoutes,
  ...peopleRoutes,
  'GET /repos/{owner}/{repo}/labels': reading((asked) => ({
    status: 200,
    list: [...asked.repo.labels.values()].map((label) => viewLabel(asked.api, asked.repo, label)),
  })),
  'POST /repos/{owner}/{repo}/labels': (asked) => {
    const name = textOf(asked.body.name)
    const denied = deniedLabels(asked)
    if (denied !== null) return denied
    if (name.length > 50)
      return invalid('Label', 'name', 'custom', 'name is too long (maximum is 50 characters)')
    const description = asked.body.description === undefined ? null : textOf(asked.body.description)
    if ((description ?? '').length > 100)
      return invalid('Label', 'description', 'custom', 'description is too long (maximum is 100 characters)')
    if (asked.repo.labels.has(name.toLowerCase())) return invalid('Label', 'name', 'already_exists')
    const label = addLabel(asked, name, textOf(asked.body.color ?? 'ededed'), description)
    return { status: 201, data: viewLabel(asked.api, asked.repo, label) }
  },
  'GET /repos/{owner}/{repo}/labels/{name}': reading((asked) =>
    withLabel(asked, (label) => ({ status: 200, data: viewLabel(asked.api, asked.repo, label) })),
  ),
  'PATCH /repos/{owner}/{repo}/labels/{name}': (asked) =>
    deniedLabels(asked) ??
    withLabel(asked, (label) => {
      if (typeof asked.body.description === 'string') label.description = asked.body.description
      if (typeof asked.body.color === 'string') label.color = asked.body.color
      return { status: 200, data: viewLabel(asked.api, asked.repo, label) }
    }),
  'DELETE /repos/{owner}/{repo}/labels/{name}': (asked) =>
    deniedLabels(asked) ??
    withLabel(asked, (label) => {
      asked.repo.labels.delete(label.name.toLowerCase())
      for (const issue of asked.repo.issues.values())
        issue.labels = issue.labels.filter((name) => name.toLowerCase() !== label.name.toLowerCase())
      return { status: 204 }
    }),
  'GET /repos/{owner}/{repo}/issues': reading((asked) => {
    if (!asked.repo.hasIssues) return failure(410, 'Issues has been disabled in this repository.')
    const found = [...asked.repo.issues.values()].filter((issue) => isListed(asked, issue))
    const newestFirst = asked.query.get('direction') !== 'asc'
    found.sort((a, b) => (newestFirst ? b.number - a.number : a.number - b.number))
    return { status: 200, list: found.map((issue) => viewIssue(asked.api, asked.repo, issue, false)) }
  }),
  'POST /repos/{owner}/{repo}/issues': (asked) => {
    if (!asked.repo.hasIssues) return failure(410, 'Issues has been disabled in this repository.')
    if (asked.actor.isApp && asked.actor.permissions.issues !== 'write') return notAccessible
    const tooLong = checkLengths(asked.body)
    if (tooLong !== null) return tooLong
    const labels = canPush(asked) ? namesOf(asked.body.labels) : []
    for (const name of labels)
      if (!asked.repo.labels.has(name.toLowerCase())) addLabel(asked, name, 'ededed', null)
    const issue = addIssue(asked, textOf(asked.body.title), textOf(asked.body.body ?? ''), labels)
    return { status: 201, data: viewIssue(asked.api, asked.repo, issue, true) }
  },
  'GET /repos/{owner}/{repo}/issues/{issue_number}': reading((asked) =>
    withIssue(asked, (issue) => ({ status: 200, data: viewIssue(asked.api, asked.repo, issue, true) })),
  ),
  'PATCH /repos/{owner}/{repo}/issues/{issue_number}': (asked) =>
    withIssue(asked, (issue) => {
      if (!mayChange(asked, issue)) return denied(asked)
      const tooLong = checkLengths(asked.body)
      if (tooLong !== null) return tooLong
      changeIssue(asked, issue)
      return { status: 200, data: viewIssue(asked.api, asked.repo, issue, true) }
    }),
  'POST /repos/{owner}/{repo}/issues/{issue_number}/labels': (asked) =>
    withIssue(asked, (issue) => {
      if (!mayTriage(asked, issue)) return denied(asked)
      for (const name of namesOf(asked.body.labels)) {
        if (!asked.repo.labels.has(name.toLowerCase())) addLabel(asked, name, 'ededed', null)
        if (!issue.labels.some((one) => one.toLowerCase() === name.toLowerCase())) issue.labels.push(name)
      }
      return { status: 200, data: labelsOf(asked, issue) }
    }),
  'DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}': (asked) =>
    withIssue(asked, (issue) => {
      if (!mayTriage(asked, issue)) return denied(asked)
      const left = issue.labels.filter((name) => name.toLowerCase() !== asked.parameters.name?.toLowerCase())
      if (left.length === issue.labels.length) return failure(404, 'Label does not exist')
      issue.labels = left
      return { status: 200, data: labelsOf(asked, issue) }
    }),
  'GET /repos/{owner}/{repo}/assignees/{assignee}': reading((asked) =>
    asked.repo.collaborators.has(asked.parameters.assignee ?? '') ? { status: 204 } : notFound,
  ),
  'POST /repos/{owner}/{repo}/issues/{issue_number}/assignees': (asked) =>
    withIssue(asked, (issue) => {
      if (asked.actor.isApp && !mayTriage(asked, issue)) return notAccessible
      for (const login of mayTriage(asked, issue) ? namesOf(asked.body.assignees) : []) {
        const user = asked.user(login)
        if (user === null || !asked.repo.collaborators.has(login)) continue
        if (issue.assignees.some((one) => one.id === user.id)) continue
        issue.assignees.push(user)
        asked.notify({ to: login, why: 'assign', issue: issue.number })
      }
      return { status: 201, data: viewIssue(asked.api, asked.repo, issue, true) }
    }),
  'GET /repos/{owner}/{repo}/issues/{issue_number}/comments': reading((asked) =>
    withIssue(asked, (issue) => ({
      status: 200,
      list: issue.comments
        .filter((one) => isSince(asked, one))
        .map((one) => viewComment(asked.api, asked.repo, issue, one, htmlFor(asked))),
    })),
  ),
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments': (asked) =>
    withIssue(asked, (issue) => {
      if (asked.actor.isApp && !mayWrite(asked, issue)) return notAccessible
      if (issue.locked && !canPush(asked))
        return failure(403, 'Unable to create comment because issue is locked.')
      const tooLong = checkLengths(asked.body)
      if (tooLong !== null) return tooLong
      const comment = {
        id: asked.newId(),
        author: asked.actor.user,
        createdAt: asked.now,
        body: textOf(asked.body.body),
        reactions: [],
      }
      issue.comments.push(comment)
      notifyMentioned(asked, issue, '', comment.body)
      return { status: 201, data: viewComment(asked.api, asked.repo, issue, comment, htmlFor(asked)) }
    }),
  'GET /repos/{owner}/{repo}/issues/comments/{comment_id}': reading((asked) =>
    withComment(asked, (issue, comment) => ({
      status: 200,
      data: viewComment(asked.api, asked.repo, issue, comment, htmlFor(asked)),
    })),
  ),
  'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}': (asked) =>
    withComment(asked, (issue, comment) => {
      if (!mayWrite(asked, issue)) return denied(asked)
      const body = textOf(asked.body.body)
      notifyMentioned(asked, issue, comment.body, body)
      comment.body = body
      comment.updatedAt = asked.now
      return { status: 200, data: viewComment(asked.api, asked.repo, issue, comment, htmlFor(asked)) }
    }),
  'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}': (asked) =>
    withComment(asked, (issue, comment) => {
      if (!mayWrite(asked, issue)) return denied(asked)
      issue.comments.splice(issue.comments.indexOf(comment), 1)
      return { status: 204 }
    }),
  'GET /repos/{owner}/{repo}/collaborators/{username}/permission': reading((asked) => {
    const login = asked.parameters.username ?? ''
    const user = asked.user(login)
    if (user === null) return failure(404, `${login} is not a user`)
    const role = asked.repo.collaborators.get(user.login) ?? (asked.repo.isPrivate ? 'none' : 'read')
    const legacy = { maintain: 'write', triage: 'read' }[role] ?? role
    return {
      status: 200,
      data: { permission: legacy, role_name: role, user: { ...viewUser(asked.api, user), role_name: role } },
    }
  }),
  'GET /repos/{owner}/{repo}/commits/{ref}': reading(({ api, repo, parameters }) => {
    const written = repo.writers.get(parameters.ref ?? '')
    return written === undefined
      ? failure(422, `No commit found for SHA: ${parameters.ref ?? ''}`)
      : { status: 200, data: viewWrittenCommit(api, repo, written.sha, written.by) }
  }),
  'GET /repos/{owner}/{repo}/codeowners/errors': reading((asked) => ({
    status: 200,
    data: { errors: asked.repo.codeownersErrors },
  })),
  'GET /repos/{owner}/{repo}/compare/{basehead}': reading((asked) => {
    const [base = '', head = ''] = (asked.parameters.basehead ?? '').split('...')
    const files = asked.repo.comparisons.get(`${base}...${head}`) ?? changedIn(asked.repo, base, head)
    if (files === undefined) return notFound
    // 300 files at most, all of them on the first page.
    const shown =
      asked.query.get('page') === null || asked.query.get('page') === '1' ? files.slice(0, 300) : []
    return { status: 200, data: viewComparison(asked.api, asked.repo, base, head, shown) }
  }),
  'GET /repos/{owner}/{repo}/contents/{path}': reading((asked) => {
    const { path = '' } = asked.parameters
    const ref = asked.query.get('ref') ?? 'HEAD'
    if (path === '') {
      const names = [...asked.repo.files.keys()].filter((name) => name.startsWith(`${ref}:`))
      if (names.length === 0) return notFound
      const list = names.map((name) => viewEntry(asked.api, asked.repo, name.slice(ref.length + 1), ref))
      return { status: 200, data: list }
    }
    const text = asked.repo.files.get(`${ref}:${path}`)
    return text === undefined
      ? notFound
      : { status: 200, data: viewFile(asked.api, asked.repo, path, ref, text) }
  }),
}

/** Commits of the Git database, where one is above the other. */
function changedIn({ git }: RepoState, base: string, head: string): readonly ComparedFile[] | undefined {
  const newer = git.refs.get(`refs/heads/${head}`) ?? head
  return git.commits.has(base) && isAncestor(git, base, newer) ? [] : undefined
}

function labelsOf(asked: Asked, issue: IssueState): object[] {
  const labels = issue.labels.flatMap((name) => asked.repo.labels.get(name.toLowerCase()) ?? [])
  return labels.map((label) => viewLabel(asked.api, asked.repo, label))
}

function isSince({ query }: Asked, { createdAt, updatedAt = createdAt }: CommentState): boolean {
  const since = query.get('since')
  return since === null || updatedAt.getTime() >= Date.parse(since)
}

function htmlFor(asked: Asked): { readonly for: Actor; readonly wanted: boolean } {
  return { for: asked.actor, wanted: asked.wantsHtml }
}
