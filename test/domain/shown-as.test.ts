import { describe, expect, test } from 'vitest'
import type { Judged } from '../../src/domain/decision.ts'
import { isWithheld, shownAs, type Audience } from '../../src/domain/shown-as.ts'
import { mostPressing } from '../../src/domain/most-pressing.ts'
import { findingClasses, tiers } from '../../src/domain/terms.ts'
import { aFinding, aJudged, anIncident } from '../support/decisions.ts'

const onPr: Audience = { view: 'public', stage: 'pr' }
const onMain: Audience = { view: 'public', stage: 'mainline' }

describe('what the public view shows', () => {
  const rows: readonly (readonly [string, Partial<Judged>, Audience, 'whole' | 'withheld'])[] = [
    ['what a pull request adds', {}, onPr, 'whole'],
    ['what was there before it', { newness: 'existing' }, onPr, 'withheld'],
    ['what may have been there before', { newness: 'unknown', newSource: 'none' }, onPr, 'withheld'],
    ['what scans of its merge base do not have', { newSource: 'baseline-scan' }, onPr, 'whole'],
    ['what is new on the default branch', {}, onMain, 'withheld'],
    ['what is not urgent', { tier: 'T2' }, onMain, 'whole'],
    ['what has no tier', { tier: null }, onMain, 'whole'],
    ['everything in the full view', { newness: 'existing' }, { view: 'full', stage: 'mainline' }, 'whole'],
  ]
  test.each(rows)('%s', (_, change, audience, shown) => {
    expect(shownAs(aJudged(change), audience)).toBe(shown)
  })

  test('by class and tier: only what helps who looks for a flaw is withheld', () => {
    const withheld = findingClasses.flatMap((name) =>
      tiers
        .filter((tier) => {
          const judged = aJudged({ tier, finding: aFinding({ class: name }) })
          return shownAs(judged, onMain) === 'withheld'
        })
        .map((tier) => `${name} ${tier}`),
    )
    expect(withheld).toEqual(
      ['secret', 'code', 'iac', 'pipeline'].flatMap((name) => [`${name} T0`, `${name} T1`]),
    )
  })

  test('an incident is withheld with any finding of it, and no other', () => {
    const judged = [aJudged({ id: 'F-1', tier: 'T3' }), aJudged({ id: 'F-2' })]
    expect(isWithheld(anIncident({ findings: ['F-1', 'F-2'] }), judged, onMain)).toBe(true)
    expect(isWithheld(anIncident({ findings: ['F-1'] }), judged, onMain)).toBe(false)
    expect(
      isWithheld(anIncident({ findings: ['F-1', 'F-2'] }), judged, { view: 'full', stage: 'mainline' }),
    ).toBe(false)
  })
})

describe('the most pressing', () => {
  const all = [
    aJudged({ id: 'tracked', tier: 'T1', verdict: 'track' }),
    aJudged({ id: 'lower-score' }, { score: 7 }),
    aJudged({ id: 'urgent', tier: 'T0', verdict: 'track' }),
    aJudged({ id: 'incident', tier: 'T1', severity: 'SEV3', verdict: 'track' }),
    aJudged({ id: 'blocked' }),
    aJudged({ id: 'no-tier', tier: null, verdict: 'ignore' }),
  ]
  const order = ['incident', 'urgent', 'blocked', 'lower-score', 'tracked', 'no-tier']

  test.each([all, all.toReversed()])(
    'come by severity, tier, verdict and score, whatever their order (%#)',
    (...judged) => {
      expect(mostPressing(judged, 10).map(({ id }) => id)).toEqual(order)
      expect(mostPressing(judged, 2).map(({ id }) => id)).toEqual(order.slice(0, 2))
    },
  )
})
