import type { CiFacts, PullRequestFacts } from '../domain/ci.ts'
import type { Environment } from './environment.ts'
import { checkedText, fieldsOf, forms, type Fields } from './fields.ts'
import { nowhere } from './nowhere.ts'

/** Events whose workflow, and so whose inputs, come from a pull request or are about one. */
const aboutPullRequest = new Set([
  'pull_request',
  'pull_request_target',
  'pull_request_review',
  'pull_request_review_comment',
])

/** GitHub Actions, on github.com or a GitHub Enterprise Server. The runner sets the variables, strangers the payload. */
export function githubFacts(environment: Environment, payload: unknown, cwd: string): CiFacts {
  const event = fieldsOf(payload)
  const name = environment['GITHUB_EVENT_NAME'] ?? ''
  const ref = environment['GITHUB_REF'] ?? ''
  const base = nowhere(environment, checkedText(environment['GITHUB_WORKSPACE'], /./) ?? cwd)
  const { repository } = base
  const sha = checkedText(environment['GITHUB_SHA'], forms.commit)
  const pullRequest = aboutPullRequest.has(name) ? pullRequestOf(event.group('pull_request')) : null
  const head = event.text(forms.commit, 'pull_request', 'head', 'sha')
  const isAboutBase = name === 'pull_request_target'
  return {
    ...base,
    platform: 'github',
    inPipeline: true,
    event: eventOf(name, ref),
    visibility: visibilityOf(event.group('repository')),
    defaultBranch: event.text(forms.branch, 'repository', 'default_branch'),
    branch: branchOf(ref),
    pullRequest,
    ...(pullRequest === null ? {} : { targetBranch: pullRequest.baseRef }),
    mergeGroup: name === 'merge_group' ? mergeGroupOf(event.group('merge_group')) : null,
    pushBefore: name === 'push' ? event.text(forms.commit, 'before') : null,
    // There GITHUB_SHA is the base: a scan of that says nothing about the change.
    commits: distinct(isAboutBase ? [head] : [sha, head]),
    commit: head ?? (isAboutBase ? null : sha),
    ...runOf(environment, base.serverUrl, repository),
  }
}

function eventOf(name: string, ref: string): CiFacts['event'] {
  if (aboutPullRequest.has(name)) return 'pull_request'
  if (name === 'merge_group' || name === 'schedule') return name
  if (name !== 'push') return 'other'
  if (ref.startsWith('refs/tags/')) return 'tag'
  return ref.startsWith('refs/heads/') ? 'push' : 'other'
}

/** Null when any part that a decision rests on is missing or odd; the event stays a pull request's all the same. */
function pullRequestOf(pull: Fields): PullRequestFacts | null {
  const number = pull.number('number')
  const baseCommit = pull.text(forms.commit, 'base', 'sha')
  const headCommit = pull.text(forms.commit, 'head', 'sha')
  const baseRef = pull.text(forms.branch, 'base', 'ref')
  if (number === null || baseCommit === null || headCommit === null || baseRef === null) return null
  // GitHub shows a deleted account as ghost.
  const author = pull.text(forms.login, 'user', 'login') ?? 'ghost'
  return { number, author, baseCommit, headCommit, baseRef, fromFork: isFromFork(pull) }
}

/** A head without a repository (deleted) or that cannot be read counts as a fork. */
function isFromFork(pull: Fields): boolean {
  const head = pull.number('head', 'repo', 'id')
  const base = pull.number('base', 'repo', 'id')
  return head === null || base === null || head !== base
}

function mergeGroupOf(group: Fields): CiFacts['mergeGroup'] {
  const base = group.text(forms.commit, 'base_sha')
  const head = group.text(forms.commit, 'head_sha')
  return base === null || head === null ? null : { base, head }
}

/** Hidden only when it is said and nothing says otherwise. */
function visibilityOf(repository: Fields): CiFacts['visibility'] {
  const word = repository.text(/^(?:public|private|internal)$/, 'visibility')
  const isPrivate = repository.flag('private')
  if (word === 'public' || isPrivate === false) return 'public'
  return word !== null || isPrivate === true ? 'private' : 'unknown'
}

function branchOf(ref: string): string | null {
  return ref.startsWith('refs/heads/') ? checkedText(ref.slice('refs/heads/'.length), forms.branch) : null
}

function runOf(
  environment: Environment,
  serverUrl: string,
  repository: string | null,
): Pick<CiFacts, 'runId' | 'runUrl'> {
  const id = checkedText(environment['GITHUB_RUN_ID'], forms.count)
  const attempt = checkedText(environment['GITHUB_RUN_ATTEMPT'], forms.count) ?? '1'
  if (id === null) return { runId: null, runUrl: null }
  const runUrl =
    repository === null ? null : `${serverUrl}/${repository}/actions/runs/${id}/attempts/${attempt}`
  return { runId: `${id}.${attempt}`, runUrl }
}

function distinct(commits: readonly (string | null)[]): readonly string[] {
  return [...new Set(commits.filter((commit) => commit !== null))]
}
