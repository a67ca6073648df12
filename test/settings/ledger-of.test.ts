import { describe, expect, test } from 'vitest'
import { ciFacts } from '../../src/ci/ci-facts.ts'
import { stageOf } from '../../src/ci/stage-of.ts'
import type { CiFacts } from '../../src/domain/ci.ts'
import { foreign } from '../../src/domain/foreign.ts'
import type { ConfigReading, Settings } from '../../src/domain/settings.ts'
import type { LedgerPlace, LedgerSettings } from '../../src/domain/settings-ledger.ts'
import { text } from '../../src/domain/text.ts'
import { loadConfig } from '../../src/settings/config/load-config.ts'
import { effectiveSettings } from '../../src/settings/effective.ts'
import { ledgerOf, type LedgerAsked } from '../../src/settings/ledger-of.ts'
import { readInputs } from '../../src/settings/read-inputs.ts'
import { problemLines } from './problem-lines.ts'

const commit = 'c'.repeat(40)
const hash = '0f'.repeat(32)
const local = ciFacts({}, null, '/')
const push: CiFacts = {
  ...local,
  platform: 'github',
  inPipeline: true,
  event: 'push',
  branch: 'main',
  defaultBranch: 'main',
  repository: 'acme/shop',
  visibility: 'private',
}
const change = { number: 1, author: 'dana', baseCommit: commit, headCommit: commit, baseRef: 'main' }
const review: CiFacts = { ...push, event: 'pull_request', pullRequest: { ...change, fromFork: false } }
const fork: CiFacts = { ...review, pullRequest: { ...change, fromFork: true } }
const branchPush: CiFacts = { ...push, branch: 'x' }
const jenkins: CiFacts = { ...push, platform: 'jenkins' }
const gitlab: CiFacts = { ...push, platform: 'gitlab', serverUrl: 'https://gitlab.example' }

const absent: ConfigReading = { is: 'absent' }
const problem = { code: 'config-value', sentence: text`odd`, remedy: text`mend it` } as const
const broken: ConfigReading = { is: 'broken', problems: [problem] }
const unreadable: ConfigReading = { is: 'unreadable', problem }

function says(yaml: string): ConfigReading {
  const config = loadConfig(`version: 1\n${yaml}`, 'baton.yml', new Date('2026-11-24'))
  if (!('version' in config)) throw new Error(problemLines(config).join('\n'))
  return { is: 'loaded', loaded: { config, digest: null, commit, file: foreign('baton.yml'), present: true } }
}

const nothing: LedgerAsked = { ledger: null, hub: null, record: false, githubToken: 't', hubToken: null }
const folder: LedgerPlace = { is: 'folder', url: '.baton/ledger.git', isMade: true }
const at = (repository: string, token: 'github-token' | 'hub-token' = 'github-token'): LedgerPlace => ({
  is: 'github',
  repository,
  url: `https://github.com/${repository}.git`,
  token,
})

describe('where the ledger is', () => {
  test.each<readonly [string, Partial<LedgerAsked>, ConfigReading, CiFacts, LedgerPlace | null, boolean]>([
    ['nobody says it, on a laptop', {}, absent, local, folder, true],
    ['nobody says it, in a pipeline', {}, absent, push, at('acme/shop'), true],
    ['baton.yml says other things', {}, says('mode: enforce'), push, at('acme/shop'), true],
    ['there is no token', { githubToken: null }, absent, push, null, true],
    ['the repository is not on GitHub', {}, absent, gitlab, null, true],
    ['no repository is known', {}, absent, { ...push, repository: null }, null, true],
    ['a hub', {}, says('hub: acme/hub'), push, at('acme/hub', 'hub-token'), false],
    ['a hub that is asked for', { hub: 'acme/other' }, absent, push, at('acme/other', 'hub-token'), false],
    [
      'another hub than baton.yml says',
      { hub: 'acme/other' },
      says('hub: acme/hub'),
      push,
      at('acme/other', 'hub-token'),
      false,
    ],
    [
      'a hub that is asked for, and a repository',
      { hub: 'acme/other' },
      says('ledger: { repository: acme/ledger }'),
      push,
      at('acme/ledger'),
      false,
    ],
    [
      'a hub, from a laptop',
      { githubToken: null },
      says('hub: acme/hub'),
      local,
      at('acme/hub', 'hub-token'),
      false,
    ],
    [
      'a hub on GitHub, from elsewhere',
      {},
      says('hub: acme/hub'),
      gitlab,
      at('acme/hub', 'hub-token'),
      false,
    ],
    ['a repository', {}, says('ledger: { repository: acme/ledger }'), push, at('acme/ledger'), false],
    [
      'a repository, with a token for it',
      { hubToken: 'h' },
      says('ledger: { repository: acme/ledger }'),
      push,
      at('acme/ledger', 'hub-token'),
      false,
    ],
    [
      'its own repository',
      { hubToken: 'h' },
      says('ledger: { repository: Acme/Shop }'),
      push,
      at('Acme/Shop'),
      false,
    ],
    [
      'a repository, and another hub',
      {},
      says('ledger: { repository: acme/ledger }\nhub: acme/hub'),
      push,
      at('acme/ledger'),
      false,
    ],
    [
      'the hub twice',
      {},
      says('ledger: { repository: acme/Hub }\nhub: acme/hub'),
      push,
      at('acme/Hub', 'hub-token'),
      false,
    ],
    [
      'an address of this server',
      {},
      says('ledger: { repository: "https://GitHub.com/acme/ledger.git" }'),
      push,
      at('acme/ledger'),
      false,
    ],
    [
      'an address of a look-alike',
      {},
      says('ledger: { repository: "https://github.com.evil.example/acme/x" }'),
      push,
      { is: 'git', url: 'https://github.com.evil.example/acme/x' },
      false,
    ],
    [
      'an address without encryption',
      {},
      says('ledger: { repository: "http://github.com/acme/x" }'),
      push,
      { is: 'git', url: 'http://github.com/acme/x' },
      false,
    ],
    [
      'an address of another server',
      {},
      says('ledger: { repository: "git@git.example:x.git" }'),
      push,
      { is: 'git', url: 'git@git.example:x.git' },
      false,
    ],
    [
      'a folder',
      {},
      says('ledger: { repository: "file:///srv/l.git" }'),
      push,
      { is: 'folder', url: 'file:///srv/l.git', isMade: false },
      false,
    ],
    [
      'an option',
      { ledger: 'acme/mine' },
      says('ledger: { repository: acme/ledger }\nhub: acme/hub'),
      local,
      at('acme/mine'),
      false,
    ],
    ['a baton.yml that does not load', {}, broken, push, null, true],
    ['a baton.yml that cannot be read', {}, unreadable, review, null, true],
    ['an option beside that', { ledger: 'acme/mine' }, unreadable, local, at('acme/mine'), false],
  ])('%s', (_, asked, base, ci, place, isDefault) => {
    expect(ledgerOf({ ...nothing, ...asked }, base, ci)).toMatchObject({ place, isDefault })
  })

  test("a server of one's own", () => {
    const ghe = { ...push, apiUrl: 'https://ghe.example:8443/api/v3', serverUrl: 'https://ghe.example:8443' }
    expect(ledgerOf(nothing, says('hub: acme/hub'), ghe).place).toMatchObject({
      url: 'https://ghe.example:8443/acme/hub.git',
    })
    expect(ledgerOf(nothing, absent, ghe).place).toMatchObject({ repository: 'acme/shop' })
  })

  test('how far it was is known of the one that baton.yml means', () => {
    const base = says(`ledger: { repository: acme/ledger, since: { seq: 3, hash: ${hash} } }`)
    expect(ledgerOf(nothing, base, push).since).toEqual({ seq: 3, hash })
    expect(ledgerOf({ ...nothing, ledger: 'acme/ledger' }, base, local).since).toEqual({ seq: 3, hash })
    expect(ledgerOf({ ...nothing, ledger: 'acme/mine' }, base, local).since).toBeNull()
    const ofHub = says(`hub: acme/hub\nledger: { since: { seq: 3, hash: ${hash} } }`)
    expect(ledgerOf({ ...nothing, hub: 'acme/hub' }, ofHub, local).since).toEqual({ seq: 3, hash })
    expect(ledgerOf({ ...nothing, hub: 'acme/mine' }, ofHub, local).since).toBeNull()
    expect(ledgerOf(nothing, says(`ledger: { since: { seq: 3, hash: ${hash} } }`), push).since).toEqual({
      seq: 3,
      hash,
    })
  })

  test.each<readonly [string, ConfigReading, CiFacts, boolean]>([
    ['a public repository', absent, { ...push, visibility: 'public' }, true],
    ['one that nobody knows', absent, { ...push, visibility: 'unknown' }, true],
    ['a private one', absent, push, false],
    [
      'a public one that is named',
      says('ledger: { repository: ACME/shop }'),
      { ...push, visibility: 'public' },
      true,
    ],
    ['a hub of a public one', says('hub: acme/hub'), { ...push, visibility: 'public' }, false],
    ['a laptop', absent, local, false],
  ])('holds ids only in %s: %#', (_, base, ci, isOpaque) => {
    expect(ledgerOf(nothing, base, ci).isOpaque).toBe(isOpaque)
  })
})

describe('what may be written', () => {
  const named = says('ledger: { repository: acme/ledger }')
  const file = says('ledger: { repository: "file:///srv/l.git" }')
  test.each<readonly [string, Partial<LedgerAsked>, ConfigReading, CiFacts, LedgerSettings['writes']]>([
    ['on the default branch', {}, absent, push, 'all'],
    ['on another branch', {}, absent, branchPush, 'incidents'],
    ['in a pull request', {}, named, review, 'incidents'],
    ['in a merge group', {}, absent, { ...push, event: 'merge_group' }, 'none'],
    ['in a fork', {}, named, fork, 'none'],
    ['in a fork, whatever it says', { record: true }, file, fork, 'none'],
    ['in Jenkins', {}, named, jenkins, 'all'],
    ['on a laptop, at home', {}, absent, local, 'all'],
    ['on a laptop, a folder', {}, file, local, 'all'],
    ['on a laptop, over the network', {}, named, local, 'none'],
    ['on a laptop, over the network, on request', { record: true }, named, local, 'all'],
    ['in a dry run', { dryRun: true, record: true }, absent, local, 'none'],
    ['without a ledger', { githubToken: null }, absent, push, 'none'],
  ])('%s', (_, asked, base, ci, writes) => {
    expect(ledgerOf({ ...nothing, ...asked }, base, ci).writes).toBe(writes)
  })
})

describe('who may say it', () => {
  function settle(ci: CiFacts, base: ConfigReading, values: Readonly<Record<string, string>>): Settings {
    const inputs = readInputs(new Map(Object.entries({ sarif: 'a', ...values })), 'cli')
    if (!('sarif' in inputs)) throw new Error(problemLines(inputs).join('\n'))
    const settings = effectiveSettings({ inputs, base, head: says('hub: mallory/hub'), ci, stageOf })
    if (!('stage' in settings)) throw new Error(problemLines(settings).join('\n'))
    return settings
  }
  const codes = ({ notices }: Settings) => notices.map(({ code }) => code)

  test.each<readonly [string, CiFacts, string, readonly string[]]>([
    ['a change under review may not', review, 'acme/ledger', ['ledger-ignored']],
    ['nor another branch', branchPush, 'acme/ledger', ['ledger-ignored']],
    ['the default branch may', push, 'acme/mine', []],
    ['and a laptop', local, 'acme/mine', []],
  ])('%s', (_, ci, repository, notices) => {
    const settings = settle(ci, says('ledger: { repository: acme/ledger }'), { ledger: 'acme/mine' })
    expect(settings.ledger.repository).toBe(repository)
    expect(codes(settings)).toEqual(notices)
  })

  test.each<readonly [string, CiFacts, string, readonly string[]]>([
    ['a change under review may not', review, 'acme/hub', ['ledger-ignored']],
    ['nor a fork', fork, 'acme/hub', ['ledger-ignored']],
    ['nor another branch', branchPush, 'acme/hub', ['ledger-ignored']],
    ['the default branch may', push, 'acme/mine', []],
    ['and a laptop', local, 'acme/mine', []],
  ])('the hub: %s', (_, ci, hub, notices) => {
    const settings = settle(ci, says('hub: acme/hub'), { hub: 'acme/mine', 'hub-token': 'h' })
    expect(settings.ledger.hub).toBe(hub)
    expect(settings.ledger.place).toEqual(at(hub, 'hub-token'))
    expect(codes(settings)).toEqual(notices)
  })

  test('a change that names the hub of baton.yml has lost nothing', () => {
    const settings = settle(review, says('hub: acme/hub'), { hub: 'Acme/Hub', 'hub-token': 'h' })
    expect(codes(settings)).toEqual([])
  })

  test('a change cannot bring a hub where there is no baton.yml', () => {
    const settings = settle(review, absent, { hub: 'acme/mine', 'hub-token': 'h' })
    expect(settings.ledger.hub).toBeNull()
    expect(codes(settings)).toEqual(['ledger-ignored', 'config-new'])
  })

  test.each<readonly [string, CiFacts, Readonly<Record<string, string>>, readonly string[]]>([
    ['is missed in a pipeline', push, {}, ['hub-token-missing']],
    ['is there', push, { 'hub-token': 'h' }, []],
    ['cannot be had in a fork', fork, {}, []],
    ["is Git's own matter on a laptop", local, {}, []],
  ])('the token of the hub %s', (_, ci, values, notices) => {
    const settings = settle(ci, says('hub: acme/hub'), values)
    expect(settings.ledger.hub).toBe('acme/hub')
    expect(settings.hubToken).toBe(values['hub-token'] ?? null)
    expect(codes(settings)).toEqual(notices)
  })
})
