const day = 24 * 60 * 60_000

/** The same time of day, so many working days (Monday to Friday, UTC) later. ISO 8601, UTC. */
export function afterBusinessDays(from: string, days: number): string {
  let at = Date.parse(from)
  for (let left = days; left > 0;) {
    at += day
    const weekday = new Date(at).getUTCDay()
    if (weekday !== 0 && weekday !== 6) left -= 1
  }
  return new Date(at).toISOString()
}
