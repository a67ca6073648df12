import { describe, expect, test } from 'vitest'
import { ciFacts } from '../../src/ci/ci-facts.ts'
import { stageOf } from '../../src/ci/stage-of.ts'
import type { CiFacts } from '../../src/domain/ci.ts'
import { foreign } from '../../src/domain/foreign.ts'
import type { Problem } from '../../src/domain/problem.ts'
import type { ConfigReading, Inputs, Settings } from '../../src/domain/settings.ts'
import { text } from '../../src/domain/text.ts'
import { loadConfig } from '../../src/settings/config/load-config.ts'
import { effectiveSettings } from '../../src/settings/effective.ts'
import { readInputs } from '../../src/settings/read-inputs.ts'
import { configPaths } from '../../src/settings/trust.ts'
import { problemLines } from './problem-lines.ts'

const commit = 'c'.repeat(40)
const local = ciFacts({}, null, '/')
const pipeline: CiFacts = {
  ...local,
  platform: 'github',
  inPipeline: true,
  repository: 'acme/shop',
  visibility: 'private',
  defaultBranch: 'main',
  commit,
}
const review: CiFacts = {
  ...pipeline,
  event: 'pull_request',
  pullRequest: {
    number: 1,
    author: 'dana',
    baseCommit: commit,
    headCommit: commit,
    baseRef: 'main',
    fromFork: false,
  },
}
const push: CiFacts = { ...pipeline, event: 'push', branch: 'main' }
const branchPush: CiFacts = { ...pipeline, event: 'push', branch: 'x' }
const mergeGroup: CiFacts = { ...pipeline, event: 'merge_group' }

const absent: ConfigReading = { is: 'absent' }
const problem: Problem = { code: 'config-value', sentence: text`odd`, remedy: text`mend it` }
const broken: ConfigReading = { is: 'broken', problems: [problem] }
const unreadable: ConfigReading = { is: 'unreadable', problem }

function loaded(yaml: string): ConfigReading {
  const config = loadConfig(`version: 1\n${yaml}`, 'baton.yml', new Date('2026-11-24'))
  if (!('version' in config)) throw new Error(problemLines(config).join('\n'))
  return { is: 'loaded', loaded: { config, digest: null, commit, file: foreign('baton.yml'), present: true } }
}

function given(values: Readonly<Record<string, string>>): Inputs {
  const { 'gitlab-token': gitlabToken = null, ...others } = values
  const inputs = readInputs(new Map(Object.entries({ sarif: 'a', ...others })))
  if (!('sarif' in inputs)) throw new Error(problemLines(inputs).join('\n'))
  return { ...inputs, gitlabToken }
}

function settle(
  ci: CiFacts,
  base: ConfigReading,
  values: Readonly<Record<string, string>> = {},
  head: ConfigReading | null = null,
): Settings {
  const settings = effectiveSettings({ inputs: given(values), base, head, ci, stageOf })
  if (!('stage' in settings)) throw new Error(problemLines(settings).join('\n'))
  return settings
}

const codes = ({ notices }: Settings) => notices.map(({ code }) => code)

describe('who may say what', () => {
  test.each<readonly [string, CiFacts, string, Settings['stage'], readonly string[]]>([
    ['in a pull request', review, 'mainline', 'pr', ['stage-ignored']],
    ['in a pull request, the same', review, 'pr', 'pr', []],
    ['in a merge group', mergeGroup, 'deployed', 'pr', ['stage-ignored']],
    ['on the default branch', push, 'deployed', 'deployed', []],
    ['locally', local, 'pr', 'pr', []],
  ])('stage given %s', (_, ci, stage, expected, notices) => {
    const settings = settle(ci, absent, { stage })
    expect(settings.stage).toBe(expected)
    expect(codes(settings)).toEqual(notices)
  })

  test('stage of baton.yml counts where no input says it, and not in a pull request', () => {
    expect(settle(push, loaded('stage: predeploy')).stage).toBe('predeploy')
    expect(settle(push, loaded('stage: predeploy'), { stage: 'deployed' }).stage).toBe('deployed')
    expect(settle(review, loaded('stage: predeploy')).stage).toBe('pr')
  })

  test.each<readonly [string, CiFacts, ConfigReading, string, Settings['mode'], readonly string[]]>([
    ['no baton.yml in a pull request', review, absent, 'observe', 'observe', []],
    ['a baton.yml that says nothing of it', review, loaded(''), 'observe', 'enforce', ['mode-ignored']],
    ['a baton.yml that says so', review, loaded('mode: observe'), 'observe', 'observe', []],
    [
      'a baton.yml that says so, and an input that adds',
      review,
      loaded('mode: observe'),
      'enforce',
      'enforce',
      [],
    ],
    ['a baton.yml that says so alone', review, loaded('mode: observe'), '', 'observe', []],
    ['another branch', branchPush, loaded(''), 'observe', 'enforce', ['mode-ignored']],
    ['a merge group', mergeGroup, loaded(''), 'observe', 'enforce', ['mode-ignored']],
    ['the default branch', push, loaded(''), 'observe', 'observe', []],
    [
      'the default branch, and a baton.yml that insists',
      push,
      loaded('mode: enforce'),
      'observe',
      'enforce',
      ['mode-ignored'],
    ],
    ['locally, whatever baton.yml insists on', local, loaded('mode: enforce'), 'observe', 'observe', []],
    ['a base that cannot be read', review, unreadable, 'observe', 'enforce', ['mode-ignored']],
    ['nobody says anything', push, absent, '', 'enforce', []],
  ])('observe with %s', (_, ci, base, mode, expected, notices) => {
    const settings = settle(ci, base, { mode })
    expect(settings.mode).toBe(expected)
    expect(codes(settings)).toEqual(notices)
  })

  test('required tools unite', () => {
    const settings = settle(review, loaded('scans: { requiredTools: [A, B] }'), { 'required-tools': 'B\nC' })
    expect(settings.requiredTools).toEqual(['A', 'B', 'C'])
  })

  test.each<readonly [string, ConfigReading, readonly string[], readonly string[]]>([
    ['baton.yml lists it', loaded('scans: { maySkip: [S] }'), ['S'], []],
    ['baton.yml does not', loaded(''), [], ['skip-ignored']],
    [
      'baton.yml requires it, too',
      loaded('scans: { requiredTools: [S], maySkip: [S] }'),
      [],
      ['skip-ignored'],
    ],
    ['there is none', absent, ['S'], []],
    ['nobody can tell', unreadable, [], ['skip-ignored']],
    ['its name differs in case', loaded('scans: { maySkip: [s] }'), [], ['skip-ignored']],
  ])('a tool is skipped when %s', (_, base, skipped, notices) => {
    const settings = settle(review, base, { 'skipped-tools': 'S' })
    expect(settings.skippedTools).toEqual(skipped)
    expect(codes(settings)).toEqual(notices)
  })

  test('a tool that the same inputs require is not skipped', () => {
    const settings = settle(push, absent, { 'skipped-tools': 'S', 'required-tools': 'S' })
    expect([settings.requiredTools, settings.skippedTools]).toEqual([['S'], []])
  })

  test('a warning for incomplete scans is a matter of stage pr', () => {
    const warns = loaded('scans: { onIncomplete: warn }')
    expect(settle(review, warns).onIncomplete).toBe('warn')
    expect(settle(push, warns).onIncomplete).toBe('block')
    expect(settle(review, absent).onIncomplete).toBe('block')
  })

  test("the path of the configuration is the base's own, if it has one", () => {
    expect(configPaths('lax.yml', review)).toEqual(['baton.yml', 'lax.yml'])
    expect(configPaths('../lax.yml', review)).toEqual(['baton.yml'])
    expect(configPaths('/lax.yml', branchPush)).toEqual(['baton.yml'])
    expect(configPaths('./baton.yml', mergeGroup)).toEqual(['baton.yml'])
    expect(configPaths('ops/baton.yml', push)).toEqual(['ops/baton.yml'])
    expect(configPaths('../x.yml', local)).toEqual(['../x.yml'])
  })
})

describe('a base that does not load', () => {
  test('is 2 when the change does not repair it', () => {
    for (const head of [null, broken, absent, unreadable])
      expect(effectiveSettings({ inputs: given({}), base: broken, head, ci: review, stageOf })).toEqual([
        problem,
      ])
  })

  test('gives the built-in policy, nothing waived or relaxed, when the change repairs it', () => {
    const lax = loaded(
      'mode: observe\nscans: { onIncomplete: warn, maySkip: [S] }\nservice: { exposure: internal }\npolicy: { disable: [kev] }',
    )
    const settings = settle(review, broken, { mode: 'observe', 'skipped-tools': 'S' }, lax)
    expect(settings).toMatchObject({
      mode: 'enforce',
      onIncomplete: 'block',
      skippedTools: [],
      exposure: null,
      config: { present: false, config: { waivers: [], policy: { rules: {}, disable: [] } } },
    })
    expect(codes(settings)).toEqual(['mode-ignored', 'skip-ignored', 'config-base-broken', 'config-value'])
  })

  test('that cannot be read at all leaves it open what was demanded', () => {
    expect(settle(review, unreadable).cannotTell).toEqual([problem])
    expect(settle(review, absent).cannotTell).toEqual([])
  })

  test('a head that does not load is said, and changes nothing', () => {
    const settings = settle(review, loaded('mode: observe'), {}, broken)
    expect(settings.mode).toBe('observe')
    expect(codes(settings)).toEqual(['config-head-broken', 'config-value'])
  })
})

describe('a configuration that is not there', () => {
  test('is none of a mistake where nobody asked for it', () => {
    expect(settle(push, absent).config.present).toBe(false)
  })

  test.each([push, local])('is a mistake where an input names it, outside a review', (ci) => {
    const inputs = given({ config: 'ops/baton.yml' })
    const lines = problemLines(effectiveSettings({ inputs, base: absent, head: null, ci, stageOf }))
    expect(lines).toEqual([expect.stringContaining('config-missing ops/baton.yml is not there')])
  })

  test('may come with the change under review, and does not count yet', () => {
    const settings = settle(
      review,
      absent,
      { config: 'ops/baton.yml', mode: 'observe' },
      loaded('mode: enforce'),
    )
    expect(settings.mode).toBe('observe')
    expect(codes(settings)).toEqual(['config-new'])
  })

  test('is a mistake where it is there and cannot be read, outside a review', () => {
    expect(
      effectiveSettings({ inputs: given({}), base: unreadable, head: null, ci: local, stageOf }),
    ).toEqual([problem])
  })
})

describe('where it may be seen and written', () => {
  test.each<readonly [string, CiFacts, Settings['view'], Settings['repositoryVisibility']]>([
    ['a private pipeline', pipeline, 'full', 'private'],
    ['a public one', { ...pipeline, visibility: 'public' }, 'public', 'public'],
    ['one that nobody knows', { ...pipeline, visibility: 'unknown' }, 'public', 'public'],
    ['no pipeline', local, 'full', 'public'],
  ])('in %s', (_, ci, view, visibility) => {
    expect(settle(ci, absent)).toMatchObject({ view, repositoryVisibility: visibility })
  })

  const token = { 'github-token': 't' }
  const gitlab = { 'gitlab-token': 't' }
  const elsewhere = { serverUrl: 'https://gitlab.example' }
  const onGitLab = { ...review, ...elsewhere, gitlabApiUrl: 'https://gitlab.example/api/v4' }
  test.each<
    readonly [string, CiFacts, Readonly<Record<string, string>>, Settings['issues'], Settings['comment']]
  >([
    ['a pull request on GitHub', review, token, 'github', 'on-finding'],
    ['without a token', review, {}, 'files', 'on-finding'],
    ['a push', push, token, 'github', 'off'],
    ['a merge group', mergeGroup, token, 'off', 'off'],
    ['observe', review, { ...token, mode: 'observe' }, 'off', 'on-finding'],
    [
      'observe, though asked for',
      review,
      { ...token, mode: 'observe', issues: 'github' },
      'off',
      'on-finding',
    ],
    ['locally', local, token, 'files', 'off'],
    ['locally, observing', local, { mode: 'observe' }, 'off', 'off'],
    ['in Jenkins', { ...push, platform: 'jenkins' }, token, 'github', 'off'],
    ['in Jenkins without credentials', { ...push, platform: 'jenkins' }, {}, 'files', 'off'],
    ['a change in Jenkins', { ...review, platform: 'jenkins' }, token, 'github', 'on-finding'],
    ['a change in Jenkins without credentials', { ...review, platform: 'jenkins' }, {}, 'files', 'off'],
    ['a change in Jenkins of another forge', { ...onGitLab, platform: 'jenkins' }, token, 'files', 'off'],
    ['a merge request in Jenkins', { ...onGitLab, platform: 'jenkins' }, gitlab, 'files', 'on-finding'],
    ['a merge request', { ...onGitLab, platform: 'gitlab' }, gitlab, 'files', 'on-finding'],
    ['a merge request without a token', { ...onGitLab, platform: 'gitlab' }, token, 'files', 'off'],
    [
      'a merge request of nobody knows what',
      { ...review, ...elsewhere, platform: 'jenkins' },
      gitlab,
      'files',
      'off',
    ],
    [
      'in Jenkins, asked for',
      { ...push, platform: 'jenkins' },
      { ...token, issues: 'github' },
      'github',
      'off',
    ],
    ['turned off', review, { ...token, issues: 'off', comment: 'off' }, 'off', 'off'],
  ])('issues and comment: %s', (_, ci, values, issues, comment) => {
    expect(settle(ci, absent, values)).toMatchObject({ issues, comment })
  })

  test.each<readonly [string, Partial<CiFacts>]>([
    ['no repository', { repository: null }],
    ['a repository of another forge', { serverUrl: 'https://gitlab.example' }],
    ['a look-alike', { serverUrl: 'https://hub.com' }],
    ['an API that is none', { apiUrl: 'ghe.example/api' }],
  ])('issues on GitHub with %s is a mistake', (_, facts) => {
    const inputs = given({ issues: 'github' })
    const result = effectiveSettings({ inputs, base: absent, head: null, ci: { ...push, ...facts }, stageOf })
    expect(problemLines(result)[0]).toContain('input-issues')
  })

  test("a server of one's own is one forge", () => {
    const ci = { ...push, apiUrl: 'https://ghe.example/api/v3', serverUrl: 'https://ghe.example' }
    expect(settle(ci, absent, { issues: 'github' }).issues).toBe('github')
  })
})

describe('what is judged', () => {
  const shop = loaded(
    'service: { name: shop, exposure: internet, criticality: crown, data: restricted, environments: { staging: { production: false, exposure: internal }, live: {} } }',
  )

  test.each<readonly [string, Readonly<Record<string, string>>, object]>([
    [
      'no environment',
      {},
      { exposure: 'internet', production: true, criticality: 'crown', data: 'restricted' },
    ],
    ['one that says more', { environment: 'staging' }, { exposure: 'internal', production: false }],
    ['one that says nothing', { environment: 'live' }, { exposure: 'internet', production: true }],
    ['one that is not known', { environment: 'Staging' }, { exposure: 'internet', production: true }],
    ['one that objects inherit', { environment: 'constructor' }, { exposure: 'internet', production: true }],
    ['an artifact', { artifact: `sha256:${'a'.repeat(64)}` }, { published: true }],
  ])('with %s', (_, values, expected) => {
    expect(settle(push, shop, values)).toMatchObject(expected)
  })

  test('the name of the service: input, baton.yml, repository, default', () => {
    expect(settle(push, shop, { service: 'cart' }).service).toBe('cart')
    expect(settle(push, shop).service).toBe('shop')
    expect(settle(push, absent).service).toBe('acme/shop')
    expect(settle(local, absent).service).toBe('default')
  })

  test('the commit: input, pipeline, else whatever HEAD is', () => {
    expect(settle(push, absent, { commit: 'd'.repeat(40) }).commit).toBe('d'.repeat(40))
    expect(settle(push, absent).commit).toBe(commit)
    expect(settle(local, absent).commit).toBeNull()
  })
})

describe('what a change can say of itself', () => {
  const base = loaded(
    'service: {name: payments, exposure: internet, environments: {dev: {exposure: internal, production: false}, edge: {exposure: internet}}}\n',
  )
  const unsaid = loaded('service: {exposure: internal, environments: {edge: {exposure: internet}}}\n')
  const artifact = `legacy@sha256:${'1'.repeat(64)}`

  test.each([
    ['a pull request', review],
    ['a merge group', mergeGroup],
    ['a branch', branchPush],
  ])('%s is not milder by its environment, and not another service', (_, ci) => {
    const settings = settle(ci, base, { environment: 'dev', service: 'legacy', artifact })
    expect(settings).toMatchObject({
      exposure: 'internet',
      production: true,
      service: 'payments',
      environment: 'dev',
    })
    expect(settings.subjects).toEqual(['payments', 'acme/shop'])
    expect([settings.artifacts, settings.published]).toEqual([[artifact], true])
    expect(codes(settings)).toEqual(['service-ignored'])
  })

  test('it may harden, and say what the base says', () => {
    expect(settle(review, unsaid, { environment: 'edge' }).exposure).toBe('internet')
    const settings = settle(review, unsaid, { service: 'other' })
    expect([settings.service, settings.subjects, codes(settings)]).toEqual(['other', ['acme/shop'], []])
    expect(codes(settle(review, base, { service: 'payments' }))).toEqual([])
    const nobody = loaded('service: {environments: {dev: {exposure: internal}}}\n')
    expect(settle(review, nobody, { environment: 'dev' }).exposure).toBeNull()
  })

  test('on the default branch the environment and the artifact count', () => {
    const settings = settle(push, base, { environment: 'dev', service: 'legacy', artifact })
    expect(settings).toMatchObject({ exposure: 'internal', production: false, service: 'legacy' })
    expect(settings.subjects).toEqual(['legacy', artifact, 'acme/shop'])
  })

  test.each([
    ['a pull request', review, absent],
    ['a merge group', { ...mergeGroup, mergeGroup: { base: 'a'.repeat(40), head: commit } }, base],
    ['a branch', branchPush, base],
  ] as const)('%s is of the commits of its pipeline', (_, ci, config) => {
    const other = settle(ci, config, { commit: 'b'.repeat(40) })
    expect([other.commit, codes(other)]).toEqual([commit, ['commit-ignored']])
    const own = settle(ci, config, { commit: commit.toUpperCase() })
    expect([own.commit?.toLowerCase(), codes(own)]).toEqual([commit, []])
    expect(settle(push, config, { commit: 'b'.repeat(40) }).commit).toBe('b'.repeat(40))
  })
})
