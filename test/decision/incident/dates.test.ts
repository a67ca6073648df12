import { expect, test } from 'vitest'
import {
  daysBetween,
  dueAtOf,
  endOfDay,
  momentOf,
  takeUpBy,
  type Deadlines,
} from '../../../src/decision/incident/dates.ts'
import type { Severity, Tier } from '../../../src/domain/terms.ts'

const hour = 3_600_000
const deadlines: Deadlines = {
  T0: 24 * hour,
  T1: 72 * hour,
  T2: 14 * 24 * hour,
  T3: 60 * 24 * hour,
  T4: null,
}

test.each<[Severity, string, string]>([
  ['SEV1', '2026-11-24T10:00:00.000Z', '2026-11-24T10:15:00.000Z'],
  ['SEV2', '2026-11-24T10:00:00.000Z', '2026-11-24T10:15:00.000Z'],
  ['SEV3', '2026-11-24T22:00:00Z', '2026-11-25T02:00:00.000Z'],
  ['SEV4', '2026-11-24T10:00:00.000Z', '2026-11-25T10:00:00.000Z'],
  ['SEV4', '2026-11-27T10:00:00.000Z', '2026-11-30T10:00:00.000Z'],
  ['SEV5', '2026-11-24T10:00:00.000Z', '2026-12-01T10:00:00.000Z'],
])('%s declared at %s is taken up by %s', (severity, declared, by) => {
  expect(takeUpBy(severity, declared)).toBe(by)
})

test.each<[Tier, string | null, string | null]>([
  ['T0', null, '2026-11-25T10:00:00.000Z'],
  ['T1', null, '2026-11-27T10:00:00.000Z'],
  ['T4', null, null],
  ['T2', '2026-11-30', '2026-11-30T23:59:59.999Z'],
  ['T1', '2027-01-01', '2026-11-27T10:00:00.000Z'],
  ['T1', '2025-01-01', '2025-01-01T23:59:59.999Z'],
  ['T4', '2026-11-30', '2026-11-30T23:59:59.999Z'],
  ['T1', 'soon', '2026-11-27T10:00:00.000Z'],
])('%s with %s of KEV is due %s', (tier, kev, due) => {
  expect(dueAtOf(tier, '2026-11-24T10:00:00.000Z', deadlines, kev)).toBe(due)
})

test('a date is its whole day, UTC', () => {
  expect(endOfDay('2026-11-24')).toBe('2026-11-24T23:59:59.999Z')
  expect(endOfDay('2026-11-24T23:30:00-02:00')).toBe('2026-11-25T23:59:59.999Z')
  expect(momentOf('2026-11-24')).toBe('2026-11-24T23:59:59.999Z')
  expect(momentOf('2026-11-24T10:00:00.000Z')).toBe('2026-11-24T10:00:00.000Z')
  expect(daysBetween('2026-11-24T23:00:00Z', '2026-11-25')).toBe(1)
  expect(daysBetween('2026-11-24', '2026-11-20')).toBe(-4)
})
