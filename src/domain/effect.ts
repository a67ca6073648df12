import type { Brief } from './brief.ts'
import type { Incident } from './incident.ts'
import type { Text } from './text.ts'

/**
 * Something outside that must be so after the run: *ensure*, not *create*. Data, so that it can be listed by
 * `dry-run`, and a crashed run can be continued.
 */
export type Effect = IssueEffect | CommentEffect | IncidentFileEffect

export interface IssueEffect {
  readonly key: string
  readonly kind: 'github-issue'
  readonly incident: Incident
  /** As everybody who reads the repository's issues may read it. */
  readonly title: Text
  readonly brief: Brief
  /** Beside those that follow from the incident: claim, severity, class, owner. */
  readonly labels?: readonly string[]
  /** `@login`, to be assigned when GitHub says that they can be. */
  readonly person: string | null
  /** `@org/team`, mentioned once when no person could be assigned. */
  readonly team: string | null
}

export interface CommentEffect {
  readonly key: string
  readonly kind: 'github-comment'
  readonly pullRequest: number
  readonly brief: Brief
  /** Nothing to say: a comment that is there already turns into this brief, a missing one stays missing. */
  readonly onlyUpdate: boolean
}

export interface IncidentFileEffect {
  readonly key: string
  readonly kind: 'incident-file'
  /** Its id. */
  readonly incident: string
  readonly path: string
  readonly brief: Brief
}

/** What became of an effect; `receipts.json` is a list of these, `kind` named `effect`. */
export interface Receipt {
  readonly key: string
  readonly kind: Effect['kind']
  readonly incident: string | null
  readonly state: 'done' | 'unchanged' | 'skipped' | 'failed' | 'uncertain'
  readonly number?: number
  readonly url?: string
  /** Who was told by it in this run: `@login` assigned, `@org/team` mentioned. */
  readonly told?: readonly string[]
  /** One line: why it was skipped or failed, with the line to add where a permission is missing. */
  readonly says?: string
}
