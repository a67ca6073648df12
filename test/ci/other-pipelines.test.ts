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

  test('a change in Jenkins has a target, and no base', () => {
    expect(
      ciFacts({ ...jenkins, CHANGE_ID: '12', CHANGE_TARGET: 'main', BRANCH_NAME: 'PR-12' }, null, '/'),
    ).toMatchObject({
      platform: 'jenkins',
      event: 'pull_request',
      pullRequest: null,
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

  test.each<readonly [Readonly<Record<string, string>>, object]>([
    [
      { BRANCH_NAME: 'main', BRANCH_IS_PRIMARY: 'true' },
      { event: 'push', branch: 'main', defaultBranch: 'main' },
    ],
    [{ BRANCH_NAME: 'feature/x' }, { event: 'push', branch: 'feature/x', defaultBranch: null }],
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
      ...facts,
    })
  })
})
