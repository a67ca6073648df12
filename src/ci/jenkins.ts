import type { CiFacts, PullRequestFacts } from '../domain/ci.ts'
import type { Environment } from './environment.ts'
import { checkedText, forms } from './fields.ts'
import { nowhere, webAddress } from './nowhere.ts'

/**
 * Jenkins. A multibranch build of a change has CHANGE_ID and CHANGE_TARGET but no base commit: the merge base with
 * that branch is git's to find. Nothing tells that a timer started the build.
 */
export function jenkinsFacts(environment: Environment, cwd: string): CiFacts {
  const base = nowhere(environment, checkedText(environment['WORKSPACE'], /./) ?? cwd)
  const change = changeIn(environment)
  const isChange = change !== null
  const isTag = (environment['TAG_NAME'] ?? '') !== ''
  const branch = branchName(environment['BRANCH_NAME'] ?? environment['GIT_BRANCH'])
  const target = checkedText(change?.target, forms.branch)
  const commit = checkedText(environment['GIT_COMMIT'], forms.commit)
  // What somebody set for Baton names its own server; else the remote says both.
  const remote =
    base.repository === null ? remoteOf(environment['GIT_URL'] ?? environment['GIT_URL_1']) : null
  return {
    ...base,
    platform: 'jenkins',
    inPipeline: true,
    event: isChange ? 'pull_request' : isTag ? 'tag' : branch === null ? 'other' : 'push',
    repository: base.repository ?? remote?.repository ?? null,
    defaultBranch: isChange || isTag ? null : defaultBranchOf(environment, branch),
    branch: isChange || isTag ? null : branch,
    pullRequest: isChange ? changeOf(change, target, commit) : null,
    pushBefore: isChange || isTag ? null : lastBuilt(environment),
    ...(isChange && target !== null ? { targetBranch: target } : {}),
    commits: commit === null ? [] : [commit],
    commit,
    runUrl: webAddress(environment['BUILD_URL']),
    runId: checkedText(environment['BUILD_TAG'], forms.label),
    serverUrl: remote?.serverUrl ?? base.serverUrl,
    ...gitlabOf(environment, remote?.serverUrl ?? null),
  }
}

/** A change under review, as whatever built it says. */
interface Change {
  readonly id: string
  readonly target: string | undefined
  readonly author: string | undefined
  readonly fromFork: boolean
}

/**
 * By the branch source of a multibranch job; by the plugins that build pull and merge requests in other jobs, which do not
 * say for sure whose the change is, so that it counts as a fork's. Null: it is none.
 */
function changeIn(environment: Environment): Change | null {
  const { CHANGE_ID: id = '', ghprbPullId: pull = '', gitlabMergeRequestIid: merge = '' } = environment
  if (id !== '')
    return {
      id,
      target: environment['CHANGE_TARGET'],
      author: environment['CHANGE_AUTHOR'],
      fromFork: (environment['CHANGE_FORK'] ?? '') !== '',
    }
  if (pull !== '')
    return {
      id: pull,
      target: environment['ghprbTargetBranch'],
      author: environment['ghprbPullAuthorLogin'],
      fromFork: true,
    }
  if (merge === '') return null
  return { id: merge, target: environment['gitlabTargetBranch'], author: undefined, fromFork: true }
}

/** What a default branch is called where nobody says. */
const usualDefault: ReadonlySet<string> = new Set(['main', 'master'])

/**
 * A multibranch job says of the primary branch alone that it is it, and not every source says so. Another one counts as a
 * branch beside the remote's default, whatever that is called.
 */
function defaultBranchOf(environment: Environment, branch: string | null): string | null {
  if (environment['BRANCH_IS_PRIMARY'] === 'true') return branch
  if ((environment['BRANCH_NAME'] ?? '') === '' || branch === null) return null
  return usualDefault.has(branch) ? branch : 'HEAD'
}

/** The commit that passed last on this branch, else that was built last: since then all is new. */
function lastBuilt(environment: Environment): string | null {
  return (
    checkedText(environment['GIT_PREVIOUS_SUCCESSFUL_COMMIT'], forms.commit) ??
    checkedText(environment['GIT_PREVIOUS_COMMIT'], forms.commit)
  )
}

/** Of GitHub, GitLab and Bitbucket the id is a number; a fork is named where the change comes from one. */
function changeOf(
  change: Change,
  baseRef: string | null,
  headCommit: string | null,
): PullRequestFacts | null {
  const number = checkedText(change.id, forms.count)
  if (number === null || baseRef === null || headCommit === null) return null
  return {
    number: Number(number),
    author: checkedText(change.author, forms.login) ?? 'ghost',
    baseCommit: null,
    headCommit,
    baseRef,
    fromFork: change.fromFork,
  }
}

/** Servers that are no GitLab, so that a token of one never goes there. */
const noGitLab: ReadonlySet<string> = new Set(['https://github.com', 'https://bitbucket.org'])

/** As said for a server of one's own; else where GitLab has it, beside the remote. Whether it is one, a token says. */
function gitlabOf(environment: Environment, serverUrl: string | null): Pick<CiFacts, 'gitlabApiUrl'> {
  const said = webAddress(environment['CI_API_V4_URL'])
  if (said !== null) return { gitlabApiUrl: said }
  return serverUrl === null || noGitLab.has(serverUrl) ? {} : { gitlabApiUrl: `${serverUrl}/api/v4` }
}

/** The git plugin writes `origin/main`. */
function branchName(name: string | undefined): string | null {
  return checkedText(name?.replace(/^(?:refs\/remotes\/)?origin\//, ''), forms.branch)
}

/** Server and repository of a remote: `https://host/owner/name.git`, `git@host:owner/name.git`, `ssh://git@host/…`. */
export function remoteOf(
  remote: string | undefined,
): { readonly serverUrl: string; readonly repository: string } | null {
  const [, host, path] =
    /^(?:https?:\/\/(?:[^/@\s]*@)?|ssh:\/\/(?:[^/@\s]*@)?|[\w.-]+@)([A-Za-z0-9.-]+)(?::\d+(?=\/))?[/:](.+)$/.exec(
      remote ?? '',
    ) ?? []
  const repository = checkedText(path?.replace(/\/$/, '').replace(/\.git$/, ''), forms.project)
  return host === undefined || repository === null ? null : { serverUrl: `https://${host}`, repository }
}
