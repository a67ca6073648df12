import { afterBusinessDays } from '../../domain/business-days.ts'
import type { Severity, Tier } from '../../domain/terms.ts'

/** Milliseconds from first detection to the due date, by tier; null: with the next upgrade, no clock runs. */
export type Deadlines = Readonly<Record<Tier, number | null>>

const minute = 60_000
const day = 24 * 60 * minute

/** How long an incident is offered before somebody must have taken it up. */
const offers: Readonly<
  Record<Severity, { readonly milliseconds: number } | { readonly businessDays: number }>
> = {
  SEV1: { milliseconds: 15 * minute },
  SEV2: { milliseconds: 15 * minute },
  SEV3: { milliseconds: 4 * 60 * minute },
  SEV4: { businessDays: 1 },
  SEV5: { businessDays: 5 },
}

/** When it must have been taken up, counted from `declared`. ISO 8601, UTC. */
export function takeUpBy(severity: Severity, declared: string): string {
  const offer = offers[severity]
  return 'milliseconds' in offer
    ? later(declared, offer.milliseconds)
    : afterBusinessDays(declared, offer.businessDays)
}

/**
 * When it must be gone. KEV's date (CISA, a date or null) wins where it is earlier. Null: no clock runs. ISO 8601, UTC.
 */
export function dueAtOf(
  tier: Tier,
  firstSeen: string,
  deadlines: Deadlines,
  kevDue: string | null = null,
): string | null {
  const time = deadlines[tier]
  const own = time === null ? null : later(firstSeen, time)
  const catalogue = kevDue === null || Number.isNaN(Date.parse(kevDue)) ? null : endOfDay(kevDue)
  if (own === null || catalogue === null) return own ?? catalogue
  return own < catalogue ? own : catalogue
}

/** ISO 8601, UTC. */
export function later(from: string, milliseconds: number): string {
  return new Date(Date.parse(from) + milliseconds).toISOString()
}

/** The last moment of a date or of the day in which a date-time lies, UTC. */
export function endOfDay(date: string): string {
  return `${new Date(date).toISOString().slice(0, 10)}T23:59:59.999Z`
}

/** A date means its last moment, UTC; a date-time is itself. ISO 8601. */
export function momentOf(date: string): string {
  return date.length === '2026-12-01'.length ? endOfDay(date) : date
}

/** Whole calendar days from one date to another, UTC; negative when `to` is before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(endOfDay(to)) - Date.parse(endOfDay(from))) / day)
}
