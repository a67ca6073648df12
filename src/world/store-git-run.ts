import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { StoreFailure } from '../domain/ledger.ts'
import type { GitAnswer } from '../domain/ports.ts'
import { gitEnvironment, hardened } from './git-hardened.ts'

/** Configuration of one command: reaches Git by its environment, so that no address and no secret is an argument. */
export type GitConfig = readonly (readonly [name: string, value: string])[]

export interface GitRunner {
  /** Of every command. */
  readonly environment: Readonly<Record<string, string>>
  /** Of the repository. */
  readonly folder: string
  readonly run: (args: readonly string[], options?: RunOptions) => Promise<GitAnswer>
  /** Objects by id or name, as `cat-file --batch` has them; null: it is not here. */
  readonly objects: (names: readonly string[]) => Promise<readonly (GitObject | null)[]>
  /** Ends what still runs. */
  readonly close: () => void
}

export interface RunOptions {
  readonly input?: string | Uint8Array
  readonly config?: GitConfig
  readonly seconds?: number
}

export interface GitObject {
  readonly id: string
  readonly type: string
  readonly body: Buffer
}

/** What the network needs of our environment, beside what every Git may know. */
const network = [
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'NO_PROXY',
  'ALL_PROXY',
  'GIT_SSL_CAINFO',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  'SSH_AUTH_SOCK',
  'GIT_SSH',
  'GIT_SSH_COMMAND',
].flatMap((name) => [name, name.toLowerCase()])

/** Git on one bare repository. `protocols` as GIT_ALLOW_PROTOCOL has them. */
export function runGitIn(folder: string, environment: NodeJS.ProcessEnv, protocols: string): GitRunner {
  const passed = network.flatMap((name) => {
    const value = environment[name]
    return value === undefined || value === '' ? [] : [[name, value] as const]
  })
  const base: Record<string, string> = {
    ...gitEnvironment(environment),
    ...Object.fromEntries(passed),
    GIT_DIR: folder,
    GIT_ALLOW_PROTOCOL: protocols,
  }
  let reader: ObjectReader | null = null

  return {
    environment: base,
    folder,
    run: (args, options = {}) => runOnce(args, { ...base, ...configured(options.config ?? []) }, options),
    objects: (names) => {
      if (reader?.isAlive() !== true) reader = readObjects(base)
      return Promise.all(names.map(reader.read))
    },
    close: () => reader?.end(),
  }
}

function configured(config: GitConfig): Record<string, string> {
  const pairs = config.flatMap(([name, value], at) => [
    [`GIT_CONFIG_KEY_${at}`, name] as const,
    [`GIT_CONFIG_VALUE_${at}`, value] as const,
  ])
  return { GIT_CONFIG_COUNT: String(config.length), ...Object.fromEntries(pairs) }
}

function runOnce(
  args: readonly string[],
  env: Record<string, string>,
  { input = '', seconds = 60 }: RunOptions,
): Promise<GitAnswer> {
  return new Promise((resolve) => {
    const child = spawn('git', [...hardened, ...args], { env, stdio: 'pipe' })
    const chunks: Buffer[] = []
    let stderr = ''
    const timer = setTimeout(() => child.kill('SIGKILL'), seconds * 1_000)
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => {
      if (stderr.length < 8_192) stderr += chunk.toString('utf8')
    })
    // Git may end before it has read everything.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
    const end = (code: number): void => {
      clearTimeout(timer)
      resolve({ code, stdout: Buffer.concat(chunks), stderr })
    }
    child.on('error', () => end(127))
    child.on('close', (code) => end(code ?? 128))
  })
}

interface ObjectReader {
  readonly read: (name: string) => Promise<GitObject | null>
  readonly isAlive: () => boolean
  readonly end: () => void
}

/** One `cat-file --batch` for many questions. It keeps this process alive only while one is unanswered. */
function readObjects(env: Record<string, string>): ObjectReader {
  const child = spawn('git', [...hardened, 'cat-file', '--batch'], { env, stdio: 'pipe' })
  const waiting: { answer: (object: GitObject | null) => void; fail: (error: Error) => void }[] = []
  let chunks: Buffer[] = []
  let size = 0
  let needed = 1
  let isAlive = true

  function die(): void {
    isAlive = false
    for (const { fail } of waiting.splice(0)) fail(new StoreFailure('git cat-file ended'))
  }

  function take(): void {
    let buffer = Buffer.concat(chunks, size)
    for (let read = parseObject(buffer); ; read = parseObject(buffer)) {
      if (typeof read === 'number') {
        needed = read
        break
      }
      waiting.shift()?.answer(read.object)
      buffer = buffer.subarray(read.length)
    }
    chunks = [buffer]
    size = buffer.length
    if (waiting.length === 0) holdProcess(child, false)
  }

  holdProcess(child, false)
  child.on('error', die)
  child.on('close', die)
  child.stdin.on('error', () => undefined)
  child.stderr.resume()
  child.stdout.on('data', (chunk: Buffer) => {
    chunks.push(chunk)
    size += chunk.length
    if (size >= needed) take()
  })
  return {
    isAlive: () => isAlive,
    end: () => child.stdin.end(),
    read: (name) =>
      new Promise((answer, fail) => {
        if (!isAlive) {
          fail(new StoreFailure('git cat-file ended'))
          return
        }
        if (waiting.length === 0) holdProcess(child, true)
        waiting.push({ answer, fail })
        child.stdin.write(`${name}\n`)
      }),
  }
}

/** Whether a child with its pipes keeps this process alive. */
export function holdProcess(child: ChildProcessWithoutNullStreams, isHeld: boolean): void {
  const verb = isHeld ? 'ref' : 'unref'
  child[verb]()
  for (const stream of [child.stdin, child.stdout, child.stderr]) (stream as unknown as Holdable)[verb]()
}

/** Pipes of a child are sockets, which the types do not say. */
interface Holdable {
  readonly ref: () => void
  readonly unref: () => void
}

/** The first answer in the buffer and its length, or how many bytes there must be before it is worth a look. */
function parseObject(
  buffer: Buffer,
): { readonly object: GitObject | null; readonly length: number } | number {
  const lineEnd = buffer.indexOf(10)
  if (lineEnd < 0) return buffer.length + 1
  const line = buffer.toString('utf8', 0, lineEnd)
  const match = /^([0-9a-f]{40,64}) (\w+) (\d+)$/.exec(line)
  if (match === null) return { object: null, length: lineEnd + 1 }
  const [, id = '', type = '', bytes] = match
  const bodyEnd = lineEnd + 1 + Number(bytes)
  if (buffer.length < bodyEnd + 1) return bodyEnd + 1
  return { object: { id, type, body: buffer.subarray(lineEnd + 1, bodyEnd) }, length: bodyEnd + 1 }
}
