import { describe, expect, test } from 'vitest'
import { auditColumns, auditRows } from '../../../src/brief/record/audit-rows.ts'
import { auditDocument } from '../../../src/brief/record/audit-document.ts'
import { auditOf, type AuditScope } from '../../../src/brief/record/audit.ts'
import type { Event, Happening } from '../../../src/domain/event.ts'
import { flatten } from '../../../src/domain/text.ts'
import { documentMarkdown } from '../../../src/render/document.ts'
import { githubPage } from '../../support/github-page.ts'
import { incidentOf, ledgerOfOne, people, rightsOf, type LedgerOfOne } from '../../incident/ledger-of-one.ts'
import { held } from './told.ts'

const ledger = { name: 'baton-ledger', seq: 12, hash: 'ab'.repeat(32), isVerified: true }
const scope: AuditScope = {
  since: '2026-11-24T00:00:00Z',
  until: '2026-12-01T00:00:00Z',
  team: null,
  repository: null,
}
const now = '2026-12-01T00:00:00.000Z'

const open = held('SEV3', 'INC-00000000000A')
open.says(people.ana, 'offer', { to: '@dan' })
open.pass(5)
open.says(people.dan, 'accept')
open.says(people.duty, 'waive', { until: '2026-11-26', reason: 'the vendor is asked' }, rightsOf(people.duty))
const closed = held('SEV3', 'INC-00000000000B')
closed.pass(60)
closed.says(people.duty, 'dismiss', { reason: 'test_code', says: 'x' as never })

const decided = (at: string, verdict: string, decision: string, of: object = {}): Event => {
  const policyCommit = 'c'.repeat(40)
  const what: Happening = { is: 'decided', ...of, decision, policyCommit, verdict, artifacts: [] }
  return { v: 1, seq: 1, id: `E-${'0'.repeat(16)}`, at, by: 'baton', what, prev: '0'.repeat(64) }
}
const runs = [
  decided('2026-11-23T23:59:59Z', 'block', 'sha256:0'),
  decided('2026-11-24T09:00:00Z', 'block', 'sha256:1'),
  decided('2026-11-24T10:00:00Z', 'pass', 'sha256:2'),
  decided('2026-11-25T10:00:00Z', 'block', 'sha256:3'),
  decided('2026-12-01T00:00:00Z', 'block', 'sha256:4'),
]

function audit(more: Partial<AuditScope> = {}, at = now) {
  const incidents = [open, closed].map((one: LedgerOfOne) => ({ state: one.state(), events: one.events }))
  return auditOf({ incidents, runs, ledger }, { ...scope, ...more }, at)
}

const shop = { repository: 'acme/shop', service: 'shop' }
const unknown = { repository: null, service: null }

describe('an audit', () => {
  test('counts decisions of the time by verdict and policy', () => {
    expect(audit().decisions).toEqual([
      { ...unknown, verdict: 'block', policyCommit: 'c'.repeat(40), decisions: ['sha256:1', 'sha256:3'] },
      { ...unknown, verdict: 'pass', policyCommit: 'c'.repeat(40), decisions: ['sha256:2'] },
    ])
  })

  test('has each incident with who had it', () => {
    const [first, second] = audit().incidents
    expect(first?.holders.map(({ holder }) => holder?.login ?? null)).toEqual([null, 'ana', 'dan'])
    expect(second).toMatchObject({ lifecycle: 'dismissed', ended: '2026-11-24T10:10:00.000Z' })
  })

  test('has a waiver with requester, approver and expiry, ended by its time', () => {
    expect(audit().waivers).toMatchObject([
      {
        incident: 'INC-00000000000A',
        requester: people.dan,
        approver: people.duty,
        granted: '2026-11-24T09:15:00.000Z',
        until: '2026-11-26T23:59:59.999Z',
        ended: '2026-11-26T23:59:59.999Z',
      },
    ])
    expect(audit({}, '2026-11-25T00:00:00Z').waivers[0]?.ended).toBeNull()
  })

  test('says what is late, by team', () => {
    expect(audit().overdue).toEqual([
      {
        ...shop,
        team: '@acme/shop',
        incidents: [{ id: 'INC-00000000000A', dueAt: '2026-11-27T09:00:00.000Z' }],
      },
    ])
    expect(audit({}, '2026-11-26T00:00:00Z').overdue).toEqual([])
  })

  test.each([
    ['before it', { until: '2026-11-24T09:00:00Z' }, 0, 0],
    ['after the one ended', { since: '2026-11-25T00:00:00Z' }, 1, 1],
    ['after the waiver ended', { since: '2026-11-27T00:00:00Z' }, 1, 0],
    ['another team', { team: '@acme/web' }, 0, 0],
    ['the team, in any case', { team: '@ACME/shop' }, 2, 1],
    ['another repository', { repository: 'acme/web' }, 0, 0],
  ])('%s', (_, more, incidents, waivers) => {
    const found = audit(more)
    expect([found.incidents.length, found.waivers.length]).toEqual([incidents, waivers])
  })

  test('as a page has a table for each part, with its rows', () => {
    const page = githubPage(documentMarkdown(auditDocument(audit())))
    expect(page.all('h2').map((title) => page.textOf(title).trim())).toEqual([
      'Ledger',
      'Decisions',
      'Incidents',
      'Waivers',
      'Overdue by team',
    ])
    const rows = page
      .all('tbody')
      .map((body) => body.childNodes.filter(({ nodeName }) => nodeName === 'tr').length)
    expect(rows).toEqual([2, 2, 1, 1])
    expect(page.textOf()).toContain('every event follows from the one before it')
  })

  test('says where the chain does not hold, first of all', () => {
    const broken = { ...audit(), ledger: { ...ledger, isVerified: false } }
    expect(documentMarkdown(auditDocument(broken))).toContain('cannot be relied on')
    expect(auditRows(broken)[0]).toContain('broken')
  })

  test('as a list has one row for each decision, incident, holder, waiver and delay', () => {
    const rows = auditRows(audit())
    const count = (kind: string): number => rows.filter(([first]) => first === kind).length
    const kinds = ['ledger', 'decision', 'incident', 'holder', 'waiver', 'overdue']
    expect(kinds.map(count)).toEqual([1, 3, 2, 5, 1, 1])
    expect(rows.every((row) => row.length === auditColumns.length)).toBe(true)
    const waiver = rows.find(([first]) => first === 'waiver')
    expect(waiver?.slice(10)).toEqual(['dan', 'duty', 'the vendor is asked'])
  })
})

describe('of three services and two teams', () => {
  const elsewhere = (service: string, repository: string | null, team: string, id: string) => {
    const ledger = ledgerOfOne()
    const owner = { team, person: null, evidence: [], confidence: 'high' } as const
    const incident = incidentOf('SEV3', 'T2', { id, owner, dueAt: '2026-11-27T09:00:00.000Z' })
    ledger.declare(incident, { service, repository })
    return { state: ledger.state(), events: ledger.events }
  }
  const incidents = [
    { state: open.state(), events: open.events },
    elsewhere('web', 'acme/web', '@acme/shop', 'INC-00000000000C'),
    elsewhere('batch', null, '@acme/payments', 'INC-00000000000D'),
    elsewhere('shop', 'acme/shop', '@acme/payments', 'INC-00000000000E'),
  ]
  const decisions = [
    decided('2026-11-24T09:00:00Z', 'block', 'sha256:1', { repository: 'acme/shop', service: 'shop' }),
    decided('2026-11-24T09:00:00Z', 'block', 'sha256:2', { repository: 'acme/web', service: 'web' }),
    decided('2026-11-24T09:00:00Z', 'block', 'sha256:3', { service: 'batch' }),
    decided('2026-11-24T09:00:00Z', 'block', 'sha256:4'),
  ]
  const of = (more: Partial<AuditScope> = {}) =>
    auditOf({ incidents, runs: decisions, ledger }, { ...scope, ...more }, now)

  test('incidents stand by repository and team, a service by its name where no repository is known', () => {
    const sections = auditDocument(of()).sections
    const groups = sections.find(({ title }) => flatten(title) === 'Incidents')?.table?.groups ?? []
    expect(groups.map(({ title }) => flatten(title ?? []))).toEqual([
      'acme/shop, @acme/payments',
      'acme/shop, @acme/shop',
      'acme/web, @acme/shop',
      'service batch, @acme/payments',
    ])
  })

  test('decisions and delays say where', () => {
    expect(of().decisions.map(({ repository, service }) => [repository, service])).toEqual([
      ['acme/shop', 'shop'],
      ['acme/web', 'web'],
      [null, 'batch'],
      [null, null],
    ])
    expect(of().overdue.map(({ repository, service, team }) => [repository ?? service, team])).toEqual([
      ['acme/shop', '@acme/payments'],
      ['acme/shop', '@acme/shop'],
      ['acme/web', '@acme/shop'],
      ['batch', '@acme/payments'],
    ])
    const rows = auditRows(of()).map((row) => [row[0], row[auditColumns.indexOf('service')]])
    expect(rows.filter(([kind]) => kind === 'decision').map(([, service]) => service)).toEqual([
      'shop',
      'web',
      'batch',
      '',
    ])
  })

  test('of one repository hold its decisions alone', () => {
    const one = of({ repository: 'ACME/shop' })
    expect(one.decisions.map(({ decisions: digests }) => digests)).toEqual([['sha256:1']])
    expect(one.incidents.map(({ id }) => id.slice(-1))).toEqual(['A', 'E'])
    expect(one.waivers).toHaveLength(1)
    expect(of({ repository: 'acme/shop', team: '@acme/payments' }).waivers).toEqual([])
  })
})
