import type { Foreign } from './foreign.ts'
import type { Owner } from './owner.ts'
import type { FindingClass, Severity, Tier } from './terms.ts'
import type { Text } from './text.ts'

/** Findings that one fix ends, owned by one. */
export interface Incident {
  /** `INC-` and 12 Crockford base32 characters: stable for the same group on every branch and re-run. */
  readonly id: string
  /** How it was grouped: `vuln:lodash`, `adoption`, … Holds no secret. */
  readonly key: Foreign
  readonly kind: 'incident' | 'adoption' | 'debt' | 'flood' | 'other-team'
  readonly class: FindingClass
  readonly title: Text
  readonly tier: Tier
  readonly severity: Severity
  readonly owner: Owner
  /** Owners of its other findings. */
  readonly contributors: readonly string[]
  /** Ids of its findings (`Judged.id`), the worst first. */
  readonly findings: readonly string[]
  /** What is stopped, and what is not yet contained. */
  readonly firstAid: readonly FirstAid[]
  /** The one next step, with its values. */
  readonly nextStep: Text
  /** Where there is no room for all of it; absent: its first clause. */
  readonly nextStepShort?: Text
  readonly checklist: readonly ChecklistItem[]
  readonly firstSeen: string
  /** When it must have been taken up. */
  readonly takeUpBy: string
  readonly dueAt: string | null
  readonly blocks: boolean
}

export interface FirstAid {
  readonly state: 'contained' | 'not-contained' | 'unknown'
  readonly says: Text
  /** It tells something of what was found, so it is withheld where that is. */
  readonly ofFinding: boolean
}

export interface ChecklistItem {
  readonly id: string
  readonly phase: 'first_aid' | 'scope' | 'eradicate' | 'recover' | 'comms' | 'review'
  readonly says: Text
  readonly role: string
  /** ISO 8601 date-time; null where it counts from something that has not happened yet (`after` says what). */
  readonly dueAt: string | null
  readonly after?: string
  readonly blocks: 'resolve' | 'close' | 'no'
}
