import type { Explainable } from '../domain/decision.ts'
import type { Flip, FlippedField } from '../domain/explanation.ts'
import type { Facts, Timing } from '../domain/facts.ts'
import type { Policy } from '../domain/policy.ts'
import { namesIn } from './policy/names-in.ts'
import { isStop, outcomeOf } from './policy/outcome-of.ts'
import { listsFor } from './policy/tier-of.ts'
import { factVocabulary, rowVocabulary, type Vocabulary } from './policy/vocabulary.ts'

type Field = Exclude<keyof Facts, 'class' | 'level'> | 'newness' | 'overdue'
type State = Facts & Timing

/**
 * The smallest change of facts or time that flips a finding's verdict: one field before two, what people can act on
 * before what is given, the nearest number first. While a waiver or an obeyed suppression holds, nothing flips it
 * unless that ends. Null when no two changes do.
 */
export function smallestFlip(judged: Explainable, policy: Policy): Flip | null {
  const state: State = { ...judged.facts, newness: judged.newness, overdue: judged.overdue }
  const ends = isStop(judged.verdict) ? [] : exceptionsOf(judged)
  const now = outcomeOf(state, state, policy)
  if (ends.length > 0 && isStop(now.verdict)) return { changes: ends, verdict: now.verdict, tier: now.tier }
  const flips = (changes: readonly FlippedField[]): Flip | null => {
    const changed = changes.reduce((before, change) => ({ ...before, [change.field]: change.to }), state)
    const { verdict, tier } = outcomeOf(changed, changed, policy)
    return isStop(verdict) === isStop(now.verdict) ? null : { changes: [...ends, ...changes], verdict, tier }
  }
  const room = 2 - ends.length
  const singles = room > 0 ? changesOf(state, policy) : []
  for (const change of singles) {
    const flip = flips([change])
    if (flip !== null) return flip
  }
  if (room < 2) return null
  for (const [at, second] of singles.entries())
    for (const first of singles.slice(0, at)) {
      const flip = first.field === second.field ? null : flips([first, second])
      if (flip !== null) return flip
    }
  return null
}

/** What must end before anything else counts: a waiver, a trusted suppression. */
function exceptionsOf({ waived, suppressed }: Explainable): FlippedField[] {
  return [
    ...(waived === null ? [] : [{ field: 'waived', from: waived.id, to: 'no longer' }]),
    ...(suppressed ? [{ field: 'suppressed', from: true, to: false }] : []),
  ]
}

/** What people can act on first; what the finding simply is comes last. */
const order: readonly Field[] = [
  'newness',
  'overdue',
  'reach',
  'vex',
  'kev',
  'poc',
  'epss',
  'validity',
  'score',
  'automatable',
  'totalImpact',
  'confidence',
  'evidence',
  'exposure',
  'scope',
  'repo',
  'data',
  'crown',
  'published',
  'kind',
  'ioc',
  'precision',
  'generic',
  'injection',
  'tabulated',
  'assumed',
  'production',
  'runnerSecrets',
  'stage',
]

/** Every change of one field that any rule could notice, the likeliest first. */
function changesOf(state: State, policy: Policy): FlippedField[] {
  const sources = sourcesFor(state, policy)
  const read = new Set(sources.flatMap((source) => namesIn(source, policy.tables)).map(bareName))
  return order
    .filter((field) => read.has(field))
    .flatMap((field) =>
      valuesOf(field, state[field], sources).map((to) => ({ field, from: state[field], to })),
    )
}

function sourcesFor(state: State, policy: Policy): string[] {
  const rules = listsFor(state.class, policy).flat()
  const keys = Object.values(policy.tables).flatMap(({ key }) => key)
  return [...rules.map(({ source }) => source), ...keys, ...policy.stages.map(({ source }) => source)]
}

function bareName(name: string): string {
  return name.startsWith('f.') ? name.slice(2) : name
}

function valuesOf(field: Field, now: State[Field], sources: readonly string[]): FlippedField['to'][] {
  const words: Vocabulary =
    field === 'newness' || field === 'overdue' ? rowVocabulary[field] : factVocabulary[field]
  if (words === 'bool') return [now !== true]
  if (words !== 'double') return words.filter((word) => word !== now)
  return nearestFirst(thresholdsIn(field, sources), Number(now))
}

/** Resolution of a number and its greatest value. */
const scales = { score: { step: 0.1, most: 10 }, epss: { step: 0.01, most: 1 } } as const

/** The numbers beside which a comparison with a field changes its answer. */
function thresholdsIn(field: Field, sources: readonly string[]): number[] {
  const { step, most } = field === 'epss' ? scales.epss : scales.score
  const compared = new RegExp(`\\bf\\.${field} *(?:[<>]=?|[!=]=) *(-?[0-9]+(?:\\.[0-9]+)?)`, 'g')
  return sources
    .flatMap((source) => [...source.matchAll(compared)])
    .flatMap(([, number]) => [Number(number), Number(number) - step, Number(number) + step])
    .map((number) => Math.round(number * 1000) / 1000)
    .filter((number) => number >= 0 && number <= most)
}

function nearestFirst(numbers: readonly number[], now: number): number[] {
  return [...new Set(numbers)]
    .filter((number) => number !== now)
    .sort((one, other) => Math.abs(one - now) - Math.abs(other - now) || one - other)
}
