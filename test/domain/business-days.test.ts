import { expect, test } from 'vitest'
import { afterBusinessDays } from '../../src/domain/business-days.ts'

test.each([
  ['2026-11-28T12:00:00.000Z', 1, '2026-11-30T12:00:00.000Z'],
  ['2026-11-29T12:00:00.000Z', 1, '2026-11-30T12:00:00.000Z'],
  ['2026-11-27T12:00:00.000Z', 6, '2026-12-07T12:00:00.000Z'],
  ['2026-11-27T12:00:00.000Z', 0, '2026-11-27T12:00:00.000Z'],
])('%s and %i working days is %s', (from, days, to) => {
  expect(afterBusinessDays(from, days)).toBe(to)
})
