import type { BaselineScans, Waiver } from '../../domain/baseline.ts'
import { foreign } from '../../domain/foreign.ts'
import type { IncidentState } from '../../domain/incident-state.ts'
import type { BaselineKey, LedgerBaseline, LedgerPages, LedgerRecord } from '../../domain/ledger.ts'
import type { OpenIdentity, OpenIncidents } from '../../domain/open-incidents.ts'
import type { Recorded } from '../gate/judge-run.ts'

/** The run that is to be decided. */
export interface ProvedFor {
  /** Commits that it judges: what is built, and the head of the change. */
  readonly commits: readonly string[]
  /** ISO 8601 date-time. */
  readonly now: string
}

/** What the record may soften a decision by: incidents that are open, baselines of the branch, waivers that were granted. */
export async function provedBy(
  record: LedgerRecord,
  pages: LedgerPages,
  keys: readonly BaselineKey[],
  run: ProvedFor,
): Promise<Recorded> {
  const states = [...record.open.values()]
  const baselines = await Promise.all(keys.map((key) => pages.baseline(key)))
  return {
    openIncidents: openIncidentsOf(states),
    baselines: baselinesOf(baselines.filter((baseline) => baseline !== null)),
    waivers: states.flatMap((state) => waiversOf(state, run)),
  }
}

function openIncidentsOf(states: readonly IncidentState[]): OpenIncidents {
  const identities = new Map<string, OpenIdentity>()
  for (const { id, findings, blocks, times, takeUpBy } of states) {
    const since = times.declared ?? takeUpBy
    for (const { identity, count } of findings)
      identities.set(identity, { count, blocked: blocks, since, incident: id })
  }
  const opened = states.map(({ id, times, takeUpBy }) => [id, times.declared ?? takeUpBy] as const)
  return { opened: new Map(opened), identities }
}

function baselinesOf(baselines: readonly LedgerBaseline[]): BaselineScans {
  const counts = new Map<string, number>()
  for (const { identities } of baselines)
    for (const [identity, count] of identities)
      counts.set(identity, Math.max(count, counts.get(identity) ?? 0))
  return { tools: new Set(baselines.map(({ tool }) => tool)), counts }
}

/**
 * Granted by request, for these findings at one commit alone (threats 1.13); who granted it stands in the event, the
 * approver here is the record itself.
 */
function waiversOf({ waivers, findings }: IncidentState, { commits, now }: ProvedFor): readonly Waiver[] {
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
