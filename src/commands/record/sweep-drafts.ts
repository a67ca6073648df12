import type { EventDraft } from '../../domain/event.ts'
import type { LedgerRecord } from '../../domain/ledger.ts'
import type { IncidentSettings } from '../../domain/settings-incident.ts'
import type { Moment } from '../../incident/moment.ts'
import { sweep } from '../../incident/sweep.ts'

/** Two sweeps within it are one, where nothing was due. Milliseconds. */
const sameSweep = 10 * 60_000

/** What time has done to what is open, and that somebody looked. Null: there is no record, or nothing is open. */
export function sweepDrafts(
  record: LedgerRecord | null,
  incidents: IncidentSettings,
  moment: Moment,
): readonly EventDraft[] | null {
  if (record === null || record.open.size === 0) return null
  const due = sweep(record.open.values(), incidents, moment)
  const last = record.sweptAt === null ? -Infinity : Date.parse(record.sweptAt)
  if (due.length === 0 && Date.parse(moment.at) - last < sameSweep) return null
  const run = moment.run === undefined ? {} : { run: moment.run }
  return [...due, { id: `E-${moment.nonce}`, at: moment.at, by: 'baton', ...run, what: { is: 'swept' } }]
}
