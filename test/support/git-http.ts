import { spawn } from 'node:child_process'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A real `git http-backend` over the bare repositories in a folder, behind Basic authentication. */
export interface GitServer {
  /** Address of a repository in the folder. */
  readonly url: (name: string) => string
  readonly credentials: Login
  /** May fetch, and is answered 403 to a push. */
  readonly readOnly: Login
  /** Done before it closes. */
  readonly whenDone: (act: () => void) => void
  readonly close: () => void
  /** Every request: `POST /ledger.git/git-receive-pack`. */
  readonly log: readonly string[]
  /** Bytes of answers sent. */
  readonly sent: () => number
  /** Says what happens to a request; asked with each one. */
  behave: (request: string) => GitFault
  /** Runs when something was executed whose answer gets lost, before the line breaks. */
  beforeLost: () => Promise<void>
  /** What came as `Authorization`, of all requests. */
  readonly authorizations: ReadonlySet<string>
}

interface Login {
  readonly user: string
  readonly password: string
}

/** `dropped`: not executed, no answer; `lost`: executed, no answer; a number: that status, not executed. */
export type GitFault = 'well' | 'dropped' | 'lost' | number | { readonly redirect: string }

const password = 'hush-6f2d'

function basic(user: string): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`
}

export async function startGitServer(folder: string): Promise<GitServer> {
  const log: string[] = []
  const authorizations = new Set<string>()
  let sent = 0
  const server: Pick<GitServer, 'behave' | 'beforeLost'> = {
    behave: () => 'well',
    beforeLost: () => Promise.resolve(),
  }

  async function serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, search } = new URL(message.url ?? '/', 'http://git')
    const { authorization = '' } = message.headers
    const request = `${message.method ?? ''} ${pathname}${search}`
    log.push(request)
    authorizations.add(authorization)
    const fault = server.behave(request)
    if (fault === 'dropped') return void message.socket.destroy()
    if (typeof fault === 'number') return void response.writeHead(fault).end()
    if (typeof fault === 'object') {
      const location = `${fault.redirect}/${pathname.split('/').slice(2).join('/')}${search}`
      return void response.writeHead(302, { location }).end()
    }
    if (![basic('baton'), basic('reader')].includes(authorization))
      return void response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end()
    if (authorization === basic('reader') && request.includes('git-receive-pack'))
      return void response.writeHead(403).end()
    const { head, body } = await run(folder, message, pathname, search.slice(1))
    if (fault === 'lost') {
      await server.beforeLost()
      return void message.socket.destroy()
    }
    sent += body.length
    response.writeHead(head.status, head.headers).end(body)
  }

  const http = createServer((message, response) => {
    serve(message, response).catch(() => message.socket.destroy())
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const lastActs: (() => void)[] = []
  const { port } = http.address() as AddressInfo
  return Object.assign(server, {
    url: (name: string) => `http://127.0.0.1:${port}/${name}`,
    credentials: { user: 'baton', password },
    readOnly: { user: 'reader', password },
    whenDone: (act: () => void) => {
      lastActs.push(act)
    },
    log,
    authorizations,
    sent: () => sent,
    close: () => {
      for (const act of lastActs) act()
      http.close()
      http.closeAllConnections()
    },
  })
}

interface CgiAnswer {
  readonly head: { readonly status: number; readonly headers: Record<string, string> }
  readonly body: Buffer
}

/** One request as CGI (RFC 3875). */
function run(folder: string, message: IncomingMessage, path: string, query: string): Promise<CgiAnswer> {
  const { headers } = message
  const env: Record<string, string> = {
    PATH: process.env['PATH'] ?? '',
    HOME: '/nonexistent',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_PROJECT_ROOT: folder,
    GIT_HTTP_EXPORT_ALL: '1',
    REMOTE_USER: 'baton',
    REQUEST_METHOD: message.method ?? '',
    PATH_INFO: path,
    QUERY_STRING: query,
    CONTENT_TYPE: headers['content-type'] ?? '',
    HTTP_CONTENT_ENCODING: headers['content-encoding'] ?? '',
    GIT_PROTOCOL: String(headers['git-protocol'] ?? ''),
  }
  if (headers['content-length'] !== undefined) env['CONTENT_LENGTH'] = headers['content-length']
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['http-backend'], { env, stdio: ['pipe', 'pipe', 'ignore'] })
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stdin.on('error', () => undefined)
    child.on('error', reject)
    child.on('close', () => {
      const whole = Buffer.concat(chunks)
      const end = whole.indexOf('\r\n\r\n')
      const lines = whole.toString('latin1', 0, end).split('\r\n')
      const pairs = lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)])
      const { Status: status = '200', ...rest } = Object.fromEntries(pairs) as Record<string, string>
      resolve({ head: { status: Number.parseInt(status, 10), headers: rest }, body: whole.subarray(end + 4) })
    })
    message.pipe(child.stdin)
  })
}
