import fc from 'fast-check'
import { factVocabulary, rowVocabulary, type Vocabulary } from '../../../src/decision/policy/vocabulary.ts'
import type { Facts, Timing } from '../../../src/domain/facts.ts'
import { findingClasses, stages } from '../../../src/domain/terms.ts'

/** Numbers on and beside every boundary of the default policy. */
export const scores = [0, 0.1, 3.9, 3.95, 4, 5.3, 6.9, 6.95, 7, 8.9, 8.95, 9, 9.8, 10]
export const chances = [-1, 0, 0.004, 0.0999, 0.1, 0.3, 0.4999, 0.5, 0.7, 1]

export const anyFacts: fc.Arbitrary<Facts> = fc.record(
  Object.fromEntries(
    Object.entries(factVocabulary).map(([field, words]) => [field, valuesOf(field, words)]),
  ) as unknown as { [Field in keyof Facts]: fc.Arbitrary<Facts[Field]> },
)

export const anyTiming: fc.Arbitrary<Timing> = fc.record({
  newness: fc.constantFrom(...rowVocabulary.newness),
  overdue: fc.boolean(),
})

function valuesOf(field: string, words: Vocabulary): fc.Arbitrary<unknown> {
  if (words === 'bool') return fc.boolean()
  if (words !== 'double') return fc.constantFrom(...words)
  return fc.constantFrom(...(field === 'score' ? scores : chances))
}

const plain: Facts = {
  class: 'code',
  stage: 'pr',
  score: 7,
  level: 'error',
  assumed: true,
  precision: 'medium',
  injection: false,
  kev: false,
  automatable: false,
  totalImpact: false,
  epss: -1,
  poc: false,
  reach: 'unknown',
  vex: 'none',
  validity: 'unknown',
  repo: 'private',
  scope: 'unknown',
  generic: false,
  confidence: 'confirmed',
  evidence: 'present',
  ioc: false,
  tabulated: false,
  kind: 'unknown',
  exposure: 'unknown',
  data: 'unknown',
  crown: false,
  production: true,
  published: false,
  runnerSecrets: true,
}

const flags = [false, true] as const
const everyTime = {
  stage: stages,
  newness: rowVocabulary.newness,
  overdue: flags,
} as const

type Axes = Partial<{ readonly [Field in keyof (Facts & Timing)]: readonly (Facts & Timing)[Field][] }>

/** What each class is judged by, and every value of it. */
const axesOf: Readonly<Record<Facts['class'], Axes>> = {
  secret: {
    validity: factVocabulary.validity,
    repo: factVocabulary.repo,
    scope: factVocabulary.scope,
    generic: flags,
    exposure: factVocabulary.exposure,
    production: flags,
    crown: flags,
    published: flags,
  },
  malware: {
    confidence: factVocabulary.confidence,
    evidence: factVocabulary.evidence,
    runnerSecrets: flags,
    exposure: factVocabulary.exposure,
    production: flags,
    crown: flags,
    published: flags,
  },
  vuln: {
    kev: flags,
    exposure: ['internal', 'unknown'],
    automatable: flags,
    totalImpact: flags,
    assumed: flags,
    score: [3.9, 4, 6.9, 7],
    epss: [-1, 0.0999, 0.1, 0.5],
    poc: flags,
    reach: factVocabulary.reach,
    crown: flags,
  },
  code: {
    score: scores,
    injection: flags,
    precision: factVocabulary.precision,
    exposure: factVocabulary.exposure,
    published: flags,
  },
  iac: {
    kind: factVocabulary.kind,
    data: factVocabulary.data,
    score: [3.9, 4, 7, 9],
    exposure: factVocabulary.exposure,
    production: flags,
    crown: flags,
    published: flags,
  },
  pipeline: {
    ioc: flags,
    tabulated: flags,
    evidence: factVocabulary.evidence,
    runnerSecrets: flags,
    score: [3.9, 4, 7, 9],
    exposure: factVocabulary.exposure,
    crown: flags,
  },
  quality: { score: [0, 10], exposure: factVocabulary.exposure },
}

/** Every combination of what a class is judged by, at every stage, age and time. */
export function* everyCombination(findingClass: Facts['class']): Generator<Facts & Timing> {
  const axes = Object.entries({ ...axesOf[findingClass], ...everyTime })
  const sizes = axes.map(([, values]) => values.length)
  const total = sizes.reduce((product, size) => product * size, 1)
  for (let number = 0; number < total; number++) {
    let left = number
    const chosen = axes.map(([field, values], at) => {
      const size = sizes[at]!
      const value = values[left % size]
      left = Math.floor(left / size)
      return [field, value]
    })
    yield { ...plain, class: findingClass, ...Object.fromEntries(chosen) } as Facts & Timing
  }
}

export const classes = findingClasses
