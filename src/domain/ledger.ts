import type { Text } from './text.ts'
import type { Event, EventDraft } from './event.ts'
import type { IncidentState } from './incident-state.ts'
import type { Known, WhyUnknown } from './known.ts'

/** A place that keeps the ledger's files, changed only by compare-and-swap. Satisfied by shape in world/. */
export interface Store {
  /** What it is called towards people; no credentials in it. */
  readonly name: string
  /** Explicitly configured (a failed write hardens to 30), or the default. */
  readonly isDefault: boolean
  /** The branch as it is now; `none-yet`: the place can be read and has no such branch. */
  readonly open: () => Promise<Known<Snapshot, WhyUnknown | 'denied'>>
  /**
   * Makes the change the next state if `from` is still the head (null: there is no branch yet). `done` and `denied`
   * are certain. After `lost` or `unreachable` the change may stand all the same, below what others wrote since:
   * look for your own before you try again.
   */
  readonly swap: (
    from: string | null,
    change: StoreChange,
  ) => Promise<'done' | 'lost' | 'denied' | 'unreachable'>
  /** A transaction has ended, with or without a swap: others need not wait for this one. */
  readonly rest?: () => void
}

export interface Snapshot {
  /** Object id of the head. */
  readonly head: string
  /** Text of files, each once, only what is asked for is fetched; null: there is none. Rejects with StoreFailure. */
  readonly read: (paths: readonly string[]) => Promise<ReadonlyMap<string, string | null>>
  /** Names directly in a folder; none when there is no such folder. Rejects with StoreFailure. */
  readonly list: (folder: string) => Promise<readonly string[]>
}

/** A store could not say what it holds. */
export class StoreFailure extends Error {
  override readonly name = 'StoreFailure'
}

export interface StoreChange {
  /** Path → text; null removes what is there. */
  readonly files: ReadonlyMap<string, string | null>
  /** One line, of ours. */
  readonly message: string
}

/** The part that a run reads: its cost does not grow with what is closed. */
export interface LedgerRecord {
  readonly head: string
  readonly seq: number
  /** Hash of the last event. */
  readonly hash: string
  readonly open: ReadonlyMap<string, IncidentState>
  readonly sweptAt: string | null
  /** All events of the open incidents, by `seq`. */
  readonly recent: readonly Event[]
}

/**
 * Why a ledger is not read. `denied`: not allowed; `newer`: a newer Baton wrote it, upgrade; `rolled-back`: it was
 * further already; `broken`: it contradicts itself.
 */
export type LedgerWhy = WhyUnknown | 'denied' | 'newer' | 'rolled-back' | 'broken'

/** How far a ledger was known to be; what is behind it was rolled back. */
export interface Witness {
  readonly seq: number
  readonly hash: string
}

/** incident/fold.ts: events of one incident, in order → what it is now. */
export type Fold = (events: readonly Event[]) => IncidentState

/** What one decision wants recorded, all of it or nothing. */
export interface Settlement {
  readonly drafts: readonly EventDraft[]
  /** Whole baselines as they shall be from now on. */
  readonly baselines?: readonly LedgerBaseline[]
  /** It is of an earlier run, and may be asked for again; each event of no incident gets a file of its own. */
  readonly isLate?: true
}

/** More of the state that a decision is settled from, fetched only when asked for. Rejects with StoreFailure. */
export interface LedgerPages {
  /** Events of an incident, open or closed; none when there is no such. */
  readonly incident: (id: string) => Promise<readonly Event[]>
  readonly baseline: (key: BaselineKey) => Promise<LedgerBaseline | null>
  /** Ids of the events that stand in these files. */
  readonly recorded: (paths: readonly string[]) => Promise<ReadonlySet<string>>
}

export interface BaselineKey {
  readonly service: string
  /** `owner/name`; null: nobody can say. */
  readonly repository: string | null
  readonly tool: string
  readonly category: string | null
  readonly branch: string
}

/** What a branch is known to carry, by a tool and category: let through or adopted. */
export interface LedgerBaseline extends BaselineKey {
  readonly commit: string | null
  /** Identity → how many. */
  readonly identities: ReadonlyMap<string, number>
  /** Identity → how many are there, of what a run stopped: it enters when adopted, or after a complete scan without it. */
  readonly stopped: ReadonlyMap<string, number>
  /** Identity → ISO 8601: when the branch was first seen with it, let through or stopped. */
  readonly since: ReadonlyMap<string, string>
}

export type Transacted =
  | {
      readonly is: 'recorded'
      /** After the events. */
      readonly record: Omit<LedgerRecord, 'head'>
      readonly events: readonly Event[]
      /** There was no branch before; to be said. */
      readonly isFirst: boolean
    }
  /** Nothing was to be recorded, or it stands there already. */
  | { readonly is: 'nothing'; readonly record: LedgerRecord | null }
  | {
      readonly is: 'closed'
      /** `contended`: others were always faster. */
      readonly why: Exclude<LedgerWhy, 'none-yet'> | 'unreachable' | 'contended'
      /** For the spill file; none when the ledger could not be read even once. */
      readonly drafts: readonly EventDraft[]
      /** Files in which the drafts may stand all the same. */
      readonly maybeIn: readonly string[]
    }

/** What became of this run in the record; `name` is null where nobody asked for one. */
export type LedgerInRun =
  | { readonly is: 'kept'; readonly name: string }
  | { readonly is: 'not-kept'; readonly name: string | null; readonly why: Text }
