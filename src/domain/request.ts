import type { Account } from './account.ts'
import type { Foreign } from './foreign.ts'

export const verbs = [
  'accept',
  'decline',
  'offer',
  'waive',
  'dismiss',
  'release',
  'status',
  'escalate',
  'sev',
  'pause',
  'resume',
  'check',
  'uncheck',
  'evidence',
  'note',
  'claim',
  'withdraw',
  'takeover',
  'back',
] as const
export type Verb = (typeof verbs)[number]

/** Somebody asks for something; the same from a comment, a ticked box, a command line, a Jenkins step. */
export interface Request {
  readonly verb: Verb
  /** `INC-…`. */
  readonly incident: string
  readonly by: Account
  readonly via: 'comment' | 'checkbox' | 'cli' | 'jenkins'
  /** Unique at its door (comment id, run): the same one again does nothing. */
  readonly source: string
  /** The term that the asker saw; an older one is refused. */
  readonly term?: number
  readonly args: RequestArgs
}

/** Checked by grammar already; free text stays foreign. */
export interface RequestArgs {
  /** decline, dismiss, waive. */
  readonly reason?: string
  /** offer, decline not_mine: `@login` or `@org/team`. */
  readonly to?: string
  /** waive, pause: ISO 8601 date or date-time. */
  readonly until?: string
  /** check, uncheck: item id. release: hold id. */
  readonly item?: string
  readonly severity?: 'SEV1' | 'SEV2' | 'SEV3' | 'SEV4' | 'SEV5'
  /** accept (read-back), offer (beside the packet), sev (reason), note, evidence, dismiss (evidence), pause (dependency). */
  readonly says?: Foreign
}

/** What the forge says of the asker at this moment; never what a comment says of them. */
export interface Rights {
  readonly role: 'admin' | 'maintain' | 'write' | 'triage' | 'read' | 'none'
  /** `@org/team` of baton.yml's teams that they are in, and the duty teams. */
  readonly teams: readonly string[]
  readonly isDutyOfficer: boolean
  /** Wrote the pull request or a commit of the change that is judged. */
  readonly isAuthor: boolean
  /** Head commit of that change, or of the branch; absent: nobody could say, and nothing is waived. */
  readonly headCommit?: string
}

export interface Refusal {
  /** Closed: one sentence of ours for each. */
  readonly why:
    | 'not-allowed'
    | 'not-addressed'
    | 'stale'
    | 'no-offer'
    | 'closed'
    | 'unknown-incident'
    | 'unknown-owner'
    | 'author-may-not'
    | 'needs-second'
    | 'not-own'
    | 'cannot-decline'
    | 'too-long'
    | 'past'
    | 'not-now'
    | 'replayed'
  /** What was missing or did not fit; absent: nothing of it. */
  readonly needs?: keyof RequestArgs
}
