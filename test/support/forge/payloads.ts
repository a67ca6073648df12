import type { RunnerEvent } from '../runner-events.ts'
import type { CommentState, IssueState, RepoState, UserState } from './state.ts'
import { viewComment, viewIssue, viewRepository, viewUser } from './views.ts'

/** Events of issues as GitHub tells a workflow of them, of what is at the forge. */
export interface Telling {
  /** The forge's address. */
  readonly api: string
  readonly repo: RepoState
  readonly issue: IssueState
  readonly sender: UserState
}

export function commentTold(
  telling: Telling,
  comment: CommentState,
  action: 'created' | 'edited' | 'deleted' = 'created',
): RunnerEvent {
  const { api, repo, issue, sender } = telling
  const actor = { user: sender, isApp: false, permissions: {} }
  const view = viewComment(api, repo, issue, comment, { for: actor, wanted: false })
  const told = { ...view, performed_via_github_app: null, reactions: noReactions(api) }
  return event('issue_comment', telling, { action, comment: told })
}

/** The issue is as it was edited to be; `before` is its former text. */
export function editTold(telling: Telling, before: string): RunnerEvent {
  return event('issues', telling, { action: 'edited', changes: { body: { from: before } } })
}

export function closingTold(telling: Telling): RunnerEvent {
  return event('issues', telling, { action: 'closed' })
}

function event(name: string, { api, repo, issue, sender }: Telling, more: object): RunnerEvent {
  const x = `${api}/x`
  const told = {
    ...viewIssue(api, repo, issue, false),
    reactions: noReactions(api),
    ...(issue.isPullRequest ? { pull_request: { url: x, html_url: x, diff_url: x, patch_url: x } } : {}),
  }
  const visibility = repo.isPrivate ? 'private' : 'public'
  const repository = {
    ...viewRepository(api, repo),
    ...{
      visibility,
      topics: [],
      custom_properties: {},
      is_template: false,
      web_commit_signoff_required: false,
    },
  }
  return {
    name,
    ref: 'refs/heads/main',
    sha: 'd'.repeat(40),
    repository: `${repo.owner}/${repo.name}`,
    payload: { ...more, issue: told, repository, sender: viewUser(api, sender) },
  }
}

function noReactions(api: string): object {
  const kinds = ['+1', '-1', 'laugh', 'confused', 'heart', 'hooray', 'eyes', 'rocket']
  return { url: `${api}/x`, total_count: 0, ...Object.fromEntries(kinds.map((kind) => [kind, 0])) }
}
