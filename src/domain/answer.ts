import type { Account } from './account.ts'
import type { IncidentState } from './incident-state.ts'

/** Who has it, since when, until when, what next: the one answer that is shown everywhere. */
export interface Answer {
  /** Null: nobody has it; `mustAct` says who has to do something about that. */
  readonly holder: Account | null
  /** Since it is held by them, or by nobody. Null: it has ended. */
  readonly since: string | null
  /** Null: no clock runs for the holder. */
  readonly until: string | null
  /** Who is asked to take it; they do not have it yet. */
  readonly asked: Account | null
  /** The holder; while nobody has it the security duty officers. */
  readonly mustAct: readonly Account[]
  readonly next: AnswerNext
  /** What an end still lacks. */
  readonly missing: {
    /** Complete scans without its findings. */
    readonly runs: number
    /** Ids of checklist items. */
    readonly items: readonly string[]
    /** Ids of holds that somebody must lift or make permanent. */
    readonly holds: readonly string[]
  }
}

export type AnswerNext =
  | { readonly is: 'accept' | 'arbitrate' | 'read-back' | 'sign-of-life' | 'resume'; readonly at: string }
  /** Everybody who could be asked is away or has declined. */
  | { readonly is: 'find-holder' }
  | { readonly is: 'fix' | 'check' | 'decide-holds' | 'review' | 'none' }

/** An incident and its answer, which every view is given together. */
export interface Answered {
  readonly state: IncidentState
  readonly answer: Answer
}
