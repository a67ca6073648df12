import type { Event, EventDraft } from '../../domain/event.ts'
import type { LedgerPages, LedgerRecord } from '../../domain/ledger.ts'
import { beginCourse, happen } from '../../incident/course.ts'
import { fold } from '../../incident/fold.ts'
import { hasEnded } from '../../domain/life-stage.ts'
import type { Moment } from '../../incident/moment.ts'
import { intendedAt, owedWords } from '../../incident/owed.ts'

/** After this time a run that said it would do something has come to nothing. Milliseconds. */
const stale = 10 * 60_000

/** The claim of this run to open issues. */
export function claimOf({ nonce }: Moment): string {
  return `C-${nonce}`
}

/**
 * What this run will do outside for these incidents, written down before it is done: no other run does it too, and what
 * a crash left undone is owed again after ten minutes. `settled`: what is recorded by the same swap.
 */
export async function intents(
  settled: readonly EventDraft[],
  ids: ReadonlySet<string>,
  record: LedgerRecord | null,
  pages: LedgerPages,
  moment: Moment,
): Promise<readonly EventDraft[]> {
  const all = await Promise.all(
    [...ids].map(async (id) => {
      const before = record?.open.has(id) === true ? eventsOf(id, record) : await pages.incident(id)
      return intentsOf([...before, ...placed(settled, id, before.at(-1)?.seq ?? 0)], moment)
    }),
  )
  return all.flat()
}

function intentsOf(events: readonly Event[], moment: Moment): readonly EventDraft[] {
  if (events.length === 0) return []
  const state = fold(events)
  if (hasEnded(state.lifecycle)) return []
  let course = beginCourse(state, moment)
  const { issue, issueClaim } = state
  if (issue === null && issueClaim !== null && issueClaim.until > moment.at) return []
  if (issue === null) {
    const until = new Date(Date.parse(moment.at) + stale).toISOString()
    course = happen(course, 'baton', { is: 'issue-claimed', claim: claimOf(moment), until })
  }
  const intended = intendedAt(events)
  for (const { key } of owedWords(events, state)) {
    const since = intended.get(key)
    if (since !== undefined && Date.parse(moment.at) - Date.parse(since) < stale) continue
    course = happen(course, 'baton', { is: 'effect-intended', key, kind: 'word' })
  }
  return course.drafts
}

function eventsOf(id: string, { recent }: LedgerRecord): readonly Event[] {
  return recent.filter(({ incident }) => incident === id)
}

/** As they will stand after what is there; their place in the chain does not matter to what they amount to. */
function placed(drafts: readonly EventDraft[], id: string, last: number): readonly Event[] {
  const own = drafts.filter(({ incident }) => incident === id)
  return own.map((draft, at) => ({ ...draft, v: 1, seq: last + at + 1, prev: '' }))
}
