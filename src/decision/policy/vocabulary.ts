import { findingClasses, stages, tiers } from '../../domain/terms.ts'
import type { Facts } from '../../domain/facts.ts'

/** What a value in a condition may be: a truth, a number, or one of these words and no other. */
export type Vocabulary = 'bool' | 'double' | readonly string[]

/** Every `f.…` of a condition. docs/policy.md explains each; a test holds the two equal. */
export const factVocabulary = {
  class: findingClasses,
  stage: stages,
  score: 'double',
  level: ['error', 'warning', 'note', 'none'],
  assumed: 'bool',
  precision: ['very-high', 'high', 'medium', 'low'],
  injection: 'bool',
  kev: 'bool',
  automatable: 'bool',
  totalImpact: 'bool',
  epss: 'double',
  poc: 'bool',
  reach: ['reachable', 'unknown', 'not_reachable'],
  vex: ['none', 'not_affected', 'affected', 'fixed', 'under_investigation'],
  validity: ['active', 'unknown', 'inactive', 'test'],
  repo: ['public', 'private'],
  scope: ['prod', 'nonprod', 'unknown'],
  generic: 'bool',
  confidence: ['confirmed', 'suspected'],
  evidence: ['executed', 'present', 'referenced'],
  ioc: 'bool',
  tabulated: 'bool',
  kind: ['public_data', 'public_admin', 'privilege', 'hygiene', 'unknown'],
  exposure: ['internet', 'internal', 'unknown'],
  data: ['public', 'internal', 'confidential', 'restricted', 'unknown'],
  crown: 'bool',
  production: 'bool',
  published: 'bool',
  runnerSecrets: 'bool',
} as const satisfies Record<keyof Facts, Vocabulary>

/** What rows of the stage and severity tables see beside `f.…`. */
export const rowVocabulary = {
  stage: stages,
  tier: tiers,
  newness: ['new', 'existing', 'unknown'],
  kev: 'bool',
  class: findingClasses,
  evidence: ['executed', 'present', 'referenced'],
  overdue: 'bool',
  published: 'bool',
} as const satisfies Record<string, Vocabulary>
