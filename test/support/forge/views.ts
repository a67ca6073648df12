import { createHash } from 'node:crypto'
import type {
  Actor,
  CommentState,
  CommitAuthors,
  ComparedFile,
  IssueState,
  LabelState,
  PullState,
  ReactionState,
  RepoState,
  UserState,
} from './state.ts'

/** The JSON that GitHub shows of its things. `api` is the address of the forge. */

export function viewUser(api: string, user: UserState): object {
  const url = `${api}/users/${encodeURIComponent(user.login)}`
  return {
    login: user.login,
    id: user.id,
    node_id: `U_${user.id}`,
    avatar_url: `${api}/avatars/${user.id}`,
    gravatar_id: '',
    url,
    html_url: `${api}/html/${encodeURIComponent(user.login)}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: user.type,
    site_admin: false,
  }
}

export function viewLabel(api: string, repo: RepoState, label: LabelState): object {
  return {
    id: label.id,
    node_id: `LA_${label.id}`,
    url: `${repoUrl(api, repo)}/labels/${encodeURIComponent(label.name)}`,
    name: label.name,
    color: label.color,
    default: false,
    description: label.description,
  }
}

/** `closed_by` is shown of one issue, not in a list. */
export function viewIssue(api: string, repo: RepoState, issue: IssueState, alone: boolean): object {
  const url = `${repoUrl(api, repo)}/issues/${issue.number}`
  const place = issue.isPullRequest ? 'pull' : 'issues'
  const html = `${api}/html/${repo.owner}/${repo.name}/${place}/${issue.number}`
  const labels = issue.labels.flatMap((name) => repo.labels.get(name.toLowerCase()) ?? [])
  const assignees = issue.assignees.map((user) => viewUser(api, user))
  return {
    id: issue.id,
    node_id: `I_${issue.id}`,
    url,
    repository_url: repoUrl(api, repo),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: html,
    number: issue.number,
    title: issue.title,
    body: issue.body,
    user: viewUser(api, issue.author),
    labels: labels.map((label) => viewLabel(api, repo, label)),
    state: issue.state,
    state_reason: issue.stateReason,
    locked: issue.locked,
    active_lock_reason: null,
    assignee: assignees[0] ?? null,
    assignees,
    milestone: null,
    comments: issue.comments.length,
    created_at: issue.createdAt.toISOString(),
    updated_at: issue.updatedAt.toISOString(),
    closed_at: issue.state === 'closed' ? issue.updatedAt.toISOString() : null,
    author_association: issue.author.type === 'Bot' ? 'NONE' : 'CONTRIBUTOR',
    ...(issue.isPullRequest
      ? { pull_request: { url: null, html_url: html, diff_url: `${html}.diff`, patch_url: `${html}.patch` } }
      : {}),
    ...(alone ? { closed_by: issue.closedBy === null ? null : viewUser(api, issue.closedBy) } : {}),
  }
}

export function viewComment(
  api: string,
  repo: RepoState,
  issue: IssueState,
  comment: CommentState,
  rendered: { readonly for: Actor; readonly wanted: boolean },
): object {
  const url = `${repoUrl(api, repo)}/issues/comments/${comment.id}`
  return {
    id: comment.id,
    node_id: `IC_${comment.id}`,
    url,
    html_url: `${api}/html/${repo.owner}/${repo.name}/issues/${issue.number}#issuecomment-${comment.id}`,
    issue_url: `${repoUrl(api, repo)}/issues/${issue.number}`,
    user: viewUser(api, comment.author),
    body: comment.body,
    created_at: comment.createdAt.toISOString(),
    updated_at: (comment.updatedAt ?? comment.createdAt).toISOString(),
    author_association: 'NONE',
    ...(rendered.wanted ? { body_html: renderMentions(comment.body, rendered.for) } : {}),
  }
}

export function viewReaction(api: string, { id, by, content }: ReactionState, now: Date): object {
  return { id, node_id: `REA_${id}`, user: viewUser(api, by), content, created_at: now.toISOString() }
}

/** A team's mention becomes a link, and a notification, only for an author who can see the team. */
export function seesTeams(actor: Actor): boolean {
  return !actor.isApp || actor.permissions.members !== undefined
}

/** Names that are mentioned outside code. */
export function mentionsIn(body: string): string[] {
  const prose = body.replace(/(`+)[^`]*\1/g, '')
  return [...prose.matchAll(/(?<![\w`/])@([a-z\d][a-z\d-]*(?:\/[\w.-]+)?)/gi)].map((match) => match[1] ?? '')
}

function renderMentions(body: string, actor: Actor): string {
  const names = mentionsIn(body).filter((name) => !name.includes('/') || seesTeams(actor))
  return names.reduce((html, name) => {
    const kind = name.includes('/') ? 'team-mention' : 'user-mention'
    return html.replaceAll(`@${name}`, `<a class="${kind} notranslate">@${name}</a>`)
  }, `<p dir="auto">${body}</p>`)
}

/** A file in the list of its folder: without its content. */
export function viewEntry(api: string, repo: RepoState, path: string, ref: string): object {
  const file = Object.entries(viewFile(api, repo, path, ref, ''))
  return Object.fromEntries(file.filter(([key]) => key !== 'content' && key !== 'encoding'))
}

export function viewFile(api: string, repo: RepoState, path: string, ref: string, text: string): object {
  const sha = createHash('sha1').update(text).digest('hex')
  const url = `${repoUrl(api, repo)}/contents/${path}?ref=${ref}`
  const html = `${api}/html/${repo.owner}/${repo.name}/blob/${ref}/${path}`
  return {
    type: 'file',
    encoding: 'base64',
    size: Buffer.byteLength(text),
    name: path.split('/').at(-1),
    path,
    content: Buffer.from(text).toString('base64'),
    sha,
    url,
    git_url: `${repoUrl(api, repo)}/git/blobs/${sha}`,
    html_url: html,
    download_url: html,
    _links: { git: `${repoUrl(api, repo)}/git/blobs/${sha}`, html, self: url },
  }
}

export function viewComparison(
  api: string,
  repo: RepoState,
  base: string,
  head: string,
  files: readonly ComparedFile[],
): object {
  const url = `${repoUrl(api, repo)}/compare/${base}...${head}`
  return {
    url,
    html_url: url,
    permalink_url: url,
    diff_url: `${url}.diff`,
    patch_url: `${url}.patch`,
    base_commit: viewCommit(api, repo, base),
    merge_base_commit: viewCommit(api, repo, repo.mergeBases.get(`${base}...${head}`) ?? base),
    status: 'ahead',
    ahead_by: 1,
    behind_by: 0,
    total_commits: 1,
    commits: [viewCommit(api, repo, head)],
    files: files.map((file) => ({
      sha: createHash('sha1').update(file.filename).digest('hex'),
      additions: 1,
      deletions: 1,
      changes: 2,
      blob_url: `${url}/blob`,
      raw_url: `${url}/raw`,
      contents_url: `${url}/contents`,
      ...file,
    })),
  }
}

/** One commit, with the accounts of its author and committer. */
export function viewAuthored(
  api: string,
  repo: RepoState,
  { sha, author, committer }: CommitAuthors,
): object {
  const who = (user: UserState | null) => (user === null ? null : viewUser(api, user))
  return { ...viewCommit(api, repo, sha), author: who(author), committer: who(committer) }
}

/** A pull request as far as Baton reads it, in GitHub's whole form. */
export function viewPull(
  api: string,
  repo: RepoState,
  issue: IssueState,
  { head, commits }: PullState,
): object {
  const url = `${repoUrl(api, repo)}/pulls/${issue.number}`
  const html = `${api}/html/${repo.owner}/${repo.name}/pull/${issue.number}`
  const { user, labels, title, body, locked, author_association, created_at, updated_at } = viewIssue(
    api,
    repo,
    issue,
    true,
  ) as Readonly<Record<string, unknown>>
  const side = (ref: string, sha: string) => ({
    label: `${repo.owner}:${ref}`,
    ref,
    sha,
    user: viewUser(api, issue.author),
    repo: viewRepository(api, repo),
  })
  const links = [
    'comments',
    'commits',
    'statuses',
    'html',
    'issue',
    'review_comments',
    'review_comment',
    'self',
  ]
  return {
    ...{ user, labels, title, body, locked, author_association, created_at, updated_at },
    id: issue.id,
    node_id: `PR_${issue.id}`,
    number: issue.number,
    state: issue.state,
    url,
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    issue_url: `${repoUrl(api, repo)}/issues/${issue.number}`,
    comments_url: `${repoUrl(api, repo)}/issues/${issue.number}/comments`,
    commits_url: `${url}/commits`,
    statuses_url: `${repoUrl(api, repo)}/statuses/${head}`,
    review_comment_url: `${url}/comments{/number}`,
    review_comments_url: `${url}/comments`,
    _links: Object.fromEntries(links.map((name) => [name, { href: `${url}/${name}` }])),
    head: side('feature', head),
    base: side('main', '0'.repeat(40)),
    merge_commit_sha: null,
    assignee: null,
    milestone: null,
    auto_merge: null,
    closed_at: null,
    merged_at: null,
    merged: false,
    merged_by: null,
    mergeable: null,
    mergeable_state: 'unknown',
    maintainer_can_modify: false,
    comments: issue.comments.length,
    review_comments: 0,
    commits: commits.length,
    additions: 1,
    deletions: 1,
    changed_files: 1,
  }
}

/** A repository in GitHub's whole form. */
export function viewRepository(api: string, repo: RepoState): object {
  const url = repoUrl(api, repo)
  const below = (kind: string) => [`${kind}_url`, `${url}/${kind}`] as const
  const kinds =
    'archive assignees blobs branches collaborators comments commits compare contents contributors deployments downloads events forks git_commits git_refs git_tags hooks issue_comment issue_events issues keys labels languages merges milestones notifications pulls releases stargazers statuses subscribers subscription tags teams trees clone svn'
  const counts =
    'forks forks_count open_issues open_issues_count size stargazers_count watchers watchers_count'
  return {
    ...Object.fromEntries(kinds.split(' ').map(below)),
    ...Object.fromEntries(counts.split(' ').map((name) => [name, 0])),
    id: 7,
    node_id: 'R_7',
    name: repo.name,
    full_name: `${repo.owner}/${repo.name}`,
    owner: viewUser(api, { id: 1, login: repo.owner, type: 'User' }),
    private: repo.isPrivate,
    fork: false,
    archived: repo.archived,
    disabled: false,
    has_downloads: false,
    has_issues: repo.hasIssues,
    has_projects: false,
    has_wiki: false,
    has_pages: false,
    description: null,
    homepage: null,
    language: null,
    license: null,
    mirror_url: null,
    default_branch: 'main',
    url,
    html_url: `${api}/html/${repo.owner}/${repo.name}`,
    git_url: `${url}.git`,
    ssh_url: `${url}.git`,
    created_at: '2020-01-01T00:00:00Z',
    updated_at: '2020-01-01T00:00:00Z',
    pushed_at: '2020-01-01T00:00:00Z',
  }
}

function viewCommit(api: string, repo: RepoState, sha: string): object {
  const url = `${repoUrl(api, repo)}/commits/${sha}`
  return {
    sha,
    node_id: `C_${sha}`,
    url,
    html_url: url,
    comments_url: `${url}/comments`,
    commit: {
      url,
      author: null,
      committer: null,
      message: '',
      comment_count: 0,
      tree: { sha, url },
    },
    author: null,
    committer: null,
    parents: [],
  }
}

function repoUrl(api: string, repo: RepoState): string {
  return `${api}/repos/${repo.owner}/${repo.name}`
}

/** What everybody sees of a person. */
export function viewPerson(api: string, user: UserState): object {
  return {
    ...viewUser(api, user),
    name: null,
    company: null,
    blog: null,
    location: null,
    email: null,
    hireable: null,
    bio: null,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: '2020-01-01T00:00:00Z',
    updated_at: '2020-01-01T00:00:00Z',
  }
}

export function viewMembership(
  api: string,
  { org, team_slug: slug, username }: Readonly<Record<string, string>>,
): object {
  return { url: `${api}/orgs/${org}/teams/${slug}/memberships/${username}`, role: 'member', state: 'active' }
}

/** A commit by somebody; the same person wrote and committed it. */
export function viewWrittenCommit(api: string, repo: RepoState, sha: string, writer: UserState): object {
  const url = `${repoUrl(api, repo)}/commits/${sha}`
  const signature = { name: writer.login, email: `${writer.login}@example.com`, date: '2026-01-01T00:00:00Z' }
  return {
    url,
    sha,
    node_id: `C_${sha}`,
    html_url: url,
    comments_url: `${url}/comments`,
    commit: {
      url,
      author: signature,
      committer: signature,
      message: 'a change',
      comment_count: 0,
      tree: { sha, url },
    },
    author: viewUser(api, writer),
    committer: viewUser(api, writer),
    parents: [],
  }
}
