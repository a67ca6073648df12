const date = /^\d{4}-\d{2}-\d{2}$/
const day = 24 * 60 * 60_000

/** A date means its last moment, UTC; a date-time is itself. ISO 8601; null: it is no time. */
export function momentOf(until: string | undefined): string | null {
  if (until === undefined) return null
  const at = Date.parse(date.test(until) ? `${until}T23:59:59.999Z` : until)
  return Number.isNaN(at) ? null : new Date(at).toISOString()
}

/** Calendar days from one moment to another, UTC. */
export function daysBetween(from: string, to: string): number {
  return Math.floor(Date.parse(to) / day) - Math.floor(Date.parse(from) / day)
}
