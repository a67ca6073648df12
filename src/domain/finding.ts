import type { Foreign } from './foreign.ts'
import type { FindingClass } from './terms.ts'

/**
 * One SARIF result that is a finding. It holds no message, no snippet, no fingerprint text and no rule help:
 * these never leave the reader, since any of them may hold a secret.
 */
export interface Finding {
  /** Index into the list of scans. */
  readonly scan: number
  /** Index into the run's `results`, for people who look it up. */
  readonly result: number
  readonly class: FindingClass
  /** Which evidence decided the class, e.g. `tool`, `cwe-89`, `advisory`, `configured`. */
  readonly classEvidence: string
  /** Shared by all findings of one rule in one run. */
  readonly rule: Rule
  /** The first usable location. Null when the result states none. */
  readonly place: Place | null
  /** Every place that the result names: locations, related locations, steps of its flows. Deduplicated. */
  readonly places: readonly Place[]
  readonly severity: FindingSeverity
  /** CVE, GHSA, other OSV ids and MAL ids, canonical spelling, CVE first. */
  readonly advisories: readonly string[]
  readonly package: Package | null
  /** `sha256:…` of the image or artifact in which it was found. */
  readonly artifactDigest?: string
  /** Class secret: the commit in which a tool that reads history found it, hex, maybe shortened. Its lines are of that commit. */
  readonly commit?: string
  readonly hints: Hints
  /** What the file claims; shown, and obeyed only where `scans.trustSuppressions` names the tool. */
  readonly claims: {
    readonly suppressed: 'inSource' | 'external' | null
    readonly baselineState: string | null
  }
  /**
   * `sha256` hex, 64 digits, over class and the parts named in domain.md c.3; no line number, no tool version.
   * The same text twice gives the same identity twice: identities are counted.
   */
  readonly identity: string
  /**
   * Other identities under which it may be known: an HMAC under BATON_HASH_KEY (`hmac:KEY8:HEX`), the same
   * vulnerability by its other advisory ids, the rule by its older ids. Either one matches.
   */
  readonly aliases: readonly string[]
  /** The identity with its path left out, for a rename whose old path is gone. Absent: it has no path of its own. */
  readonly renameKey?: string
  /** No code, resource or line tells it from another of its rule in its file: where that one was, it may not be. */
  readonly weakIdentity?: true
}

export interface Rule {
  readonly id: Foreign
  /** SARIF §3.49.7, where the tool gives one; what its people call the rule. Never of class secret. */
  readonly name?: Foreign
  /** SARIF §3.49.9 where it is one sentence of plain words: for texts, never to judge by. Never of class secret. */
  readonly summary?: Foreign
  readonly tool: Foreign
  /** From tags, taxa and relationships; the number alone. */
  readonly cwe: readonly number[]
  readonly precision: 'very-high' | 'high' | 'medium' | 'low' | 'unknown'
}

/** A place in the repository, or outside it. */
export interface Place {
  /** Relative to the repository's root, NFC, forward slashes; else as the scanner wrote it. */
  readonly path: Foreign
  /** False: absolute elsewhere, in an image, a URL, or going up beyond the root; or `path` is masked. Never opened. */
  readonly inside: boolean
  readonly line?: number
  readonly endLine?: number
  /**
   * The path inside the repository that `path` shows masked: for newness, owners and waivers to compare, never to be
   * shown or recorded. A function, so that nothing serialises it.
   */
  readonly real?: () => Foreign
  /**
   * As the scanner wrote it, where it names a file of another machine and `path` is the tracked one that it must mean:
   * for newness, which clears nothing by a path that was found so. Never shown.
   */
  readonly written?: () => Foreign
  /** Other names under which Git may list the file, whatever `inside` says: for newness alone, never opened or shown. */
  readonly spellings?: () => readonly Foreign[]
}

export interface FindingSeverity {
  /** 0–10; null when only a level is known. */
  readonly score: number | null
  /** By SARIF §3.27.10 (what is unknown counts as error). */
  readonly level: 'error' | 'warning' | 'note' | 'none'
  /** Where the score comes from: `security-severity`, `cvss`, a tool's property, `level`. */
  readonly source: string
  /** Derived from a score, a word or a level, not stated as such. */
  readonly assumed: boolean
  /** Security-severity was there and is no number from 0 to 10. */
  readonly unreadable: boolean
}

export interface Package {
  readonly name: Foreign
  /** Purl type where known: npm, pypi, maven, golang, deb, … */
  readonly ecosystem?: string
  readonly installed?: Foreign
  readonly fixed?: Foreign
}

/** What the scanner says beside severity; absent means that it does not say. */
export interface Hints {
  /** From a CVSS vector: AV:N/AC:L/PR:N/UI:N, or AU:Y. */
  readonly automatable?: boolean
  /** From a CVSS vector: C:H/I:H/A:H, or VC:H/VI:H/VA:H. */
  readonly totalImpact?: boolean
  readonly reach?: 'reachable' | 'not_reachable'
  readonly poc?: boolean
  readonly validity?: 'active' | 'inactive' | 'test'
  /** A generic or entropy detector, by a table. */
  readonly generic?: boolean
  readonly evidence?: 'executed' | 'present' | 'referenced'
  readonly confidence?: 'confirmed' | 'suspected'
  readonly iacKind?: 'public_data' | 'public_admin' | 'privilege' | 'hygiene'
  /** Known compromised action, or another indicator of compromise. */
  readonly ioc?: boolean
  /** A pipeline rule that our table knows. */
  readonly pipelineRule?: boolean
}
