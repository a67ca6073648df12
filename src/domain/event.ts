import type { Account, Actor } from './account.ts'
import type { Foreign } from './foreign.ts'
import type { FindingClass, Severity, Tier } from './terms.ts'

/**
 * What happened, as the ledger keeps it: appended, never changed. Holds no secret, no snippet, no scanner's text. In the
 * ledger of a public repository `about` is absent: ids, holders, times and states only.
 */
export interface Event {
  /** Of this event's form; a higher one than we know makes the ledger read-only. */
  readonly v: 1
  /** Of the whole ledger, from 1, without a gap. */
  readonly seq: number
  /** `E-` and 16 hex digits, from a nonce: the same event is never appended twice. */
  readonly id: string
  /** ISO 8601. Order is by `seq`, never by time. */
  readonly at: string
  readonly by: Actor
  /** Run of a pipeline that wrote it. */
  readonly run?: string
  readonly incident?: string
  readonly what: Happening
  /** SHA-256 (hex) of the canonical JSON of the event before it; 64 zeros for the first. */
  readonly prev: string
}

/** Before it is placed in the chain. */
export type EventDraft = Omit<Event, 'v' | 'seq' | 'prev'>

/** What a person wrote, kept as they wrote it: only ever shown as a value, never put into a template. */
export type Words = Foreign | string

/** A closed union; what a newer Baton wrote is not among them, and stops. */
export type Happening =
  | Declared
  | {
      readonly is: 'seen'
      readonly commit: string | null
      readonly present: readonly SeenFinding[]
      readonly gone: boolean
      /** Complete scans that look where its findings were and show none; absent where `gone` says it of all. */
      readonly covered?: readonly ScanScope[]
    }
  | { readonly is: 'regressed'; readonly commit: string | null }
  | {
      readonly is: 'offered'
      readonly offer: string
      readonly to: Account
      readonly team: string | null
      readonly rung: number
      readonly until: string
      readonly why: OfferReason
      readonly packet: Packet | null
    }
  | {
      readonly is: 'accepted'
      readonly offer: string | null
      readonly term: number
      readonly leaseUntil: string
      readonly readBack: Words | null
      /** Next action and time of next word are asked for until then. Absent: given, or not asked for. */
      readonly readBackDue?: string
    }
  | {
      readonly is: 'declined'
      /** Null: the holder, who gives it up (`off_duty`) and holds it until somebody accepts. */
      readonly offer: string | null
      readonly reason: DeclineReason
      readonly suggests: string | null
      /** `need_info`, once for each offer: the offer stays, and ends then. */
      readonly until?: string
    }
  | { readonly is: 'lapsed'; readonly offer: string }
  | { readonly is: 'withdrawn'; readonly offer: string }
  | { readonly is: 'claimed'; readonly team: string | null }
  | { readonly is: 'arbitrated'; readonly to: Account; readonly term: number; readonly leaseUntil: string }
  | { readonly is: 'taken-over'; readonly term: number; readonly leaseUntil: string }
  | { readonly is: 'lease-renewed'; readonly leaseUntil: string }
  | { readonly is: 'lease-expired' }
  | { readonly is: 'back' }
  | {
      readonly is: 'reminded'
      readonly of: 'offer' | 'lease' | 'read-back' | 'due'
      /** When to remind of it again; absent: never. */
      readonly next?: string
      /** `due`: the hold that runs out; absent: the incident's own date. */
      readonly hold?: string
    }
  | { readonly is: 'severity-set'; readonly severity: Severity; readonly reason: Words }
  /** A run found it more urgent than it was known to be. */
  | {
      readonly is: 'worsened'
      readonly tier: Tier
      readonly severity: Severity
      readonly dueAt: string | null
    }
  | { readonly is: 'begun' | 'resumed' | 'verify-failed' | 'reviewing' | 'closed' }
  | { readonly is: 'fix-ready'; readonly evidence: Words }
  | { readonly is: 'resolved'; readonly proof: ResolveProof }
  | { readonly is: 'paused'; readonly dependency: Words; readonly until: string }
  | { readonly is: 'dismissal-asked'; readonly reason: DismissReason; readonly evidence: Words }
  | {
      readonly is: 'dismissed'
      readonly reason: DismissReason
      readonly evidence: Words
      readonly second: Account | null
    }
  | { readonly is: 'checked' | 'unchecked'; readonly item: string }
  | { readonly is: 'noted' | 'evidence'; readonly says: Words }
  | { readonly is: 'held'; readonly hold: string; readonly target: string; readonly until: string | null }
  | { readonly is: 'hold-lifted'; readonly hold: string; readonly reason: string }
  | {
      readonly is: 'waived'
      readonly waiver: string
      readonly identities: readonly string[]
      readonly reason: string
      readonly requester: Account
      readonly until: string
      readonly commit: string
    }
  | { readonly is: 'waiver-ended'; readonly waiver: string }
  | { readonly is: 'issue-claimed'; readonly claim: string; readonly until: string }
  | { readonly is: 'issue-opened'; readonly number: number; readonly repository: string }
  | { readonly is: 'issue-twin-closed'; readonly number: number }
  | { readonly is: 'effect-intended'; readonly key: string; readonly kind: string }
  | { readonly is: 'effect-settled'; readonly key: string; readonly state: string }
  | { readonly is: 'refused'; readonly verb: string; readonly why: string; readonly source: string }
  | { readonly is: 'asked'; readonly source: string }
  | {
      readonly is: 'decided'
      /** Absent where none is known. */
      readonly repository?: string
      readonly service?: string
      readonly decision: string
      readonly policyCommit: string | null
      readonly verdict: string
      readonly artifacts: readonly string[]
    }
  | { readonly is: 'swept' }

export interface Declared {
  readonly is: 'declared'
  readonly service: string
  readonly repository: string | null
  /** Where it was found first; absent: in a change under review, or nobody can say. */
  readonly branch?: string
  readonly team: string | null
  readonly class: FindingClass
  readonly kind: string
  readonly tier: Tier
  readonly severity: Severity
  readonly blocks: boolean
  readonly dueAt: string | null
  readonly takeUpBy: string
  readonly relatesTo: string | null
  readonly findings: readonly SeenFinding[]
  /** Ids of the checklist's items that block resolving or closing. */
  readonly mustDo: { readonly resolve: readonly string[]; readonly close: readonly string[] }
  /** Absent in a public repository's own ledger. */
  readonly about?: {
    readonly title: string
    readonly nextStep: string
    readonly rules: readonly string[]
    readonly paths: readonly string[]
  }
}

export interface SeenFinding {
  readonly identity: string
  readonly count: number
  /** Some of them stopped a run. */
  readonly blocked?: true
  readonly tool: string
  readonly category: string | null
}
/** Where a finding is looked for: one tool, one category. */
export type ScanScope = Pick<SeenFinding, 'tool' | 'category'>
export type OfferReason =
  'declared' | 'declined' | 'lapsed' | 'hand-off' | 'lease-expired' | 'escalated' | 'regressed' | 'suggested'
export type DeclineReason = 'not_mine' | 'no_capacity' | 'conflict_of_interest' | 'need_info' | 'off_duty'
export type DismissReason = 'false_positive' | 'duplicate' | 'not_affected' | 'risk_accepted' | 'test_code'
export interface Packet {
  readonly situation: string
  readonly done: string
  readonly open: string
  readonly ifThen: string
  /** What the giver adds to it. */
  readonly says?: Words
}
export interface ResolveProof {
  readonly runs: number
  readonly commit: string | null
}
