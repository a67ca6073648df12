import type { BaselineScans, Waiver } from '../../domain/baseline.ts'
import { foreign } from '../../domain/foreign.ts'
import type { IncidentState } from '../../domain/incident-state.ts'
import type { BaselineKey, LedgerBaseline, LedgerPages, LedgerRecord } from '../../domain/ledger.ts'
import type { OpenIdentity, OpenIncidents } from '../../domain/open-incidents.ts'
import type { Recorded } from '../gate/judge-run.ts'

/**
 * What the record may soften a decision by: incidents of the service that are open, baselines of its branch, waivers
 * that were granted there. What others of the same ledger have or let through proves nothing here.
 */
export async function provedBy(
  record: LedgerRecord,
  pages: LedgerPages,
  { service, keys }: { readonly service: string; readonly keys: readonly BaselineKey[] },
): Promise<Recorded> {
  const states = [...record.open.values()].filter((state) => state.service === service)
  const baselines = await Promise.all(keys.map((key) => pages.baseline(key)))
  return {
    openIncidents: openIncidentsOf(states),
    baselines: baselinesOf(baselines.filter((baseline) => baseline !== null)),
    waivers: states.flatMap(waiversOf),
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

/** Granted by request; who granted it stands in the event, the approver here is the record itself. */
function waiversOf({ waivers, findings }: IncidentState): readonly Waiver[] {
  return waivers.flatMap(({ id, identities, reason, requester, until, commit }) =>
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
