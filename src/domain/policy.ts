import type { Facts } from './facts.ts'
import type { FindingClass, Newness, Severity, Stage, Tier, Verdict } from './terms.ts'
import type { Text } from './text.ts'

/** A policy in force: policies/default.yml, compiled at build, and what baton.yml changes of it. */
export interface Policy {
  readonly name: string
  readonly tables: Readonly<Record<string, PolicyTable>>
  readonly rules: Readonly<Record<FindingClass, readonly TierRule[]>>
  /** Class whose rules go on where none of its own gave a tier. */
  readonly otherwise: Readonly<Partial<Record<FindingClass, FindingClass>>>
  readonly stages: readonly StageRow[]
  readonly severity: readonly SeverityRow[]
  readonly terms: PolicyTerms
}

/** Numbers of a policy that are no condition. */
export interface PolicyTerms {
  readonly deadlines: Readonly<Record<Tier, Deadline>>
  readonly adoption: {
    /** For debt, counted from adoption; null: no clock. */
    readonly dueDays: Readonly<Record<Tier, number | null>>
    readonly notAdoptable: readonly NotAdoptable[]
    readonly announceDaysBefore: number
  }
  readonly waivers: {
    /** Longest life; null: nothing to waive. */
    readonly maxDays: Readonly<Record<Tier, number | null>>
    readonly forbidden: readonly 'malware.confirmed'[]
  }
  readonly signals: { readonly kevMaxAgeHours: number }
  readonly limits: { readonly newIncidentsPerRun: number; readonly floodRuleShare: number }
}

export type NotAdoptable = 'T0' | 'kev' | 'malware' | 'pipeline'

export interface Deadline {
  readonly containHours: number | null
  /** Null: with the next upgrade. */
  readonly fixHours: number | null
}

export interface PolicyTable {
  /** CEL; each gives one digit of the key. */
  readonly key: readonly string[]
  readonly rows: Readonly<Record<string, string>>
  readonly keyOf: (f: Facts) => string
}

/** Value of each table for one finding, by the table's name. */
export type TableValues = Readonly<Record<string, string>>

/** What a row of the stage or severity table sees beside the facts. */
export interface RowValues {
  readonly stage: Stage
  readonly tier: Tier
  readonly newness: Newness
  readonly kev: boolean
  readonly class: FindingClass
  readonly evidence: Facts['evidence']
  readonly overdue: boolean
  readonly published: boolean
}

interface Rule<Action, When> {
  /** Unique in the whole policy. */
  readonly id: string
  /** CEL. */
  readonly source: string
  readonly why: string
  readonly action: Action
  /** May throw: then the finding gets the strictest tier of its class. */
  readonly when: When
}

export type TierCondition = (f: Facts, tables: TableValues) => boolean
export type RowCondition = (f: Facts, tables: TableValues, row: RowValues) => boolean

export type TierRule = Rule<TierAction, TierCondition>
export type StageRow = Rule<StageAction, RowCondition>
export type SeverityRow = Rule<SeverityAction, RowCondition>

export type TierAction =
  /** Counts while no tier is set. `verdict`: instead of the stage table's. */
  | {
      readonly do: 'tier'
      readonly tier: Tier
      readonly whenNew?: Tier
      readonly verdict?: 'block' | 'quarantine'
      readonly incident?: boolean
    }
  /** Counts while no tier is set: no finding of ours. */
  | { readonly do: 'drop' }
  /** One step, not past `to`; only the first that matches. `from`: only these tiers. */
  | { readonly do: 'weaker'; readonly to: Tier; readonly from?: readonly Tier[] }
  /** One step, not past `to`. */
  | { readonly do: 'stronger'; readonly to: Tier; readonly from?: readonly Tier[] }
  | { readonly do: 'atMost'; readonly tier: Tier }
  | { readonly do: 'atLeast'; readonly tier: Tier }

export interface StageAction {
  readonly verdict: Verdict
  readonly incident: boolean
}

export type SeverityAction =
  /** Counts while none is set. */
  | { readonly do: 'severity'; readonly severity: Severity }
  | { readonly do: 'atLeast'; readonly severity: Severity }
  /** One step worse, not past `to`. */
  | { readonly do: 'stronger'; readonly to: Severity }

/** Why a condition does not load, and where in its text (UTF-16 units, from 0). */
export interface ConditionMistake {
  readonly mistake: Text
  readonly range: { readonly start: number; readonly end: number }
}
