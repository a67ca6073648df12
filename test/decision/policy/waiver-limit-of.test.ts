import { describe, expect, test } from 'vitest'
import { waiverLimitOf } from '../../../src/decision/policy/waiver-limit-of.ts'
import type { Facts } from '../../../src/domain/facts.ts'
import type { Tier } from '../../../src/domain/terms.ts'
import { defaultPolicy } from '../../../src/generated/default-policy.ts'
import { facts } from '../incident/judged.ts'

describe('waivers', () => {
  test.each<[Tier | null, Partial<Facts>, object]>([
    ['T0', {}, { allowed: true, maxDays: 1 }],
    ['T1', {}, { allowed: true, maxDays: 7 }],
    ['T2', {}, { allowed: true, maxDays: 30 }],
    ['T3', {}, { allowed: true, maxDays: 90 }],
    ['T4', {}, { allowed: false, why: 'nothing' }],
    [null, {}, { allowed: false, why: 'nothing' }],
    ['T0', { class: 'malware' }, { allowed: false, why: 'forbidden' }],
    ['T2', { class: 'malware', confidence: 'suspected' }, { allowed: true, maxDays: 30 }],
  ])('%s %o', (tier, told, expected) => {
    expect(waiverLimitOf(facts(told), tier, defaultPolicy)).toEqual(expected)
  })
})
