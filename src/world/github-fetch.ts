/** What Octokit hands its `fetch`, and what it reads of the answer. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** An answer that must not be used: it points elsewhere, or does not end. */
export class RefusedAnswer extends Error {
  override readonly name = 'RefusedAnswer'
  /** Whether GitHub may have done what was asked. */
  readonly mayBeDone: boolean

  constructor(message: string, mayBeDone: boolean) {
    super(message)
    this.mayBeDone = mayBeDone
  }
}

const answerBytes = 10 * 2 ** 20
const mostHops = 3
const bodiless: ReadonlySet<number> = new Set([204, 205, 304])

/**
 * A fetch that reads at most 10 MiB (inflated) before it answers, so that a body which breaks off is an error and
 * never a short answer, and follows redirects only within `origin`, with the same method and body (GitHub's
 * "Follow redirects"): the token goes nowhere else.
 */
export function boundFetch(inner: Fetch, origin: string, forge = 'GitHub'): Fetch {
  return async (url, init) => {
    let target = new URL(url)
    for (let hop = 0; hop <= mostHops; hop += 1) {
      if (target.origin !== origin) throw new RefusedAnswer(`${forge} points to another host`, false)
      const response = await inner(target.href, { ...init, redirect: 'manual' })
      if (response.status < 300 || response.status > 399 || response.status === 304) return buffer(response)
      await response.body?.cancel()
      target = locationOf(response, target)
    }
    throw new RefusedAnswer(`more than ${mostHops} redirects`, false)
  }
}

function locationOf(response: Response, from: URL): URL {
  const location = response.headers.get('location')
  if (location === null || !URL.canParse(location, from.href))
    throw new RefusedAnswer(`${response.status} without a place to go`, false)
  return new URL(location, from)
}

async function buffer(response: Response): Promise<Response> {
  const chunks: Uint8Array[] = []
  let size = 0
  const body = response.body as ReadableStream<Uint8Array> | null
  for await (const chunk of body ?? []) {
    size += chunk.byteLength
    if (size > answerBytes) throw new RefusedAnswer('the answer is larger than 10 MiB', true)
    chunks.push(chunk)
  }
  const { status, statusText, headers } = response
  const whole = bodiless.has(status) ? null : Buffer.concat(chunks, size)
  return new Response(whole, { status, statusText, headers: new Headers([...headers]) })
}
