import type { Account } from './account.ts'
import type { Severity, Tier } from './terms.ts'

/** Who is asked, in which order and for how long. People come from baton.yml, their accounts from the forge. */
export interface IncidentSettings {
  /** By `@org/team` in lower case. */
  readonly teams: ReadonlyMap<string, TeamOnDuty>
  /** The last rungs of every ladder, in order; they cannot decline. */
  readonly dutyOfficers: readonly Account[]
  /** Others whom the forge vouched for, by `@login` in lower case. */
  readonly people?: ReadonlyMap<string, Account>
  /** Complete runs in a row without a finding that prove it gone. */
  readonly cleanRuns: number
  /** Instead of the built-in times. */
  readonly times?: Readonly<Partial<Record<Severity, Partial<SeverityTimes>>>>
  readonly limits?: Partial<IncidentLimits>
}

export interface TeamOnDuty {
  readonly oncall: readonly Account[]
  readonly lead?: Account
}

/** A length of time: of the clock, or of working days (Monday to Friday, UTC). */
export type Span = { readonly minutes: number } | { readonly businessDays: number }

/** domain.md b.4 and b.5. */
export interface SeverityTimes {
  /** How long one person is asked. */
  readonly offer: Span
  /** Part of an offer's time after which its addressee is reminded, 0–1. */
  readonly remindAfter: number
  /** How long an accepted baton stands without a sign of life. */
  readonly lease: Span
  /** Until when next action and time of next word are owed. Null: not asked for. */
  readonly readBack: Span | null
  /** How long two claims stand before the provisional holder is confirmed. */
  readonly arbitration: Span
  readonly pauseAtMost: Span
  /** How long before a date or the end of a hold one is told. */
  readonly announce: Span
  /** A review belongs to it. */
  readonly reviewed: boolean
}

export interface IncidentLimits {
  /** Within so many days the same findings reopen the incident; later they make a new one. */
  readonly reopenDays: number
  /** Part of an offer's time that `need_info` adds, once. */
  readonly needInfoShare: number
  /** So many `not_mine` and the security duty officer decides. */
  readonly notMine: number
  /** Dismissing these takes two. */
  readonly twoPersonTiers: readonly Tier[]
  /** Longest waiver in days; null: nothing to waive. `Policy.terms.waivers.maxDays`. */
  readonly waiverDays: Readonly<Record<Tier, number | null>>
}
