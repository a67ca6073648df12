import { describe, expect, test } from 'vitest'
import { ciFacts } from '../../src/ci/ci-facts.ts'
import { remoteOf } from '../../src/ci/jenkins.ts'
import { base, head, zeros } from './events.ts'

describe('outside GitHub', () => {
  test('no pipeline', () => {
    expect(ciFacts({ CI: '', PATH: '/bin' }, null, '/cwd')).toMatchObject({
      platform: 'local',
      inPipeline: false,
      event: 'none',
      repository: null,
      workspace: '/cwd',
      apiUrl: 'https://api.github.com',
    })
  })

  test.each([
    ['true', 'other-ci'],
    ['1', 'other-ci'],
    ['woodpecker', 'other-ci'],
    ['false', 'local'],
    ['0', 'local'],
  ])('CI=%s is %s', (CI, platform) => {
    expect(ciFacts({ CI }, null, '/')).toMatchObject({ platform, inPipeline: platform !== 'local' })
  })

  const jenkins = {
    JENKINS_URL: 'https://ci.example/',
    GIT_COMMIT: head,
    GIT_URL: 'git@github.com:acme/shop.git',
    BUILD_TAG: 'jenkins-shop-4',
    BUILD_URL: 'https://ci.example/job/shop/4/',
    WORKSPACE: '/ws',
  }

  test('Jenkins is known also where nobody has set its address', () => {
    expect(ciFacts({ JENKINS_HOME: '/var/jenkins_home' }, null, '/').platform).toBe('jenkins')
  })

  const change = {
    ...jenkins,
    CHANGE_ID: '12',
    CHANGE_TARGET: 'main',
    CHANGE_AUTHOR: 'dana',
    BRANCH_NAME: 'PR-12',
  }

  test('a change in Jenkins has a target, and no base', () => {
    expect(ciFacts(change, null, '/')).toMatchObject({
      platform: 'jenkins',
      event: 'pull_request',
      pullRequest: {
        number: 12,
        author: 'dana',
        baseCommit: null,
        headCommit: head,
        baseRef: 'main',
        fromFork: false,
      },
      targetBranch: 'main',
      branch: null,
      repository: 'acme/shop',
      visibility: 'unknown',
      commit: head,
      runId: 'jenkins-shop-4',
      runUrl: 'https://ci.example/job/shop/4',
      workspace: '/ws',
    })
  })

  test.each<readonly [Readonly<Record<string, string>>, object | null]>([
    [{ CHANGE_FORK: 'mallory/shop' }, { number: 12, fromFork: true }],
    [{ CHANGE_AUTHOR: 'Dana D. <d@example.com>' }, { number: 12, author: 'ghost' }],
    [{ CHANGE_ID: '41/2' }, null],
    [{ CHANGE_TARGET: '' }, null],
    [{ GIT_COMMIT: '' }, null],
  ])('a change in Jenkins with %j', (more, pullRequest) => {
    const facts = ciFacts({ ...change, ...more }, null, '/')
    expect(facts.event).toBe('pull_request')
    if (pullRequest === null) expect(facts.pullRequest).toBeNull()
    else expect(facts.pullRequest).toMatchObject(pullRequest)
  })

  test.each<readonly [Readonly<Record<string, string>>, string | undefined]>([
    [{}, undefined],
    [{ GIT_URL: 'https://bitbucket.org/acme/shop.git' }, undefined],
    [{ GIT_URL: '/srv/git/shop.git' }, undefined],
    [{ GIT_URL: 'https://gitlab.example/a/b/c.git' }, 'https://gitlab.example/api/v4'],
    [{ GIT_URL: 'git@gitlab.example:a/b/c.git' }, 'https://gitlab.example/api/v4'],
    [{ CI_API_V4_URL: 'https://example.org/gitlab/api/v4/' }, 'https://example.org/gitlab/api/v4'],
    [{ CI_API_V4_URL: 'https://me:secret@example.org/api/v4' }, undefined],
  ])("GitLab's API of a build in Jenkins with %j", (more, gitlabApiUrl) => {
    expect(ciFacts({ ...jenkins, ...more }, null, '/').gitlabApiUrl).toBe(gitlabApiUrl)
  })

  test.each<readonly [Readonly<Record<string, string>>, object]>([
    [
      { BRANCH_NAME: 'main', BRANCH_IS_PRIMARY: 'true' },
      { event: 'push', branch: 'main', defaultBranch: 'main' },
    ],
    [{ BRANCH_NAME: 'feature/x' }, { event: 'push', branch: 'feature/x', defaultBranch: 'HEAD' }],
    [{ BRANCH_NAME: 'master' }, { event: 'push', branch: 'master', defaultBranch: 'master' }],
    [
      { BRANCH_NAME: 'main', GIT_PREVIOUS_COMMIT: 'b'.repeat(40) },
      { event: 'push', pushBefore: 'b'.repeat(40) },
    ],
    [
      { ghprbPullId: '7', ghprbTargetBranch: 'main' },
      { event: 'pull_request', targetBranch: 'main', branch: null },
    ],
    [
      { gitlabMergeRequestIid: '7', gitlabTargetBranch: 'main' },
      { event: 'pull_request', targetBranch: 'main', branch: null },
    ],
    [{ GIT_BRANCH: 'origin/main' }, { event: 'push', branch: 'main' }],
    [
      { TAG_NAME: 'v1', BRANCH_NAME: 'v1' },
      { event: 'tag', branch: null },
    ],
    [{}, { event: 'other' }],
  ])('a build in Jenkins with %j', (more, facts) => {
    expect(ciFacts({ ...jenkins, ...more }, null, '/')).toMatchObject(facts)
  })

  test.each([
    ['https://github.com/acme/shop.git', 'https://github.com', 'acme/shop'],
    ['https://user:token@ghe.example:8443/acme/shop', 'https://ghe.example', 'acme/shop'],
    ['git@github.com:acme/shop.git', 'https://github.com', 'acme/shop'],
    ['ssh://git@gitlab.example:2222/a/b/c.git', 'https://gitlab.example', 'a/b/c'],
  ])('the remote %s', (remote, serverUrl, repository) => {
    expect(remoteOf(remote)).toEqual({ serverUrl, repository })
  })

  test.each([
    '',
    '/srv/git/shop.git',
    'file:///srv/shop',
    'https://github.com/',
    'https://github.com/a b/c',
    undefined,
  ])('the remote %s says nothing', (remote) => expect(remoteOf(remote)).toBeNull())

  const gitlab = {
    GITLAB_CI: 'true',
    CI: 'true',
    CI_COMMIT_SHA: head,
    CI_PROJECT_PATH: 'acme/group/shop',
    CI_PROJECT_VISIBILITY: 'internal',
    CI_DEFAULT_BRANCH: 'main',
    CI_SERVER_URL: 'https://gitlab.example',
    CI_API_V4_URL: 'https://gitlab.example/api/v4',
    CI_JOB_ID: '5',
  }

  test.each<readonly [Readonly<Record<string, string>>, object]>([
    [
      {
        CI_PIPELINE_SOURCE: 'merge_request_event',
        CI_MERGE_REQUEST_IID: '12',
        CI_MERGE_REQUEST_DIFF_BASE_SHA: base,
        CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
        GITLAB_USER_LOGIN: 'dana',
        CI_MERGE_REQUEST_PROJECT_ID: '1',
        CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '2',
      },
      {
        event: 'pull_request',
        targetBranch: 'main',
        pullRequest: {
          number: 12,
          author: 'dana',
          baseCommit: base,
          headCommit: head,
          baseRef: 'main',
          fromFork: true,
        },
      },
    ],
    [{ CI_PIPELINE_SOURCE: 'merge_request_event' }, { event: 'pull_request', pullRequest: null }],
    [{ CI_PIPELINE_SOURCE: 'parent_pipeline', CI_MERGE_REQUEST_IID: '7' }, { event: 'pull_request' }],
    [{ CI_PIPELINE_SOURCE: 'schedule', CI_MERGE_REQUEST_IID: '7' }, { event: 'pull_request' }],
    [{ CI_PIPELINE_SOURCE: 'parent_pipeline', CI_MERGE_REQUEST_IID: '' }, { event: 'other' }],
    [
      { CI_PIPELINE_SOURCE: 'push', CI_COMMIT_BRANCH: 'x', CI_COMMIT_BEFORE_SHA: zeros },
      {
        event: 'push',
        branch: 'x',
        defaultBranch: 'main',
        pushBefore: null,
        visibility: 'private',
        repository: 'acme/group/shop',
      },
    ],
    [{ CI_PIPELINE_SOURCE: 'push', CI_COMMIT_TAG: 'v1' }, { event: 'tag' }],
    [{ CI_PIPELINE_SOURCE: 'schedule' }, { event: 'schedule' }],
    [
      { CI_PIPELINE_SOURCE: 'web', CI_PROJECT_VISIBILITY: 'odd' },
      { event: 'other', visibility: 'unknown' },
    ],
  ])('GitLab with %j', (more, facts) => {
    expect(ciFacts({ ...gitlab, ...more }, null, '/')).toMatchObject({
      platform: 'gitlab',
      inPipeline: true,
      gitlabApiUrl: 'https://gitlab.example/api/v4',
      ...facts,
    })
  })
})
