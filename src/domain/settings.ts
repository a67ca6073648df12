import type { Waiver } from './baseline.ts'
import type { Foreign } from './foreign.ts'
import type { ForgeTokens } from './forge-tokens.ts'
import type { Witness } from './ledger.ts'
import type { Problem } from './problem.ts'
import type { LedgerSettings } from './settings-ledger.ts'
import type { PolicyChanges } from './settings-policy.ts'
import type { FindingClass, Mode, Stage, View } from './terms.ts'

/** What the step's author wrote (`with:`, options); empty values are not given. Strings are checked, not trusted. */
export interface Inputs extends ForgeTokens {
  readonly sarif: readonly string[]
  readonly baseline: readonly string[]
  readonly stage: Stage | null
  readonly environment: string | null
  readonly service: string | null
  /** `name@sha256:…` or `sha256:…`. */
  readonly artifacts: readonly string[]
  /** 40 or 64 hex. */
  readonly commit: string | null
  readonly mode: Mode | null
  readonly config: string
  readonly requiredTools: readonly string[]
  readonly skippedTools: readonly string[]
  readonly format: 'text' | 'json'
  readonly output: string | null
  readonly outputFull: boolean
  readonly issues: 'github' | 'files' | 'off' | null
  readonly comment: 'on-finding' | 'always' | 'off'
  readonly dryRun: boolean
  /** `owner/name`, instead of `hub` of baton.yml. */
  readonly hub: string | null
  /** Instead of `ledger.repository` of baton.yml; no credentials in it. */
  readonly ledger: string | null
  /** Outside a pipeline: a ledger over the network may be written. */
  readonly record: boolean
}

/** baton.yml, checked. Every key may be absent. */
export interface Config {
  readonly version: 1
  readonly service: {
    readonly name: string | null
    readonly exposure: 'internet' | 'internal' | null
    readonly criticality: 'crown' | 'normal' | 'low' | null
    readonly data: 'public' | 'internal' | 'confidential' | 'restricted' | null
    /** By environment name; `production: false` is a non-production one. */
    readonly environments: Readonly<
      Record<string, { readonly production?: boolean; readonly exposure?: 'internet' | 'internal' }>
    >
  }
  readonly scans: {
    /** Null: the key is absent. */
    readonly requiredTools: readonly string[] | null
    readonly maySkip: readonly string[]
    /** Known and harmless error notifications. */
    readonly accept: readonly AcceptedNotification[]
    /** Milliseconds. Null: any age passes. */
    readonly maxAge: number | null
    readonly onIncomplete: 'block' | 'warn'
    /** Tools whose *external*, accepted suppressions are obeyed. */
    readonly trustSuppressions: readonly string[]
  }
  readonly mode: Mode | null
  readonly stage: Stage | null
  readonly policy: PolicyChanges
  readonly classes: readonly ClassCorrection[]
  readonly ownership: {
    /** First match from the top wins. */
    readonly overrides: readonly { readonly path: string; readonly owner: string; readonly line: number }[]
    /** `@org/team` or `@login`. */
    readonly fallback: string | null
  }
  readonly waivers: readonly Waiver[]
  readonly signals: {
    readonly kev: string | null
    readonly vex: readonly string[]
    readonly epss: string | null
  }
  readonly limits: { readonly newIncidentsPerRun: number }
  readonly ledger: {
    /** URL for Git, `file://…` or `owner/name`, without credentials; null: the default place. */
    readonly repository: string | null
    /** How far it was when it was set up; behind that it was rolled back. */
    readonly since: Witness | null
  }
  /** `owner/name` of the repository that holds ledger and issues of many. */
  readonly hub: string | null
  /** By `@org/team` as it is written. */
  readonly teams: Readonly<Record<string, TeamMembers>>
  /** The last rungs of every ladder, in order. */
  readonly dutyOfficers: readonly Member[]
  readonly incidents: {
    /** Complete runs in a row that prove a finding gone. */
    readonly cleanRuns: number
    /** Null: as built in. */
    readonly reopenDays: number | null
  }
}

/** Who is asked of a team. */
export interface TeamMembers {
  readonly oncall: readonly Member[]
  readonly lead: Member | null
}

/** Somebody whom baton.yml names. */
export interface Member {
  /** Without `@`. */
  readonly login: string
  /** `github:583231`; null: the forge knows it, or it is `local:` and the login. */
  readonly id: string | null
}

export interface AcceptedNotification {
  /** `tool.driver.name`, exactly. */
  readonly tool: string
  /** `descriptor.id` of the notification. */
  readonly notification: string
  readonly reason: string
  /** ISO 8601 date, end of day UTC; after it the notification counts again. */
  readonly until: string
}

export interface ClassCorrection {
  readonly tool: string | null
  /** Pattern over rule ids: `*`, `**`, `?`. */
  readonly rule: string | null
  readonly class: FindingClass
}

/** A configuration and where it is from. */
export interface LoadedConfig {
  readonly config: Config
  /** `sha256:…` of its bytes; null when there is no file. */
  readonly digest: string | null
  /** Base commit it was read from; null: working tree. */
  readonly commit: string | null
  readonly file: Foreign
  readonly present: boolean
}

/** What came of looking for baton.yml in one place. */
export type ConfigReading =
  | { readonly is: 'absent' }
  | { readonly is: 'loaded'; readonly loaded: LoadedConfig }
  /** It is there and says something wrong. */
  | { readonly is: 'broken'; readonly problems: readonly Problem[] }
  /** Nobody can tell whether it is there: the commit could not be read. */
  | { readonly is: 'unreadable'; readonly problem: Problem }

/** What holds for this run, after inputs, baton.yml and the pipeline each had the say that they may have. */
export interface Settings extends ForgeTokens {
  readonly stage: Stage
  readonly mode: Mode
  readonly view: View
  readonly service: string
  readonly environment: string | null
  readonly artifacts: readonly string[]
  /** What VEX may be about: service, repository, artifacts. */
  readonly subjects: readonly string[]
  /** The input's, else the pipeline's; null: whatever HEAD is. */
  readonly commit: string | null
  readonly sarif: readonly string[]
  readonly baseline: readonly string[]
  /** By baton.yml and inputs together; `tool.driver.name`, exactly. */
  readonly requiredTools: readonly string[]
  /** Shown as "not scanned here"; never one that is required. */
  readonly skippedTools: readonly string[]
  /** `warn` only at stage `pr`. */
  readonly onIncomplete: 'block' | 'warn'
  /** Of the environment, else of the service; null: nobody said. */
  readonly exposure: 'internet' | 'internal' | null
  readonly criticality: Config['service']['criticality']
  readonly data: Config['service']['data']
  /** Unknown counts as production. */
  readonly production: boolean
  /** An artifact was given: others can pull it already. */
  readonly published: boolean
  /** Unknown counts as public. */
  readonly repositoryVisibility: 'public' | 'private'
  readonly issues: 'github' | 'files' | 'off'
  readonly comment: 'on-finding' | 'always' | 'off'
  /** Where the change under review is that gets it. */
  readonly commentOn: 'github' | 'gitlab'
  readonly dryRun: boolean
  readonly format: 'text' | 'json'
  readonly output: string | null
  readonly outputFull: boolean
  readonly ledger: LedgerSettings
  /** In force; `present: false` is the built-in one. */
  readonly config: LoadedConfig
  /** Why it cannot be told what was demanded: the run is 30 at best. */
  readonly cannotTell: readonly Problem[]
  /** What was asked for and did not count, and why; a head configuration that does not load. */
  readonly notices: readonly Problem[]
}
