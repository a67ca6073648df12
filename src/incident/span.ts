import { afterBusinessDays } from '../domain/business-days.ts'
import type { Span } from '../domain/settings-incident.ts'

const minute = 60_000

/** ISO 8601, UTC. Working days are Monday to Friday, UTC, at the same time of day. */
export function after(from: string, span: Span): string {
  if ('minutes' in span) return new Date(Date.parse(from) + span.minutes * minute).toISOString()
  return afterBusinessDays(from, span.businessDays)
}

/** The moment has come. Times are compared as moments, since they may be written in different ways. */
export function isReached(moment: string, now: string): boolean {
  return Date.parse(moment) <= Date.parse(now)
}

/** Milliseconds; never less than 0, since the clocks of two writers differ. */
export function lasted(from: string, to: string): number {
  return Math.max(0, Date.parse(to) - Date.parse(from))
}

/** A point between two moments, by its share of the time between them. */
export function between(from: string, to: string, share: number): string {
  return new Date(Date.parse(from) + lasted(from, to) * share).toISOString()
}

/** The moment so long before another. */
export function before(until: string, span: Span, now: string): string {
  return new Date(Date.parse(until) - lasted(now, after(now, span))).toISOString()
}
