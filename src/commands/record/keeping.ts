import type { Store } from '../../domain/ledger.ts'
import type { LedgerSettings } from '../../domain/settings-ledger.ts'
import type { IncidentSettings } from '../../domain/settings-incident.ts'
import type { Moment } from '../../incident/moment.ts'
import type { Gathered, RunJudged } from '../gate/judge-run.ts'
import type { World } from '../world.ts'
import type { BaselineBranches } from './baseline-branches.ts'
import type { RunRecorded } from './run-recorded.ts'

/** A run and its record. */
export interface Keeping {
  readonly store: Store
  readonly gathered: Gathered
  readonly world: World
  readonly incidents: IncidentSettings
  readonly branches: BaselineBranches
  /** Everybody may read the record: opaque ids alone. */
  readonly isPublic: boolean
  /** Commits that are judged; a waiver that was asked for is bound to one. */
  readonly commits: readonly string[]
  readonly settings: LedgerSettings
  /** This run opens and draws issues, and tells whom the record owes a word. */
  readonly opensIssues: boolean
}

export interface Kept {
  readonly run: RunJudged
  /** What could not be recorded, for the next run; null: nothing. */
  readonly spill: string | null
  readonly recorded: RunRecorded
}

/** The clock of the run, and a chance of its own. */
export function momentOf({ gathered, world }: Keeping): Moment {
  const run = world.ci.runId === null ? {} : { run: world.ci.runId }
  return { at: gathered.question.now, nonce: world.random.nonce(), ...run }
}
