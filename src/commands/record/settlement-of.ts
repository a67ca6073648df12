import type { Judged } from '../../domain/decision.ts'
import type { EventDraft } from '../../domain/event.ts'
import type { IncidentState } from '../../domain/incident-state.ts'
import type { Incident } from '../../domain/incident.ts'
import type {
  BaselineKey,
  LedgerBaseline,
  LedgerPages,
  LedgerRecord,
  Settlement,
} from '../../domain/ledger.ts'
import type { Scan } from '../../domain/scan.ts'
import type { IncidentSettings } from '../../domain/settings-incident.ts'
import { completeScopes, namesOf, scopeName, scopeOf, seenOf } from '../../decision/seen.ts'
import { declare, successorOf } from '../../incident/declare.ts'
import { fold } from '../../incident/fold.ts'
import type { Moment } from '../../incident/moment.ts'
import { comesBack, observe, type Observation } from '../../incident/observe.ts'
import { nextBaseline } from '../../ledger/baselines.ts'
import type { RunJudged } from '../gate/judge-run.ts'

export interface Recording {
  readonly incidents: IncidentSettings
  readonly moment: Moment
  /** Digest of decision.json as it would be without the record's answers. */
  readonly decision: string
  /** The branch whose baseline this run may feed; null: it feeds none (a pull request, a nightly rescan). */
  readonly branch: string | null
  /** The branch of which this run shows what is there and what is not; null: of none. */
  readonly proves: string | null
  /** A public repository's own ledger holds opaque ids alone. */
  readonly isPublic: boolean
}

/** What one run wants recorded, and what its incidents are called in the record. */
export interface RunSettlement extends Settlement {
  /** Ids of the decision → of the record, where one comes after another that ended long ago. */
  readonly renamed: ReadonlyMap<string, string>
}

/** Incidents declared or seen again, what is gone, the decision, the branch's baselines. */
export async function settlementOf(
  { decision }: RunJudged,
  record: LedgerRecord | null,
  pages: LedgerPages,
  recording: Recording,
): Promise<RunSettlement> {
  const { judged, incidents, scans, basis } = decision
  const complete = completeScopes(scans)
  const seenAmong = (isIt: (one: Judged) => boolean, urgency: Incident | null): Observation => ({
    commit: basis.commit,
    complete,
    present: seenOf(judged.filter(isIt), scans),
    urgency,
  })
  const drafts: EventDraft[] = []
  const renamed = new Map<string, string>()
  for (const incident of incidents) {
    const own = new Set(incident.findings)
    const question = {
      incident,
      seen: seenAmong(({ id }) => own.has(id), incident),
      record,
      pages,
      recording,
      decision,
    }
    const settled = await settleIncident(question, incident.id, null)
    if (settled.id !== incident.id) renamed.set(incident.id, settled.id)
    drafts.push(...settled.drafts)
  }
  const known = new Set(incidents.map(({ id }) => renamed.get(id) ?? id))
  for (const state of record?.open.values() ?? []) {
    // What a pull request lacks says nothing about the branch on which the incident lives.
    if (known.has(state.id) || state.service !== basis.service || basis.stage === 'pr') continue
    const identities = new Set(state.findings.map(({ identity }) => identity))
    const seen = seenAmong(({ finding }) => identities.has(finding.identity), null)
    if (seen.present.length === 0 && !isProof(state, basis.repository, recording.proves)) continue
    drafts.push(...observe(state, seen, recording.incidents, recording.moment))
  }
  const baselines = recording.branch === null ? [] : await baselinesAfter(decision, recording.branch, pages)
  const run = basis.stage === 'pr' ? [] : [decided(decision, recording)]
  return { drafts: [...drafts, ...run], baselines, renamed }
}

/** What another branch, commit or repository lacks says nothing of where the incident lives. */
function isProof(state: IncidentState, repository: string | null, branch: string | null): boolean {
  if (branch === null || state.repository?.toLowerCase() !== repository?.toLowerCase()) return false
  return state.branch === null || state.branch === branch
}

interface IncidentQuestion {
  readonly incident: Incident
  readonly seen: Observation
  readonly record: LedgerRecord | null
  readonly pages: LedgerPages
  readonly recording: Recording
  readonly decision: RunJudged['decision']
}

/** `id`: as the record calls it; `relatesTo`: the one before it, which ended too long ago to be reopened. */
async function settleIncident(
  question: IncidentQuestion,
  id: string,
  relatesTo: string | null,
): Promise<{ readonly id: string; readonly drafts: readonly EventDraft[] }> {
  const { incident, seen, record, pages, recording, decision } = question
  const { incidents, moment, isPublic } = recording
  const open = record?.open.get(id)
  if (open !== undefined) return { id, drafts: observe(open, seen, incidents, moment) }
  const before = await pages.incident(id)
  if (before.length > 0) {
    const ended = fold(before)
    const back = comesBack(ended, seen, incidents, moment)
    if (back === 'anew') return settleIncident(question, successorOf(id), id)
    return { id, drafts: back === 'no' ? [] : observe(ended, seen, incidents, moment) }
  }
  const { judged, basis } = decision
  const context = {
    service: basis.service,
    repository: basis.repository,
    branch: basis.stage === 'pr' ? null : recording.proves,
    isPublic,
    ...namesOf(judged.filter((one) => incident.findings.includes(one.id))),
    relatesTo,
  }
  return { id, drafts: declare(incident, seen.present, context, incidents, moment) }
}

function decided(decision: RunJudged['decision'], { moment, decision: digest }: Recording): EventDraft {
  const { basis, verdict } = decision
  return {
    id: `E-${moment.nonce}`,
    at: moment.at,
    by: 'baton',
    ...(moment.run === undefined ? {} : { run: moment.run }),
    what: {
      is: 'decided',
      ...(basis.repository === null ? {} : { repository: basis.repository }),
      service: basis.service,
      decision: digest,
      policyCommit: basis.policy.commit,
      verdict,
      artifacts: basis.artifacts,
    },
  }
}

/** A run may feed the baseline of a tool with every one of its scans complete, and with no other. */
async function baselinesAfter(
  { judged, scans, basis }: RunJudged['decision'],
  branch: string,
  pages: LedgerPages,
): Promise<readonly LedgerBaseline[]> {
  return Promise.all(
    baselineKeys(scans, { ...basis, branch }).map(async (key) => {
      const own = judged.filter(({ finding }) => scopeOf(scans[finding.scan]) === scopeName(key))
      const identitiesOf = (isIt: (one: Judged) => boolean) =>
        new Set(own.filter(isIt).map(({ finding }) => finding.identity))
      return nextBaseline(await pages.baseline(key), {
        key,
        commit: basis.commit,
        at: basis.now,
        present: new Map(seenOf(own, scans).map(({ identity, count }) => [identity, count])),
        stopped: identitiesOf(({ verdict }) => verdict === 'block' || verdict === 'quarantine'),
        adopted: identitiesOf(({ adopted }) => adopted),
        spared: identitiesOf(({ waived, suppressed }) => waived !== null || suppressed),
      })
    }),
  )
}

/** Of the tools and categories whose scans are all complete. */
export function baselineKeys(
  scans: readonly Scan[],
  { service, repository, branch }: Pick<BaselineKey, 'service' | 'repository' | 'branch'>,
): readonly BaselineKey[] {
  return completeScopes(scans).map((scope) => ({ service, repository, ...scope, branch }))
}
