import type { Deadline } from '../../domain/policy.ts'
import type { Mode, Stage, Tier } from '../../domain/terms.ts'
import type { Kev } from '../../domain/signals.ts'
import type { Ownership } from '../owner/owner.ts'

/** What incidents are made from beside the findings. */
export interface IncidentContext {
  readonly service: string
  readonly stage: Stage
  readonly mode: Mode
  /** ISO 8601 date-time. */
  readonly now: string
  readonly environment: string | null
  /** As given: `name@sha256:…` or `sha256:…`. */
  readonly artifacts: readonly string[]
  /** Where this run writes its decision, as it is found later. Null or absent: nowhere. */
  readonly decisionFile?: string | null
  readonly ownership: Ownership
  /** Folders that hold a manifest, NFC, without a slash at the end; `''` is the root. Empty: not known. */
  readonly manifestFolders: ReadonlySet<string>
  readonly newIncidentsPerRun: number
  /** Incidents that are open already, by id, and since when (ISO 8601). Empty where nothing is known of them. */
  readonly opened: ReadonlyMap<string, string>
  /** Which of them a finding is in, by its identity. Absent: not known. */
  readonly openIdentities?: ReadonlyMap<string, string>
  readonly kev: Kev | null
  /** Of the policy: in which time what is of a tier must be contained. Absent: none is set. */
  readonly deadlines?: Readonly<Record<Tier, Deadline>>
  /** `@org/team` of the author, where it is known: what another team must fix is then asked of that team. */
  readonly authorTeam?: string
}
