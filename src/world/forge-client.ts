import { GitHubFailure, type Clock, type GitHub, type Random } from '../domain/ports.ts'
import { takeTurns } from './github-turns.ts'
import { judgeTry } from './github-verdict.ts'
import { backOff, type Headers } from './github-waits.ts'

export interface ForgeOptions {
  readonly token: string
  readonly apiUrl: string
  readonly clock: Clock
  readonly random: Pick<Random, 'fraction'>
  /** Milliseconds that all requests of the run may take together. */
  readonly budgetMs: number
  /** Milliseconds for one try. */
  readonly tryMs?: number
}

export interface Answer {
  readonly status: number
  readonly data: unknown
  readonly headers: Headers
}

export type Parameters = Readonly<Record<string, unknown>>

/** One try: rejects with what has `response` where an answer says no, as Octokit's errors have. */
export type Send = (route: string, parameters: Parameters, milliseconds: number) => Promise<Answer>

const mostTries = 4
const mostPages = 1_000

/** GitHub Enterprise Server has it beside `/api/v3`, not below. */
export const graphql = 'POST /graphql'

/**
 * A forge's API, whose client is loaded with the first request. Reads and idempotent writes are tried up to four
 * times, a POST again only when it was surely not executed or is a query of GraphQL; everything ends within the budget.
 */
export function openForge(name: string, options: ForgeOptions, load: () => Promise<Send>): GitHub {
  const { token, clock, random, tryMs = 10_000 } = options
  const turns = takeTurns(clock)
  const budget = watchBudget(options.budgetMs, clock)
  let loading: Promise<Send> | null = null

  async function exchange(route: string, parameters: Parameters): Promise<Answer> {
    loading ??= load().catch((cause: unknown) => {
      throw new GitHubFailure('unreachable', null, `${name}'s client does not start: ${nameOf(cause)}`)
    })
    const send = await loading
    return turns(!isRead(route, parameters), () => budget.spend(() => insist(send, route, parameters)))
  }

  async function insist(send: Send, route: string, parameters: Parameters): Promise<Answer> {
    for (let tries = 0; ; tries += 1) {
      const left = budget.left()
      if (left <= 0) throw new GitHubFailure('unreachable', null, `${route}: the time for ${name} is used up`)
      try {
        return checked(route, await send(route, parameters, Math.max(1, Math.min(tryMs, left))))
      } catch (error) {
        if (error instanceof GitHubFailure) throw error
        const judged = isRead(route, parameters) ? route.replace(/^POST /, 'GET ') : route
        const { failure, again, waitMs } = judgeTry(error, judged, clock.now(), token)
        const wait = waitMs ?? backOff(tries, random)
        if (!again || tries + 1 >= mostTries || wait >= budget.left()) throw failure
        await clock.sleep(wait)
      }
    }
  }

  return {
    request: async (route, parameters) => {
      const { status, data } = await exchange(route, parameters)
      return { status, data }
    },
    all: async (route, parameters) => {
      const items: unknown[] = []
      let page = await exchange(route, { per_page: 100, ...parameters })
      for (let pages = 1; ; pages += 1) {
        for (const item of itemsOf(route, page.data)) items.push(item)
        const next = nextOf(page.headers)
        if (next === null) return items
        if (pages >= mostPages)
          throw new GitHubFailure('unreachable', null, `${route}: more than ${mostPages} pages`)
        page = await exchange(`GET ${next}`, {})
      }
    },
  }
}

function isRead(route: string, { query }: Parameters): boolean {
  return (
    route.startsWith('GET ') || (route === graphql && typeof query === 'string' && query.startsWith('query '))
  )
}

/** Text where JSON was announced could not be parsed; that is no answer. */
function checked(route: string, answer: Answer): Answer {
  const type = answer.headers['content-type']
  const announced = typeof type === 'string' && type.includes('json') && ![204, 205].includes(answer.status)
  if (!announced || typeof answer.data !== 'string') return answer
  const kind = route.startsWith('GET ') ? 'unreachable' : 'uncertain'
  throw new GitHubFailure(kind, answer.status, `${route}: the answer is no JSON`)
}

/** Octokit's own pagination is not used: it takes an error 409 for an empty page. */
function itemsOf(route: string, data: unknown): readonly unknown[] {
  if (Array.isArray(data)) return data
  if (typeof data === 'object' && data !== null && 'items' in data && Array.isArray(data.items)) {
    if (!('incomplete_results' in data) || data.incomplete_results === false) return data.items
    throw new GitHubFailure('unreachable', null, `${route}: GitHub says that its results are incomplete`)
  }
  throw new GitHubFailure('unreachable', null, `${route}: the answer is no list`)
}

function nextOf(headers: Headers): string | null {
  const { link } = headers
  return typeof link === 'string' ? (/<([^<>]+)>;\s*rel="next"/.exec(link)?.[1] ?? null) : null
}

/** Counts the time in which at least one request is under way. */
function watchBudget(
  milliseconds: number,
  clock: Pick<Clock, 'now'>,
): { readonly left: () => number; readonly spend: <T>(work: () => Promise<T>) => Promise<T> } {
  let spent = 0
  let since = 0
  let underWay = 0
  const running = (): number => (underWay > 0 ? clock.now().getTime() - since : 0)
  return {
    left: () => milliseconds - spent - running(),
    spend: async (work) => {
      if (underWay === 0) since = clock.now().getTime()
      underWay += 1
      try {
        return await work()
      } finally {
        if (underWay === 1) spent += running()
        underWay -= 1
      }
    },
  }
}

function nameOf(cause: unknown): string {
  return cause instanceof Error ? cause.name : 'unknown'
}
