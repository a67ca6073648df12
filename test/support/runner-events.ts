/** What the runner knows of the event that started the job. */
export interface RunnerEvent {
  readonly name: string
  readonly ref: string
  readonly sha: string
  /** `owner/name`. */
  readonly repository: string
  /** GITHUB_EVENT_PATH holds it. */
  readonly payload: Readonly<Record<string, unknown>>
}

export interface Setting {
  readonly repository?: string
  readonly isPublic?: boolean
}

const zeros = '0'.repeat(40)

/** A pull request; `sha` is the forge's test merge of both. */
export function pullRequestEvent(
  { base, head, merge }: { readonly base: string; readonly head: string; readonly merge: string },
  {
    fork = false,
    number = 7,
    ...setting
  }: Setting & { readonly fork?: boolean; readonly number?: number } = {},
): RunnerEvent {
  const repository = repositoryOf(setting)
  const headRepository = fork
    ? { ...repository, id: 99, full_name: 'mallory/shop', fork: true, owner: userOf('mallory', 66) }
    : repository
  const author = userOf(fork ? 'mallory' : 'ann', fork ? 66 : 3)
  const pull_request = {
    id: 1001,
    number,
    state: 'open',
    title: 'A change',
    body: null,
    draft: false,
    user: author,
    author_association: fork ? 'FIRST_TIME_CONTRIBUTOR' : 'MEMBER',
    head: { label: `${author.login}:feature`, ref: 'feature', sha: head, user: author, repo: headRepository },
    base: { label: 'acme:main', ref: 'main', sha: base, user: userOf('acme', 1), repo: repository },
    merge_commit_sha: merge,
    merged: false,
    mergeable: null,
    commits: 1,
    changed_files: 2,
  }
  const payload = { action: 'synchronize', number, pull_request, repository, sender: author }
  return eventOf('pull_request', `refs/pull/${number}/merge`, merge, payload)
}

export function mergeGroupEvent(base: string, head: string, setting: Setting = {}): RunnerEvent {
  const repository = repositoryOf(setting)
  const head_ref = `refs/heads/gh-readonly-queue/main/pr-7-${base}`
  const merge_group = { head_sha: head, head_ref, base_sha: base, base_ref: 'refs/heads/main' }
  const payload = { action: 'checks_requested', merge_group, repository, sender: userOf('ann', 3) }
  return eventOf('merge_group', head_ref, head, payload)
}

export function pushEvent(
  {
    before,
    after,
    branch = 'main',
  }: { readonly before: string | null; readonly after: string; readonly branch?: string },
  setting: Setting = {},
): RunnerEvent {
  const ref = `refs/heads/${branch}`
  const payload = {
    ref,
    before: before ?? zeros,
    after,
    created: before === null,
    deleted: false,
    forced: false,
  }
  return eventOf('push', ref, after, { ...payload, ...pushed(setting) })
}

export function tagEvent(after: string, setting: Setting = {}): RunnerEvent {
  const ref = 'refs/tags/v1.0.0'
  const payload = { ref, before: zeros, after, created: true, deleted: false, forced: false }
  return eventOf('push', ref, after, { ...payload, ...pushed(setting) })
}

export function scheduleEvent(sha: string, setting: Setting = {}): RunnerEvent {
  const payload = { schedule: '17 3 * * *', repository: repositoryOf(setting) }
  return eventOf('schedule', 'refs/heads/main', sha, payload)
}

export function dispatchEvent(sha: string, setting: Setting = {}): RunnerEvent {
  const ref = 'refs/heads/main'
  const payload = { inputs: null, ref, workflow: '.github/workflows/security.yml' }
  return eventOf('workflow_dispatch', ref, sha, { ...payload, ...pushed(setting) })
}

function pushed(setting: Setting) {
  return { repository: repositoryOf(setting), sender: userOf('ann', 3) }
}

function eventOf(
  name: string,
  ref: string,
  sha: string,
  payload: RunnerEvent['payload'] & { readonly repository: { readonly full_name: string } },
): RunnerEvent {
  return { name, ref, sha, repository: payload.repository.full_name, payload }
}

function repositoryOf({ repository = 'acme/shop', isPublic = false }: Setting) {
  const [owner = '', name = ''] = repository.split('/')
  return {
    id: 7,
    name,
    full_name: repository,
    private: !isPublic,
    visibility: isPublic ? 'public' : 'private',
    owner: { ...userOf(owner, 1), type: 'Organization' },
    html_url: `https://github.com/${repository}`,
    fork: false,
    default_branch: 'main',
  }
}

function userOf(login: string, id: number) {
  return { login, id, type: 'User', site_admin: false, html_url: `https://github.com/${login}` }
}
