import type { Account } from './account.ts'
import type { DeclineReason } from './event.ts'
import type { Severity } from './terms.ts'

/** Somebody must hear of something that happened, once. */
export interface OwedWord {
  /** Of the event; the same for every run. */
  readonly key: string
  /** A person, or a team by its name `@org/team`. */
  readonly to: Account | string
  /** ISO 8601: when it happened. */
  readonly at: string
  readonly of: OwedNews
}

export type OwedNews =
  /** They are asked to take it. `holder`: who has it until then. */
  | { readonly is: 'asked'; readonly until: string; readonly holder: Account | null }
  /** It belongs to a team, and nobody of it can be asked by name. */
  | { readonly is: 'unasked'; readonly until: string }
  | { readonly is: 'lapsed' | 'withdrawn' }
  /** What they offered was declined: they have it still. */
  | { readonly is: 'declined'; readonly reason: DeclineReason }
  /** Somebody else has it now. */
  | { readonly is: 'handed-over' | 'taken-over' | 'arbitrated'; readonly to: Account }
  | { readonly is: 'lease-expired' }
  /** What they hold is more urgent than it was known to be. */
  | { readonly is: 'worsened'; readonly severity: Severity }
  | {
      readonly is: 'reminded'
      readonly of: 'offer' | 'lease' | 'read-back' | 'due'
      readonly until: string | null
    }
