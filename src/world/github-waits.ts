import type { Random } from '../domain/ports.ts'

/** Names in lower case. */
export type Headers = Readonly<Record<string, unknown>>

/** What GitHub asks for when it names no time: "wait for at least one minute". */
const unnamedMs = 60_000
/** No limit of GitHub's lasts longer than an hour; what is far beyond it is noise, not a time. */
const longestMs = 24 * 3_600_000
const firstBackOffMs = 500
const lastBackOffMs = 5_000

/**
 * Milliseconds that a rate limit's headers ask to wait: `retry-after` in seconds or as an HTTP date, else
 * `x-ratelimit-reset` when nothing remains, else a minute. Dates count from the answer's own `date`, since the
 * runner's clock may be wrong. Absurd values count as none.
 */
export function waitOf(headers: Headers, now: Date): number {
  const date = dateOf(headers.date) ?? now.getTime()
  const retryAfter = headers['retry-after']
  const asked = secondsOf(retryAfter) ?? until(dateOf(retryAfter), date)
  if (asked !== null && isPlausible(asked)) return asked
  if (headers['x-ratelimit-remaining'] !== '0') return unnamedMs
  const reset = secondsOf(headers['x-ratelimit-reset'])
  const wait = until(reset, date)
  return wait !== null && isPlausible(wait) ? wait : unnamedMs
}

/** Full jitter: anything from nothing to a bound that doubles with each try. */
export function backOff(tries: number, random: Pick<Random, 'fraction'>): number {
  return Math.floor(random.fraction() * Math.min(lastBackOffMs, firstBackOffMs * 2 ** tries))
}

function secondsOf(header: unknown): number | null {
  return typeof header === 'string' && /^[0-9]{1,12}$/.test(header) ? Number(header) * 1_000 : null
}

/** An HTTP date (RFC 9110 §5.6.7), which always names its day; `Date.parse` alone takes "5" for a year. */
function dateOf(header: unknown): number | null {
  if (typeof header !== 'string' || !/^[A-Z][a-z]{2,8},? /.test(header)) return null
  const time = Date.parse(header)
  return Number.isNaN(time) ? null : time
}

function until(time: number | null, from: number): number | null {
  return time === null ? null : Math.max(0, time - from)
}

function isPlausible(milliseconds: number): boolean {
  return milliseconds <= longestMs
}
