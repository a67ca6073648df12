import type { Foreign } from './foreign.ts'

/** Exactly one team or person answers for an incident, or nobody is named and that is said. */
export interface Owner {
  /** `@org/team` or `@login`, grammar checked; null: no owner is named. */
  readonly team: string | null
  /** `@login` of one person, when one is known. */
  readonly person: string | null
  readonly evidence: readonly OwnershipEvidence[]
  readonly confidence: 'high' | 'medium' | 'low' | 'none'
}

export interface OwnershipEvidence {
  readonly source: 'override' | 'codeowners' | 'fallback'
  /** The pattern and line that say so. */
  readonly says: Foreign
  readonly line?: number
}

/** What ownership is read from. */
export interface OwnerTexts {
  /** CODEOWNERS of the base commit, with the path at which it was found. Null: none. */
  readonly codeowners: { readonly path: string; readonly text: string } | null
  /** Owners (lower case) that GitHub's `codeowners/errors` reports; empty when it could not be asked. */
  readonly refused: ReadonlySet<string>
}
