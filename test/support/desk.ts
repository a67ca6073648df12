import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import type { Account } from '../../src/domain/account.ts'
import type { EventDraft, Happening } from '../../src/domain/event.ts'
import type { IncidentState } from '../../src/domain/incident-state.ts'
import type { Store } from '../../src/domain/ledger.ts'
import { fold } from '../../src/incident/fold.ts'
import { openLedger } from '../../src/ledger/read-record.ts'
import { pagesOf } from '../../src/ledger/pages.ts'
import { transact } from '../../src/ledger/transact.ts'
import { systemClock, systemRandom } from '../../src/world/clock.ts'
import { openGitHub } from '../../src/world/github.ts'
import { openGitHubStore } from '../../src/world/store-github.ts'
import { startForge, type Forge } from './forge/forge.ts'
import { closingTold, commentTold, editTold, type Telling } from './forge/payloads.ts'
import type { Actor, CommentState, IssueState, RepoState } from './forge/state.ts'
import { temporaryFolder } from './repository.ts'
import type { RunnerEvent } from './runner-events.ts'
import { runStep, type StepResult } from './runner.ts'

export const incident = 'INC-0123456789AB'
const hour = 3_600_000

/** `acme/shop` with one open incident, which its issue 1 is about, and people who ask there. */
export interface Desk {
  readonly forge: Forge
  readonly repo: RepoState
  readonly issue: IssueState
  /** ann and bob are on call, cat leads, sue is on duty; mia maintains, eve is nobody. */
  readonly person: (login: string) => Account
  readonly record: (...whats: readonly Happening[]) => Promise<void>
  /** The incident as the record has it. */
  readonly state: () => Promise<IncidentState>
  /** People of baton.yml's teams. */
  readonly teams: Readonly<Record<string, readonly string[]>>
  /** baton.yml says where the record is; else it is where the default puts it. */
  readonly isLedgerNamed: boolean
  /** How many events the record has. */
  readonly seq: () => Promise<number>
}

export interface DeskOptions {
  readonly isPrivate?: boolean
  readonly tier?: IncidentState['tier']
  readonly severity?: IncidentState['severity']
  /** Beside those of the desk. */
  readonly teams?: Desk['teams']
  readonly isLedgerNamed?: boolean
}

export const checklist = '- [ ] `all-2` the owner has it\n- [ ] `code-1` the flaw is fixed\n'
export const marked = `<!-- baton:${incident} -->\n\nThis is drawn.\n\n${checklist}`

export async function openDesk(options: DeskOptions = {}): Promise<Desk> {
  const { isPrivate = true, tier = 'T2', severity = 'SEV3', isLedgerNamed = true } = options
  const forge = await startForge()
  onTestFinished(async () => {
    await forge.close()
    expect(forge.violations).toEqual([])
  })
  const repo = forge.repo('acme/shop', { isPrivate })
  const number = forge.put(repo, { author: 'github-actions[bot]', body: marked, labels: ['baton'] })
  const roles = { ann: 'write', bob: 'read', cat: 'write', sue: 'triage', mia: 'maintain' }
  for (const [login, role] of Object.entries(roles)) {
    forge.user(login)
    repo.collaborators.set(login, role)
  }
  repo.writers.set('HEAD', { sha: 'a'.repeat(40), by: forge.user('dev') })
  const store = storeOf(forge)
  const record = async (...whats: readonly Happening[]): Promise<void> => {
    const done = await transact(store, () => whats.map((what) => draftOf(what, forge)), {
      fold,
      clock: systemClock,
      random: systemRandom,
    })
    expect(done.is).toBe('recorded')
  }
  const person = (login: string): Account => ({ id: `github:${forge.user(login).id}`, login })
  await record(declaredAs({ tier, severity }), offeredTo(person('ann')), {
    is: 'issue-opened',
    number,
    repository: 'acme/shop',
  })
  const issue = repo.issues.get(number)
  if (issue === undefined) throw new Error('there is no issue')
  return {
    forge,
    repo,
    issue,
    person,
    teams: { '@acme/payments': ['dan'], ...options.teams },
    isLedgerNamed,
    record,
    state: async () => fold(await pagesOf(await ledgerOf(store)).incident(incident)),
    seq: async () => (await ledgerOf(store)).record.seq,
  }
}

export function declaredAs(more: Partial<Extract<Happening, { is: 'declared' }>> = {}): Happening {
  return {
    is: 'declared',
    service: 'shop',
    repository: 'acme/shop',
    team: '@acme/shop',
    class: 'code',
    kind: 'incident',
    tier: 'T2',
    severity: 'SEV3',
    blocks: true,
    dueAt: null,
    takeUpBy: inFuture(),
    relatesTo: null,
    findings: [{ identity: 'f'.repeat(64), count: 1, tool: 'CodeQL', category: null }],
    mustDo: { resolve: ['code-1', 'all-2'], close: [] },
    about: { title: 'SQL injection', nextStep: 'bind the values', rules: ['js/sql'], paths: ['src/a.js'] },
    ...more,
  }
}

export function offeredTo(to: Account): Happening {
  const offer = `O-${to.login}`
  return {
    is: 'offered',
    offer,
    to,
    team: '@acme/shop',
    rung: 0,
    until: inFuture(),
    why: 'declared',
    packet: null,
  }
}

export function acceptedBy({ login }: Account): Happening {
  return { is: 'accepted', offer: `O-${login}`, term: 1, leaseUntil: inFuture(), readBack: null }
}

function inFuture(): string {
  return new Date(Date.now() + 20 * hour).toISOString()
}

function draftOf(what: Happening, forge: Forge): EventDraft {
  const at = new Date(Date.now() - hour).toISOString()
  const offer = what.is === 'accepted' ? what.offer?.replace('O-', '') : undefined
  const by = offer === undefined ? 'baton' : { id: `github:${forge.user(offer).id}`, login: offer }
  return { id: `E-${randomBytes(8).toString('hex')}`, at, by, incident, what }
}

function storeOf(forge: Forge): Store {
  const token = forge.token({ contents: 'write' })
  const github = openGitHub({
    token,
    apiUrl: forge.url,
    clock: systemClock,
    random: systemRandom,
    budgetMs: 1e9,
  })
  return openGitHubStore({
    owner: 'acme',
    repo: 'shop',
    branch: 'baton-ledger',
    isDefault: false,
    github,
    clock: systemClock,
  })
}

async function ledgerOf(store: Store) {
  const read = await openLedger(store, { fold })
  if (!read.known) throw new Error(`the ledger is ${read.why}`)
  return read.value
}

export interface Asking {
  /** Of the issue or pull request; else the incident's own issue. */
  readonly on?: number
  /** Of the job. */
  readonly permissions?: Actor['permissions']
  /** Whose token the step has; else a workflow's own. */
  readonly as?: string
  /** Between the event and the job. */
  readonly meanwhile?: (comment: CommentState) => void
  readonly with?: Readonly<Record<string, string>>
  /** Of the step's environment. */
  readonly env?: Readonly<Record<string, string>>
}

export interface Answer extends StepResult {
  /** What Baton wrote for it. */
  readonly replies: readonly string[]
  /** On the comment. */
  readonly reactions: readonly string[]
  readonly event: RunnerEvent
}

export const requestRights: Actor['permissions'] = {
  contents: 'write',
  issues: 'write',
  pull_requests: 'write',
}

/** Somebody comments, and the job runs. */
export async function asks(desk: Desk, by: string, body: string, asking: Asking = {}): Promise<Answer> {
  const issue = issueOf(desk, asking)
  const comment = desk.forge.comment(desk.repo, issue.number, by, body)
  const event = commentTold(tellingOf(desk, issue, by), comment)
  asking.meanwhile?.(comment)
  return answer(desk, event, asking, comment)
}

/** Somebody edits the issue's text, and the job runs. */
export async function edits(desk: Desk, by: string, text: string, asking: Asking = {}): Promise<Answer> {
  const issue = issueOf(desk, asking)
  const before = issue.body
  issue.body = text
  issue.updatedAt = new Date()
  return answer(desk, editTold(tellingOf(desk, issue, by), before), asking)
}

/** Somebody closes the issue, and the job runs. */
export async function closes(desk: Desk, by: string, asking: Asking = {}): Promise<Answer> {
  const issue = issueOf(desk, asking)
  issue.state = 'closed'
  issue.updatedAt = new Date()
  return answer(desk, closingTold(tellingOf(desk, issue, by)), asking)
}

/** The job of an event, again or for the first time. */
export async function answer(
  desk: Desk,
  event: RunnerEvent,
  { permissions = requestRights, as, with: given, on, env = {} }: Asking = {},
  comment?: CommentState,
): Promise<Answer> {
  const { forge } = desk
  const issue = issueOf(desk, on === undefined ? {} : { on })
  const before = new Set(issue.comments.map(({ id }) => id))
  const token = as === undefined ? forge.token(permissions) : forge.token(permissions, as)
  const result = await runStep({
    workspace: workspaceOf(desk),
    event,
    token,
    apiUrl: forge.url,
    with: { command: 'comment', ...given },
    env,
  })
  expect(result.leftForOthers, 'nothing is set for later steps').toBe('')
  expect(result.stderr).not.toContain('internal error')
  const written = issue.comments.filter(({ id }) => !before.has(id))
  return {
    ...result,
    event,
    // Answers alone, not words to whom the record asks; without what keeps a name from being a mention.
    replies: written
      .map(({ body }) => body.replaceAll('\u200b', ''))
      .filter((body) => !body.startsWith('<!-- baton:word:')),
    reactions: (comment?.reactions ?? []).map(({ content }) => content),
  }
}

function issueOf({ repo, issue }: Desk, { on }: Pick<Asking, 'on'>): IssueState {
  const found = on === undefined ? issue : repo.issues.get(on)
  if (found === undefined) throw new Error(`there is no issue ${String(on)}`)
  return found
}

function tellingOf({ forge, repo }: Desk, issue: IssueState, by: string): Telling {
  return { api: forge.url, repo, issue, sender: forge.user(by) }
}

function workspaceOf({ person, teams, isLedgerNamed }: Desk): string {
  const folder = temporaryFolder()
  const member = (login: string): string => `{ login: '${login}', id: '${person(login).id}' }`
  writeFileSync(
    join(folder, 'baton.yml'),
    [
      'version: 1',
      'service: { name: shop }',
      "ownership: { fallback: '@acme/shop' }",
      'teams:',
      `  '@acme/shop': { oncall: [${member('ann')}, ${member('bob')}], lead: ${member('cat')} }`,
      ...Object.entries(teams).map(
        ([team, logins]) => `  '${team}': { oncall: [${logins.map(member).join(', ')}] }`,
      ),
      `dutyOfficers: [${member('sue')}]`,
      ...(isLedgerNamed ? ['ledger: { repository: acme/shop }'] : []),
      '',
    ].join('\n'),
  )
  return folder
}
