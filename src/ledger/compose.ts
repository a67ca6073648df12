import { counted } from '../domain/counted.ts'
import type { Event, EventDraft } from '../domain/event.ts'
import type { IncidentState } from '../domain/incident-state.ts'
import type { Fold, LedgerPages, LedgerRecord, Settlement, StoreChange } from '../domain/ledger.ts'
import { hasEnded } from '../domain/life-stage.ts'
import { baselineFile } from './baselines.ts'
import { genesis, hashOf, place, sha256 } from './chain.ts'
import { printEvents, printHead } from './files.ts'
import { closedPath, headPath, latePath, openPath, runPath } from './layout.ts'
import type { OpenLedger } from './read-record.ts'

/** One next state of the ledger, ready to be swapped in. */
export interface Composed {
  readonly change: StoreChange
  readonly events: readonly Event[]
  /** File of each event. */
  readonly standsIn: ReadonlyMap<string, string>
  readonly record: Omit<LedgerRecord, 'head'>
  /** There is no branch before. */
  readonly isFirst: boolean
}

/** The head alone: a ledger in which nothing has happened yet. */
export function emptyLedger(): StoreChange {
  const head = printHead({ ...genesis, sweptAt: null, last: null, sums: new Map() })
  return { files: new Map([[headPath, head]]), message: 'baton: begin' }
}

/**
 * Drafts that stand in their incident's file already are not appended again. An incident's file is in the cold part
 * exactly when the fold says closed or dismissed.
 */
export async function compose(
  ledger: OpenLedger | null,
  pages: LedgerPages,
  { drafts, baselines = [], isLate }: Settlement,
  fold: Fold,
): Promise<Composed> {
  const before = await filesBefore(drafts, pages)
  const known = new Set([...before.values()].flat().map(({ id }) => id))
  const fresh = drafts.filter(({ id }) => !known.has(id) && known.add(id))
  const events = place(fresh, ledger?.head ?? genesis)
  const files = new Map<string, string | null>()
  const standsIn = new Map<string, string>()
  const sums = new Map(ledger?.head.sums)
  const open = new Map<string, IncidentState>(ledger?.record.open)
  const openEvents = new Map<string, readonly Event[]>(ledger?.events)

  for (const [id, own] of groupOf(events)) {
    const [first] = own
    if (first === undefined) continue
    if (id === undefined) {
      const pathOf = ({ at, id: name }: Event) =>
        isLate === true ? latePath(at, name) : runPath(first.at, first.seq)
      for (const event of own) standsIn.set(event.id, pathOf(event))
      for (const path of new Set(own.map(pathOf)))
        files.set(path, printEvents(own.filter((event) => pathOf(event) === path)))
      continue
    }
    const past = before.get(id) ?? []
    const all = [...past, ...own]
    const state = fold(all)
    const isNowCold = isCold(state)
    const [path, other] = isNowCold ? [closedPath(id), openPath(id)] : [openPath(id), closedPath(id)]
    const text = printEvents(all, id)
    files.set(path, text)
    for (const event of own) standsIn.set(event.id, path)
    const wasOpen = sums.has(id)
    if (past.length > 0 && wasOpen === isNowCold) files.set(other, null)
    if (isNowCold) {
      for (const map of [sums, open, openEvents]) map.delete(id)
    } else {
      sums.set(id, sha256(text))
      open.set(id, state)
      openEvents.set(id, all)
    }
  }
  for (const baseline of baselines) files.set(...baselineFile(baseline))

  const last = events.at(-1)
  const { seq, hash } = last === undefined ? (ledger?.head ?? genesis) : { seq: last.seq, hash: hashOf(last) }
  const head = {
    seq,
    hash,
    sweptAt: sweptIn(events) ?? ledger?.head.sweptAt ?? null,
    last: last === undefined ? (ledger?.head.last ?? null) : (standsIn.get(last.id) ?? null),
    sums,
  }
  files.set(headPath, printHead(head))
  const recent = [...openEvents.values()].flat().sort((a, b) => a.seq - b.seq)
  const message = `baton: ${counted(events.length, 'event')} to ${seq}`
  const record = { seq, hash, open, sweptAt: head.sweptAt, recent }
  return { change: { files, message }, events, standsIn, record, isFirst: ledger === null }
}

/** Whether no run reads it any more. */
export function isCold({ lifecycle }: IncidentState): boolean {
  return hasEnded(lifecycle)
}

async function filesBefore(
  drafts: readonly EventDraft[],
  pages: LedgerPages,
): Promise<ReadonlyMap<string, readonly Event[]>> {
  const ids = new Set(drafts.flatMap(({ incident }) => incident ?? []))
  const files = await Promise.all([...ids].map(async (id) => [id, await pages.incident(id)] as const))
  return new Map(files)
}

function groupOf(events: readonly Event[]): ReadonlyMap<string | undefined, readonly Event[]> {
  const groups = new Map<string | undefined, Event[]>()
  for (const event of events) {
    const group = groups.get(event.incident)
    if (group === undefined) groups.set(event.incident, [event])
    else group.push(event)
  }
  return groups
}

function sweptIn(events: readonly Event[]): string | null {
  return events.filter(({ what }) => what.is === 'swept').at(-1)?.at ?? null
}
