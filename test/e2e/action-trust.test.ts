import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  calm,
  checkOut,
  decisionOf,
  gateStep,
  newFlaw,
  openShop,
  propose,
  pushToMain,
  secret,
  verdictsOf,
  type Tree,
} from '../support/shop.ts'

const flaw: Tree = { 'src/exports.js': newFlaw }
const harmless: Tree = { 'README.md': 'shop' }
const requires = 'version: 1\nscans:\n  requiredTools: [CodeQL, Gitleaks]\n'
const waiver = `version: 1
waivers:
  - id: W-1
    scope: { rule: js/sql-injection, path: src/exports.js }
    reason: risk_accepted
    requester: '@ann'
    approver: '@bob'
    expires: ${daysFromNow(2)}
`
const disabling = 'version: 1\npolicy:\n  disable: [pr-t1]\n'
const trusting = 'version: 1\nservice:\n  exposure: internal\n'
const broken = 'version: 1\nscans:\n  requiredtools: [CodeQL]\n'

function daysFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}

interface Row {
  readonly base?: Tree
  readonly head: Tree
  readonly with?: Readonly<Record<string, string>>
  readonly exit: number
  /** Codes of what is said, among others. */
  readonly says?: readonly string[]
}

const rows: Readonly<Record<string, Row>> = {
  'a head that drops the required tools': {
    base: { 'baton.yml': requires },
    head: { ...harmless, 'baton.yml': 'version: 1\n' },
    exit: 30,
    says: ['scan-tool-missing'],
  },
  'a head that brings a waiver for its own flaw': {
    head: { ...flaw, 'baton.yml': waiver },
    exit: 10,
    says: ['config-new'],
  },
  'a head that adds a waiver to what the base has': {
    base: { 'baton.yml': 'version: 1\n' },
    head: { ...flaw, 'baton.yml': waiver },
    exit: 10,
  },
  'a head that turns a rule off': {
    base: { 'baton.yml': 'version: 1\n' },
    head: { ...flaw, 'baton.yml': disabling },
    exit: 10,
  },
  'a head that makes the service internal': {
    base: { 'baton.yml': 'version: 1\n' },
    head: { ...flaw, 'baton.yml': trusting },
    exit: 10,
  },
  'a waiver of the base counts': { base: { 'baton.yml': waiver }, head: flaw, exit: 0 },
  'a head that does not load, with a base that does': {
    base: { 'baton.yml': 'version: 1\n' },
    head: { ...flaw, 'baton.yml': broken },
    exit: 10,
    says: ['config-head-broken'],
  },
  'a base that does not load, and a head that repairs it: no waiver of either': {
    base: { 'baton.yml': broken },
    head: { ...flaw, 'baton.yml': waiver },
    exit: 10,
    says: ['config-base-broken'],
  },
  'a stage that the input claims': {
    head: flaw,
    with: { stage: 'deployed' },
    exit: 10,
    says: ['stage-ignored'],
  },
  'observe, where the base has a baton.yml that does not say it': {
    base: { 'baton.yml': 'version: 1\n' },
    head: flaw,
    with: { mode: 'observe' },
    exit: 10,
    says: ['mode-ignored'],
  },
  'observe, where the base says it': {
    base: { 'baton.yml': 'version: 1\nmode: observe\n' },
    head: flaw,
    exit: 0,
  },
  'observe, where there is no baton.yml': { head: flaw, with: { mode: 'observe' }, exit: 0 },
  'a tool that is skipped and may not be': {
    base: { 'baton.yml': 'version: 1\nscans:\n  maySkip: [ESLint]\n' },
    head: harmless,
    with: { 'skipped-tools': 'Trivy' },
    exit: 0,
    says: ['skip-ignored'],
  },
  'a required tool that is said to be skipped': {
    base: { 'baton.yml': requires },
    head: harmless,
    with: { 'skipped-tools': 'Gitleaks' },
    exit: 30,
    says: ['skip-ignored', 'scan-tool-missing'],
  },
  'an input that adds a required tool': { head: harmless, with: { 'required-tools': 'Gitleaks' }, exit: 30 },
  'another config, which demands nothing': {
    base: { 'baton.yml': requires },
    head: { ...harmless, 'lax.yml': 'version: 1\n' },
    with: { config: 'lax.yml' },
    exit: 30,
    says: ['scan-tool-missing'],
  },
  'a scan that the pull request carries along': {
    head: { ...harmless, 'scans/codeql.sarif': '{}' },
    exit: 30,
    says: ['scan-tracked-file'],
  },
  'a scan that is missing': {
    head: harmless,
    with: { sarif: 'scans/*.sarif\nsemgrep.sarif' },
    exit: 30,
    says: ['scan-missing'],
  },
  'an optional scan that is missing': {
    head: harmless,
    with: { sarif: 'scans/*.sarif\noptional:semgrep.sarif' },
    exit: 0,
  },
}

describe('on a pull request the base commit says what holds', () => {
  test.each(Object.entries(rows))('%s', async (_, row) => {
    const shop = await openShop({ ...calm, ...row.base })
    const proposal = propose(shop, row.head)
    const result = await gateStep(shop, { event: proposal.event, with: { ...row.with } })
    const { incomplete, notices, stage, wouldExit } = decisionOf(result)
    expect(result.exitCode, result.stdout).toBe(row.exit)
    expect(stage).toBe('pr')
    expect(result.outputs.allow).toBe(wouldExit === 0 ? 'yes' : undefined)
    expect([...incomplete, ...notices].map(({ code }) => code)).toEqual(
      expect.arrayContaining([...(row.says ?? [])]),
    )
  })

  test('a baseline file that the change brings adopts nothing', async () => {
    const shop = await openShop(calm)
    const first = await gateStep(shop, { event: propose(shop, flaw).event })
    const found = decisionOf(first).findings.find(({ location }) => location?.path === 'src/exports.js')
    const entry = { identity: found?.identity, count: 1, class: 'code', tier: 'T1', firstSeen: '2026-01-01' }
    const baseline = JSON.stringify({ version: 1, tools: ['CodeQL'], entries: [entry] })
    const second = await gateStep(shop, {
      event: propose(shop, { ...flaw, '.baton/baseline.json': baseline }).event,
    })
    expect(second.exitCode).toBe(10)
    pushToMain(shop, { '.baton/baseline.json': baseline })
    const third = await gateStep(shop, { event: propose(shop, flaw).event })
    expect([third.exitCode, verdictsOf(decisionOf(third))[0]]).toEqual([0, 'src/exports.js existing track'])
  })

  test('who takes over CODEOWNERS in the same change owns nothing', async () => {
    const shop = await openShop(calm)
    const proposal = propose(shop, {
      'deploy/prod.env': secret,
      '.github/CODEOWNERS': '* @mallory\n',
      CODEOWNERS: '* @mallory\n',
    })
    const result = await gateStep(shop, { event: proposal.event })
    expect(decisionOf(result).incidents.map(({ owner }) => owner.team ?? owner.person)).toEqual([
      '@acme/shop-team',
    ])
    expect(JSON.stringify([...shop.state.issues.values()])).not.toContain('mallory')
  })

  test('a base and a head that do not load are exit 2, with file, line and column', async () => {
    const shop = await openShop({ ...calm, 'baton.yml': broken })
    const result = await gateStep(shop, { event: propose(shop, flaw).event })
    expect([result.exitCode, result.outputs]).toEqual([2, {}])
    expect(result.stderr).toContain('baton.yml:3:3')
    expect(result.stderr).toContain('requiredTools')
  })
})

test('a baseline that is a scan of the change, spaced and ordered otherwise, vouches for nothing', async () => {
  const shop = await openShop({ ...calm, 'baton.yml': 'version: 1\n' })
  const { event, merge } = propose(shop, flaw)
  const workspace = checkOut(shop, merge)
  mkdirSync(`${workspace}/before`)
  for (const name of readdirSync(`${workspace}/scans`)) {
    const log = JSON.parse(readFileSync(`${workspace}/scans/${name}`, 'utf8')) as { runs: object[] }
    const runs = log.runs.map((run) => Object.fromEntries(Object.entries(run).reverse()))
    writeFileSync(`${workspace}/before/${name}`, `${JSON.stringify({ ...log, runs }, null, 3)}  \n`)
  }
  const result = await gateStep(shop, { event, workspace, with: { baseline: 'before/*.sarif' } })
  const { notices } = decisionOf(result)
  expect([result.exitCode, notices.map(({ code }) => code)]).toEqual([
    10,
    expect.arrayContaining(['baseline-is-scan']),
  ])
})

test('a clean scan of the base clears no change, whatever `commit` says', async () => {
  const shop = await openShop(calm)
  const { event, merge, base } = propose(shop, flaw)
  const workspace = checkOut(shop, merge)
  const run = {
    tool: { driver: { name: 'CodeQL' } },
    versionControlProvenance: [{ revisionId: base }],
    results: [],
  }
  mkdirSync(`${workspace}/other`)
  writeFileSync(`${workspace}/other/clean.sarif`, JSON.stringify({ version: '2.1.0', runs: [run] }))
  const result = await gateStep(shop, { event, workspace, with: { sarif: 'other/*.sarif', commit: base } })
  const { notices, incomplete } = decisionOf(result)
  expect([result.exitCode, incomplete.map(({ code }) => code)]).toEqual([30, ['scan-other-commit']])
  expect(notices.map(({ code }) => code)).toContain('commit-ignored')
})

test('an environment that the base calls harmless makes no flaw of a change harmless', async () => {
  const service =
    'service: {exposure: internet, environments: {dev: {exposure: internal, production: false}}}'
  const shop = await openShop({ ...calm, 'baton.yml': `version: 1\n${service}\n` })
  const { event } = propose(shop, flaw)
  const verdicts = async (environment: string) => {
    const { findings } = decisionOf(await gateStep(shop, { event, with: { environment } }))
    return findings.map(({ tier, verdict }) => `${tier ?? ''} ${verdict}`)
  }
  expect(await verdicts('dev')).toEqual(await verdicts(''))
})
