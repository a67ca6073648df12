import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { waive, type Waiving } from '../../src/decision/waive.ts'
import type { Waiver } from '../../src/domain/baseline.ts'
import type { Judged } from '../../src/domain/decision.ts'
import { foreign } from '../../src/domain/foreign.ts'
import { judged } from './incident/judged.ts'

const rules = { now: '2026-11-24T10:00:00.000Z', maxDays: { T0: 1, T1: 7, T2: 30, T3: 90 } }

function waiver(told: Partial<Waiver> = {}): Waiver {
  return {
    id: 'W-1',
    scope: { identity: 'a', count: 1 },
    reason: 'risk_accepted',
    requester: foreign('@ann'),
    approver: foreign('@bob'),
    expires: '2026-11-28',
    ...told,
  }
}

function narrow(rule: string, path: string): Waiver['scope'] {
  return { rule: foreign(rule), path: foreign(path) }
}

function held({ by }: Waiving): (string | null)[] {
  return by.map((one) => one?.id ?? null)
}

function codes({ notices }: Waiving): string[] {
  return notices.map(({ code }) => code)
}

const found = judged({ identity: 'a', rule: 'r', path: 'test/x/a.ts' })

describe('scope', () => {
  test('an identity, as often as it counts; the surplus is said', () => {
    const three = [found, found, found]
    const waiving = waive(three, [waiver({ scope: { identity: 'a', count: 2 } })], rules)
    expect(held(waiving)).toEqual(['W-1', 'W-1', null])
    expect(codes(waiving)).toEqual(['waiver-surplus'])
  })

  test('of equal ones the new is the surplus, wherever it stands', () => {
    const fresh = judged({ identity: 'a' })
    const old = judged({ identity: 'a', judged: { newness: 'existing' } })
    expect(held(waive([fresh, old], [waiver()], rules))).toEqual([null, 'W-1'])
  })

  test('what a second waiver covers is no surplus', () => {
    const waiving = waive([found, found], [waiver(), waiver({ id: 'W-2' })], rules)
    expect(held(waiving)).toEqual(['W-1', 'W-2'])
    expect(codes(waiving)).toEqual([])
  })

  test('another name under which it is known', () => {
    const keyed = judged({ identity: 'b', aliases: ['hmac:k:a'] })
    const scope = { identity: 'hmac:k:a', count: 1 }
    expect(held(waive([keyed], [waiver({ scope })], rules))).toEqual(['W-1'])
  })

  test.each([
    ['r', 'test/x/**', 'W-1', []],
    ['r', 'test/x/a.ts', 'W-1', []],
    ['r', 'test/*/a.ts', 'W-1', []],
    ['r', 'test/x', null, []],
    ['r2', 'test/**', null, []],
    ['R', 'test/**', null, []],
    ['r', '**', null, ['waiver-too-wide']],
    ['r', '**/a.ts', null, ['waiver-too-wide']],
    ['r', '*/x/**', null, ['waiver-too-wide']],
  ])('rule %s in %s: %s', (rule, path, id, said) => {
    const waiving = waive([found], [waiver({ scope: narrow(rule, path) })], rules)
    expect(held(waiving)).toEqual([id])
    expect(codes(waiving)).toEqual(said)
  })

  test('a look-alike rule is another rule', () => {
    const scope = narrow('ѕecret', 'test/**')
    expect(held(waive([judged({ rule: 'secret', path: 'test/a' })], [waiver({ scope })], rules))).toEqual([
      null,
    ])
  })

  test('a path outside the repository is in no folder of it', () => {
    const outside = judged({ rule: 'r', path: 'test/a', inside: false })
    expect(held(waive([outside], [waiver({ scope: narrow('r', 'test/**') })], rules))).toEqual([null])
  })

  test('one that meets nothing says nothing', () => {
    const waiving = waive([judged()], [waiver({ expires: '2020-01-01' })], rules)
    expect([held(waiving), codes(waiving)]).toEqual([[null], []])
  })
})

describe('a value that its identity does not hold', () => {
  const secret = (told: Partial<Judged> = {}, aliases: readonly string[] = []) =>
    judged({ class: 'secret', identity: 'a', aliases, path: 'test/x/a.ts', rule: 'r', judged: told })

  test.each<[string, Partial<Judged>, boolean]>([
    ['new by the change', { newness: 'new', newSource: 'change' }, false],
    ['not in the baseline file', { newness: 'new', newSource: 'baseline-file' }, true],
    ['there before', { newness: 'existing', newSource: 'change' }, true],
    ['of unknown age', { newness: 'unknown', newSource: 'none' }, true],
  ])('%s', (_, told, holds) => {
    const waiving = waive([secret(told)], [waiver()], rules)
    expect(held(waiving)).toEqual([holds ? 'W-1' : null])
    expect(codes(waiving)).toEqual(holds ? [] : ['waiver-not-told-apart'])
  })

  test('its keyed name, or rule and path, hold', () => {
    const one = secret({}, ['hmac:k:a'])
    expect(held(waive([one], [waiver({ scope: { identity: 'hmac:k:a', count: 1 } })], rules))).toEqual([
      'W-1',
    ])
    expect(held(waive([one], [waiver({ scope: narrow('r', 'test/x/**') })], rules))).toEqual(['W-1'])
  })
})

describe('time', () => {
  test.each([
    ['2026-11-24', 'W-1', []],
    ['2026-11-23', null, ['waiver-expired']],
    ['2026-12-01', 'W-1', []],
    ['2026-12-02', null, ['waiver-too-long']],
    ['never', null, ['waiver-expired']],
  ])('until %s at tier T1: %s', (expires, id, said) => {
    const waiving = waive([found], [waiver({ expires })], rules)
    expect(held(waiving)).toEqual([id])
    expect(codes(waiving)).toEqual(said)
  })

  test.each<[Judged['tier'], string, boolean]>([
    ['T0', '2026-11-25', true],
    ['T0', '2026-11-26', false],
    ['T2', '2026-12-24', true],
    ['T2', '2026-12-25', false],
    ['T3', '2027-02-22', true],
    ['T3', '2027-02-23', false],
    ['T4', '2099-01-01', true],
    [null, '2099-01-01', true],
  ])('tier %s until %s: %s', (tier, expires, holds) => {
    const one = judged({ identity: 'a', judged: { tier } })
    expect(held(waive([one], [waiver({ expires })], rules))).toEqual([holds ? 'W-1' : null])
  })

  test.each([
    ['2026-11-20', '2026-11-27', true],
    ['2026-11-20', '2026-11-28', false],
    ['2026-12-24', '2026-12-28', false],
    ['long ago', '2026-12-01', true],
    ['long ago', '2026-12-02', false],
  ])('created %s until %s at tier T1: %s', (created, expires, holds) => {
    expect(held(waive([found], [waiver({ created, expires })], rules))).toEqual([holds ? 'W-1' : null])
  })

  test('a waiver that is over does not come back to life on its last days where its creation is known', () => {
    const old = waiver({ created: '2026-01-01', expires: '2026-11-25' })
    expect(codes(waive([found], [old], rules))).toEqual(['waiver-too-long'])
  })

  test('each reason is said once for each waiver', () => {
    const waiving = waive([found, found, found], [waiver({ expires: '2026-11-01' })], rules)
    expect(codes(waiving)).toEqual(['waiver-expired'])
  })
})

describe('who', () => {
  test.each([
    ['@ann', '@ann', false],
    ['@ann', 'Ann', false],
    ['@ann', ' ', false],
    ['@ann', '@bob', true],
  ])('%s asks, %s approves: %s', (requester, approver, holds) => {
    const one = waiver({ requester: foreign(requester), approver: foreign(approver) })
    const waiving = waive([found], [one], rules)
    expect(held(waiving)).toEqual([holds ? 'W-1' : null])
    expect(codes(waiving)).toEqual(holds ? [] : ['waiver-one-person'])
  })

  test('the record says which, by whom, why and until when', () => {
    expect(waive([found], [waiver()], rules).by[0]).toEqual({
      id: 'W-1',
      approver: '@bob',
      expires: '2026-11-28',
      reason: 'risk_accepted',
    })
  })
})

test('confirmed malware cannot be waived, suspected can', () => {
  const malware = (confidence: 'confirmed' | 'suspected') =>
    judged({ class: 'malware', identity: 'a', facts: { confidence } })
  const waiving = waive([malware('confirmed')], [waiver()], rules)
  expect([held(waiving), codes(waiving)]).toEqual([[null], ['waiver-forbidden']])
  expect(held(waive([malware('suspected')], [waiver()], rules))).toEqual(['W-1'])
})

test('never more than it counts, in any order and any company', () => {
  const finding = fc
    .tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('new', 'existing', 'unknown'))
    .map(([identity, newness]) => judged({ identity, judged: { newness } }))
  const any = fc
    .tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 0, max: 3 }), fc.uuid())
    .map(([identity, count, id]) => waiver({ id, scope: { identity, count } }))
  fc.assert(
    fc.property(
      fc.array(finding, { maxLength: 20 }),
      fc.array(any, { maxLength: 4 }),
      (findings, waivers) => {
        const { by } = waive(findings, waivers, rules)
        for (const { id, scope } of waivers) {
          const covered = findings.filter((_, at) => by[at]?.id === id)
          if (!('identity' in scope)) continue
          expect(covered.length).toBeLessThanOrEqual(scope.count)
          expect(covered.every((one) => one.finding.identity === scope.identity)).toBe(true)
        }
        for (const identity of ['a', 'b', 'c']) {
          const allowed = waivers.reduce(
            (sum, { scope }) =>
              'identity' in scope && scope.identity === identity ? sum + scope.count : sum,
            0,
          )
          const same = findings
            .map((one, at) => ({ one, at }))
            .filter(({ one }) => one.finding.identity === identity)
          expect(same.filter(({ at }) => by[at] !== null)).toHaveLength(Math.min(allowed, same.length))
          const isOldOpen = same.some(({ one, at }) => one.newness !== 'new' && by[at] === null)
          const isNewWaived = same.some(({ one, at }) => one.newness === 'new' && by[at] !== null)
          expect(isOldOpen && isNewWaived).toBe(false)
        }
      },
    ),
  )
})
