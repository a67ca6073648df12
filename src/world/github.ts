import type * as Toolkit from '@actions/github'
import { GitHubFailure, type Clock, type GitHub, type Random } from '../domain/ports.ts'
import { boundFetch, type Fetch } from './github-fetch.ts'
import { takeTurns } from './github-turns.ts'
import { judgeTry } from './github-verdict.ts'
import { backOff, type Headers } from './github-waits.ts'

export interface GitHubOptions {
  readonly token: string
  readonly apiUrl: string
  readonly clock: Clock
  readonly random: Pick<Random, 'fraction'>
  /** Milliseconds that all requests of the run may take together. */
  readonly budgetMs: number
  /** Milliseconds for one try. */
  readonly tryMs?: number
}

interface Answer {
  readonly status: number
  readonly data: unknown
  readonly headers: Headers
}

type Parameters = Readonly<Record<string, unknown>>
type Send = (route: string, parameters: Parameters, milliseconds: number) => Promise<Answer>

const mostTries = 4
const mostPages = 1_000
/** GitHub Enterprise Server has it beside `/api/v3`, not below. */
const graphql = 'POST /graphql'
const apiVersion = '2022-11-28'

/**
 * GitHub's API by Octokit, which is loaded with the first request: REST, and GraphQL as `POST /graphql`. Reads and
 * idempotent writes are tried up to four times, a POST again only when it was surely not executed or is a query of
 * GraphQL; everything ends within the budget.
 */
export function openGitHub(options: GitHubOptions): GitHub {
  const { token, clock, random, tryMs = 10_000 } = options
  const turns = takeTurns(clock)
  const budget = watchBudget(options.budgetMs, clock)
  let loading: Promise<Send> | null = null

  async function exchange(route: string, parameters: Parameters): Promise<Answer> {
    loading ??= loadClient(options).catch((cause: unknown) => {
      throw new GitHubFailure('unreachable', null, `GitHub's client does not start: ${nameOf(cause)}`)
    })
    const send = await loading
    return turns(!isRead(route, parameters), () => budget.spend(() => insist(send, route, parameters)))
  }

  async function insist(send: Send, route: string, parameters: Parameters): Promise<Answer> {
    for (let tries = 0; ; tries += 1) {
      const left = budget.left()
      if (left <= 0) throw new GitHubFailure('unreachable', null, `${route}: the time for GitHub is used up`)
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

async function loadClient({ token, apiUrl }: GitHubOptions): Promise<Send> {
  const { getOctokit } = await importToolkit()
  const log = { debug: silent, info: silent, warn: silent, error: silent }
  const octokit = getOctokit(token, { baseUrl: apiUrl, userAgent: 'baton', log })
  // The toolkit's own fetch knows the runner's proxy.
  const { request } = octokit.request.endpoint.DEFAULTS as { request?: { fetch?: Fetch } }
  const bounded = boundFetch(request?.fetch ?? fetch, new URL(apiUrl).origin)
  return (route, parameters, milliseconds) =>
    octokit.request(route, {
      ...parameters,
      ...(route === graphql ? { baseUrl: apiUrl.replace(/\/v3\/?$/, '') } : {}),
      headers: { 'x-github-api-version': apiVersion },
      request: { fetch: bounded, signal: AbortSignal.timeout(Math.floor(milliseconds)), log },
    })
}

/**
 * The toolkit reads the event as it loads: it throws when that is no JSON, and prints to stdout when it is not
 * there. Nothing here needs what it reads.
 */
async function importToolkit(): Promise<typeof Toolkit> {
  const event = process.env.GITHUB_EVENT_PATH
  delete process.env.GITHUB_EVENT_PATH
  try {
    return await import('@actions/github')
  } finally {
    if (event !== undefined) process.env.GITHUB_EVENT_PATH = event
  }
}

function isRead(route: string, { query }: Parameters): boolean {
  return (
    route.startsWith('GET ') || (route === graphql && typeof query === 'string' && query.startsWith('query '))
  )
}

/** Octokit hands over text where JSON was announced and could not be parsed; that is no answer. */
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

function silent(): void {
  return
}
