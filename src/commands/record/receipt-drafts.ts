import type { Receipt } from '../../domain/effect.ts'
import type { EventDraft } from '../../domain/event.ts'
import type { LedgerPages, LedgerRecord } from '../../domain/ledger.ts'
import { beginCourse, happen } from '../../incident/course.ts'
import type { Moment } from '../../incident/moment.ts'
import { claimOf } from './intents.ts'
import { drawnFrom } from './drawn.ts'

/** What came of the issues, for the record: which one it is, what was said in it, twins that were closed. */
export async function receiptDrafts(
  receipts: readonly Receipt[],
  repository: string,
  record: LedgerRecord | null,
  pages: LedgerPages,
  moment: Moment,
): Promise<readonly EventDraft[]> {
  const drafts: EventDraft[] = []
  for (const { incident, kind, number, said = [], twins = [] } of receipts) {
    if (kind !== 'recorded-issue' || incident === null) continue
    const drawn = await drawnFrom(incident, record, pages)
    if (drawn === null) continue
    const { issue, issueClaim } = drawn.state
    let course = beginCourse(drawn.state, moment)
    const isNews = number !== undefined && (issue?.number !== number || issue.repository !== repository)
    if (isNews) course = happen(course, 'baton', { is: 'issue-opened', number, repository })
    // Nothing came of it for sure, or nobody knows: either way the next run need not wait.
    else if (number === undefined && issueClaim?.claim === claimOf(moment))
      course = happen(course, 'baton', { is: 'issue-claimed', claim: issueClaim.claim, until: moment.at })
    for (const key of said) course = happen(course, 'baton', { is: 'effect-settled', key, state: 'done' })
    for (const twin of twins) course = happen(course, 'baton', { is: 'issue-twin-closed', number: twin })
    drafts.push(...course.drafts)
  }
  return drafts
}
