import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { ciFacts } from '../../src/ci/ci-facts.ts'
import { shared, sharedIsThere } from '../support/shared.ts'
import { base, events, head, merge, runner, zeros } from './events.ts'

const pull = 'refs/pull/12/merge'
const { pull_request: opened } = events

describe('GitHub Actions', () => {
  test('a pull request', () => {
    expect(ciFacts(runner('pull_request', pull, merge), opened, '/cwd')).toEqual({
      platform: 'github',
      inPipeline: true,
      event: 'pull_request',
      repository: 'acme/shop',
      visibility: 'private',
      defaultBranch: 'main',
      branch: null,
      pullRequest: {
        number: 12,
        author: 'dana',
        baseCommit: base,
        headCommit: head,
        baseRef: 'main',
        fromFork: false,
      },
      targetBranch: 'main',
      mergeGroup: null,
      pushBefore: null,
      commits: [merge, head],
      commit: head,
      runUrl: 'https://github.com/acme/shop/actions/runs/123/attempts/2',
      runId: '123.2',
      apiUrl: 'https://api.github.com',
      serverUrl: 'https://github.com',
      workspace: '/w',
    })
  })

  test('pull_request_target: its commit is the base, of which a scan says nothing', () => {
    expect(ciFacts(runner('pull_request_target', 'refs/heads/main', base), opened, '/cwd')).toMatchObject({
      event: 'pull_request',
      commits: [head],
      commit: head,
    })
    expect(ciFacts(runner('pull_request_target', 'refs/heads/main', base), {}, '/cwd')).toMatchObject({
      commits: [],
      commit: null,
    })
  })

  test.each([
    ['of another repository', { id: 8, full_name: 'mallory/shop' }],
    ['of a deleted repository', null],
    ['of a repository without id', { full_name: 'acme/shop' }],
  ])('a head %s is a fork', (_, repo) => {
    const event = {
      ...opened,
      pull_request: { ...opened.pull_request, head: { ...opened.pull_request.head, repo } },
    }
    expect(ciFacts(runner('pull_request', pull, merge), event, '/').pullRequest?.fromFork).toBe(true)
  })

  test('a merge group', () => {
    expect(
      ciFacts(
        runner('merge_group', 'refs/heads/gh-readonly-queue/main/pr-12', merge),
        events.merge_group,
        '/',
      ),
    ).toMatchObject({
      event: 'merge_group',
      mergeGroup: { base, head: merge },
      pullRequest: null,
      commit: merge,
    })
  })

  test.each<readonly [string, string, object, object]>([
    [
      'a push',
      'refs/heads/main',
      events.push,
      { event: 'push', branch: 'main', pushBefore: base, commit: head },
    ],
    [
      'the first push of a branch',
      'refs/heads/new',
      { ...events.push, before: zeros },
      { event: 'push', branch: 'new', pushBefore: null },
    ],
    ['a tag', 'refs/tags/v1', { ...events.push, ref: 'refs/tags/v1' }, { event: 'tag', branch: null }],
  ])('%s', (_, ref, event, facts) => {
    expect(ciFacts(runner('push', ref, head), event, '/')).toMatchObject(facts)
  })

  test.each<readonly [string, object | null]>([
    ['schedule', { schedule: '0 5 * * *' }],
    ['release', events.release],
    ['workflow_dispatch', events.workflow_dispatch],
    ['workflow_run', events.workflow_run],
    ['', null],
  ])('event "%s"', (name, event) => {
    const facts = ciFacts(runner(name, 'refs/heads/main', base), event, '/')
    expect(facts).toMatchObject({
      event: name === 'schedule' ? 'schedule' : 'other',
      branch: 'main',
      pushBefore: null,
    })
    // A privileged run about somebody else's commit must not take a scan of that for one of its own.
    expect(facts.commits).toEqual([base])
  })

  test.each<readonly [string, object | undefined, string]>([
    ['said to be private', { visibility: 'private', private: true }, 'private'],
    ['internal to an enterprise', { visibility: 'internal', private: true }, 'private'],
    ['private by the old field', { private: true }, 'private'],
    ['public', { visibility: 'public', private: false }, 'public'],
    ['said to be both', { visibility: 'private', private: false }, 'public'],
    ['of a new kind', { visibility: 'secret' }, 'unknown'],
    ['unknown', undefined, 'unknown'],
  ])('a repository %s', (_, repository, visibility) => {
    expect(ciFacts(runner('push', 'refs/heads/main', head), { repository }, '/').visibility).toBe(visibility)
  })

  test("a server of one's own", () => {
    const environment = {
      ...runner('push', 'refs/heads/main', head),
      GITHUB_API_URL: 'https://ghe.example/api/v3/',
      GITHUB_SERVER_URL: 'https://ghe.example/',
    }
    expect(ciFacts(environment, events.push, '/')).toMatchObject({
      apiUrl: 'https://ghe.example/api/v3',
      serverUrl: 'https://ghe.example',
      runUrl: 'https://ghe.example/acme/shop/actions/runs/123/attempts/2',
    })
  })

  test('an API address that is misspelt is not replaced by github.com', () => {
    const environment = { ...runner('push', 'refs/heads/main', head), GITHUB_API_URL: 'ghe.example/api/v3' }
    expect(ciFacts(environment, events.push, '/').apiUrl).toBe('ghe.example/api/v3')
  })
})

describe('a payload that a stranger wrote', () => {
  const odd: readonly unknown[] = [
    null,
    undefined,
    1,
    'x',
    [],
    {},
    { pull_request: null },
    { pull_request: [] },
    { pull_request: { number: 1 } },
  ]

  test.each(odd.map((event) => [JSON.stringify(event), event] as const))(
    '%s leaves a pull request a pull request',
    (_, event) => {
      expect(ciFacts(runner('pull_request', pull, merge), event, '/')).toMatchObject({
        event: 'pull_request',
        pullRequest: null,
        visibility: 'unknown',
        defaultBranch: null,
      })
    },
  )

  test.each<readonly [string, readonly string[], unknown]>([
    ['a number as text', ['number'], '12'],
    ['a negative number', ['number'], -1],
    ['a number with a part', ['number'], 1.5],
    ['a short base', ['base', 'sha'], 'abc'],
    ['no base', ['base', 'sha'], zeros],
    ['an option as base', ['base', 'sha'], '--upload-pack=x'],
    ['a head in capitals', ['head', 'sha'], 'A'.repeat(40)],
    ['an option as branch', ['base', 'ref'], '--help'],
    ['a branch with a line end', ['base', 'ref'], 'main\nx'],
    ['a branch that goes up', ['base', 'ref'], 'a/../b'],
    ['a revision as branch', ['base', 'ref'], 'main~1'],
  ])('%s is no pull request that can be trusted', (_, path, value) => {
    const event = structuredClone(opened) as { pull_request: Record<string, unknown> }
    let at = event.pull_request
    for (const step of path.slice(0, -1)) at = at[step] as Record<string, unknown>
    at[path.at(-1)!] = value
    expect(ciFacts(runner('pull_request', pull, merge), event, '/').pullRequest).toBeNull()
  })

  test.each<readonly [unknown, string]>([
    [null, 'ghost'],
    [{ login: 'x](https://evil.example)' }, 'ghost'],
    [{ login: 'dependabot[bot]' }, 'dependabot[bot]'],
    [{ login: 'dana_acme' }, 'dana_acme'],
  ])('the author %j is %s', (user, author) => {
    const event = { ...opened, pull_request: { ...opened.pull_request, user } }
    expect(ciFacts(runner('pull_request', pull, merge), event, '/').pullRequest?.author).toBe(author)
  })

  test('what an object inherits is none of its fields', () => {
    const event = { repository: Object.create({ visibility: 'private', default_branch: 'evil' }) as object }
    expect(ciFacts(runner('push', 'refs/heads/main', head), event, '/')).toMatchObject({
      visibility: 'unknown',
      defaultBranch: null,
    })
  })
})

describe.skipIf(!sharedIsThere)('the payloads of these tests (needs ../shared)', () => {
  const contract = sharedIsThere
    ? (JSON.parse(readFileSync(shared('contracts/github/webhooks-schema-7.6.1.json'), 'utf8')) as {
        definitions: Record<string, object>
      })
    : { definitions: {} }

  test.each([
    ['pull_request', 'pull_request$opened'],
    ['merge_group', 'merge_group$checks_requested'],
    ['push', 'push$event'],
    ['release', 'release$published'],
    ['workflow_dispatch', 'workflow_dispatch$event'],
    ['workflow_run', 'workflow_run$completed'],
  ] as const)('%s has the shape that GitHub documents, as far as it goes', (name, definition) => {
    // They are cut down, so nothing is required; what is there must be of its kind and known by its name.
    const definitions = withoutRequired(contract.definitions)
    const ajv = new Ajv({ strict: false, validateFormats: false })
    const check = ajv.compile({ definitions, $ref: `#/definitions/${definition}` })
    expect(check(events[name]), JSON.stringify(check.errors)).toBe(true)
  })
})

function withoutRequired(schema: object): object {
  return JSON.parse(
    JSON.stringify(schema, (key, value: unknown) =>
      key === 'required' && Array.isArray(value) ? undefined : value,
    ),
  ) as object
}
