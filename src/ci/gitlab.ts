import type { CiFacts, PullRequestFacts } from '../domain/ci.ts'
import type { Environment } from './environment.ts'
import { checkedText, forms } from './fields.ts'
import { nowhere, webAddress } from './nowhere.ts'

/** GitLab CI, as far as its predefined variables go. */
export function gitlabFacts(environment: Environment, cwd: string): CiFacts {
  const base = nowhere(environment, checkedText(environment['CI_PROJECT_DIR'], /./) ?? cwd)
  const commit = checkedText(environment['CI_COMMIT_SHA'], forms.commit)
  const head = checkedText(environment['CI_MERGE_REQUEST_SOURCE_BRANCH_SHA'], forms.commit)
  const event = eventOf(environment)
  const pullRequest = event === 'pull_request' ? mergeRequestOf(environment, head ?? commit) : null
  const target = checkedText(environment['CI_MERGE_REQUEST_TARGET_BRANCH_NAME'], forms.branch)
  const apiUrl = webAddress(environment['CI_API_V4_URL'])
  const visibility = environment['CI_PROJECT_VISIBILITY']
  return {
    ...base,
    platform: 'gitlab',
    inPipeline: true,
    event,
    repository: checkedText(environment['CI_PROJECT_PATH'], forms.project),
    visibility:
      visibility === 'public'
        ? 'public'
        : /^(?:private|internal)$/.test(visibility ?? '')
          ? 'private'
          : 'unknown',
    defaultBranch: checkedText(environment['CI_DEFAULT_BRANCH'], forms.branch),
    branch: checkedText(environment['CI_COMMIT_BRANCH'], forms.branch),
    pullRequest,
    ...(event === 'pull_request' && target !== null ? { targetBranch: target } : {}),
    pushBefore: event === 'push' ? checkedText(environment['CI_COMMIT_BEFORE_SHA'], forms.commit) : null,
    commits: [...new Set([commit, head].filter((one) => one !== null))],
    commit: head ?? commit,
    runUrl: webAddress(environment['CI_PIPELINE_URL']),
    runId: checkedText(environment['CI_JOB_ID'], forms.count),
    serverUrl: webAddress(environment['CI_SERVER_URL']) ?? base.serverUrl,
    ...(apiUrl === null ? {} : { gitlabApiUrl: apiUrl }),
  }
}

function eventOf(environment: Environment): CiFacts['event'] {
  const source = environment['CI_PIPELINE_SOURCE']
  // A child pipeline has another source, and the same merge request.
  const isMergeRequest = (environment['CI_MERGE_REQUEST_IID'] ?? '') !== ''
  if (source === 'merge_request_event' || isMergeRequest) return 'pull_request'
  if (source === 'schedule') return 'schedule'
  if ((environment['CI_COMMIT_TAG'] ?? '') !== '') return 'tag'
  // A pipeline that another one starts is of the same push.
  if (source === 'parent_pipeline' && (environment['CI_COMMIT_BRANCH'] ?? '') !== '') return 'push'
  return source === 'push' ? 'push' : 'other'
}

function mergeRequestOf(environment: Environment, headCommit: string | null): PullRequestFacts | null {
  const number = checkedText(environment['CI_MERGE_REQUEST_IID'], forms.count)
  const baseCommit = checkedText(environment['CI_MERGE_REQUEST_DIFF_BASE_SHA'], forms.commit)
  const baseRef = checkedText(environment['CI_MERGE_REQUEST_TARGET_BRANCH_NAME'], forms.branch)
  if (number === null || baseCommit === null || baseRef === null || headCommit === null) return null
  return {
    number: Number(number),
    author: checkedText(environment['GITLAB_USER_LOGIN'], forms.login) ?? 'ghost',
    baseCommit,
    headCommit,
    baseRef,
    fromFork:
      environment['CI_MERGE_REQUEST_SOURCE_PROJECT_ID'] !== environment['CI_MERGE_REQUEST_PROJECT_ID'],
  }
}
