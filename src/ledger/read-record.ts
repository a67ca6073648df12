import type { Event } from '../domain/event.ts'
import type { IncidentState } from '../domain/incident-state.ts'
import type { Known } from '../domain/known.ts'
import {
  StoreFailure,
  type Fold,
  type LedgerRecord,
  type LedgerWhy,
  type Snapshot,
  type Store,
  type Witness,
} from '../domain/ledger.ts'
import { genesis, hashOf, sha256 } from './chain.ts'
import { readEvents, readHead, type Head } from './files.ts'
import { headPath, openPath } from './layout.ts'

/** The ledger as a transaction needs it. */
export interface OpenLedger {
  readonly record: LedgerRecord
  readonly head: Head
  readonly snapshot: Snapshot
  /** Events of the open incidents. */
  readonly events: ReadonlyMap<string, readonly Event[]>
}

/** What reading needs to know beforehand. */
export interface Reader {
  readonly fold: Fold
  /** How far the ledger is known to be: one that stands before was rolled back. */
  readonly witness?: Witness
  /** There was a branch once (`ledger.since`): where there is none, it was rolled back. */
  readonly mustExist?: boolean
}

/**
 * What is open, from head.json and the files of the open incidents alone, checked against the sums
 * and the chain.
 */
export async function readRecord(store: Store, reader: Reader): Promise<Known<LedgerRecord, LedgerWhy>> {
  const read = await openLedger(store, reader)
  return read.known ? { known: true, value: read.value.record } : read
}

/** As readRecord, with all that it has read. */
export async function openLedger(
  store: Store,
  { fold, witness = genesis, mustExist = false }: Reader,
): Promise<Known<OpenLedger, LedgerWhy>> {
  const opened = await store.open()
  if (!opened.known) {
    const isGone = opened.why === 'none-yet' && (mustExist || witness.seq > 0)
    return isGone ? { known: false, why: 'rolled-back' } : opened
  }
  try {
    const read = await readOpen(opened.value, fold, witness)
    return typeof read === 'string' ? { known: false, why: read } : { known: true, value: read }
  } catch (error) {
    if (error instanceof StoreFailure) return { known: false, why: 'unreadable' }
    throw error
  }
}

async function readOpen(snapshot: Snapshot, fold: Fold, witness: Witness): Promise<OpenLedger | LedgerWhy> {
  const text = (await snapshot.read([headPath])).get(headPath) ?? null
  const head = text === null ? 'broken' : readHead(text)
  if (typeof head === 'string') return head
  if (head.seq < witness.seq || (head.seq === witness.seq && head.hash !== witness.hash)) return 'rolled-back'

  const ids = [...head.sums.keys()]
  const tail = head.last === null || ids.some((id) => openPath(id) === head.last) ? [] : [head.last]
  const texts = await snapshot.read([...ids.map(openPath), ...tail])
  const events = new Map<string, readonly Event[]>()
  for (const [id, sum] of head.sums) {
    const file = texts.get(openPath(id)) ?? null
    if (file === null || sha256(file) !== sum) return 'broken'
    const read = readEvents(file, id)
    if (typeof read === 'string') return read
    events.set(id, read)
  }
  const recent = [...events.values()].flat().sort((a, b) => a.seq - b.seq)
  const last = lastOf(tail.map((path) => texts.get(path) ?? ''))
  if (typeof last === 'string') return last
  if (!isChained([...recent, ...last], head, witness)) return 'broken'

  const open = new Map<string, IncidentState>()
  try {
    for (const [id, own] of events) open.set(id, fold(own))
  } catch {
    // What was recorded cannot have happened: somebody else wrote it.
    return 'broken'
  }
  const { seq, hash, sweptAt } = head
  return { record: { head: snapshot.head, seq, hash, open, sweptAt, recent }, head, snapshot, events }
}

/** The last event, where it stands in another file: of a run, or of an incident that it closed. */
function lastOf(texts: readonly string[]): readonly Event[] | 'newer' | 'broken' {
  const [text] = texts
  if (text === undefined) return []
  const incident = /"id":"([^"]*)"/.exec(text.slice(0, text.indexOf('[')))?.[1]
  const events = readEvents(text, incident)
  return typeof events === 'string' ? events : events.slice(-1)
}

/** Neighbours among the events at hand are chained, and the last of all is the head's. */
function isChained(events: readonly Event[], head: Head, witness: Witness): boolean {
  let before: Event | null = null
  for (const event of events) {
    if (before !== null && event.seq <= before.seq) return false
    if (before !== null && event.seq === before.seq + 1 && event.prev !== hashOf(before)) return false
    if (event.seq === witness.seq && hashOf(event) !== witness.hash) return false
    before = event
  }
  if (before === null) return head.seq === 0 && head.hash === genesis.hash
  return before.seq === head.seq && hashOf(before) === head.hash
}
