import { StoreFailure, type LedgerPages, type LedgerRecord } from '../../domain/ledger.ts'
import { PageFailure, pagesOf } from '../../ledger/pages.ts'
import { openLedger } from '../../ledger/read-record.ts'
import { decideRun, type RunJudged } from '../gate/judge-run.ts'
import { readerOf } from './at-ledger.ts'
import { momentOf, type Keeping, type Kept } from './keeping.ts'
import { provedBy } from './proved-by.ts'
import { withUnread } from './record-problems.ts'
import { drawnBefore } from './run-recorded.ts'
import { baselineKeys } from './settlement-of.ts'

/** Decides by what the record proves, and writes nothing. */
export async function decideByRecord(keeping: Keeping): Promise<Kept> {
  const { store, gathered } = keeping
  const moment = momentOf(keeping)
  const nothing = {
    spill: null,
    recorded: { keeping, moment, incidents: new Map(), words: new Set<string>() },
  }
  const read = await openLedger(store, readerOf(keeping.settings))
  if (!read.known) {
    const run = decideRun(gathered, null)
    return { run: read.why === 'none-yet' ? run : withUnread(run, keeping, read.why), ...nothing }
  }
  try {
    const { record } = read.value
    const pages = pagesOf(read.value)
    const run = await decideFrom(record, pages, keeping)
    const ids = new Set(run.decision.incidents.map(({ id }) => id))
    return {
      ...nothing,
      run,
      recorded: { ...nothing.recorded, incidents: await drawnBefore(ids, record, pages) },
    }
  } catch (error) {
    if (!(error instanceof StoreFailure) && !(error instanceof PageFailure)) throw error
    return { run: withUnread(decideRun(gathered, null), keeping, 'unreadable'), ...nothing }
  }
}

/** By what a record proves; null: there is none yet. */
export async function decideFrom(
  record: LedgerRecord | null,
  pages: LedgerPages,
  { gathered, branches, commits, world }: Keeping,
): Promise<RunJudged> {
  if (record === null) return decideRun(gathered, null)
  const { service, stage } = gathered.question.settings
  const { repository } = world.ci
  const { reads } = branches
  const proved = await provedBy(record, pages, {
    service,
    stage,
    keys: reads === null ? [] : baselineKeys(gathered.scans, { service, repository, branch: reads }),
    issues: gathered.past.openIssues,
    commits,
    now: gathered.question.now,
    identities: new Set(gathered.rows.findings.map(({ identity }) => identity)),
  })
  return decideRun(gathered, proved)
}
