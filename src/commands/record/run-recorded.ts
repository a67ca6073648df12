import type { EventDraft } from '../../domain/event.ts'
import type { LedgerPages, LedgerRecord, Transacted } from '../../domain/ledger.ts'
import { fold } from '../../incident/fold.ts'
import type { Moment } from '../../incident/moment.ts'
import { drawnFrom, type Drawn } from './drawn.ts'
import type { Keeping } from './keeping.ts'

/** What the record says of the incidents that this run is about, after what it wrote. */
export interface RunRecorded {
  readonly keeping: Keeping
  readonly moment: Moment
  /** By id; those that the record does not know are absent. */
  readonly incidents: ReadonlyMap<string, Drawn>
  /** Keys of the words that this run sees to. */
  readonly words: ReadonlySet<string>
}

/** Of these incidents, before this run wrote. */
export async function drawnBefore(
  ids: ReadonlySet<string>,
  record: LedgerRecord | null,
  pages: LedgerPages,
): Promise<ReadonlyMap<string, Drawn>> {
  const all = await Promise.all([...ids].map(async (id) => [id, await drawnFrom(id, record, pages)] as const))
  return new Map(all.flatMap(([id, drawn]) => (drawn === null ? [] : [[id, drawn] as const])))
}

/** With the events of this run, where they stand. */
export function recordedBy(
  done: Transacted,
  before: ReadonlyMap<string, Drawn>,
  moment: Moment,
): Pick<RunRecorded, 'incidents' | 'words' | 'moment'> {
  const events = done.is === 'recorded' ? done.events : []
  const incidents = new Map(before)
  for (const id of incidentsIn(events)) {
    const all = [...(before.get(id)?.events ?? []), ...events.filter(({ incident }) => incident === id)]
    incidents.set(id, { state: fold(all), events: all })
  }
  const words = events.flatMap(({ what }) => (what.is === 'effect-intended' ? [what.key] : []))
  return { moment, incidents, words: new Set(words) }
}

/** Ids, each once. */
export function incidentsIn(events: readonly Pick<EventDraft, 'incident'>[]): readonly string[] {
  return [...new Set(events.flatMap(({ incident }) => incident ?? []))]
}
