import { describe, expect, test } from 'vitest'
import type { Account } from '../../src/domain/account.ts'
import type { Answered } from '../../src/domain/answer.ts'
import type { Event, EventDraft, Happening } from '../../src/domain/event.ts'
import type { IncidentState } from '../../src/domain/incident-state.ts'
import type { Refusal, Request } from '../../src/domain/request.ts'
import type { IncidentSettings } from '../../src/domain/settings-incident.ts'
import { showBrief } from '../../src/brief/record/show-brief.ts'
import { rightsOf } from '../../src/effects/rights.ts'
import { answerOf } from '../../src/incident/answer.ts'
import { apply } from '../../src/incident/apply.ts'
import { isRefusal } from '../../src/incident/ask.ts'
import { fold } from '../../src/incident/fold.ts'
import { rule } from '../../src/incident/rule.ts'
import { timelineOf } from '../../src/incident/timeline.ts'
import { commentEvent } from '../../src/intake/request/comment-event.ts'
import { requestFrom } from '../../src/intake/request/request-from.ts'
import { bodyLimit, markdown } from '../../src/render/markdown.ts'
import { fakeGitHub } from '../support/fake-github.ts'
import { githubPage } from '../support/github-page.ts'
import {
  commandIncident,
  commandRow,
  commandRows as rows,
  mapped,
  payloadOf,
  type Row,
} from '../support/hostile-commands.ts'
import { sharedIsThere } from '../support/shared.ts'

// hostile/commands: what a comment must not be able to do. The rows were written for other verbs and arguments; the mapper
// below says the same in ours.

const incident = commandIncident
const now = '2026-03-01T10:00:00.000Z'
const lead: Account = { id: 'github:42', login: 'sec-lead' }
const dev: Account = { id: 'github:50', login: 'dev' }

const settings: IncidentSettings = {
  teams: new Map([
    ['@acme/app', { oncall: [dev] }],
    ['@acme/dev', { oncall: [{ id: 'github:51', login: 'dev2' }] }],
    ['@acme/security', { oncall: [lead] }],
  ]),
  dutyOfficers: [{ id: 'github:60', login: 'duty' }],
  cleanRuns: 2,
}

describe.skipIf(!sharedIsThere)('the shared folder with hostile/commands is beside the project', () => {
  test('and has rows of both kinds', () => {
    expect(rows.length).toBeGreaterThan(25)
    expect(new Set(rows.map(([, expected]) => expected))).toEqual(new Set(['ALLOW', 'IGNORE']))
  })

  test.each(rows)('%s: %s', async (name, expected) => {
    const outcome = await deliver(commandRow(name), stateFor(commandRow(name)))
    expect(isAllowed(outcome)).toBe(expected === 'ALLOW')
  })

  test('a replay is none', async () => {
    const row = commandRow('cm-replay')
    const state = stateFor(row)
    const first = await deliver(row, state)
    const after = recorded(state, first)
    expect(after.waivers).toHaveLength(1)
    expect(await deliver(row, after)).toEqual({ why: 'replayed' })
  })

  test('a waiver is bound to findings, commit and person', async () => {
    const row = commandRow('cm-control-waive')
    const [waiver] = recorded(stateFor(row), await deliver(row, stateFor(row))).waivers
    expect(waiver).toMatchObject({
      identities: ['f'.repeat(64)],
      commit: row.incident.bound_sha,
      requester: lead,
      until: '2026-04-01T23:59:59.999Z',
    })
  })

  test('the author of a change is refused for that reason', async () => {
    const row = commandRow('cm-self-waive')
    expect(await deliver(row, stateFor(row))).toEqual({ why: 'author-may-not' })
  })

  test('markup in a reason is shown and does nothing', async () => {
    const row = commandRow('cm-reason-markup')
    const events = [...history(row), ...placed(await deliver(row, stateFor(row)))]
    const state = fold(events)
    const answered: Answered = { state, answer: answerOf(state, settings) }
    const page = githubPage(markdown(showBrief(answered, timelineOf(events), now), { limit: bodyLimit }))
    expect(page.all('h1')).toEqual([])
    expect(page.live).toEqual([])
    expect(page.textOf().replaceAll('\u200b', '')).toContain('<!channel> @acme/all --> <h1>ok</h1>')
  })

  test('a long line is refused for its length', () => {
    expect(requestFrom(mapped(commandRow('cm-long').comment.body ?? ''), door(lead))).toMatchObject({
      mistake: 'too-long',
    })
  })
})

async function deliver(row: Row, state: IncidentState): Promise<readonly EventDraft[] | Refusal | null> {
  const event = commentEvent(payloadOf(row), row.repository)
  if (event === null) return null
  const read = requestFrom(event.body, { ...door(event.by), source: `comment:${event.id}` })
  if (read === null || 'mistake' in read || 'help' in read) return null
  const rights = await rightsOf(forge(row), {
    repository: row.repository,
    account: event.by,
    settings,
    change: { pullRequest: event.issue.number },
  })
  return ruled(read, state, rights)
}

function ruled(request: Request, state: IncidentState, rights: Parameters<typeof rule>[2]) {
  return rule(request, state, rights, settings, { at: now, nonce: '1' })
}

function door(by: Account) {
  return { by, via: 'comment' as const, source: 'comment:1', incident: null }
}

function forge({ api, issue, incident: { bound_sha } }: Row) {
  const author = issue.author === 'sec-lead' ? 42 : 9
  const fake = fakeGitHub((route, { username, org, team_slug }) => {
    if (route.endsWith('/permission')) {
      const id = String(username).toLowerCase() === 'sec-lead' ? 42 : 666
      return { ...api, user: { id, login: username } }
    }
    if (route.includes('/memberships/'))
      return api.teams.includes(`${String(org)}/${String(team_slug)}`) ? { state: 'active' } : undefined
    return { user: { id: author }, head: { sha: bound_sha } }
  })
  return { ...fake, all: () => Promise.resolve([{ author: { id: author }, committer: null }]) }
}

function stateFor(row: Row): IncidentState {
  return fold(history(row))
}

/** The row's actor is asked where the row accepts, and has it where the row hands it on. */
function history(row: Row): readonly Event[] {
  const isAccepting = row.comment.body?.startsWith('/ack') === true
  const until = '2026-03-01T18:00:00.000Z'
  const declared: Happening = {
    is: 'declared',
    service: 'app',
    repository: row.repository,
    team: '@acme/app',
    class: 'code',
    kind: 'incident',
    tier: 'T3',
    severity: 'SEV3',
    blocks: true,
    dueAt: null,
    takeUpBy: until,
    relatesTo: null,
    findings: [{ identity: 'f'.repeat(64), count: 1, tool: 'CodeQL', category: null }],
    mustDo: { resolve: [], close: [] },
  }
  const offered: Happening = {
    is: 'offered',
    offer: 'O-1',
    to: lead,
    team: null,
    rung: 0,
    until,
    why: 'declared',
    packet: null,
  }
  const accepted: Happening = { is: 'accepted', offer: 'O-1', term: 1, leaseUntil: until, readBack: null }
  const closed: readonly Happening[] = [
    { is: 'withdrawn', offer: 'O-1' },
    { is: 'dismissed', reason: 'duplicate', evidence: 'x', second: null },
  ]
  const whats =
    row.incident.state === 'closed'
      ? [declared, offered, ...closed]
      : isAccepting
        ? [declared, offered]
        : [declared, offered, accepted]
  return whats.map((what, at) => ({
    v: 1,
    seq: at + 1,
    id: `E-${String(at).padStart(16, '0')}`,
    at: '2026-03-01T09:00:00.000Z',
    by: what.is === 'accepted' ? lead : 'baton',
    incident,
    what,
    prev: '0'.repeat(64),
  }))
}

function recorded(state: IncidentState, outcome: Awaited<ReturnType<typeof deliver>>): IncidentState {
  return placed(outcome).reduce(apply, state)
}

function placed(outcome: Awaited<ReturnType<typeof deliver>>): readonly Event[] {
  if (outcome === null || isRefusal(outcome)) throw new Error(`nothing was done: ${JSON.stringify(outcome)}`)
  return outcome.map((draft, at) => ({ ...draft, v: 1, seq: 100 + at, prev: '0'.repeat(64) }))
}

function isAllowed(outcome: Awaited<ReturnType<typeof deliver>>): boolean {
  return outcome !== null && !isRefusal(outcome) && outcome.length > 0
}
