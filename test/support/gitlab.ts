import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Of a merge request, as far as the notes API goes. */
export interface GitLabNote {
  readonly id: number
  readonly author: number
  readonly system: boolean
  body: string
}

export interface GitLabFault {
  /** Of `METHOD path`, the path as it was sent. */
  readonly on: RegExp
  readonly is:
    'lost' | 'reset' | { readonly answer: number; readonly headers?: Readonly<Record<string, string>> }
  readonly times?: number
  readonly after?: number
}

interface Token {
  readonly user: number
  readonly scope: 'api' | 'read_api'
  readonly role: 'guest' | 'reporter'
}

/** A GitLab that knows the notes of merge requests and whose token it is, and nothing else. */
export interface GitLabServer {
  /** `http://127.0.0.1:…/api/v4`. */
  readonly apiUrl: string
  readonly notes: (project: string, iid: number) => GitLabNote[]
  readonly put: (project: string, iid: number, author: number, body: string, system?: boolean) => GitLabNote
  readonly token: (user: number, more?: Partial<Token>) => string
  readonly fail: (fault: GitLabFault) => void
  /** `METHOD path` of everything that was asked. */
  readonly log: readonly string[]
  /** What GitLab's documentation does not allow to be asked. */
  readonly violations: readonly string[]
  readonly close: () => Promise<void>
}

const route = /^\/api\/v4\/projects\/([^/?]+)\/merge_requests\/(\d+)\/notes(?:\/(\d+))?(?:\?(.*))?$/
const queryAllowed = /^(?:sort=asc|order_by=created_at|page=\d+|per_page=\d+)$/

/** Answers as GitLab's "Notes API" and "REST API" say: errors as `message`, 20 a page, next page by `Link`. */
export async function startGitLab(): Promise<GitLabServer> {
  const mergeRequests = new Map<string, GitLabNote[]>()
  const tokens = new Map<string, Token>()
  const faults: { fault: GitLabFault; seen: number }[] = []
  const log: string[] = []
  const violations: string[] = []
  let lastId = 300

  const notes = (project: string, iid: number): GitLabNote[] => {
    const key = `${project}!${iid}`
    const found = mergeRequests.get(key) ?? []
    mergeRequests.set(key, found)
    return found
  }
  const put: GitLabServer['put'] = (project, iid, author, body, system = false) => {
    const note = { id: (lastId += 1), author, body, system }
    notes(project, iid).push(note)
    return note
  }

  const server = createServer((request, response) => {
    void answer(request, response)
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '' } = request
    const asked = `${method} ${url}`
    log.push(asked)
    const body = await bodyOf(request)
    const fault = faultOf(asked)
    if (typeof fault === 'object' && fault !== null) {
      send(response, fault.answer, { message: `${fault.answer} fault` }, fault.headers)
      return
    }
    const made = fault === 'reset' ? null : reply(method, url, request.headers, body)
    if (made === null || fault === 'lost') request.socket.destroy()
    else send(response, made.status, made.data, made.headers)
  }

  function faultOf(asked: string): GitLabFault['is'] | null {
    for (const one of faults) {
      if (!one.fault.on.test(asked)) continue
      one.seen += 1
      const { after = 0, times = 1, is } = one.fault
      if (one.seen > after && one.seen <= after + times) return is
    }
    return null
  }

  interface Made {
    readonly status: number
    readonly data: unknown
    readonly headers?: Readonly<Record<string, string>>
  }

  function reply(method: string, url: string, headers: IncomingMessage['headers'], body: string): Made {
    const given = headers['private-token']
    if (headers.authorization !== undefined) violations.push('authorization beside private-token')
    const token = typeof given === 'string' ? tokens.get(given) : undefined
    if (token === undefined) return { status: 401, data: { message: '401 Unauthorized' } }
    if (method !== 'GET' && token.scope !== 'api') {
      const data = { error: 'insufficient_scope', error_description: 'needs higher privileges', scope: 'api' }
      return { status: 403, data }
    }
    if (url === '/api/v4/user' && method === 'GET')
      return { status: 200, data: { id: token.user, username: `user_${token.user}`, state: 'active' } }
    const [, id = '', iid = '', noteId, query] = route.exec(url) ?? []
    if (id === '') {
      violations.push(`no such route: ${method} ${url}`)
      return { status: 404, data: { error: '404 Not Found' } }
    }
    const project = decodeURIComponent(id)
    const all = mergeRequests.get(`${project}!${iid}`)
    if (all === undefined) return { status: 404, data: { message: '404 Not found' } }
    if (method === 'GET' && noteId === undefined) return listed(all, id, iid, query ?? '')
    if (query !== undefined) violations.push(`a query in ${method}`)
    if (token.role === 'guest') return { status: 403, data: { message: '403 Forbidden' } }
    return written(method, { all, project, iid, noteId, token }, headers, body)
  }

  function listed(all: readonly GitLabNote[], id: string, iid: string, query: string): Made {
    const parts = query === '' ? [] : query.split('&')
    for (const part of parts) if (!queryAllowed.test(part)) violations.push(`query ${part}`)
    const asked = new URLSearchParams(query)
    const size = Math.min(Number(asked.get('per_page') ?? 20), 100)
    const page = Number(asked.get('page') ?? 1)
    const sorted = asked.get('sort') === 'asc' ? [...all] : [...all].reverse()
    const there = sorted.slice((page - 1) * size, page * size).map(view)
    asked.set('page', String(page + 1))
    const next = `<${apiUrl()}/projects/${id}/merge_requests/${iid}/notes?${asked.toString()}>; rel="next"`
    return { status: 200, data: there, headers: page * size < all.length ? { link: next } : {} }
  }

  interface Asked {
    readonly all: GitLabNote[]
    readonly project: string
    readonly iid: string
    readonly noteId: string | undefined
    readonly token: Token
  }

  function written(method: string, asked: Asked, headers: IncomingMessage['headers'], body: string): Made {
    const { all, project, iid, noteId, token } = asked
    const note = all.find(({ id }) => String(id) === noteId)
    if (method === 'POST' && noteId === undefined) {
      const text = textOf(headers, body)
      if (text === null) return { status: 400, data: { error: 'body is missing' } }
      return { status: 201, data: view(put(project, Number(iid), token.user, text)) }
    }
    if (note === undefined || note.system) return { status: 404, data: { message: '404 Note Not Found' } }
    if (note.author !== token.user) return { status: 403, data: { message: '403 Forbidden' } }
    if (method === 'DELETE') {
      if (body !== '') violations.push('a body in DELETE')
      all.splice(all.indexOf(note), 1)
      return { status: 204, data: null }
    }
    const text = method === 'PUT' ? textOf(headers, body) : null
    if (text === null) return { status: 400, data: { error: 'body is missing' } }
    note.body = text
    return { status: 200, data: view(note) }
  }

  /** JSON with `body` and nothing else; at most a million characters. A quick action is taken out, and noticed. */
  function textOf(headers: IncomingMessage['headers'], body: string): string | null {
    if (headers['content-type'] !== 'application/json') violations.push('a body that is no JSON')
    const given = JSON.parse(body === '' ? '{}' : body) as Readonly<Record<string, unknown>>
    for (const name of Object.keys(given)) if (name !== 'body') violations.push(`attribute ${name}`)
    const text = given['body']
    if (typeof text !== 'string' || text === '' || text.length > 1_000_000) return null
    const outside = text.replaceAll(/^(`{3,}|~{3,})[\s\S]*?^\1/gm, '')
    if (/^\s*\/[a-z]/m.test(outside)) violations.push('a quick action')
    return text
  }

  function apiUrl(): string {
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v4`
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    apiUrl: apiUrl(),
    notes,
    put,
    token: (user, more = {}) => {
      const name = `glpat-${'x'.repeat(16)}${tokens.size}`
      tokens.set(name, { user, scope: 'api', role: 'reporter', ...more })
      return name
    },
    fail: (fault) => faults.push({ fault, seen: 0 }),
    log,
    violations,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

function view({ id, author, system, body }: GitLabNote): unknown {
  return {
    id,
    type: null,
    body,
    author: { id: author, username: `user_${author}`, name: 'Somebody', state: 'active' },
    created_at: '2026-11-24T09:00:00.000Z',
    updated_at: '2026-11-24T09:00:00.000Z',
    system,
    noteable_type: 'MergeRequest',
    resolvable: false,
    confidential: false,
    internal: false,
  }
}

function send(
  response: ServerResponse,
  status: number,
  data: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(data === null ? undefined : JSON.stringify(data))
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request) body += String(chunk)
  return body
}
