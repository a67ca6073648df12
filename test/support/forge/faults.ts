import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import type { IncomingMessage, ServerResponse } from 'node:http'

/** What goes wrong with a request, as a test orders it. */
export interface Fault {
  /** Requests that it hits: `POST /repos/acme/shop/issues`, or a pattern over that. Absent: every one. */
  readonly on?: string | RegExp
  /** How many it hits; 1 unless told. */
  readonly times?: number
  /** How many such requests pass unharmed before. */
  readonly after?: number
  readonly is: FaultKind
}

export type FaultKind =
  /** An answer of somebody before GitHub; nothing is executed. */
  | { readonly answer: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: unknown }
  /** The connection breaks before anything is executed. */
  | 'reset'
  /** Executed, and then the connection breaks: the answer is lost. */
  | 'lost'
  /** Executed, and an error 502 is answered all the same. */
  | 'done-502'
  /** Never answered; nothing is executed. */
  | 'hang'
  /** Executed and never answered. */
  | 'done-hang'
  /** Executed; the body ends in its middle. */
  | 'truncated'
  /** 64 MiB of nothing, in a few KiB of gzip. */
  | 'huge'
  /** Answered, but so many milliseconds later. */
  | { readonly slow: number }

export interface Faults {
  readonly add: (fault: Fault) => void
  /** The fault of this request; each call counts. */
  readonly next: (method: string, path: string) => FaultKind | null
}

export function orderFaults(): Faults {
  const ordered: { fault: Fault; seen: number }[] = []
  return {
    add: (fault) => {
      ordered.push({ fault, seen: 0 })
    },
    next: (method, path) => {
      for (const order of ordered) {
        const { on, times = 1, after = 0, is } = order.fault
        const name = `${method} ${path}`
        if (on !== undefined && (typeof on === 'string' ? on !== name : !on.test(name))) continue
        order.seen += 1
        if (order.seen > after && order.seen <= after + times) return is
      }
      return null
    },
  }
}

/** Whether the request is executed in spite of the fault. */
export function executes(fault: FaultKind | null): boolean {
  if (fault === null) return true
  if (typeof fault === 'object') return 'slow' in fault
  return !['reset', 'hang', 'huge'].includes(fault)
}

/** Made once: it takes longer to make than to send. */
let bomb: Buffer | null = null

/** Spoils the answer; false: there is nothing to spoil, answer as usual. */
export async function spoil(
  fault: FaultKind | null,
  request: IncomingMessage,
  response: ServerResponse,
  answer: string,
): Promise<boolean> {
  if (fault === null) return false
  if (typeof fault === 'object' && 'slow' in fault) {
    await sleep(fault.slow)
    return false
  }
  if (typeof fault === 'object') {
    response.writeHead(fault.answer, { 'content-type': 'application/json; charset=utf-8', ...fault.headers })
    response.end(fault.body === undefined ? '{"message":"a fault was ordered"}' : JSON.stringify(fault.body))
    return true
  }
  if (fault === 'reset' || fault === 'lost') request.socket.destroy()
  if (fault === 'done-502') {
    response.writeHead(502, { 'content-type': 'text/html' })
    response.end('<html>Unicorn!</html>')
  }
  if (fault === 'huge') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
    response.end((bomb ??= gzipSync(Buffer.alloc(64 * 2 ** 20, ' '))))
  }
  if (fault === 'truncated') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': answer.length + 99 })
    response.write(answer.slice(0, answer.length / 2), () => request.socket.destroy())
  }
  return true
}
