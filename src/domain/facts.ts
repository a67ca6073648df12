import type { FindingClass, Newness, Stage, Tier } from './terms.ts'

/**
 * What the policy's conditions see of one finding (`f.…`). Every field always has a value of its type, so that
 * no condition meets absence. docs/policy.md says where each comes from and what it is when nothing says it.
 */
export interface Facts {
  readonly class: FindingClass
  readonly stage: Stage
  /** 0–10. Absent: by level, error 7.0, warning and none 4.0, note 0.1. Unreadable: at least 9.0. */
  readonly score: number
  readonly level: 'error' | 'warning' | 'note' | 'none'
  /** automatable or totalImpact was derived from a vector, a score or a level, not stated as SSVC data. */
  readonly assumed: boolean
  readonly precision: 'very-high' | 'high' | 'medium' | 'low'
  /** One of the CWEs of the injection family (domain.md c.4). */
  readonly injection: boolean

  readonly kev: boolean
  readonly automatable: boolean
  readonly totalImpact: boolean
  /** 0–1; −1 when none is at hand. */
  readonly epss: number
  readonly poc: boolean
  readonly reach: 'reachable' | 'unknown' | 'not_reachable'
  readonly vex: 'none' | 'not_affected' | 'affected' | 'fixed' | 'under_investigation'

  readonly validity: 'active' | 'unknown' | 'inactive' | 'test'
  /** Visibility of the repository; unknown counts as public. */
  readonly repo: 'public' | 'private'
  readonly scope: 'prod' | 'nonprod' | 'unknown'
  readonly generic: boolean

  readonly confidence: 'confirmed' | 'suspected'
  readonly evidence: 'executed' | 'present' | 'referenced'
  readonly ioc: boolean
  /** The pipeline or IaC rule is one that a table knows; else it is judged like code. */
  readonly tabulated: boolean
  readonly kind: 'public_data' | 'public_admin' | 'privilege' | 'hygiene' | 'unknown'

  readonly exposure: 'internet' | 'internal' | 'unknown'
  readonly data: 'public' | 'internal' | 'confidential' | 'restricted' | 'unknown'
  readonly crown: boolean
  /** The environment is production (unknown counts as production). For severity only. */
  readonly production: boolean
  /** An artifact was given, so others can pull it already. */
  readonly published: boolean
  /** The runner had secrets; not known: it had. */
  readonly runnerSecrets: boolean
}

/** What is known of a finding's time: settled from baselines, the change and the clock. */
export interface Timing {
  readonly newness: Newness
  /** The date has passed, and for adopted debt the tier's own time again: it may block. */
  readonly overdue: boolean
}

/** The outcome of the tier rules for one finding; no newness in it. */
export interface Tiered {
  /** Null: dropped (VEX, test fixture, declared public) or no security matter. */
  readonly tier: Tier | null
  /** The tier instead, when the finding is new (a secret in a public repository). */
  readonly whenNew?: Tier
  /** The stage table is not asked: suspected malware. */
  readonly verdict?: 'block' | 'quarantine'
  /** Ids of the rules that had a say, in order. */
  readonly rules: readonly string[]
  /** A condition failed at run time: strictest tier of its class, exit at least 30. */
  readonly policyError?: string
}
