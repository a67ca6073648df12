import type { EventDraft } from '../../domain/event.ts'
import type { LedgerRecord } from '../../domain/ledger.ts'
import type { IncidentSettings } from '../../domain/settings-incident.ts'
import type { Moment } from '../../incident/moment.ts'
import { sweep } from '../../incident/sweep.ts'

/** Two sweeps within it are one, where nothing was due. Milliseconds. */
const sameSweep = 10 * 60_000

/**
 * What time has done to what is open, and that somebody looked. `service`: a gate looks after its own alone, since it knows
 * whom its own baton.yml names; the sweep looks after all. Null: there is no record, or nothing to look after.
 */
export function sweepDrafts(
  record: LedgerRecord | null,
  incidents: IncidentSettings,
  moment: Moment,
  service?: string,
): readonly EventDraft[] | null {
  const all = [...(record?.open.values() ?? [])]
  const own = service === undefined ? all : all.filter((state) => state.service === service)
  if (record === null || own.length === 0) return null
  const due = sweep(own, incidents, moment)
  if (own.length < all.length) return due
  const last = record.sweptAt === null ? -Infinity : Date.parse(record.sweptAt)
  if (due.length === 0 && Date.parse(moment.at) - last < sameSweep) return null
  const run = moment.run === undefined ? {} : { run: moment.run }
  return [...due, { id: `E-${moment.nonce}`, at: moment.at, by: 'baton', ...run, what: { is: 'swept' } }]
}
