import type { Event, EventDraft } from '../domain/event.ts'
import type { Fold, LedgerPages, Transacted } from '../domain/ledger.ts'
import { canonicalJson, genesis, place } from './chain.ts'
import { readEvent } from './event-shape.ts'
import { versioned } from './files.ts'
import { isEventsPath, isIncidentId, latePath } from './layout.ts'

/** What a run could not record, for the next one. */
export interface Spill {
  readonly drafts: readonly EventDraft[]
  /** Files of the ledger in which they may stand all the same. */
  readonly maybeIn: readonly string[]
}

type Closed = Extract<Transacted, { readonly is: 'closed' }>

/** Text of the spill file; null: there is nothing to keep. */
export function printSpill({ drafts, maybeIn }: Pick<Closed, 'drafts' | 'maybeIn'>): string | null {
  return drafts.length === 0 ? null : `${canonicalJson({ version: 1, drafts, maybeIn })}\n`
}

/** What a spill file holds. `newer`: of a newer Baton, keep the file; `broken`: it cannot be used. */
export function readSpill(text: string): Spill | 'newer' | 'broken' {
  const file = versioned(text)
  if (typeof file === 'string') return file
  const { drafts, maybeIn } = file
  if (!Array.isArray(drafts) || !Array.isArray(maybeIn)) return 'broken'
  if (!maybeIn.every(isEventsPath)) return 'broken'
  const read: EventDraft[] = []
  for (const draft of drafts as unknown[]) {
    if (typeof draft !== 'object' || draft === null) return 'broken'
    // As an event it would have a place; any will do to look at its form.
    const event = readEvent({ ...draft, v: 1, seq: 1, prev: '0'.repeat(64) })
    if (typeof event === 'string') return event
    if (event.incident !== undefined && !isIncidentId(event.incident)) return 'broken'
    read.push(draftOf(event))
  }
  return { drafts: read, maybeIn }
}

/** Its own members alone: a place, or anything else that a file says beside them, is not taken over. */
function draftOf({ id, at, by, run, incident, what }: Event): EventDraft {
  return {
    id,
    at,
    by,
    ...(run === undefined ? {} : { run }),
    ...(incident === undefined ? {} : { incident }),
    what,
  }
}

/**
 * What of a spill is still to be recorded, to be settled with what the run itself has. Left out is what stands there
 * already, and what cannot have happened any more: others were there meanwhile, and the run will decide anew.
 */
export async function unrecorded(
  { drafts, maybeIn }: Spill,
  pages: LedgerPages,
  fold: Fold,
): Promise<readonly EventDraft[]> {
  const late = drafts.filter(({ incident }) => incident === undefined).map(({ at, id }) => latePath(at, id))
  const recorded = await pages.recorded([...new Set([...maybeIn, ...late])])
  const left: EventDraft[] = []
  const pasts = new Map<string, readonly Event[]>()
  for (const draft of drafts) {
    if (recorded.has(draft.id)) continue
    if (draft.incident !== undefined) {
      const past = pasts.get(draft.incident) ?? (await pages.incident(draft.incident))
      if (past.some(({ id }) => id === draft.id)) continue
      const next = [...past, ...place([draft], { ...genesis, seq: past.at(-1)?.seq ?? 0 })]
      if (!isPossible(next, fold)) continue
      pasts.set(draft.incident, next)
    }
    left.push(draft)
  }
  return left
}

function isPossible(events: readonly Event[], fold: Fold): boolean {
  try {
    fold(events)
    return true
  } catch {
    return false
  }
}
