import { existsSync, readFileSync } from 'node:fs'
import { expect, onTestFinished } from 'vitest'
import type { DecisionRecord, FindingRecord } from '../../src/domain/record.ts'
import type { Receipt } from '../../src/domain/effect.ts'
import { startForge, type Forge } from './forge/forge.ts'
import type { Actor, RepoState } from './forge/state.ts'
import { makeRepository, type Repository } from './repository.ts'
import { pullRequestEvent, type RunnerEvent, type Setting } from './runner-events.ts'
import { runStep, type Step, type StepResult } from './runner.ts'
import { canary, scanTree, vulnerable } from './scanners.ts'

/** `acme/shop`: a repository with a past, and the forge that it is on. */
export interface Shop {
  readonly origin: Repository
  readonly forge: Forge
  readonly state: RepoState
  /** Tip of main, which holds old flaws. */
  readonly base: string
}

export type Tree = Readonly<Record<string, string | null>>

export const injection = "  return db.query('SELECT * FROM orders WHERE name = ' + name)"
export const oldFlaw = `export function search(db, name) {\n${injection}\n}\n`
export const newFlaw = `export function exported(db, name) {\n  return db.query('DELETE FROM exports WHERE name = ' + name)\n}\n`
export const secret = `AWS_REGION=eu-central-1\nAWS_SECRET_ACCESS_KEY=${canary}\n`

/** A base without anything urgent, so that only what a test is about can stop it. */
export const calm: Tree = { 'src/orders/search.js': '' }

export const everything: Actor['permissions'] = { contents: 'read', issues: 'write', pull_requests: 'write' }

/** Main with an injection flaw and 40 vulnerable packages, which nobody has looked at. */
export async function openShop(more: Tree = {}, options?: Parameters<typeof startForge>[0]): Promise<Shop> {
  const forge = await startForge(options)
  onTestFinished(async () => {
    await forge.close()
    expect(forge.violations).toEqual([])
  })
  const origin = makeRepository()
  const base = origin.commit({
    'src/orders/search.js': oldFlaw,
    'package-lock.json': lockFile(),
    '.github/CODEOWNERS': '* @acme/shop-team\n/src/orders/ @dana\n',
    ...more,
  })
  const state = forge.repo('acme/shop', { isPrivate: true })
  forge.user('dana')
  state.collaborators.set('dana', 'write')
  return { origin, forge, state, base }
}

/** npm's lock file of old packages, in the versions that are told otherwise. */
export function lockFile(versions: Readonly<Record<string, string>> = {}): string {
  const names = Object.keys(vulnerable).filter((name) => name.startsWith('old-'))
  const all = { ...Object.fromEntries(names.map((name) => [name, '1.0.0'])), express: '4.17.0', ...versions }
  const packages = Object.entries(all).map(
    ([name, version]) => [`node_modules/${name}`, { version }] as const,
  )
  return `${JSON.stringify({ name: 'shop', lockfileVersion: 3, packages: Object.fromEntries(packages) }, null, 2)}\n`
}

export interface Proposal {
  readonly base: string
  readonly head: string
  /** The forge's test merge. */
  readonly merge: string
  readonly number: number
  readonly event: RunnerEvent
}

/** A pull request of a branch from main: its head, the test merge, and the event. */
export function propose(
  { origin, forge, state }: Shop,
  changes: Tree,
  setting: Setting & { readonly fork?: boolean } = {},
): Proposal {
  const base = origin.run('rev-parse', 'main')
  const number = forge.put(state, { author: 'ann', isPullRequest: true })
  origin.run('checkout', '--quiet', '-b', `feature-${number}`, 'main')
  const head = origin.commit(changes)
  const merge = testMerge(origin, base, head)
  return { base, head, merge, number, event: pullRequestEvent({ base, head, merge }, { ...setting, number }) }
}

/** Further commits on the branch of a pull request. */
export function pushMore({ origin }: Shop, { base, number }: Proposal, changes: Tree): Proposal {
  origin.run('checkout', '--quiet', `feature-${number}`)
  const head = origin.commit(changes)
  const merge = testMerge(origin, base, head)
  return { base, head, merge, number, event: pullRequestEvent({ base, head, merge }, { number }) }
}

function testMerge(origin: Repository, base: string, head: string): string {
  origin.run('checkout', '--quiet', '--detach', base)
  origin.run('merge', '--quiet', '--no-ff', '--message=test merge', head)
  const merge = origin.run('rev-parse', 'HEAD')
  origin.run('checkout', '--quiet', 'main')
  return merge
}

/** Commits on main itself. */
export function pushToMain(
  { origin }: Shop,
  changes: Tree,
): { readonly before: string; readonly after: string } {
  origin.run('checkout', '--quiet', 'main')
  const before = origin.run('rev-parse', 'HEAD')
  return { before, after: origin.commit(changes) }
}

/** Commits on a branch of its own from main, without a pull request. */
export function pushToBranch(
  { origin }: Shop,
  changes: Tree,
): { readonly before: string; readonly after: string } {
  const before = origin.run('rev-parse', 'main')
  origin.run('checkout', '--quiet', '-b', 'side', 'main')
  const after = origin.commit(changes)
  origin.run('checkout', '--quiet', 'main')
  return { before, after }
}

/** `actions/checkout` with that `fetch-depth` (0: everything), and then the scanners. */
export function checkOut({ origin }: Shop, commit: string, depth = 2): string {
  const { folder, run } = origin.cloneShallow(commit, depth === 0 ? 1_000 : depth)
  if (depth === 0) run('fetch', '--quiet', 'origin', '+refs/heads/*:refs/remotes/origin/*')
  scanTree(folder)
  return folder
}

export type StepSketch = Partial<Omit<Step, 'event' | 'token'>> & {
  readonly event: RunnerEvent
  /** Of `permissions:`; what a job gets that says nothing else here is everything that Baton can use. */
  readonly permissions?: Actor['permissions']
  readonly depth?: number
}

/** The step in a job of its own; the workspace is a fresh checkout of the event's commit unless one is given. */
export async function gateStep(shop: Shop, sketch: StepSketch): Promise<StepResult> {
  const { event, permissions = everything, depth = 2, ...rest } = sketch
  const result = await runStep({
    workspace: rest.workspace ?? checkOut(shop, event.sha, depth),
    token: shop.forge.token(permissions),
    apiUrl: shop.forge.url,
    ...rest,
    event,
    with: { sarif: 'scans/*.sarif', ...rest.with },
  })
  expect(result.leftForOthers, 'nothing is set for later steps').toBe('')
  const unknown = result.commands.filter(({ name }) => !['error', 'warning', 'notice'].includes(name))
  expect(unknown, 'no command but annotations').toEqual([])
  expectNoSecret(result)
  return result
}

/** The scanners' secret is in no sink of the run. */
export function expectNoSecret(result: StepResult): void {
  const { stdout, stderr, summary } = result
  const record = result.outputs['decision']
  const written = record !== undefined && existsSync(record) ? readFileSync(record, 'utf8') : ''
  expect([stdout, stderr, summary, written].filter((sink) => sink.includes(canary))).toEqual([])
}

export function decisionOf(result: StepResult): DecisionRecord {
  const path = result.outputs['decision']
  if (path === undefined) throw new Error(`no decision: ${result.stdout}${result.stderr}`)
  return JSON.parse(readFileSync(path, 'utf8')) as DecisionRecord
}

export function receiptsOf(result: StepResult): Receipt[] {
  const path = `${result.temp}/baton/receipts.json`
  if (!existsSync(path)) return []
  const written = JSON.parse(readFileSync(path, 'utf8')) as (Omit<Receipt, 'kind'> & {
    readonly effect: Receipt['kind']
  })[]
  return written.map(({ effect: kind, ...receipt }) => ({ ...receipt, kind }))
}

/** Findings in a form that a test can read: `src/a.js new block`, CVEs by their package. */
export function verdictsOf({ findings }: DecisionRecord): string[] {
  return findings.map((one) => `${nameOf(one)} ${one.new} ${one.verdict}`)
}

/** Of these what does not concern the debt of forty packages. */
export function mattersOf(result: StepResult): string[] {
  return verdictsOf(decisionOf(result)).filter((line) => !line.startsWith('old-'))
}

function nameOf({ location, package: name, id }: FindingRecord): string {
  return name ?? location?.path ?? id
}

/** Issues of incidents, not pull requests. */
export function issuesOf({ state }: Shop) {
  return [...state.issues.values()].filter((issue) => !issue.isPullRequest)
}

export function commentsOf({ state }: Shop, { number }: Pick<Proposal, 'number'>): string[] {
  return (state.issues.get(number)?.comments ?? []).map(({ body }) => body)
}
