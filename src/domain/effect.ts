import type { Brief } from './brief.ts'
import type { Incident } from './incident.ts'
import type { FindingClass, Severity } from './terms.ts'
import type { Text } from './text.ts'

/**
 * Something outside that must be so after the run: *ensure*, not *create*. Data, so that it can be listed by
 * `dry-run`, and a crashed run can be continued.
 */
export type Effect = IssueEffect | RecordedIssueEffect | CommentEffect | NoteEffect | IncidentFileEffect

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

/**
 * The issue of an incident that the record keeps: the claim to open it stands there, and its text, labels, assignee and
 * state are drawn from it.
 */
export interface RecordedIssueEffect {
  readonly key: string
  readonly kind: 'recorded-issue'
  /** `INC-…`. */
  readonly incident: string
  /** As everybody who reads the repository's issues may read it; null: what stands there stays. */
  readonly title: Text | null
  /** Null: none is known. */
  readonly number: number | null
  /** The claim in the record is this run's. */
  readonly mayOpen: boolean
  /** Who has it, since when, until when, what next: above what a scan says. */
  readonly head: Brief
  /** The same with what the record knows beside it, where nothing is there that a scan says. */
  readonly alone: Brief
  /** What the scans of this run say; null: what stands there stays. */
  readonly scan: Brief | null
  /** The text to start from, where somebody edited it; null: what stands there. */
  readonly restored: string | null
  readonly labelled: {
    readonly severity: Severity
    readonly class: FindingClass
    /** `@org/team` or `@login`. */
    readonly owner: string | null
  }
  /** `@login` of who has it; nobody else is assigned. */
  readonly holder: string | null
  /** It has ended, and how; null: it is open. */
  readonly end: 'completed' | 'not_planned' | null
  /** Paragraphs, said once when somebody closed it before its end. */
  readonly whyOpen: readonly Text[]
  /** Each is said once, in one comment. */
  readonly words: readonly Word[]
}

/** A line that mentions somebody. */
export interface Word {
  /** The same for every run. */
  readonly key: string
  /** `@login` or `@org/team`. */
  readonly to: string
  readonly says: Text
}

export interface CommentEffect {
  readonly key: string
  readonly kind: 'github-comment'
  readonly pullRequest: number
  readonly brief: Brief
  /** Nothing to say: a comment that is there already turns into this brief, a missing one stays missing. */
  readonly onlyUpdate: boolean
}

export interface NoteEffect {
  readonly key: string
  readonly kind: 'gitlab-note'
  /** Its number in the project. */
  readonly mergeRequest: number
  readonly brief: Brief
  /** As of a comment. */
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
  /** Keys of the words that stand there now, whoever wrote them. */
  readonly said?: readonly string[]
  /** Issues of the same incident that were closed in favour of this one. */
  readonly twins?: readonly number[]
  /** One line: why it was skipped or failed, with the line to add where a permission is missing. */
  readonly says?: string
}
