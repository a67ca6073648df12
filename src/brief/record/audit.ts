import type { Account } from '../../domain/account.ts'
import type { Event } from '../../domain/event.ts'
import type { IncidentState } from '../../domain/incident-state.ts'
import { hasEnded, isProvedGone } from '../../domain/life-stage.ts'
import { isPast } from './stamp.ts'
import { byName, grouped, isAsked, isSame, type Asked, type Whose } from './whose.ts'

/** What an auditor asks of a time: who decided what, who had what, what was let through, what is late. */
export interface Audit extends AuditScope {
  readonly ledger: LedgerProof
  readonly decisions: readonly AuditedDecisions[]
  readonly incidents: readonly AuditedIncident[]
  readonly waivers: readonly AuditedWaiver[]
  readonly overdue: readonly AuditedOverdue[]
}

export interface AuditScope extends Asked {
  /** ISO 8601, inclusive. */
  readonly since: string
  /** ISO 8601, exclusive. */
  readonly until: string
}

/** The end of the chain that this was read from, and whether the whole of it holds together. */
export interface LedgerProof {
  readonly name: string
  readonly seq: number
  /** SHA-256 of the last event. */
  readonly hash: string
  readonly isVerified: boolean
}

export interface AuditedDecisions {
  /** Null: not known, or of a ledger that was begun before it was written down. */
  readonly repository: string | null
  readonly service: string | null
  readonly verdict: string
  /** Null: the built-in policy. */
  readonly policyCommit: string | null
  /** `sha256:…` of each, in order. */
  readonly decisions: readonly string[]
}

export interface AuditedIncident extends Whose {
  readonly id: string
  readonly severity: string
  readonly tier: string
  readonly lifecycle: string
  readonly declared: string
  readonly ended: string | null
  readonly holders: IncidentState['trail']
}

export interface AuditedWaiver extends Whose {
  readonly id: string
  readonly incident: string
  readonly findings: number
  readonly reason: string
  readonly requester: Account
  readonly approver: Account | null
  readonly granted: string
  readonly until: string
  /** When it ended before or at its time; null: in force. */
  readonly ended: string | null
  readonly commit: string
}

export interface AuditedOverdue extends Whose {
  readonly incidents: readonly { readonly id: string; readonly dueAt: string }[]
}

export interface AuditedRecord {
  /** Open and closed ones, with all their events. */
  readonly incidents: readonly { readonly state: IncidentState; readonly events: readonly Event[] }[]
  /** Events of no incident. */
  readonly runs: readonly Event[]
  readonly ledger: LedgerProof
}

/** Decisions belong to a repository and to no team. Overdue is what is late now. */
export function auditOf(record: AuditedRecord, scope: AuditScope, now: string): Audit {
  const asked = record.incidents.filter(({ state }) => isAsked(state, scope))
  return {
    ...scope,
    ledger: record.ledger,
    decisions: decisionsIn(record.runs, scope),
    incidents: asked.filter(({ state }) => wasOpen(state, scope)).map(({ state }) => audited(state)),
    waivers: asked.flatMap(({ state, events }) => waiversIn(state, events, scope, now)),
    overdue: overdueOf(
      asked.map(({ state }) => state),
      now,
    ),
  }
}

function wasOpen({ times, endedAt, lifecycle }: IncidentState, { since, until }: AuditScope): boolean {
  const begun = times.declared
  if (begun === undefined || !isBefore(begun, until)) return false
  const ended = hasEnded(lifecycle) ? endedAt : undefined
  return ended === undefined || !isBefore(ended, since)
}

function decisionsIn(
  runs: readonly Event[],
  { since, until, repository: asked }: AuditScope,
): readonly AuditedDecisions[] {
  const groups = new Map<string, Omit<AuditedDecisions, 'decisions'> & { readonly decisions: string[] }>()
  for (const { at, what } of runs) {
    if (what.is !== 'decided' || isBefore(at, since) || !isBefore(at, until)) continue
    const { repository = null, service = null, verdict, policyCommit, decision } = what
    if (asked !== null && (repository === null || !isSame(repository, asked))) continue
    const key = JSON.stringify([repository, service, verdict, policyCommit])
    const group = groups.get(key)
    if (group === undefined)
      groups.set(key, { repository, service, verdict, policyCommit, decisions: [decision] })
    else group.decisions.push(decision)
  }
  return [...groups.values()]
}

function audited(state: IncidentState): AuditedIncident {
  const { id, severity, tier, service, repository, team, lifecycle, times, takeUpBy, endedAt } = state
  return {
    id,
    severity,
    tier,
    service,
    repository,
    team,
    lifecycle,
    declared: times.declared ?? takeUpBy,
    ended: hasEnded(state.lifecycle) ? (endedAt ?? null) : null,
    holders: state.trail,
  }
}

function waiversIn(
  state: IncidentState,
  events: readonly Event[],
  scope: AuditScope,
  now: string,
): AuditedWaiver[] {
  const ends = new Map(
    events.flatMap(({ at, what }) => (what.is === 'waiver-ended' ? [[what.waiver, at]] : [])),
  )
  return events.flatMap(({ at, by, what }): AuditedWaiver[] => {
    if (what.is !== 'waived' || !isBefore(at, scope.until)) return []
    const { waiver: id, reason, requester, until, commit } = what
    // A sweep may not have come by yet.
    const ended = ends.get(id) ?? (isPast(until, now) ? until : null)
    if (isBefore(ended ?? until, scope.since)) return []
    return [
      {
        id,
        incident: state.id,
        repository: state.repository,
        service: state.service,
        team: state.team,
        findings: what.identities.length,
        reason,
        requester,
        approver: by === 'baton' ? null : by,
        granted: at,
        until,
        ended,
        commit,
      },
    ]
  })
}

function overdueOf(states: readonly IncidentState[], now: string): readonly AuditedOverdue[] {
  const late = states.flatMap((state) => {
    const { id, dueAt, repository, service, team, lifecycle } = state
    if (dueAt === null || !isPast(dueAt, now) || hasEnded(lifecycle) || isProvedGone(lifecycle)) return []
    return [{ id, dueAt, repository, service, team }]
  })
  return grouped(late, (one) => one)
    .toSorted(byName)
    .map(({ whose: { repository, service, team }, members }) => ({
      repository,
      service,
      team,
      incidents: members.map(({ id, dueAt }) => ({ id, dueAt })),
    }))
}

function isBefore(one: string, other: string): boolean {
  return Date.parse(one) < Date.parse(other)
}
