import { describe, expect, test } from 'vitest'
import { comingStops } from '../../src/decision/coming-stops.ts'
import type { Judged } from '../../src/domain/decision.ts'
import { foreign } from '../../src/domain/foreign.ts'
import { defaultPolicy } from '../../src/generated/default-policy.ts'
import { judged } from './incident/judged.ts'

function tracked(more: Partial<Judged>): Judged {
  return judged({
    judged: {
      id: 'F-1',
      verdict: 'track',
      newness: 'existing',
      dueAt: '2026-12-01T10:00:00.000Z',
      tiered: { tier: more.tier ?? 'T1', rules: [] },
      ...more,
    },
  })
}

const waived = { id: 'W-1', approver: foreign('@b'), expires: '2026-12-05', reason: 'mitigated' }

describe('what starts to stop the run', () => {
  test.each<[string, Partial<Judged>, [string, string, string] | null]>([
    ['a due date', {}, ['2026-12-01T10:00:00.000Z', 'date-passes', 'block']],
    [
      'of adopted debt, with the time of its tier after it',
      { adopted: true },
      ['2026-12-04T10:00:00.000Z', 'date-passes', 'block'],
    ],
    [
      'a date without a time: its end',
      { dueAt: '2026-12-01' },
      ['2026-12-01T23:59:59.999Z', 'date-passes', 'block'],
    ],
    [
      'a waiver, on the day after',
      { waived, newness: 'new' },
      ['2026-12-06T00:00:00.000Z', 'waiver-ends', 'block'],
    ],
    [
      'a waiver over what is in time',
      { waived, dueAt: '2026-12-10T10:00:00.000Z' },
      ['2026-12-10T10:00:00.000Z', 'date-passes', 'block'],
    ],
    [
      'a waiver over what is overdue by then',
      { waived },
      ['2026-12-06T00:00:00.000Z', 'waiver-ends', 'block'],
    ],
    ['no clock', { dueAt: null }, null],
    ['a tier that never stops', { tier: 'T3' }, null],
    ['what stops already', { verdict: 'block' }, null],
    ['a suppressed one', { suppressed: true }, null],
    ['after the date asked for', { dueAt: '2027-01-01T10:00:00.000Z' }, null],
  ])('%s', (_, more, expected) => {
    const stops = comingStops([tracked(more)], '2026-12-31T00:00:00.000Z', defaultPolicy)
    expect(stops).toEqual(
      expected === null ? [] : [{ id: 'F-1', from: expected[0], because: expected[1], verdict: expected[2] }],
    )
  })

  test('the next one first', () => {
    const stops = comingStops(
      [tracked({ id: 'F-2', dueAt: '2026-12-03T00:00:00.000Z' }), tracked({ id: 'F-1' })],
      '2026-12-31T00:00:00.000Z',
      defaultPolicy,
    )
    expect(stops.map(({ id }) => id)).toEqual(['F-1', 'F-2'])
  })
})
