import { Inability } from '../../domain/problem.ts'
import { StoreFailure } from '../../domain/ledger.ts'
import { text } from '../../domain/text.ts'
import { historyOf, type History } from '../../ledger/history.ts'
import type { OpenLedger } from '../../ledger/read-record.ts'

/** The whole of a ledger; without one nothing has happened yet. */
export async function historyHere(open: OpenLedger | null): Promise<History> {
  if (open === null) return { incidents: [], runs: [] }
  try {
    return await historyOf(open)
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error
    throw new Inability(30, [halfRead])
  }
}

const halfRead = {
  code: 'ledger-unreadable',
  sentence: text`a part of the record cannot be read, and half of it would mislead`,
  remedy: text`run ${'baton ledger check'}`,
} as const
