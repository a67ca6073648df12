import type {
  ExitCode,
  FindingClass,
  Mode,
  Newness,
  RunVerdict,
  Severity,
  Stage,
  Tier,
  Verdict,
  View,
} from './terms.ts'

/** decision.json, the one record of a run; schema/decision.schema.json documents it. Strings are inert data. */
export interface DecisionRecord {
  readonly version: 1
  readonly verdict: RunVerdict
  readonly exitCode: ExitCode
  readonly wouldExit: ExitCode
  readonly stage: Stage
  readonly mode: Mode
  readonly view: View
  /** ISO 8601 date-time: the clock of the decision. */
  readonly decidedAt: string
  readonly inputs: Readonly<Record<string, string | readonly string[]>>
  readonly subject: {
    readonly service: string
    readonly repository: string | null
    readonly commit: string | null
    readonly environment: string | null
    readonly artifacts: readonly string[]
  }
  readonly policy: {
    readonly name: string
    readonly digest: string
    readonly commit: string | null
    readonly differs: number
  }
  readonly signals: readonly {
    readonly name: string
    readonly state: string
    readonly asOf: string | null
    readonly says: string
  }[]
  readonly incomplete: readonly ProblemRecord[]
  readonly notices: readonly ProblemRecord[]
  readonly scans: readonly ScanRecord[]
  readonly findings: readonly FindingRecord[]
  readonly incidents: readonly IncidentRecord[]
  /** The one next step of the run. */
  readonly next: string
}

export interface ProblemRecord {
  readonly code: string
  readonly says: string
  readonly remedy: string
  readonly file?: string
  readonly line?: number
  readonly column?: number
}

export interface ScanRecord {
  readonly file: string
  readonly digest: string | null
  readonly tool: string | null
  readonly toolVersion: string | null
  readonly category: string | null
  readonly complete: boolean
  readonly problems: readonly ProblemRecord[]
  readonly notes: readonly ProblemRecord[]
  readonly counts: {
    readonly results: number
    readonly findings: number
    readonly notFindings: number
    readonly elsewhere: number
  }
}

/** Fields after `withheld` are absent in one that the public view withholds, and of `waived` only its date is told. */
export interface FindingRecord {
  readonly id: string
  readonly identity: string
  readonly class: FindingClass
  readonly tier: Tier | null
  readonly verdict: Verdict
  readonly new: Newness
  readonly newSource: string
  readonly firstSeen: string
  readonly dueAt: string | null
  readonly overdue: boolean
  readonly suppressed: boolean
  readonly waived: {
    readonly id: string
    readonly approver: string
    readonly expires: string
    readonly reason: string
  } | null
  readonly incident: string | null
  readonly withheld: boolean
  readonly scan?: number
  readonly ruleId?: string
  readonly title?: string
  readonly tool?: string
  readonly classEvidence?: string
  readonly location?: { readonly path: string; readonly line: number | null } | null
  readonly severity?: {
    readonly score: number | null
    readonly level: string
    readonly source: string
    readonly assumed: boolean
  }
  readonly cves?: readonly string[]
  readonly cwe?: readonly string[]
  readonly package?: string | null
  readonly installed?: string | null
  readonly fixed?: string | null
  /** What the file claims; not obeyed unless `suppressed`. */
  readonly claims?: { readonly suppressed: string | null; readonly baselineState: string | null }
  /** Ids of the rules and the row that decided, in order. */
  readonly why?: readonly string[]
  /** What the policy saw, for `baton explain`: `Facts`. */
  readonly facts?: Readonly<Record<string, string | number | boolean>>
  /** Other names of it, for `baton adopt`: `Finding.renameKey`, `Finding.aliases`. */
  readonly renameKey?: string
  readonly aliases?: readonly string[]
  /** `true` when an adopted entry of the baseline file covers it. */
  readonly adopted?: boolean
}

export interface IncidentRecord {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly class: FindingClass
  readonly tier: Tier
  readonly severity: Severity
  readonly owner: {
    readonly team: string | null
    readonly person: string | null
    readonly evidence: readonly { readonly source: string; readonly says: string }[]
    readonly confidence: string
  }
  readonly contributors: readonly string[]
  readonly findings: readonly string[]
  readonly firstAid: readonly { readonly state: string; readonly says: string }[]
  readonly nextStep: string
  readonly checklist: readonly {
    readonly id: string
    readonly phase: string
    readonly says: string
    readonly role: string
    readonly dueAt: string | null
    readonly after: string | null
    readonly blocks: string
  }[]
  readonly firstSeen: string
  readonly takeUpBy: string
  readonly dueAt: string | null
}
