import type { Event, EventDraft } from '../../domain/event.ts'
import type { LedgerRecord } from '../../domain/ledger.ts'
import { apply } from '../../incident/apply.ts'
import { hasEnded } from '../../domain/life-stage.ts'

/** The record as it will be with these drafts of open incidents; their place in the chain does not matter to that. */
export function afterDrafts(record: LedgerRecord, drafts: readonly EventDraft[]): LedgerRecord {
  const open = new Map(record.open)
  const recent: Event[] = [...record.recent]
  for (const draft of drafts) {
    const state = draft.incident === undefined ? undefined : open.get(draft.incident)
    if (state === undefined) continue
    const event: Event = { ...draft, v: 1, seq: state.lastSeq, prev: '' }
    const next = apply(state, event)
    recent.push(event)
    if (hasEnded(next.lifecycle)) open.delete(state.id)
    else open.set(state.id, next)
  }
  return { ...record, open, recent }
}
