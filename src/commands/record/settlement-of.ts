import type { Judged } from '../../domain/decision.ts'
import type { EventDraft, SeenFinding } from '../../domain/event.ts'
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
import { declare } from '../../incident/declare.ts'
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
  /** A public repository's own ledger holds opaque ids alone. */
  readonly isPublic: boolean
}

/** What one run wants recorded: incidents declared or seen again, what is gone, the decision, the branch's baselines. */
export async function settlementOf(
  { decision }: RunJudged,
  record: LedgerRecord | null,
  pages: LedgerPages,
  recording: Recording,
): Promise<Settlement> {
  const { judged, incidents, scans, basis } = decision
  const complete = completeScopes(scans)
  const seen = (ids: ReadonlySet<string>): readonly SeenFinding[] =>
    seenOf(
      judged.filter((one) => ids.has(one.id)),
      scans,
    )
  const drafts: EventDraft[] = []
  for (const incident of incidents) {
    const present = seen(new Set(incident.findings))
    drafts.push(
      ...(await incidentDrafts(
        incident,
        { commit: basis.commit, complete, present },
        record,
        pages,
        recording,
        judged,
        basis,
      )),
    )
  }
  const known = new Set(incidents.map(({ id }) => id))
  for (const state of record?.open.values() ?? []) {
    // What a pull request lacks says nothing about the branch on which the incident lives.
    if (known.has(state.id) || state.service !== basis.service || basis.stage === 'pr') continue
    const identities = new Set(state.findings.map(({ identity }) => identity))
    const present = seenOf(
      judged.filter(({ finding }) => identities.has(finding.identity)),
      scans,
    )
    drafts.push(
      ...observe(state, { commit: basis.commit, complete, present }, recording.incidents, recording.moment),
    )
  }
  const baselines =
    recording.branch === null
      ? []
      : await baselinesAfter(
          judged,
          scans,
          { service: basis.service, branch: recording.branch },
          basis.commit,
          pages,
        )
  return { drafts: [...drafts, ...(basis.stage === 'pr' ? [] : [decided(decision, recording)])], baselines }
}

async function incidentDrafts(
  incident: Incident,
  seen: Observation,
  record: LedgerRecord | null,
  pages: LedgerPages,
  { incidents, moment, isPublic }: Recording,
  judged: readonly Judged[],
  basis: RunJudged['decision']['basis'],
): Promise<readonly EventDraft[]> {
  const open = record?.open.get(incident.id)
  if (open !== undefined) return observe(open, seen, incidents, moment)
  const before = await pages.incident(incident.id)
  const ended = before.length === 0 ? null : fold(before)
  const back = ended === null ? 'anew' : comesBack(ended, seen, incidents, moment)
  if (ended !== null && back === 'reopened') return observe(ended, seen, incidents, moment)
  if (back === 'no') return []
  const members = judged.filter(({ id }) => incident.findings.includes(id))
  const context = {
    service: basis.service,
    repository: basis.repository,
    isPublic,
    ...namesOf(members),
    relatesTo: ended === null ? null : ended.id,
  }
  return declare(incident, seen.present, context, incidents, moment)
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
  judged: readonly Judged[],
  scans: readonly Scan[],
  of: Pick<BaselineKey, 'service' | 'branch'>,
  commit: string | null,
  pages: LedgerPages,
): Promise<readonly LedgerBaseline[]> {
  return Promise.all(
    baselineKeys(scans, of).map(async (key) => {
      const own = judged.filter(({ finding }) => scopeOf(scans[finding.scan]) === scopeName(key))
      const stopped = own.filter(({ verdict }) => verdict === 'block' || verdict === 'quarantine')
      const adopted = own.filter((one) => one.adopted || one.waived !== null)
      return nextBaseline(await pages.baseline(key), {
        key,
        commit,
        present: new Map(seenOf(own, scans).map(({ identity, count }) => [identity, count])),
        stopped: new Set(stopped.map(({ finding }) => finding.identity)),
        adopted: new Set(adopted.map(({ finding }) => finding.identity)),
      })
    }),
  )
}

/** Of the tools and categories whose scans are all complete. */
export function baselineKeys(
  scans: readonly Scan[],
  { service, branch }: Pick<BaselineKey, 'service' | 'branch'>,
): readonly BaselineKey[] {
  return completeScopes(scans).map((scope) => ({ service, ...scope, branch }))
}
