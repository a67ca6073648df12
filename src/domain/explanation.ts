import type { WaivedBy } from './decision.ts'
import type { Severity, Tier, Verdict } from './terms.ts'

/** Why one finding has its verdict; data, for a renderer. */
export interface Explanation {
  readonly id: string
  readonly signals: readonly Value[]
  /** Every rule of its class, in order. */
  readonly rules: readonly Tried[]
  /** Every row of the stage table; empty when the finding was dropped. */
  readonly rows: readonly Tried[]
  /** Every row of the severity table; empty when it is no incident. */
  readonly severities: readonly Tried[]
  readonly tier: Tier | null
  readonly verdict: Verdict
  /** Row of the stage table, or of the tier rule that gave the verdict itself. */
  readonly row: string
  readonly isIncident: boolean
  readonly severity: Severity | null
  /** A rule failed, which gave the strictest outcome. */
  readonly policyError: string | null
  readonly waived: WaivedBy | null
  readonly waiver: WaiverLimit
  /** The smallest change of facts or time that turns a stop into none, or none into a stop; null: none of two fields does. */
  readonly flip: Flip | null
}

/** One rule or row, what it asks, and what the finding has there. */
export interface Tried {
  readonly id: string
  /** CEL. */
  readonly condition: string
  readonly why: string
  readonly action: object
  /** What the condition reads. */
  readonly values: readonly Value[]
  readonly outcome: RuleOutcome
  /** After this rule. */
  readonly result: string | null
}

export interface Value {
  /** As the condition writes it. */
  readonly name: string
  readonly value: string | number | boolean
}

/** What became of one rule, for `explain`. `not-asked`: an earlier one had settled what it is about. */
export type RuleOutcome = 'matched' | 'no-effect' | 'not-matched' | 'not-asked' | 'failed'
/** A change that would turn a stop into none, or none into a stop. */
export interface Flip {
  /** One, or two that only work together. */
  readonly changes: readonly FlippedField[]
  readonly verdict: Verdict
  readonly tier: Tier | null
}

export interface FlippedField {
  /** `newness`, `overdue`, `waived`, or a fact. */
  readonly field: string
  readonly from: string | number | boolean
  readonly to: string | number | boolean
}

/** Whether a finding may be waived, and for how long at most. */
export type WaiverLimit =
  | { readonly allowed: true; readonly maxDays: number }
  /** `forbidden`: this policy lets nobody waive it. `nothing`: it stops nothing that a waiver could lift. */
  | { readonly allowed: false; readonly why: 'forbidden' | 'nothing' }

/** A finding that stops nothing now and will. */
export interface ComingStop {
  readonly id: string
  /** ISO 8601 date-time from which it stops the run. */
  readonly from: string
  readonly because: 'waiver-ends' | 'date-passes'
  readonly verdict: Verdict
}
