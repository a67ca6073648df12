import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openContract, type Operation } from './contract.ts'
import { executes, orderFaults, spoil, type Fault, type FaultKind } from './faults.ts'
import { failure, notFound, type Reply } from './asked.ts'
import { answerGraphQL } from './graphql.ts'
import { mayPushContents, mayRead } from './rights.ts'
import { routes } from './routes.ts'
import { viewMembership, viewPerson } from './views.ts'
import {
  createRepo,
  type Actor,
  type CommentState,
  type Notification,
  type RepoState,
  type UserState,
} from './state.ts'

export interface Forge {
  /** The API's address, to be used as GITHUB_API_URL. */
  readonly url: string
  /** A workflow's token (github-actions[bot]) with these permissions; `as` a person: that person's own. */
  readonly token: (permissions: Actor['permissions'], as?: string) => string
  /** The repository of that name, made when it is not there. */
  readonly repo: (fullName: string, options?: { readonly isPrivate?: boolean }) => RepoState
  /** The user of that name, made when there is none. Teams need none. */
  readonly user: (login: string, id?: number) => UserState
  /** Logins of the members of a team, by `org/slug`. */
  readonly teams: Map<string, readonly string[]>
  /** Puts an issue or a pull request there as somebody else would. */
  readonly put: (repo: RepoState, issue: PutIssue) => number
  /** Puts a comment there as somebody writes it. */
  readonly comment: (repo: RepoState, number: number, by: string, body: string, id?: number) => CommentState
  readonly fail: (fault: Fault) => void
  /** Every request, in the order in which they came. */
  readonly log: readonly Logged[]
  /** Who got a notification. */
  readonly notifications: readonly Notification[]
  /** Requests and answers that GitHub's contract does not know; a test ends with none. */
  readonly violations: readonly string[]
  readonly close: () => Promise<void>
}

export interface PutIssue {
  readonly author: string
  readonly title?: string
  readonly body?: string
  readonly labels?: readonly string[]
  readonly isPullRequest?: boolean
}

export interface Logged {
  readonly method: string
  readonly path: string
  readonly query: string
  readonly body: unknown
  readonly token: string
  /** Null: never answered. */
  status: number | null
}

export interface ForgeOptions {
  readonly now?: () => Date
  /** Milliseconds before each request is executed, to mix up those that come at once. */
  readonly latency?: () => number
  /** Before every path, as on GitHub Enterprise Server: `/api/v3`. */
  readonly under?: string
}

/** A forge that keeps state and answers as GitHub does; each request and answer is checked with GitHub's contract. */
export async function startForge(options: ForgeOptions = {}): Promise<Forge> {
  const { now = () => new Date(), latency = () => 0, under = '' } = options
  const contract = openContract()
  const faults = orderFaults()
  const repos = new Map<string, RepoState>()
  const users = new Map<string, UserState>()
  const teams = new Map<string, readonly string[]>()
  const tokens = new Map<string, Actor>()
  const log: Logged[] = []
  const notifications: Notification[] = []
  const violations: string[] = []
  let lastId = 1_000
  const newId = (): number => (lastId += 1)

  function user(login: string, id = newId()): UserState {
    const there = users.get(login.toLowerCase())
    if (there !== undefined) return there
    const made: UserState = { id, login, type: login.endsWith('[bot]') ? 'Bot' : 'User' }
    users.set(login.toLowerCase(), made)
    return made
  }

  function answer(operation: Operation, actor: Actor, request: Received): Reply {
    if (operation.route === 'GET /user')
      return actor.isApp
        ? failure(403, 'Resource not accessible by integration')
        : { status: 200, data: viewPerson(url, actor.user) }
    const { username = '', org = '', team_slug: slug = '' } = operation.parameters
    if (operation.route === 'GET /users/{username}') {
      const person = users.get(username.toLowerCase())
      return person === undefined ? notFound : { status: 200, data: viewPerson(url, person) }
    }
    if (operation.route === 'GET /orgs/{org}/teams/{team_slug}/memberships/{username}') {
      // A workflow's own token never sees an organization's teams; an App's does with `members`.
      if (actor.isApp && actor.permissions.members === undefined)
        return failure(403, 'Resource not accessible by integration')
      return teams.get(`${org}/${slug}`)?.includes(username) === true
        ? { status: 200, data: viewMembership(url, operation.parameters) }
        : notFound
    }
    const { owner = '', repo: name = '' } = operation.parameters
    const repo = repos.get(`${owner}/${name}`.toLowerCase())
    const handle = routes[operation.route]
    if (repo === undefined || handle === undefined) return notFound
    return handle({
      api: url,
      repo,
      actor,
      parameters: operation.parameters,
      query: request.query,
      body: (request.body ?? {}) as Readonly<Record<string, unknown>>,
      wantsHtml: /\b(full|html)\b/.test(request.accept),
      now: now(),
      newId,
      user: (login) => users.get(login.toLowerCase()) ?? null,
      notify: (notification) => notifications.push(notification),
    })
  }

  async function serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await receive(message, under)
    const { method, path, query, body, token } = request
    const entry: Logged = { method, path, query: query.toString(), body, token, status: null }
    log.push(entry)
    const milliseconds = latency()
    if (milliseconds > 0) await new Promise((resolve) => setTimeout(resolve, milliseconds))
    const fault = faults.next(method, path)
    if (path === '/graphql') return serveGraphQL(request, entry, fault, message, response)
    const operation = contract.find(method, path)
    const wrong =
      operation === null
        ? [`${method} ${path}: GitHub has no such operation`]
        : contract.checkRequest(operation, query, body)
    violations.push(...wrong)
    const executed = operation !== null && wrong.length === 0 && executes(fault)
    const actor = tokens.get(token)
    const reply = !executed
      ? failure(operation === null ? 404 : 422, 'This request breaks the contract, or a fault keeps it out')
      : actor === undefined
        ? failure(401, 'Bad credentials')
        : answer(operation, actor, request)
    const { data, headers } = paged(reply, request, url)
    if (executed) violations.push(...contract.checkAnswer(operation, reply.status, data))
    const text = data === undefined ? '' : JSON.stringify(data)
    if (await spoil(fault, message, response, text)) return
    entry.status = reply.status
    response.writeHead(reply.status, {
      ...(text === '' ? {} : { 'content-type': 'application/json; charset=utf-8' }),
      'x-ratelimit-remaining': '4999',
      ...headers,
    })
    response.end(text)
  }

  async function serveGraphQL(
    { token, body }: Received,
    entry: Logged,
    fault: FaultKind | null,
    message: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const actor = tokens.get(token)
    const reply =
      actor === undefined
        ? failure(401, 'Bad credentials')
        : !executes(fault)
          ? failure(502, 'A fault keeps it out')
          : answerGraphQL(body, {
              actor,
              repo: (name) => repos.get(name.toLowerCase()) ?? null,
              repos: () => repos.values(),
              mayRead: (repo) => mayRead({ actor, repo }),
              mayPush: (repo) => mayPushContents({ actor, repo }),
              violate: (what) => violations.push(what),
            })
    const text = JSON.stringify(reply.data)
    if (await spoil(fault, message, response, text)) return
    entry.status = reply.status
    response.writeHead(reply.status, { 'content-type': 'application/json; charset=utf-8' })
    response.end(text)
  }

  const server = createServer((message, response) => {
    serve(message, response).catch((error: unknown) => {
      violations.push(`the forge itself failed: ${String(error)}`)
      response.destroy()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${under}`
  user('github-actions[bot]')

  return {
    url,
    log,
    notifications,
    violations,
    user,
    teams,
    token: (permissions, as = 'github-actions[bot]') => {
      const actor: Actor = { user: user(as), isApp: as.endsWith('[bot]'), permissions }
      const token = `${actor.isApp ? 'ghs' : 'ghp'}_${newId()}`
      tokens.set(token, actor)
      return token
    },
    repo: (fullName, { isPrivate = false } = {}) => {
      const there = repos.get(fullName.toLowerCase()) ?? createRepo(fullName, isPrivate)
      repos.set(fullName.toLowerCase(), there)
      return there
    },
    put: (repo, issue) => putIssue(repo, issue, { user, now, newId }),
    comment: (repo, number, by, body, id = newId()) =>
      putComment(repo, number, { author: user(by), body, at: now(), id }),
    fail: faults.add,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

interface Received {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly body: unknown
  readonly token: string
  readonly accept: string
}

async function receive(message: IncomingMessage, under: string): Promise<Received> {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString('utf8')
  const { pathname, searchParams } = new URL(message.url ?? '/', 'http://forge')
  const { authorization = '', accept = '' } = message.headers
  return {
    method: message.method ?? '',
    // What is asked for elsewhere keeps its path, which no operation has.
    path:
      // GitHub Enterprise Server answers GraphQL beside its REST API's version.
      pathname === `${under.replace(/\/v3$/, '')}/graphql`
        ? '/graphql'
        : under !== '' && pathname.startsWith(`${under}/`)
          ? pathname.slice(under.length)
          : `${under === '' ? '' : '/elsewhere'}${pathname}`,
    query: searchParams,
    body: text === '' ? undefined : (JSON.parse(text) as unknown),
    token: authorization.replace(/^(token|bearer) /i, ''),
    accept,
  }
}

/** GitHub's pages: 30 unless asked, 100 at most, `Link` with next and last. */
function paged(
  reply: Reply,
  { path, query }: Received,
  url: string,
): { readonly data: unknown; readonly headers: Readonly<Record<string, string>> } {
  if (reply.list === undefined) return { data: reply.data, headers: {} }
  const size = Math.min(100, Number(query.get('per_page') ?? 30))
  const page = Number(query.get('page') ?? 1)
  const last = Math.max(1, Math.ceil(reply.list.length / size))
  const to = (number: number, rel: string): string => {
    const next = new URLSearchParams(query)
    next.set('page', String(number))
    return `<${url}${path}?${next.toString()}>; rel="${rel}"`
  }
  const links = page < last ? { link: `${to(page + 1, 'next')}, ${to(last, 'last')}` } : {}
  return { data: reply.list.slice((page - 1) * size, page * size), headers: links }
}

function putComment(
  repo: RepoState,
  number: number,
  { author, body, at, id }: { author: UserState; body: string; at: Date; id: number },
): CommentState {
  const issue = repo.issues.get(number)
  if (issue === undefined) throw new Error(`there is no issue ${number}`)
  const comment: CommentState = { id, author, createdAt: at, body, reactions: [] }
  issue.comments.push(comment)
  return comment
}

function putIssue(
  repo: RepoState,
  { author, title = 'an issue', body = '', labels = [], isPullRequest = false }: PutIssue,
  { user, now, newId }: { user: (login: string) => UserState; now: () => Date; newId: () => number },
): number {
  const number = Math.max(0, ...repo.issues.keys()) + 1
  for (const name of labels)
    if (!repo.labels.has(name.toLowerCase()))
      repo.labels.set(name.toLowerCase(), { id: newId(), name, color: 'ededed', description: null })
  repo.issues.set(number, {
    id: newId(),
    number,
    author: user(author),
    isPullRequest,
    createdAt: now(),
    updatedAt: now(),
    title,
    body,
    state: 'open',
    stateReason: null,
    closedBy: null,
    locked: false,
    deleted: false,
    labels: [...labels],
    assignees: [],
    comments: [],
    hiddenFromLists: 0,
  })
  return number
}
