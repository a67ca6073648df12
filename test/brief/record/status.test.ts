import { describe, expect, test } from 'vitest'
import { incidentData } from '../../../src/brief/record/incident-data.ts'
import { selected, statusSummary, statusTable } from '../../../src/brief/record/status.ts'
import { flatten } from '../../../src/domain/text.ts'
import { terminalTable } from '../../../src/render/terminal-table.ts'
import { incidentOf, ledgerOfOne, people } from '../../incident/ledger-of-one.ts'
import { declared, held, told } from './told.ts'

const { ana } = people
const now = '2026-11-24T09:12:00.000Z'

const unheld = declared('SEV1', 'INC-00000000000A')
const handed = held('SEV2', 'INC-00000000000B')
handed.says(ana, 'offer', { to: '@dan' })
const calm = held('SEV3', 'INC-00000000000C')
const held1 = {
  is: 'held',
  hold: 'H-1',
  target: 'shop@sha256:ab12',
  until: '2026-11-26T09:00:00.000Z',
} as const
calm.append([{ id: `E-${'1'.repeat(16)}`, at: now, by: 'baton', incident: 'INC-00000000000C', what: held1 }])
const elsewhere = ledgerOfOne()
const owner = { team: '@acme/web', person: null, evidence: [], confidence: 'high' } as const
elsewhere.declare(incidentOf('SEV4', 'T2', { id: 'INC-00000000000E', owner }), { repository: 'acme/web' })

const all = [elsewhere, calm, handed, unheld].map((ledger) => ledger.state())
const ids = (states: readonly { readonly id: string }[]): string =>
  states.map(({ id }) => id.slice(-1)).join('')

describe('which', () => {
  test.each([
    ['all open ones, the most urgent first', {}, 'ABCE'],
    ['mine: what I have', { mine: { id: 'github:ana', isDutyOfficer: false } }, 'ABC'],
    ['mine: what I am asked to take', { mine: { id: 'github:dan', isDutyOfficer: false } }, 'B'],
    ['mine is by account, never by login', { mine: { id: 'ana', isDutyOfficer: false } }, ''],
    ['mine, as a duty officer: what nobody has', { mine: { id: 'github:sue', isDutyOfficer: true } }, 'AE'],
    ['a team’s', { team: '@ACME/shop' }, 'ABC'],
    ['a team’s that is asked', { team: '@acme/platform' }, ''],
    ['a repository’s', { repository: 'acme/web' }, 'E'],
    ['both', { repository: 'acme/web', team: '@acme/shop' }, ''],
  ])('%s', (_, filter, found) => {
    expect(ids(selected(all, filter))).toBe(found)
  })

  test('what has ended is not open', () => {
    const ended = { ...calm.state(), lifecycle: 'closed' as const }
    expect(selected([ended], {})).toEqual([])
  })
})

describe('the table', () => {
  const one = [unheld, handed, calm].map(told)

  test('in 80 columns', () => {
    expect(`\n${terminalTable(statusTable(one, now), 80)}\n`).toMatchInlineSnapshot(`
      "
      Incident          Sev   Holder          Next due               Contained
      INC-00000000000A  SEV1  nobody since    accept 09:15 UTC (in   nothing
                              09:00 UTC,      3 minutes)
                              asked: @ana
      INC-00000000000B  SEV2  @ana since      accept 09:25 UTC (in   nothing
                              09:10 UTC,      13 minutes)
                              asked: @dan
      INC-00000000000C  SEV3  @ana since      sign of life           shop@sha256:ab12
                              09:10 UTC       2026-11-25 09:10 UTC
                                              (in 23 hours)
      "
    `)
  })

  test('in 40 columns each incident stands below the other, with what each line is', () => {
    const lines = terminalTable(statusTable([told(unheld)], now), 40).split('\n')
    expect(lines).toEqual([
      'Incident   INC-00000000000A',
      'Sev        SEV1',
      'Holder     nobody since 09:00 UTC,',
      '           asked: @ana',
      'Next due   accept 09:15 UTC (in 3',
      '           minutes)',
      'Contained  nothing',
    ])
  })

  test.each([80, 40, 20, 200])('fits in %i columns', (width) => {
    const table = terminalTable(statusTable([...one, told(elsewhere)], now), width)
    expect(Math.max(...table.split('\n').map((line) => line.length))).toBeLessThanOrEqual(width)
  })

  test('groups by repository and team where there are several', () => {
    const table = statusTable([...one, told(elsewhere)], now)
    expect(
      table.groups.map(({ title, rows }) => [title === null ? null : flatten(title), rows.length]),
    ).toEqual([
      ['acme/shop, @acme/shop', 3],
      ['acme/web, @acme/web', 1],
    ])
    expect(statusTable(one, now).groups[0]?.title).toBeNull()
    const loose = ['batch', 'cron'].map((service) => {
      const ledger = ledgerOfOne()
      ledger.declare(incidentOf('SEV4', 'T2', { owner }), { repository: null, service })
      return told(ledger)
    })
    expect(statusTable(loose, now).groups.map(({ title }) => flatten(title ?? []))).toEqual([
      'service batch, @acme/web',
      'service cron, @acme/web',
    ])
  })

  test('says how many, how many nobody has, and when it was last swept', () => {
    expect(flatten(statusSummary(one, { sweptAt: '2026-11-24T09:00:00Z', record: 'acme/hub' }, now))).toBe(
      '3 open incidents in acme/hub, 1 held by nobody; last swept 09:00 UTC (12 minutes ago).',
    )
    expect(flatten(statusSummary([], { sweptAt: null, record: 'acme/hub' }, now))).toBe(
      '0 open incidents in acme/hub; never swept yet.',
    )
  })
})

test('for programs: who, since, until, next, what is due, what is contained', () => {
  expect(incidentData(told(calm), '2026-11-28T00:00:00Z')).toMatchObject({
    id: 'INC-00000000000C',
    severity: 'SEV3',
    team: '@acme/shop',
    holder: { id: 'github:ana', login: 'ana' },
    since: '2026-11-24T09:10:00.000Z',
    until: '2026-11-25T09:10:00.000Z',
    nextDue: { at: '2026-11-25T09:10:00.000Z', what: 'sign of life' },
    overdue: true,
    contained: [{ hold: 'H-1', target: 'shop@sha256:ab12', until: '2026-11-26T09:00:00.000Z' }],
  })
})
