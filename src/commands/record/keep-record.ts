import type { Store, Transacted } from '../../domain/ledger.ts'
import type { Problem } from '../../domain/problem.ts'
import type { LedgerSettings } from '../../domain/settings-ledger.ts'
import type { IncidentSettings } from '../../domain/settings-incident.ts'
import { ours, text } from '../../domain/text.ts'
import { printSpill } from '../../ledger/spill.ts'
import { transact, type LedgerWorld } from '../../ledger/transact.ts'
import { exitOf } from '../../decision/exit-code.ts'
import { recordOf } from '../../decision/record.ts'
import { digestOf } from '../digest-of.ts'
import { decideRun, type Gathered, type RunJudged } from '../gate/judge-run.ts'
import type { World } from '../world.ts'
import { sweepDrafts } from './sweep-drafts.ts'
import { readerOf } from './at-ledger.ts'
import { provedBy } from './proved-by.ts'
import { baselineKeys, settlementOf, type Recording } from './settlement-of.ts'

export interface Keeping {
  readonly store: Store
  readonly gathered: Gathered
  readonly world: World
  readonly incidents: IncidentSettings
  /** Branch whose baselines count, whether this run feeds them or not; null: none is known. */
  readonly branch: string | null
  readonly settings: LedgerSettings
}

export interface Kept {
  readonly run: RunJudged
  /** What could not be recorded, for the next run; null: nothing. */
  readonly spill: string | null
}

/**
 * Decides from the record and writes down what was decided, by one compare-and-swap: when somebody was faster, it is
 * decided again from what they wrote. A ledger that cannot be read is never taken for an empty one.
 */
export async function keepRecord(keeping: Keeping): Promise<Kept> {
  const { store, gathered, world, incidents } = keeping
  const ledger: LedgerWorld = { ...world, ...readerOf(keeping.settings) }
  const moment = momentOf(keeping)
  const ofSweep = { ...moment, nonce: world.random.nonce() }
  await transact(store, (record) => sweepDrafts(record, incidents, ofSweep), ledger)
  const last: { run: RunJudged | null } = { run: null }
  const done = await transact(
    store,
    async (record, pages) => {
      const keys = keeping.branch === null ? [] : baselineKeys(gathered.scans, keeping.branch)
      const proved = record === null ? null : await provedBy(record, pages, keys)
      const run = decideRun(gathered, proved)
      last.run = run
      const recording: Recording = {
        incidents,
        moment,
        decision: digestOf(
          JSON.stringify(
            recordOf(
              run.decision,
              exitOf({ ...run.decision, undelivered: false, mode: run.decision.basis.mode }),
              'full',
            ),
          ),
        ),
        branch: feedsBaseline(keeping) ? keeping.branch : null,
        isPublic: keeping.settings.isOpaque,
      }
      return settlementOf(run, record, pages, recording)
    },
    ledger,
  )
  return keptAs(done, last.run ?? decideRun(gathered, null), keeping)
}

/** What was let through on the way to production; a nightly rescan and a change under review feed nothing. */
function feedsBaseline({ settings, gathered }: Keeping): boolean {
  const { stage } = gathered.question.settings
  return settings.writes === 'all' && (stage === 'mainline' || stage === 'predeploy')
}

function momentOf({ gathered, world }: Keeping): Recording['moment'] {
  const run = world.ci.runId === null ? {} : { run: world.ci.runId }
  return { at: gathered.question.now, nonce: world.random.nonce(), ...run }
}

function keptAs(done: Transacted, run: RunJudged, { store }: Keeping): Kept {
  if (done.is !== 'closed') return { run, spill: null }
  const unread =
    done.why === 'unreadable' || done.why === 'newer' || done.why === 'rolled-back' || done.why === 'broken'
  // A default ledger that this token may not touch is none: without it Baton is stateless.
  if (done.why === 'denied' && store.isDefault) return { run, spill: null }
  if (unread || (done.why === 'denied' && done.drafts.length === 0))
    return { run: withFailure(run, unreadable(store, done.why)), spill: null }
  const problem = unwritten(store, done.why)
  // A failed write leaves the verdict; of a ledger that somebody asked for, it hardens it.
  const told = store.isDefault ? withNotice(run, problem) : withFailure(run, problem)
  return { run: told, spill: printSpill(done) }
}

function withFailure(run: RunJudged, problem: Problem): RunJudged {
  const { decision } = run
  return {
    ...run,
    decision: { ...decision, incomplete: [problem, ...decision.incomplete], cannotTell: true },
  }
}

function withNotice(run: RunJudged, problem: Problem): RunJudged {
  const { decision } = run
  return { ...run, decision: { ...decision, notices: [...decision.notices, problem] } }
}

type Why = Extract<Transacted, { is: 'closed' }>['why']

const reasons: Readonly<Record<Why, string>> = {
  'not-configured': 'it is not configured',
  unreadable: 'it cannot be read',
  denied: 'this token may not use it',
  newer: 'a newer version of Baton wrote it',
  'rolled-back': 'it is older than it was, or gone',
  broken: 'it contradicts itself',
  unreachable: 'it did not answer',
  contended: 'others were always faster',
}

function unreadable({ name }: Store, why: Why): Problem {
  return {
    code: 'ledger-unreadable',
    sentence: text`the record ${name} does not help: ${ours(reasons[why])}, so what is open already is not known`,
    remedy:
      why === 'newer'
        ? text`use a newer version of Baton`
        : text`run ${'baton ledger check'}, and see docs/ledger.md`,
  }
}

function unwritten({ name }: Store, why: Why): Problem {
  return {
    code: 'ledger-unwritten',
    sentence: text`what this run decided could not be recorded in ${name}: ${ours(reasons[why])}`,
    remedy: text`keep the spill file beside the decision, and run the gate again when it answers`,
  }
}
