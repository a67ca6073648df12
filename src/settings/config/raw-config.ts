import type { FindingClass, Mode, Severity, Stage, Tier, Verdict } from '../../domain/terms.ts'

/** baton.yml as it is written, once it has the right shape; build/config-schema.ts is held to it by the compiler. */
export interface RawConfig {
  version: 1
  service?: {
    name?: string
    exposure?: 'internet' | 'internal'
    criticality?: 'crown' | 'normal' | 'low'
    data?: 'public' | 'internal' | 'confidential' | 'restricted'
    environments?: Record<string, { production?: boolean; exposure?: 'internet' | 'internal' }>
  }
  scans?: {
    requiredTools?: string[]
    maySkip?: string[]
    accept?: { tool: string; notification: string; reason: string; until: string }[]
    maxAge?: string
    onIncomplete?: 'block' | 'warn'
    trustSuppressions?: string[]
  }
  mode?: Mode
  stage?: Stage
  policy?: {
    rules?: Partial<Record<FindingClass, RawTierRule[]>> & {
      stages?: RawStageRow[]
      severity?: RawSeverityRow[]
    }
    disable?: string[]
  }
  classes?: { tool?: string; rule?: string; class: FindingClass }[]
  ownership?: { overrides?: { path: string; owner: string }[]; fallback?: string }
  waivers?: RawWaiver[]
  signals?: { kev?: string; vex?: string[] }
  limits?: { newIncidentsPerRun?: number }
  ledger?: { repository?: string; since?: { seq: number; hash: string } }
  hub?: string
  teams?: Record<string, { oncall: RawMember[]; lead?: RawMember }>
  dutyOfficers?: RawMember[]
  incidents?: { cleanRuns?: number; reopenDays?: number }
}

/** A login as it is mentioned, or with the account that it was when it was written. */
export type RawMember = string | { login: string; id: string }

export interface RawTierRule {
  id: string
  when: string
  why: string
  before?: string
  tier?: Tier
  whenNew?: Tier
  drop?: true
  weaker?: Tier
  stronger?: Tier
  from?: Tier[]
  atMost?: Tier
  atLeast?: Tier
  verdict?: 'block' | 'quarantine'
  incident?: boolean
}

export interface RawStageRow {
  id: string
  when: string
  why: string
  before?: string
  verdict: Verdict
  incident: boolean
}

export interface RawSeverityRow {
  id: string
  when: string
  why: string
  before?: string
  severity?: Severity
  atLeast?: Severity
  stronger?: Severity
}

export interface RawWaiver {
  id: string
  scope: { identity?: string; count?: number; rule?: string; path?: string }
  reason: 'false_positive' | 'not_affected' | 'mitigated' | 'risk_accepted' | 'test_code'
  requester: string
  approver: string
  created?: string
  expires: string
}
