import type { BaselineScans, Waiver } from '../../domain/baseline.ts'
import { foreign } from '../../domain/foreign.ts'
import type { IncidentState } from '../../domain/incident-state.ts'
import type { BaselineKey, LedgerBaseline, LedgerPages, LedgerRecord } from '../../domain/ledger.ts'
import type { Known } from '../../domain/known.ts'
import type { OpenIdentity, OpenIncidents } from '../../domain/open-incidents.ts'
import type { Stage } from '../../domain/terms.ts'
import type { Recorded } from '../gate/judge-run.ts'

/** What else is known of the past, to which the record is added. */
export interface Remembered {
  readonly service: string
  readonly stage: Stage
  /** Of the branch. */
  readonly keys: readonly BaselineKey[]
  /** What our issues say: runs that may not write the record remember there. */
  readonly issues: Known<OpenIncidents>
  /** Of the findings of this run. */
  readonly identities: ReadonlySet<string>
  /** Commits that it judges: what is built, and the head of the change. */
  readonly commits: readonly string[]
  /** ISO 8601 date-time. */
  readonly now: string
}

/** What the record may soften a decision by: incidents that are open, baselines of the branch, waivers that were granted. */
export async function provedBy(record: LedgerRecord, pages: LedgerPages, run: Remembered): Promise<Recorded> {
  const { service, keys, issues, identities } = run
  // Of another service the same flaw is another one.
  const states = [...record.open.values()].filter((state) => state.service === service)
  const baselines = (await Promise.all(keys.map((key) => pages.baseline(key)))).filter(
    (baseline) => baseline !== null,
  )
  const recorded = withStopped(openIncidentsOf(states), baselines)
  return {
    openIncidents: issues.known
      ? withUnrecorded(recorded, issues.value, await unrecordedIn(issues.value, identities, record, pages))
      : recorded,
    baselines: baselinesOf(baselines, run.stage),
    waivers: states.flatMap((state) => waiversOf(state, run)),
  }
}

/** Findings of this run that our issues name and the record never heard of: it says nothing against them. */
async function unrecordedIn(
  issues: OpenIncidents,
  identities: ReadonlySet<string>,
  record: LedgerRecord,
  pages: LedgerPages,
): Promise<readonly string[]> {
  const named = [...issues.identities].filter(([identity]) => identities.has(identity))
  const unknown = await Promise.all(
    named.map(async ([identity, { named: id }]) => {
      const isKnown = id !== undefined && (record.open.has(id) || (await pages.incident(id)).length > 0)
      return isKnown ? [] : [identity]
    }),
  )
  return unknown.flat()
}

function withUnrecorded(
  recorded: OpenIncidents,
  issues: OpenIncidents,
  unrecorded: readonly string[],
): OpenIncidents {
  const identities = new Map(recorded.identities)
  const opened = new Map(recorded.opened)
  for (const identity of unrecorded) {
    const one = issues.identities.get(identity)
    if (one === undefined || identities.has(identity)) continue
    identities.set(identity, one)
    const since = one.incident === undefined ? undefined : issues.opened.get(one.incident)
    if (one.incident !== undefined && since !== undefined) opened.set(one.incident, since)
  }
  return { opened, identities }
}

function openIncidentsOf(states: readonly IncidentState[]): OpenIncidents {
  const identities = new Map<string, OpenIdentity>()
  for (const { id, findings, times, takeUpBy } of states) {
    const since = times.declared ?? takeUpBy
    for (const { identity, count, blocked = false } of findings) {
      const other = identities.get(identity)
      identities.set(identity, {
        count: Math.max(count, other?.count ?? 0),
        blocked: blocked || other?.blocked === true,
        since: other === undefined || since < other.since ? since : other.since,
        incident: other?.incident ?? id,
      })
    }
  }
  const opened = states.map(({ id, times, takeUpBy }) => [id, times.declared ?? takeUpBy] as const)
  return { opened: new Map(opened), identities }
}

/** What a run stopped on this branch counts as new until it is gone, whether it is in an incident or not. */
function withStopped(recorded: OpenIncidents, baselines: readonly LedgerBaseline[]): OpenIncidents {
  const identities = new Map(recorded.identities)
  for (const { stopped, since } of baselines)
    for (const identity of stopped.keys()) {
      const other = identities.get(identity)
      const first = since.get(identity) ?? other?.since
      if (first === undefined) continue
      identities.set(identity, { count: Infinity, since: first, ...other, blocked: true })
    }
  return { ...recorded, identities }
}

/** What a push was stopped for is on its branch all the same: it was there before a change that goes to it. */
function baselinesOf(baselines: readonly LedgerBaseline[], stage: Stage): BaselineScans {
  const counts = new Map<string, number>()
  const since = new Map<string, string>()
  for (const baseline of baselines) {
    const there = stage === 'pr' ? [...baseline.identities, ...baseline.stopped] : baseline.identities
    for (const [identity, count] of there) {
      counts.set(identity, Math.max(count, counts.get(identity) ?? 0))
      const time = baseline.since.get(identity)
      const known = since.get(identity)
      if (time !== undefined && (known === undefined || time < known)) since.set(identity, time)
    }
  }
  return { tools: new Set(baselines.map(({ tool }) => tool)), counts, since }
}

/**
 * Granted by request, for these findings at one commit alone (threats 1.13); who granted it stands in the event, the
 * approver here is the record itself.
 */
function waiversOf({ waivers, findings }: IncidentState, { commits, now }: Remembered): readonly Waiver[] {
  const inForce = waivers.filter(
    ({ commit, until }) => commits.includes(commit) && Date.parse(until) > Date.parse(now),
  )
  return inForce.flatMap(({ id, identities, reason, requester, until, commit }) =>
    identities.map((identity): Waiver => {
      const count = findings.find((finding) => finding.identity === identity)?.count ?? 1
      return {
        id,
        scope: { identity, count },
        reason: reason as Waiver['reason'],
        requester: foreign(requester.login),
        approver: foreign('the record'),
        expires: until.slice(0, 10),
        commit,
      }
    }),
  )
}
