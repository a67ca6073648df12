import { exitOf } from '../../decision/exit-code.ts'
import { recordOf } from '../../decision/record.ts'
import type { Transacted } from '../../domain/ledger.ts'
import { printSpill } from '../../ledger/spill.ts'
import { transact, type LedgerWorld } from '../../ledger/transact.ts'
import { digestOf } from '../digest-of.ts'
import { calledAsRecorded } from '../gate/called-as-recorded.ts'
import { decideRun, type RunJudged } from '../gate/judge-run.ts'
import { readerOf } from './at-ledger.ts'
import { afterDrafts } from './after-drafts.ts'
import { decideFrom } from './decide-by-record.ts'
import type { Drawn } from './drawn.ts'
import { intents } from './intents.ts'
import { momentOf, type Keeping, type Kept } from './keeping.ts'
import { unkept, unwritten, withFailure, withNotice, withoutRecord, withUnread } from './record-problems.ts'
import { drawnBefore, incidentsIn, recordedBy } from './run-recorded.ts'
import { settlementOf } from './settlement-of.ts'
import { sweepDrafts } from './sweep-drafts.ts'

/**
 * Decides from the record and writes down what was decided, by one compare-and-swap: when somebody was faster, it is
 * decided again from what they wrote. A ledger that cannot be read is never taken for an empty one.
 */
export async function keepRecord(keeping: Keeping): Promise<Kept> {
  const { store, gathered, world, incidents, opensIssues } = keeping
  const ledger: LedgerWorld = { ...world, ...readerOf(keeping.settings) }
  const moment = momentOf(keeping)
  const { service } = gathered.question.settings
  const ofSweep = { ...moment, nonce: world.random.nonce() }
  const last: { run: RunJudged | null; before: ReadonlyMap<string, Drawn> } = { run: null, before: new Map() }
  const done = await transact(
    store,
    async (found, pages) => {
      const due = sweepDrafts(found, incidents, ofSweep, service) ?? []
      const record = found === null ? null : afterDrafts(found, due)
      const judged = await decideFrom(record, pages, keeping)
      const { renamed, ...settled } = await settlementOf(judged, record, pages, {
        incidents,
        moment,
        decision: digestOfDecision(judged),
        branch: keeping.branches.feeds,
        proves: keeping.branches.proves,
        isPublic: keeping.isPublic,
      })
      const run = calledAsRecorded(judged, renamed)
      const ids = new Set([
        ...run.decision.incidents.map(({ id }) => id),
        ...incidentsIn(settled.drafts),
        ...incidentsIn(due),
      ])
      last.run = run
      last.before = await drawnBefore(ids, found, pages)
      const drafts = [...due, ...settled.drafts]
      const meant = opensIssues ? await intents(drafts, ids, found, pages, moment) : []
      return { ...settled, drafts: [...drafts, ...meant] }
    },
    ledger,
  )
  const run = last.run ?? decideRun(gathered, null)
  return {
    ...keptAs(done, run, keeping, last.run !== null),
    recorded: { keeping, ...recordedBy(done, last.before, moment) },
  }
}

function digestOfDecision({ decision }: RunJudged): string {
  const exit = exitOf({ ...decision, undelivered: false, mode: decision.basis.mode })
  return digestOf(JSON.stringify(recordOf(decision, exit, 'full')))
}

/** `isRead`: the record was there to decide from, and only the writing went wrong. */
function keptAs(
  done: Transacted,
  run: RunJudged,
  keeping: Keeping,
  isRead: boolean,
): Pick<Kept, 'run' | 'spill'> {
  const { store } = keeping
  if (done.is !== 'closed') return { run: { ...run, ledger: { is: 'kept', name: store.name } }, spill: null }
  const spared = withoutRecord(run, store, done.why)
  const unread =
    done.why === 'unreadable' || done.why === 'newer' || done.why === 'rolled-back' || done.why === 'broken'
  // A default ledger that this token may not write is none: without it Baton is stateless.
  if (done.why === 'denied' && store.isDefault && isRead)
    return { run: withNotice(spared, unkept(store)), spill: null }
  if (unread || !isRead) return { run: withUnread(spared, keeping, done.why), spill: null }
  const problem = unwritten(store, done.why)
  // A failed write leaves the verdict; of a ledger that somebody asked for, it hardens it.
  const told = store.isDefault ? withNotice(spared, problem) : withFailure(spared, problem)
  return { run: told, spill: printSpill(done) }
}
