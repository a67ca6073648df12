import { expect, test } from 'vitest'
import { provedBy } from '../../../src/commands/record/proved-by.ts'
import type { IncidentState } from '../../../src/domain/incident-state.ts'
import type { LedgerPages, LedgerRecord } from '../../../src/domain/ledger.ts'
import { incidentsByIdentity } from '../../../src/domain/open-incidents.ts'

test('a finding of an open incident of the service is known to be in it', async () => {
  const state = (id: string, identity: string, service = 'shop'): Partial<IncidentState> => ({
    id,
    service,
    findings: [{ identity, count: 1 }] as unknown as IncidentState['findings'],
    blocks: false,
    times: { declared: '2026-11-20T10:00:00Z' },
    takeUpBy: '2026-11-20T14:00:00Z',
    waivers: [],
  })
  const states = [state('INC-A', 'a'), state('INC-B', 'b'), state('INC-C', 'c', 'web')]
  const record = { open: new Map(states.map((one) => [one.id, one])) } as unknown as LedgerRecord
  const { openIncidents } = await provedBy(record, {} as LedgerPages, { service: 'shop', keys: [] })
  expect([...incidentsByIdentity(openIncidents)]).toEqual([
    ['a', 'INC-A'],
    ['b', 'INC-B'],
  ])
})
