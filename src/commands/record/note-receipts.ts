import type { Receipt } from '../../domain/effect.ts'
import { transact } from '../../ledger/transact.ts'
import { readerOf } from './at-ledger.ts'
import { receiptDrafts } from './receipt-drafts.ts'
import type { RunRecorded } from './run-recorded.ts'

/** Writes down what came of the issues. What cannot be written is owed again: the next run looks before it acts. */
export async function noteReceipts(
  { keeping, moment }: RunRecorded,
  receipts: readonly Receipt[],
  { issues }: { readonly issues: { readonly repository: string } | null },
): Promise<void> {
  if (issues === null || !receipts.some(({ kind }) => kind === 'recorded-issue')) return
  const { store, world, settings } = keeping
  const done = await transact(
    store,
    (record, pages) => receiptDrafts(receipts, issues.repository, record, pages, moment),
    { ...world, ...readerOf(settings) },
  )
  if (done.is === 'closed')
    world.output.note(
      `baton: what came of the issues is not recorded (${done.why}); the next run looks again`,
    )
}
