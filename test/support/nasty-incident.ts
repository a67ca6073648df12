import type { Answered } from '../../src/domain/answer.ts'
import type { Event, Happening } from '../../src/domain/event.ts'
import { foreign } from '../../src/domain/foreign.ts'
import type { IncidentState, Offer } from '../../src/domain/incident-state.ts'
import type { Audit } from '../../src/brief/record/audit.ts'
import type { MetricsGroup } from '../../src/domain/metrics.ts'

const early = '2026-11-24T09:00:00.000Z'
const late = '2026-11-24T17:00:00.000Z'
export const laterStill = '2026-11-25T09:12:00.000Z'

/** An incident in which every place that somebody's words or names can come to holds these. */
export function nastyIncident(
  nasty: string,
  lifecycle: IncidentState['lifecycle'] = 'remediating',
): Answered {
  const account = { id: `github:${nasty}`, login: nasty }
  const packet = { situation: nasty, done: nasty, open: '', ifThen: nasty, says: foreign(nasty) }
  const offer: Offer = {
    id: nasty,
    to: account,
    team: nasty,
    rung: 0,
    at: early,
    until: late,
    why: 'hand-off',
    packet,
    reminded: false,
  }
  const held = lifecycle !== 'closed' && lifecycle !== 'dismissed'
  const state: IncidentState = {
    id: 'INC-0123456789AB',
    service: nasty,
    repository: nasty,
    branch: nasty,
    class: 'code',
    kind: 'incident',
    tier: 'T1',
    severity: 'SEV2',
    team: nasty,
    blocks: true,
    dueAt: late,
    takeUpBy: early,
    lifecycle,
    baton: {
      phase: 'handing_over',
      holder: held ? account : null,
      term: 1,
      since: held ? early : null,
      leaseUntil: held ? late : null,
      offer: held ? offer : null,
      away: [],
      claims: [{ by: account, team: nasty, at: early }],
      declines: [{ by: nasty, reason: nasty }],
      readBackDue: null,
    },
    containment: 'applied',
    holds: [{ id: nasty, target: nasty, since: early, until: late }],
    findings: [{ identity: nasty, count: 1, tool: nasty, category: nasty }],
    cleanRuns: 0,
    done: new Set([nasty]),
    mustDo: { resolve: [nasty, 'all-3'], close: ['all-8'] },
    waivers: [
      { id: nasty, identities: [nasty], reason: nasty, requester: account, until: late, commit: nasty },
    ],
    issue: { number: 7, repository: nasty },
    issueClaim: null,
    dismissal: { by: account, reason: 'false_positive', evidence: foreign(nasty) },
    pausedUntil: null,
    reopened: 1,
    relatesTo: nasty,
    ...(held ? {} : { endedAt: late }),
    times: { declared: early },
    trail: [
      { holder: null, from: early, to: early, how: nasty },
      { holder: account, from: early, to: held ? null : late, how: nasty },
    ],
    about: { title: nasty, nextStep: nasty, rules: [nasty], paths: [nasty, nasty] },
    handled: new Set(),
    lastSeq: 1,
  }
  const missing = { runs: 1, items: [nasty], holds: [nasty] }
  const answer = {
    holder: state.baton.holder,
    since: early,
    until: late,
    asked: account,
    mustAct: [account],
    next: held ? ({ is: 'accept', at: late } as const) : ({ is: 'none' } as const),
    missing,
  }
  return { state, answer }
}

/** Events that carry what people and places are called. */
export function nastyEvents(nasty: string): readonly Event[] {
  const account = { id: `github:${nasty}`, login: nasty }
  const whats: readonly Happening[] = [
    { is: 'noted', says: foreign(nasty) },
    { is: 'claimed', team: nasty },
    { is: 'held', hold: nasty, target: nasty, until: null },
    { is: 'effect-intended', key: nasty, kind: nasty },
    { is: 'effect-settled', key: nasty, state: nasty },
    { is: 'issue-claimed', claim: nasty, until: late },
    { is: 'asked', source: nasty },
    {
      is: 'decided',
      repository: nasty,
      decision: nasty,
      policyCommit: nasty,
      verdict: nasty,
      artifacts: [nasty],
    },
    { is: 'swept' },
  ]
  return whats.map((what, at) => ({
    v: 1,
    seq: at + 1,
    id: `E-${String(at).padStart(16, '0')}`,
    at: early,
    by: account,
    run: nasty,
    incident: nasty,
    what,
    prev: '0'.repeat(64),
  }))
}

export function nastyAudit(nasty: string): Audit {
  const account = { id: `github:${nasty}`, login: nasty }
  return {
    since: early,
    until: late,
    team: nasty,
    repository: nasty,
    ledger: { name: nasty, seq: 7, hash: nasty, isVerified: true },
    decisions: [
      { repository: nasty, service: nasty, verdict: nasty, policyCommit: nasty, decisions: [nasty, nasty] },
    ],
    incidents: [
      {
        id: nasty,
        severity: 'SEV2',
        tier: 'T1',
        service: nasty,
        repository: nasty,
        team: nasty,
        lifecycle: 'remediating',
        declared: early,
        ended: late,
        holders: [{ holder: account, from: early, to: late, how: nasty }],
      },
    ],
    waivers: [
      {
        id: nasty,
        incident: nasty,
        repository: null,
        service: nasty,
        team: nasty,
        findings: 1,
        reason: nasty,
        requester: account,
        approver: account,
        granted: early,
        until: late,
        ended: late,
        commit: nasty,
      },
    ],
    overdue: [{ repository: null, service: nasty, team: nasty, incidents: [{ id: nasty, dueAt: early }] }],
  }
}

export function metricsGroup(repository: string | null, team: string | null = null): MetricsGroup {
  const spread = { n: 3, median: 5_400_000, p90: 97_200_000 }
  const count = { n: 3, median: 1, p90: 2 }
  const none = { n: 0, median: null, p90: null }
  const rate = { n: 1, of: 3, rate: 1 / 3 }
  return {
    repository,
    service: repository === null ? team : null,
    team,
    metrics: {
      incidents: 3,
      unheld: spread,
      accept: spread,
      contain: spread,
      resolve: none,
      handOffs: count,
      lapses: count,
      pingPong: rate,
      reopened: { n: 0, of: 0, rate: null },
      precision: rate,
    },
  }
}
