import { createHash } from 'node:crypto'
import type { Account } from '../../src/domain/account.ts'
import type { Event, EventDraft, SeenFinding } from '../../src/domain/event.ts'
import { foreign } from '../../src/domain/foreign.ts'
import type { IncidentState } from '../../src/domain/incident-state.ts'
import type { Incident } from '../../src/domain/incident.ts'
import type { Refusal, Request, RequestArgs, Rights, Verb } from '../../src/domain/request.ts'
import type { IncidentSettings } from '../../src/domain/settings-incident.ts'
import type { Severity, Tier } from '../../src/domain/terms.ts'
import { text } from '../../src/domain/text.ts'
import { apply } from '../../src/incident/apply.ts'
import { isRefusal } from '../../src/incident/ask.ts'
import { declare, type DeclareContext } from '../../src/incident/declare.ts'
import { observe, type Observation } from '../../src/incident/observe.ts'
import { rule } from '../../src/incident/rule.ts'
import { sweepOne } from '../../src/incident/sweep.ts'

export function person(login: string): Account {
  return { id: `github:${login}`, login }
}

export const people = {
  ana: person('ana'),
  ben: person('ben'),
  cleo: person('cleo'),
  dan: person('dan'),
  eve: person('eve'),
  finn: person('finn'),
  gus: person('gus'),
  duty: person('duty'),
  night: person('night'),
}

/** Three teams and two duty officers; gus is in none of them. */
export const settings: IncidentSettings = {
  teams: new Map([
    ['@acme/shop', { oncall: [people.ana, people.ben], lead: people.cleo }],
    ['@acme/platform', { oncall: [people.dan], lead: people.eve }],
    ['@acme/web', { oncall: [people.finn] }],
  ]),
  dutyOfficers: [people.duty, people.night],
  people: new Map([['@gus', people.gus]]),
  cleanRuns: 2,
}

export const shown: SeenFinding = { identity: 'a'.repeat(64), count: 1, tool: 'CodeQL', category: 'js' }
export const scope = { tool: 'CodeQL', category: 'js' }

export function incidentOf(severity: Severity, tier: Tier, more: Partial<Incident> = {}): Incident {
  return {
    id: 'INC-0123456789AB',
    key: foreign('code:sql'),
    kind: 'incident',
    class: 'code',
    title: text`SQL injection in ${'search.ts'}`,
    tier,
    severity,
    owner: { team: '@acme/shop', person: null, evidence: [], confidence: 'high' },
    contributors: [],
    findings: ['F-1'],
    firstAid: [],
    nextStep: text`pass ${'name'} as a bound parameter`,
    checklist: [item('all-3', 'resolve'), item('all-7', 'resolve'), item('all-8', 'close')],
    firstSeen: '2026-11-24T09:00:00Z',
    takeUpBy: '2026-11-24T09:15:00Z',
    dueAt: null,
    blocks: true,
    ...more,
  }
}

export function item(id: string, blocks: 'resolve' | 'close' | 'no'): Incident['checklist'][number] {
  return { id, phase: 'scope', says: text`do it`, role: 'owner', dueAt: null, blocks }
}

export const context: DeclareContext = {
  service: 'shop',
  repository: 'acme/shop',
  isPublic: false,
  branch: null,
  rules: ['js/sql-injection'],
  paths: ['src/search.ts'],
  relatesTo: null,
}

const stranger: Rights = { role: 'none', teams: [], isDutyOfficer: false, isAuthor: false }

/** What the forge says of the people above. */
export function rightsOf(who: Account, more: Partial<Rights> = {}): Rights {
  const teams = [...settings.teams].filter(([, { oncall, lead }]) =>
    [...oncall, lead].some((one) => one?.id === who.id),
  )
  return {
    ...stranger,
    role: who.id === people.gus.id ? 'read' : 'write',
    teams: teams.map(([name]) => name),
    isDutyOfficer: settings.dutyOfficers.some(({ id }) => id === who.id),
    headCommit: 'c'.repeat(40),
    ...more,
  }
}

/** A ledger with one incident in it, and a clock that is moved by hand. */
export function ledgerOfOne(start = '2026-11-24T09:00:00.000Z', ruledBy = settings) {
  const events: Event[] = []
  let now = Date.parse(start)
  let requests = 0
  let state: IncidentState | null = null

  const ledger = {
    events,
    now: () => new Date(now).toISOString(),
    moment: (run?: string) => ({
      at: ledger.now(),
      nonce: `${events.length}`,
      ...(run === undefined ? {} : { run }),
    }),
    state: (): IncidentState => {
      if (state === null) throw new Error('nothing was declared')
      return state
    },
    pass: (minutes: number) => {
      now += minutes * 60_000
    },
    append: (drafts: readonly EventDraft[]) => {
      for (const draft of drafts) {
        const last = events.at(-1)
        const prev = last === undefined ? '0'.repeat(64) : hash(last)
        const event: Event = { ...draft, v: 1, seq: events.length + 1, prev }
        state = apply(state, event)
        events.push(event)
      }
      return drafts.map(({ what }) => what.is)
    },
    declare: (incident: Incident, more: Partial<DeclareContext> = {}) =>
      ledger.append(declare(incident, [shown], { ...context, ...more }, ruledBy, ledger.moment())),
    request: (by: Account, verb: Verb, args: RequestArgs = {}, more: Partial<Request> = {}): Request => {
      requests += 1
      return {
        verb,
        incident: ledger.state().id,
        by,
        via: 'comment',
        source: `comment:${requests}`,
        args,
        ...more,
      }
    },
    ask: (request: Request, rights = rightsOf(request.by)): readonly EventDraft[] | Refusal =>
      rule(request, ledger.state(), rights, ruledBy, ledger.moment()),
    /** Asked and, where it is allowed, recorded: what happened, or why not. */
    says: (by: Account, verb: Verb, args: RequestArgs = {}, rights = rightsOf(by)) => {
      const ruled = ledger.ask(ledger.request(by, verb, args), rights)
      return isRefusal(ruled) ? ruled.why : ledger.append(ruled).slice(1)
    },
    sweep: () => ledger.append(sweepOne(ledger.state(), ruledBy, ledger.moment())),
    scan: (seen: Partial<Observation>, run?: string) => {
      const observation = { commit: 'd'.repeat(40), complete: [scope], present: [], urgency: null, ...seen }
      return ledger.append(observe(ledger.state(), observation, ruledBy, ledger.moment(run)))
    },
  }
  return ledger
}

export type LedgerOfOne = ReturnType<typeof ledgerOfOne>

function hash(event: Event): string {
  return createHash('sha256').update(JSON.stringify(event)).digest('hex')
}
