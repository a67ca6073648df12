import type { EventDraft } from '../../domain/event.ts'
import type { IncidentState } from '../../domain/incident-state.ts'
import type { Refusal, Request, Rights } from '../../domain/request.ts'
import { apply } from '../../incident/apply.ts'
import { isRefusal } from '../../incident/ask.ts'
import { fold } from '../../incident/fold.ts'
import { hasEnded } from '../../domain/life-stage.ts'
import { refusedEvent, rule } from '../../incident/rule.ts'
import { transact } from '../../ledger/transact.ts'
import { readerOf } from '../record/at-ledger.ts'
import { notWritten } from '../record/record-problems.ts'
import type { Drawn } from '../record/drawn.ts'
import type { AtForge } from './at-forge.ts'

/** What came of one request. */
export interface Ruling {
  readonly request: Request
  /** Null: it was done. */
  readonly refusal: Refusal | null
}

export interface Ruled {
  readonly rulings: readonly Ruling[]
  /** The incident afterwards; null: there is none of that id. */
  readonly incident: Drawn | null
  /** Something was written down. */
  readonly isRecorded: boolean
}

/**
 * Rules what one person asked for at one incident, in its order, and writes down what comes of it by one
 * compare-and-swap. `keepsRefusals`: those of people who have a part in it are kept, so that the same request again is a
 * replay; of strangers nothing is. Throws Inability 30 where the record could not be written.
 */
export async function settleRequests(
  requests: readonly [Request, ...Request[]],
  rights: Rights,
  keepsRefusals: boolean,
  { ledger, incidents, world, now }: AtForge,
): Promise<Ruled> {
  const [{ incident: id }] = requests
  const run = world.ci.runId === null ? {} : { run: world.ci.runId }
  const nonce = world.random.nonce()
  const last: { rulings: readonly Ruling[]; before: Drawn | null } = { rulings: [], before: null }
  const done = await transact(
    ledger.store,
    async (_, pages) => {
      const events = await pages.incident(id)
      last.before = events.length === 0 ? null : { state: fold(events), events }
      const rulings: Ruling[] = []
      const drafts: EventDraft[] = []
      let state = last.before?.state ?? null
      for (const [place, request] of requests.entries()) {
        const moment = { at: now, nonce: `${nonce}.${place}`, ...run }
        const answer = rule(request, state, rights, incidents, moment)
        const refusal = isRefusal(answer) ? answer : null
        const fresh = isRefusal(answer) ? keptRefusal(request, answer, state, moment) : answer
        rulings.push({ request, refusal })
        // A question changes nothing.
        if (request.verb === 'status' || (refusal !== null && !keepsRefusals)) continue
        drafts.push(...fresh)
        state = after(state, fresh)
      }
      last.rulings = rulings
      return drafts.length === 0 ? null : drafts
    },
    { ...world, ...readerOf(ledger.settings) },
  )
  if (done.is === 'closed') throw notWritten(ledger.store, done.why)
  const own = done.is === 'recorded' ? done.events.filter(({ incident }) => incident === id) : []
  const { rulings, before } = last
  if (before === null) return { rulings, incident: null, isRecorded: false }
  const open = done.is === 'recorded' && done.record.open.has(id)
  const events = open
    ? done.record.recent.filter(({ incident }) => incident === id)
    : [...before.events, ...own]
  return { rulings, incident: { state: fold(events), events }, isRecorded: own.length > 0 }
}

/** Of one that has ended nothing is kept: it would be opened for it. */
function keptRefusal(
  request: Request,
  refusal: Refusal,
  state: IncidentState | null,
  moment: Parameters<typeof refusedEvent>[3],
): readonly EventDraft[] {
  if (state === null || refusal.why === 'replayed' || hasEnded(state.lifecycle)) return []
  return [refusedEvent(request, refusal, state, moment)]
}

function after(state: IncidentState | null, drafts: readonly EventDraft[]): IncidentState | null {
  return drafts.reduce<IncidentState | null>(
    (before, draft) => apply(before, { ...draft, v: 1, seq: before?.lastSeq ?? 0, prev: '' }),
    state,
  )
}
