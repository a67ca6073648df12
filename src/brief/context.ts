import type { Answered } from '../domain/answer.ts'
import type { CiFacts } from '../domain/ci.ts'
import type { Finding } from '../domain/finding.ts'
import type { LedgerInRun } from '../domain/ledger.ts'
import type { Owner } from '../domain/owner.ts'
import type { ExitCode, Tier } from '../domain/terms.ts'
import type { Text } from '../domain/text.ts'

/** What a brief says beside the decision: where the run happened, who was told, and where things can be looked up. */
export interface BriefContext {
  readonly exitCode: ExitCode
  /** What enforce would have done. */
  readonly wouldExit: ExitCode
  readonly ci: Pick<CiFacts, 'event' | 'pullRequest' | 'targetBranch' | 'defaultBranch' | 'runUrl'> &
    Partial<Pick<CiFacts, 'inPipeline'>>
  /** What a finding is called, in our words (decision/incident/title.ts); without an article. */
  readonly titleOf: (finding: Finding) => Text
  /** Owner of a finding's path, by `Judged.id`; of those at least that stop or are urgent, and are in no incident. */
  readonly owners: ReadonlyMap<string, Owner>
  /** Incidents are opened neither as issues nor as files, by a setting or since this is a merge group. */
  readonly opensNothing?: boolean
  /** `ownership.fallback`. */
  readonly fallbackOwner: string | null
  readonly contest: Contest
  readonly links: Links
  readonly told: Told
  /** What could not be done outside: each why, with the line to add where a permission is missing. */
  readonly missing: readonly Text[]
  /** What a dry run left undone. */
  readonly planned?: readonly Text[]
  /** The file of `output` that could not be written, so that the decision is not delivered. */
  readonly undelivered?: string | null
  /** Above the fold; absent: as many as a reader takes in within ten seconds. */
  readonly mostWords?: number
  /** What the record says of an incident, by its id; absent: there is none, and the decision alone tells who answers. */
  readonly answers?: ReadonlyMap<string, Answered>
  /** Names that may really be mentioned; every other name is shown inert. */
  readonly mentions: ReadonlySet<string>
}

export interface Contest {
  /** The file that takes waivers, e.g. `baton.yml`. */
  readonly file: string
  /** Who decides on a waiver: owner of that file, else the fallback. Null: nobody is set. */
  readonly decider: string | null
  /** The longest time of a waiver by tier, in days; a tier that is absent needs none. */
  readonly days: Readonly<Partial<Record<Tier, number>>>
}

export interface Links {
  /** https; where decision.json can be read. */
  readonly decision: string | null
  /** The file that `output` names. */
  readonly record: string | null
  /** By incident id: its issue (https) or its file. */
  readonly incidents: ReadonlyMap<string, string>
  /** What became of this run in the ledger; absent: nobody knows yet. */
  readonly ledger?: LedgerInRun
}

export interface Told {
  /** `@login` and `@org/team`, whatever is told of. */
  readonly names: readonly string[]
  /** Who was told by an incident's own issue in this run, by its id. */
  readonly ofIncident?: ReadonlyMap<string, readonly string[]>
  /** Whom the issue that is about to be written will tell, and how, by its incident's id. */
  readonly willTell?: ReadonlyMap<string, Text>
  /** Incidents whose issue stood before, so that this run tells nobody anew. */
  readonly before?: ReadonlySet<string>
  /** The author of the pull request, whom its comment tells. */
  readonly byComment?: string | null
  /** Why nobody was told yet, e.g. the token of a fork; null: there is no such reason. */
  readonly whyNobody: Text | null
}
