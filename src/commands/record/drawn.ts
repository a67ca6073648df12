import type { Event } from '../../domain/event.ts'
import type { IncidentState } from '../../domain/incident-state.ts'
import type { LedgerPages, LedgerRecord } from '../../domain/ledger.ts'
import { fold } from '../../incident/fold.ts'

/** An incident and all that happened to it, in order. */
export interface Drawn {
  readonly state: IncidentState
  readonly events: readonly Event[]
}

/** As the record has it, open or ended; null: there is no such. */
export async function drawnFrom(
  id: string,
  record: LedgerRecord | null,
  pages: LedgerPages,
): Promise<Drawn | null> {
  const open = record?.open.get(id)
  if (record !== null && open !== undefined)
    return { state: open, events: record.recent.filter(({ incident }) => incident === id) }
  const events = await pages.incident(id)
  return events.length === 0 ? null : { state: fold(events), events }
}
