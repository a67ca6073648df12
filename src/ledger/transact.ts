import type { EventDraft } from '../domain/event.ts'
import {
  StoreFailure,
  type LedgerPages,
  type LedgerRecord,
  type Settlement,
  type Store,
  type Transacted,
} from '../domain/ledger.ts'
import type { Clock, Random } from '../domain/ports.ts'
import { genesis } from './chain.ts'
import { compose, type Composed } from './compose.ts'
import { PageFailure, pagesOf } from './pages.ts'
import { openLedger, type OpenLedger, type Reader } from './read-record.ts'

export interface LedgerWorld extends Reader {
  readonly clock: Clock
  readonly random: Pick<Random, 'fraction'>
}

/**
 * Decides from the record and says what to record; null or nothing: there is nothing. Asked again, from the newer
 * head, each time that somebody else was faster. A null record: there is no ledger yet.
 */
export type Settle = (record: LedgerRecord | null, pages: LedgerPages) => Settled | Promise<Settled>

type Settled = readonly EventDraft[] | Settlement | null

const mostTries = 12
const mostMs = 120_000
const firstWaitMs = 200
const longestWaitMs = 5_000

type Closed = Extract<Transacted, { is: 'closed' }>

/**
 * Reads, settles and appends by one compare-and-swap; at most 12 tries in 120 seconds, with full jitter between
 * them. After a try whose end is uncertain it looks for its own events first, so that nothing is recorded twice.
 */
export async function transact(store: Store, settle: Settle, world: LedgerWorld): Promise<Transacted> {
  const { clock, random, fold } = world
  const started = clock.now().getTime()
  const attempts: Composed[] = []
  let witness = world.witness ?? genesis
  let drafts: readonly EventDraft[] = []
  const close = (why: Closed['why']): Closed => ({
    is: 'closed',
    why,
    drafts,
    maybeIn: [...new Set(attempts.flatMap(({ standsIn }) => [...standsIn.values()]))].sort(),
  })

  async function once(): Promise<Transacted | Closed['why']> {
    const read = await openLedger(store, { ...world, witness })
    const isNew = !read.known && read.why === 'none-yet'
    if (!read.known && !isNew) return read.why as Closed['why']
    const ledger = read.known ? read.value : null
    if (ledger !== null) {
      witness = { seq: ledger.record.seq, hash: ledger.record.hash }
      const landed = await landedOf(attempts, ledger)
      if (landed !== null) return recorded(ledger.record, landed)
    }
    const pages = pagesOf(ledger)
    const settled = asSettlement(await settle(ledger?.record ?? null, pages))
    drafts = settled.drafts
    if (drafts.length === 0 && (settled.baselines ?? []).length === 0)
      return { is: 'nothing', record: ledger?.record ?? null }
    const composed = await compose(ledger, pages, settled, fold)
    if (composed.events.length === 0 && (settled.baselines ?? []).length === 0)
      return { is: 'nothing', record: ledger?.record ?? null }
    attempts.push(composed)
    const outcome = await store.swap(ledger?.record.head ?? null, composed.change)
    if (outcome === 'lost') return 'contended'
    if (outcome !== 'done') return outcome
    return recorded(composed.record, composed)
  }

  async function insist(): Promise<Transacted> {
    for (let tries = 1; ; tries += 1) {
      const begun = clock.now().getTime()
      const end = await once().catch(whyOf)
      if (typeof end !== 'string') return end
      const now = clock.now().getTime()
      // Who comes back sooner than a try takes meets the same others again.
      const bound = Math.min(longestWaitMs, Math.max(firstWaitMs, now - begun) * 2 ** tries)
      const wait = random.fraction() * bound
      const isOver = tries >= mostTries || now - started + wait > mostMs
      if (isOver || !isPassing(end, attempts.length > 0)) return close(end)
      await clock.sleep(wait)
    }
  }

  try {
    return await insist()
  } finally {
    store.rest?.()
  }
}

/** What may be otherwise the next time. Before the first try a ledger that cannot be read is not waited for. */
function isPassing(why: Closed['why'], hasTried: boolean): boolean {
  return why === 'contended' || why === 'unreachable' || (why === 'unreadable' && hasTried)
}

function whyOf(error: unknown): Closed['why'] {
  if (error instanceof PageFailure) return error.why
  if (error instanceof StoreFailure) return 'unreadable'
  throw error
}

function recorded(record: Omit<LedgerRecord, 'head'>, { events, isFirst }: Composed): Transacted {
  return { is: 'recorded', record, events, isFirst }
}

function asSettlement(settled: Settled): Settlement {
  if (settled === null) return { drafts: [] }
  return 'drafts' in settled ? settled : { drafts: settled }
}

/** The attempt that stands in the ledger after all: a commit is whole, so one of its events says it for all. */
async function landedOf(attempts: readonly Composed[], ledger: OpenLedger): Promise<Composed | null> {
  const pages = pagesOf(ledger)
  for (const attempt of attempts) {
    const [event] = attempt.events
    if (event === undefined) continue
    const path = attempt.standsIn.get(event.id) ?? ''
    const there =
      event.incident === undefined
        ? await pages.recorded([path])
        : new Set((await pages.incident(event.incident)).map(({ id }) => id))
    if (there.has(event.id)) return attempt
  }
  return null
}
