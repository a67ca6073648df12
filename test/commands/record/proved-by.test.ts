import { expect, test } from 'vitest'
import { provedBy } from '../../../src/commands/record/proved-by.ts'
import type { IncidentState } from '../../../src/domain/incident-state.ts'
import { known, unknown } from '../../../src/domain/known.ts'
import type { LedgerPages, LedgerRecord } from '../../../src/domain/ledger.ts'
import { incidentsByIdentity, type OpenIdentity } from '../../../src/domain/open-incidents.ts'

const now = '2026-11-25T08:00:00.000Z'

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
  const { openIncidents } = await provedBy(record, {} as LedgerPages, {
    service: 'shop',
    stage: 'mainline',
    keys: [],
    issues: unknown('not-configured'),
    identities: new Set(),
    commits: [],
    now,
  })
  expect([...incidentsByIdentity(openIncidents)]).toEqual([
    ['a', 'INC-A'],
    ['b', 'INC-B'],
  ])
})

test('what our issues name and the record never heard of is remembered beside it; what it knows it answers for', async () => {
  const record = { open: new Map() } as unknown as LedgerRecord
  const ended = new Map([['INC-ENDED', [{ what: { is: 'declared' } }]]])
  const pages = { incident: (id: string) => Promise.resolve(ended.get(id) ?? []) } as unknown as LedgerPages
  const one = { count: 1, blocked: true, since: '2026-11-20T10:00:00Z' }
  const issues = {
    opened: new Map([['INC-LABEL', one.since]]),
    identities: new Map<string, OpenIdentity>([
      ['a', { ...one, incident: 'INC-LABEL', named: 'INC-LABEL' }],
      ['b', { ...one, named: 'INC-ENDED' }],
      ['c', one],
    ]),
  }
  const { openIncidents } = await provedBy(record, pages, {
    service: 'shop',
    stage: 'mainline',
    keys: [],
    issues: known(issues),
    identities: new Set(['a', 'b', 'c']),
    commits: [],
    now,
  })
  expect([...openIncidents.identities.keys()]).toEqual(['a', 'c'])
  expect([...openIncidents.opened.keys()]).toEqual(['INC-LABEL'])
})
