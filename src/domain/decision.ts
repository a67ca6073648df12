import type { Facts, Tiered } from './facts.ts'
import type { Finding } from './finding.ts'
import type { Foreign } from './foreign.ts'
import type { Incident } from './incident.ts'
import type { Problem } from './problem.ts'
import type { Scan } from './scan.ts'
import type { Mode, Newness, RunVerdict, Severity, Stage, Tier, Verdict, View } from './terms.ts'
import type { Text } from './text.ts'

/** What Baton decided, in memory. `decision/record.ts` writes it down as decision.json. */
export interface Decision {
  /** The worst of its findings. */
  readonly verdict: RunVerdict
  /** The second axis, never mixed with the first: what could not be told. */
  readonly incomplete: readonly Problem[]
  /** Some of `incomplete` counts for the exit; `scans.onIncomplete: warn` relaxes what scans left open, never a failed read. */
  readonly cannotTell: boolean
  /** What was noticed and changes no verdict: missing signals, a head configuration that does not load, … */
  readonly notices: readonly Problem[]
  readonly scans: readonly Scan[]
  /** In the files' order, one for each finding. */
  readonly judged: readonly Judged[]
  readonly incidents: readonly Incident[]
  /** The one next step of the run, the same in the record and in every text; null: nothing is left to do. */
  readonly next: NextStep | null
  readonly basis: Basis
}

export interface NextStep {
  readonly says: Text
  /** Where there is no room for all of it; absent: its first clause. */
  readonly short?: Text
}

export interface Judged {
  /** `F-` and 10 Crockford characters of the identity, then `.2` for the second of the same. Unique in a run. */
  readonly id: string
  readonly finding: Finding
  readonly facts: Facts
  readonly tiered: Tiered
  /** After newness (`whenNew`) had its say. */
  readonly tier: Tier | null
  readonly newness: Newness
  /** Which source said so. */
  readonly newSource: NewnessSource
  readonly verdict: Verdict
  /** Row of the stage table, or of the tier rule that gave the verdict itself. */
  readonly row: string
  /** Whether this finding by itself makes an incident. */
  readonly isIncident: boolean
  /** Of the incident, by the severity table; null when it is none. */
  readonly severity: Severity | null
  /** ISO 8601 date-time. */
  readonly firstSeen: string
  /** Null: no clock runs. */
  readonly dueAt: string | null
  readonly overdue: boolean
  /** An entry of the committed baseline file covers it. */
  readonly adopted: boolean
  /** Suppressed by the tool, and obeyed since baton.yml trusts it. */
  readonly suppressed: boolean
  readonly waived: WaivedBy | null
  /** Id of the incident that it is in. */
  readonly incident: string | null
}

/** What explains a verdict; the scanner's own words are not needed for it. */
export type Explainable = Pick<
  Judged,
  | 'id'
  | 'facts'
  | 'tiered'
  | 'tier'
  | 'newness'
  | 'verdict'
  | 'overdue'
  | 'dueAt'
  | 'adopted'
  | 'suppressed'
  | 'waived'
>

export interface WaivedBy {
  readonly id: string
  readonly approver: Foreign
  readonly expires: string
  readonly reason: string
}

export type NewnessSource = 'ledger' | 'baseline-scan' | 'baseline-file' | 'change' | 'open-issue' | 'none'

/** What the decision rests on; the same basis gives the same decision. */
export interface Basis {
  readonly stage: Stage
  readonly mode: Mode
  readonly view: View
  readonly now: string
  readonly service: string
  readonly repository: string | null
  readonly commit: string | null
  readonly environment: string | null
  readonly artifacts: readonly string[]
  readonly policy: PolicyBasis
  readonly signals: readonly SignalBasis[]
  readonly inputs: Readonly<Record<string, string | readonly string[]>>
}

export interface PolicyBasis {
  readonly name: string
  /** `sha256:…` of the policy in force. */
  readonly digest: string
  /** From which the configuration was read; null: from the working tree or none. */
  readonly commit: string | null
  /** How many rules differ from the default. */
  readonly differs: number
}

export interface SignalBasis {
  readonly name: 'kev' | 'epss' | 'vex'
  readonly state: 'used' | 'absent' | 'stale'
  /** ISO 8601, as the file states it. */
  readonly asOf?: string
  readonly says: Text
}
