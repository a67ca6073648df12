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
  const isChange = (environment['CHANGE_ID'] ?? '') !== ''
  const isTag = (environment['TAG_NAME'] ?? '') !== ''
  const branch = branchName(environment['BRANCH_NAME'] ?? environment['GIT_BRANCH'])
  const target = checkedText(environment['CHANGE_TARGET'], forms.branch)
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
    defaultBranch: environment['BRANCH_IS_PRIMARY'] === 'true' ? branch : null,
    branch: isChange || isTag ? null : branch,
    pullRequest: isChange ? changeOf(environment, target, commit) : null,
    ...(isChange && target !== null ? { targetBranch: target } : {}),
    commits: commit === null ? [] : [commit],
    commit,
    runUrl: webAddress(environment['BUILD_URL']),
    runId: checkedText(environment['BUILD_TAG'], forms.label),
    serverUrl: remote?.serverUrl ?? base.serverUrl,
    ...gitlabOf(environment, remote?.serverUrl ?? null),
  }
}

/** Of GitHub, GitLab and Bitbucket the id is a number; a fork is named where the change comes from one. */
function changeOf(
  environment: Environment,
  baseRef: string | null,
  headCommit: string | null,
): PullRequestFacts | null {
  const number = checkedText(environment['CHANGE_ID'], forms.count)
  if (number === null || baseRef === null || headCommit === null) return null
  return {
    number: Number(number),
    author: checkedText(environment['CHANGE_AUTHOR'], forms.login) ?? 'ghost',
    baseCommit: null,
    headCommit,
    baseRef,
    fromFork: (environment['CHANGE_FORK'] ?? '') !== '',
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
