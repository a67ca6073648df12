import { GitHubFailure } from '../domain/ports.ts'
import { waitOf, type Headers } from './github-waits.ts'
import { RefusedAnswer } from './github-fetch.ts'

/** What to do after a try that failed. */
export interface TryVerdict {
  readonly failure: GitHubFailure
  /** The same request may be sent again without doing anything twice. */
  readonly again: boolean
  /** Milliseconds that GitHub asks to wait; null: it asks for none, back off by our own rule. */
  readonly waitMs: number | null
}

interface Answered {
  readonly status: number
  readonly headers: Headers
  readonly data: unknown
}

/** No connection was made, so nothing was sent. */
const unsent: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

/**
 * Tells a failed try apart by what may have happened. A read and an idempotent write (PUT, PATCH, DELETE) may be
 * sent again; a POST only when the answer, or its lack, proves that it was not executed.
 */
export function judgeTry(error: unknown, route: string, now: Date, secret: string): TryVerdict {
  const method = route.slice(0, route.indexOf(' '))
  const answer = answerOf(error)
  const plain = (words: string): string => `${route}: ${printable(words, secret)}`
  if (answer === null) return unanswered(error, method, plain)
  const { status } = answer
  const message = plain(`${status} ${messageOf(answer.data)}`)
  const refuse = (kind: GitHubFailure['kind']): TryVerdict => ({
    failure: new GitHubFailure(kind, status, message, codesOf(answer.data)),
    again: false,
    waitMs: null,
  })
  if (isRateLimit(answer))
    return {
      failure: new GitHubFailure('unreachable', status, `${message} (rate limit)`),
      again: true,
      waitMs: waitOf(answer.headers, now),
    }
  if (status >= 500 || status === 408) return mayBeDone(method, status, message)
  if (status === 401 || status === 403 || status === 451) return refuse('permission')
  if (status === 404 || status === 410) return refuse('missing')
  return refuse('invalid')
}

/** GitHub's "Rate limits for the REST API": 429, or 403 with `retry-after`, nothing remaining, or words that say so. */
function isRateLimit({ status, headers, data }: Answered): boolean {
  if (status === 429) return true
  if (status !== 403) return false
  if (headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0') return true
  return /rate limit|abuse detection/i.test(messageOf(data))
}

function unanswered(error: unknown, method: string, plain: (words: string) => string): TryVerdict {
  const refused = causes(error).find((cause) => cause instanceof RefusedAnswer)
  if (refused instanceof RefusedAnswer) {
    const kind = refused.mayBeDone && method !== 'GET' ? 'uncertain' : 'unreachable'
    return { failure: new GitHubFailure(kind, null, plain(refused.message)), again: false, waitMs: null }
  }
  const code = causes(error).flatMap(codeOf)[0] ?? 'no answer'
  const message = plain(`no answer (${code})`)
  if (unsent.has(code))
    return { failure: new GitHubFailure('unreachable', null, message), again: true, waitMs: null }
  return mayBeDone(method, null, message)
}

function mayBeDone(method: string, status: number | null, message: string): TryVerdict {
  const kind = method === 'GET' ? 'unreachable' : 'uncertain'
  return { failure: new GitHubFailure(kind, status, message), again: method !== 'POST', waitMs: null }
}

function answerOf(error: unknown): Answered | null {
  if (!isRecord(error) || !isRecord(error.response)) return null
  const { status, headers, data } = error.response
  if (typeof status !== 'number' || !isRecord(headers)) return null
  return { status, headers, data }
}

function causes(error: unknown): unknown[] {
  const found: unknown[] = []
  for (let at = error; isRecord(at) && found.length < 8; at = at.cause) found.push(at)
  return found
}

function codeOf(error: unknown): string[] {
  if (!isRecord(error)) return []
  if (typeof error.code === 'string') return [error.code]
  return error.name === 'TimeoutError' || error.name === 'AbortError' ? ['timeout'] : []
}

function messageOf(data: unknown): string {
  if (typeof data === 'string') return data
  if (!isRecord(data)) return ''
  const said = typeof data.message === 'string' ? [data.message] : []
  const errors = Array.isArray(data.errors) ? data.errors : []
  const details = errors.flatMap((one: unknown) =>
    isRecord(one) && typeof one.message === 'string' ? [one.message] : [],
  )
  return [...said, ...details].join('; ')
}

function codesOf(data: unknown): string[] {
  if (!isRecord(data) || !Array.isArray(data.errors)) return []
  return data.errors.flatMap((one: unknown) =>
    isRecord(one) && typeof one.code === 'string' ? [one.code] : [],
  )
}

/** GitHub's (or a proxy's) words are short, printable and without our token. */
function printable(words: string, secret: string): string {
  const safe = secret === '' ? words : words.replaceAll(secret, '***')
  return safe
    .slice(0, 200)
    .replace(/[^\x20-\x7e]+/g, ' ')
    .trim()
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
