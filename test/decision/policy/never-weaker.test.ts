import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exploitabilityOf } from '../../../src/decision/assumed-signals.ts'
import { outcomeOf } from '../../../src/decision/policy/outcome-of.ts'
import type { Facts, Timing } from '../../../src/domain/facts.ts'
import { tiers, verdicts, type Tier } from '../../../src/domain/terms.ts'
import { defaultPolicy } from '../../../src/generated/default-policy.ts'
import { anyFacts, anyTiming, chances, scores } from './arbitrary-facts.ts'

type State = Facts & Timing

/** As `factsOf` makes them: a secret is never in KEV. */
const realFacts = anyFacts.map((facts) => ({ ...facts, kev: facts.kev && facts.class !== 'secret' }))

/** Each field's values from the mildest to the gravest, all else equal. */
const ladders: readonly (readonly [name: string, field: keyof State, steps: readonly unknown[]])[] = [
  ['a higher score', 'score', scores],
  ['exploitation: KEV', 'kev', [false, true]],
  ['exploitation: EPSS', 'epss', chances],
  ['exploitation: a public exploit', 'poc', [false, true]],
  ['exploitation: automatable', 'automatable', [false, true]],
  ['exploitation: total impact', 'totalImpact', [false, true]],
  ['exploitation: an indicator of compromise', 'ioc', [false, true]],
  ['reach', 'reach', ['not_reachable', 'unknown', 'reachable']],
  ['exposure, unknown between', 'exposure', ['internal', 'unknown', 'internet']],
  ['exposure: a public repository', 'repo', ['private', 'public']],
  ['exposure: scope', 'scope', ['nonprod', 'unknown', 'prod']],
  ['exposure: published', 'published', [false, true]],
  ['confirmation: validity', 'validity', ['test', 'inactive', 'unknown', 'active']],
  ['confirmation: malware', 'confidence', ['suspected', 'confirmed']],
  ['confirmation: evidence', 'evidence', ['referenced', 'present', 'executed']],
  ['confirmation: precision', 'precision', ['low', 'medium', 'high', 'very-high']],
  ['confirmation: a specific detector', 'generic', [true, false]],
  ['confirmation: VEX', 'vex', ['not_affected', 'none', 'affected']],
  ['an injection flaw', 'injection', [false, true]],
  ['a crown jewel', 'crown', [false, true]],
  ['what is opened', 'kind', ['hygiene', 'privilege', 'public_admin']],
  ['age: older is never stricter', 'newness', ['existing', 'unknown', 'new']],
  ['time that has run out', 'overdue', [false, true]],
]

describe('never a weaker verdict, and never a later tier', () => {
  test.each(ladders)('%s', (_, field, steps) => {
    fc.assert(
      fc.property(realFacts, anyTiming, (facts, timing) => {
        expectNeverWeaker(steps.map((step) => real({ ...facts, ...timing, [field]: step })))
      }),
      { numRuns: 2_000 },
    )
  })

  test('a higher score, with all that is assumed from it', () => {
    fc.assert(
      fc.property(realFacts, anyTiming, (facts, timing) => {
        expectNeverWeaker(
          scores.map((score) => ({ ...facts, ...timing, score, ...exploitabilityOf({}, {}, score) })),
        )
      }),
      { numRuns: 2_000 },
    )
  })

  test('unknown exposure is judged like the internet in every respect', () => {
    fc.assert(
      fc.property(realFacts, anyTiming, (facts, timing) => {
        const unknown = outcomeOf({ ...facts, exposure: 'unknown' }, timing, defaultPolicy)
        expect(unknown).toEqual(outcomeOf({ ...facts, exposure: 'internet' }, timing, defaultPolicy))
      }),
      { numRuns: 2_000 },
    )
  })

  test('what was there before never stops a pull request, but for KEV at T1, malware and compromise', () => {
    fc.assert(
      fc.property(realFacts, fc.boolean(), (facts, overdue) => {
        const { tier, verdict } = outcomeOf(
          { ...facts, stage: 'pr' },
          { newness: 'existing', overdue },
          defaultPolicy,
        )
        const isExcepted =
          (facts.kev && tier === 'T1') ||
          facts.class === 'malware' ||
          (facts.class === 'pipeline' && facts.ioc)
        if (!isExcepted) expect(['ignore', 'track']).toContain(verdict)
      }),
      { numRuns: 10_000 },
    )
  })
})

function real(state: State): State {
  return { ...state, kev: state.kev && state.class !== 'secret' }
}

function expectNeverWeaker(states: readonly State[]): void {
  const outcomes = states.map((state) => outcomeOf(state, state, defaultPolicy))
  const graver = outcomes.slice(1)
  for (const [at, next] of graver.entries()) {
    const before = outcomes[at]!
    expect(verdicts.indexOf(next.verdict)).toBeGreaterThanOrEqual(verdicts.indexOf(before.verdict))
    expect(urgency(next.tier)).toBeLessThanOrEqual(urgency(before.tier))
  }
}

function urgency(tier: Tier | null): number {
  const at = tiers.findIndex((known) => known === tier)
  return at < 0 ? tiers.length : at
}
