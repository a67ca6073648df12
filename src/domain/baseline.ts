import type { FindingClass, Tier } from './terms.ts'
import type { Foreign } from './foreign.ts'

/** `.baton/baseline.json`: debt that people adopted, with dates. Holds no text of a message or secret. */
export interface Baseline {
  readonly version: 1
  /** `tool.driver.name`s that it covers. */
  readonly tools: readonly string[]
  readonly entries: readonly BaselineEntry[]
}

export interface BaselineEntry {
  readonly identity: string
  /** Of identical findings. */
  readonly count: number
  readonly class: FindingClass
  readonly tier: Tier
  /** ISO 8601 date. */
  readonly firstSeen: string
  /** ISO 8601 date; absent for T4 (fix on upgrade). */
  readonly due?: string
  /** For whoever reviews the file, and for `adopt --shrink`. */
  readonly tool?: string
  readonly rule?: string
  readonly path?: string
  /** `Finding.renameKey` and `path` find it again after a rename; aliases are those of `Finding.aliases`. */
  readonly renameKey?: string
  readonly aliases?: readonly string[]
}

/** Findings of the scans of the merge base, by tool: identities and how many of each. */
export interface BaselineScans {
  /** Tools (`tool.driver.name`) whose baseline scan is complete. */
  readonly tools: ReadonlySet<string>
  readonly counts: ReadonlyMap<string, number>
  /** Of identities that have more names than one: after a rename, or under BATON_HASH_KEY. */
  readonly names?: ReadonlyMap<string, RememberedNames>
  /** Identity → ISO 8601: first seen; absent where nobody wrote it down. */
  readonly since?: ReadonlyMap<string, string>
}

/** Other names under which a remembered finding is known. */
export interface RememberedNames {
  readonly aliases?: readonly string[]
  readonly renameKey?: string
  readonly path?: string
}

/** An accepted exception; `waivers` of baton.yml. */
export interface Waiver {
  readonly id: string
  /** One finding (and how many equal ones), or a rule in a narrow path. */
  readonly scope:
    { readonly identity: string; readonly count: number } | { readonly rule: Foreign; readonly path: Foreign }
  readonly reason: 'false_positive' | 'not_affected' | 'mitigated' | 'risk_accepted' | 'test_code'
  readonly requester: Foreign
  readonly approver: Foreign
  /** ISO 8601 date; valid to the end of that day, UTC. */
  readonly expires: string
  readonly created?: string
  /** The commit that brought it, where git can say; of one that was asked for, the one that it is bound to. */
  readonly commit?: string
}
