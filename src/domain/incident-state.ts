import type { Account } from './account.ts'
import type { DismissReason, OfferReason, Packet, SeenFinding, Words } from './event.ts'
import type { FindingClass, Severity, Tier } from './terms.ts'

/** An incident as it stands: the fold of its events, never stored as truth. domain.md b.1. */
export interface IncidentState {
  readonly id: string
  readonly service: string
  readonly repository: string | null
  /** On which it lives: only there its end is proved. Null: any branch that was pushed. */
  readonly branch: string | null
  readonly class: FindingClass
  readonly kind: string
  readonly tier: Tier
  readonly severity: Severity
  /** Owning team, `@org/team` or `@login`; null: nobody is named, the security duty officer stands in. */
  readonly team: string | null
  readonly blocks: boolean
  readonly dueAt: string | null
  readonly takeUpBy: string
  readonly lifecycle: Lifecycle
  readonly baton: Baton
  readonly containment: Containment
  readonly holds: readonly Hold[]
  readonly findings: readonly SeenFinding[]
  /** Complete runs in a row that showed none of its findings. */
  readonly cleanRuns: number
  /** The same for each tool and category, with the run that counted last, which counts once. */
  readonly clean?: readonly CleanScope[]
  readonly done: ReadonlySet<string>
  readonly mustDo: { readonly resolve: readonly string[]; readonly close: readonly string[] }
  readonly waivers: readonly StateWaiver[]
  readonly issue: { readonly number: number; readonly repository: string } | null
  /** Somebody is opening its issue, until then. */
  readonly issueClaim: { readonly claim: string; readonly until: string } | null
  readonly dismissal: {
    readonly by: Account
    readonly reason: DismissReason
    readonly evidence: Words
  } | null
  readonly pausedUntil: string | null
  readonly reopened: number
  readonly relatesTo: string | null
  /** Last time that it was resolved, closed or dismissed. */
  readonly endedAt?: string
  /** ISO 8601, the first of each kind. */
  readonly times: Readonly<
    Partial<
      Record<'declared' | 'offered' | 'accepted' | 'contained' | 'eradicated' | 'resolved' | 'closed', string>
    >
  >
  /** Who had it, in order; the last one is open where somebody has it now. */
  readonly trail: readonly Held[]
  readonly about: {
    readonly title: string
    readonly nextStep: string
    readonly rules: readonly string[]
    readonly paths: readonly string[]
  } | null
  /** Sources (comment ids, runs) whose request was handled: a replay is none. */
  readonly handled: ReadonlySet<string>
  readonly lastSeq: number
}

export type Lifecycle =
  | 'detected'
  | 'acknowledged'
  | 'remediating'
  | 'verifying'
  | 'resolved'
  | 'in_review'
  | 'closed'
  | 'on_hold'
  | 'dismissed'

export type BatonPhase = 'offered' | 'held' | 'handing_over' | 'contested' | 'lapsed' | 'retired'

export type Containment = 'none' | 'applied' | 'lifted' | 'permanent'

export interface Baton {
  readonly phase: BatonPhase
  readonly holder: Account | null
  /** Counts changes of holder; a request that names an older one is stale. */
  readonly term: number
  readonly since: string | null
  readonly leaseUntil: string | null
  readonly offer: Offer | null
  /** Accounts that are not offered it again until they say that they are back. */
  readonly away: readonly string[]
  readonly claims: readonly { readonly by: Account; readonly team: string | null; readonly at: string }[]
  readonly declines: readonly { readonly by: string; readonly reason: string }[]
  /** SEV1–2 accepted without next action and time of next word: asked for until. */
  readonly readBackDue: string | null
  /** When to remind again. Absent: not reminded since the offer, the lease or the date began. */
  readonly remindAt?: Readonly<Partial<Record<'offer' | 'lease' | 'due', string>>>
}

export interface Offer {
  readonly id: string
  readonly to: Account
  readonly team: string | null
  readonly rung: number
  readonly at: string
  readonly until: string
  readonly why: OfferReason
  readonly packet: Packet | null
  readonly reminded: boolean
  /** Its time was lengthened once, by `need_info`. */
  readonly extended?: boolean
}

export interface Hold {
  readonly id: string
  readonly target: string
  readonly since: string
  readonly until: string | null
  /** It was asked what becomes of it when it runs out. */
  readonly asked?: boolean
}

export interface StateWaiver {
  readonly id: string
  readonly identities: readonly string[]
  readonly reason: string
  readonly requester: Account
  readonly until: string
  readonly commit: string
}

export interface Held {
  readonly holder: Account | null
  readonly from: string
  readonly to: string | null
  readonly how: string
}

export interface CleanScope {
  readonly tool: string
  readonly category: string | null
  readonly runs: number
  readonly run: string | null
}
