import type { Answered } from '../../../src/domain/answer.ts'
import { foreign } from '../../../src/domain/foreign.ts'
import type { Severity } from '../../../src/domain/terms.ts'
import { answerOf } from '../../../src/incident/answer.ts'
import { incidentOf, ledgerOfOne, people, settings, type LedgerOfOne } from '../../incident/ledger-of-one.ts'

/** An incident that was declared at 09:00 and offered to ana. */
export function declared(severity: Severity = 'SEV1', id = 'INC-0123456789AB'): LedgerOfOne {
  const ledger = ledgerOfOne()
  ledger.declare(incidentOf(severity, 'T2', { id, dueAt: '2026-11-27T09:00:00.000Z' }))
  return ledger
}

/** Accepted by ana ten minutes later, who said what she does. */
export function held(severity: Severity = 'SEV1', id?: string): LedgerOfOne {
  const ledger = declared(severity, id)
  ledger.pass(10)
  ledger.says(people.ana, 'accept', { says: foreign('bind it by 10:00') })
  return ledger
}

export function told(ledger: LedgerOfOne): Answered {
  const state = ledger.state()
  return { state, answer: answerOf(state, settings) }
}
