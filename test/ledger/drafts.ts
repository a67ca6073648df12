import { randomBytes } from 'node:crypto'
import type { EventDraft, Happening } from '../../src/domain/event.ts'
import type { LedgerRecord, Store, Transacted } from '../../src/domain/ledger.ts'
import type { Clock } from '../../src/domain/ports.ts'
import { fold } from '../../src/incident/fold.ts'
import { transact, type LedgerWorld } from '../../src/ledger/transact.ts'

export const at = '2026-11-25T08:00:00.000Z'

const ana = { id: 'github:1', login: 'ana' }

/** `INC-` and 12 characters. */
export function incidentId(name: string): string {
  return `INC-${name.toUpperCase().padStart(12, '0')}`
}

export function draft(what: Happening, incident?: string): EventDraft {
  const id = `E-${randomBytes(8).toString('hex')}`
  return { id, at, by: 'baton', run: 'run-1', what, ...(incident === undefined ? {} : { incident }) }
}

export function declare(incident: string, identity = incident): EventDraft {
  const what: Happening = {
    is: 'declared',
    service: 'shop',
    repository: 'acme/shop',
    team: '@acme/shop',
    class: 'code',
    kind: 'incident',
    tier: 'T1',
    severity: 'SEV2',
    blocks: true,
    dueAt: null,
    takeUpBy: at,
    relatesTo: null,
    findings: [{ identity, count: 1, tool: 'CodeQL', category: null }],
    mustDo: { resolve: [], close: [] },
  }
  return draft(what, incident)
}

export function note(incident: string, says: string): EventDraft {
  return { ...draft({ is: 'noted', says }, incident), by: ana }
}

export function dismiss(incident: string): EventDraft {
  const what: Happening = { is: 'dismissed', reason: 'test_code', evidence: 'a test', second: null }
  return { ...draft(what, incident), by: ana }
}

export function decided(): EventDraft {
  return draft({ is: 'decided', decision: 'd', policyCommit: null, verdict: 'block', artifacts: [] })
}

/** Sleeps not at all, so that a test of many tries is quick; time passes by what was to be slept. */
export function hastyClock(): Clock {
  let now = Date.parse(at)
  return {
    now: () => new Date(now),
    sleep: async (milliseconds) => {
      now += milliseconds
      await new Promise((resolve) => setImmediate(resolve))
    },
  }
}

export function worldOf(clock: Clock = hastyClock()): LedgerWorld {
  return { clock, random: { fraction: Math.random }, fold }
}

/** Declares an incident where it is not open yet, as a run does. */
export function declareOnce(store: Store, id: string, world = worldOf()): Promise<Transacted> {
  return transact(store, (record) => (isOpen(record, id) ? null : [declare(id)]), world)
}

function isOpen(record: LedgerRecord | null, id: string): boolean {
  return record?.open.has(id) === true
}
