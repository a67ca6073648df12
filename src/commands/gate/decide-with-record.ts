import type { Problem } from '../../domain/problem.ts'
import type { Settings } from '../../domain/settings.ts'
import { text, type Text } from '../../domain/text.ts'
import { isKept } from '../record/is-kept.ts'
import type { RunRecorded } from '../record/run-recorded.ts'
import type { World } from '../world.ts'
import { isReadOnly } from './is-read-only.ts'
import { decideRun, type Gathered, type RunJudged } from './judge-run.ts'

export interface RunDecided {
  readonly run: RunJudged
  /** What the record says after this run; null: there is none. */
  readonly recorded: RunRecorded | null
}

/** Decides by what the record proves, and writes down what was decided; without a record, by what was gathered alone. */
export async function decideWithRecord(gathered: Gathered, world: World): Promise<RunDecided> {
  const { settings } = gathered.question
  if (settings.ledger.place === null) return withoutLedger(gathered, notSetUp)
  const [{ openStore, tokenOf }, { keepingOf }] = await Promise.all([
    import('../record/open-store.ts'),
    import('../record/keeping-of.ts'),
  ])
  // The hub's token is not handed to a fork, so its record can neither be read nor written.
  const isOutOfReach =
    isReadOnly(world) &&
    settings.ledger.place.is === 'github' &&
    tokenOf(settings.ledger.place, settings) === null
  if (isOutOfReach) return withoutLedger(gathered, noToken)
  const store = await openStore(settings.ledger, settings, world)
  if (store === null) return withoutLedger(gathered, notSetUp)
  const keeping = await keepingOf(store, gathered, world, opensIssues(settings, world))
  if (!isKept(settings)) {
    const { run, recorded } = await (await import('../record/decide-by-record.ts')).decideByRecord(keeping)
    const ledger = { is: 'not-kept', name: store.name, why: whyNotKept(settings, world) } as const
    return { run: { ...run, ledger }, recorded }
  }
  const [{ keepRecord }, spilled] = await Promise.all([
    import('../record/keep-record.ts'),
    import('../record/spilled.ts'),
  ])
  const place = { ...gathered, settings }
  const before = await spilled.readSpilled(place, world)
  const left = await spilled.recordSpilled(before, store, place, world)
  const told = before.refused === null ? gathered : withNotice(gathered, before.refused)
  const { run, spill, recorded } = await keepRecord({ ...keeping, gathered: told })
  await spilled.keepSpilled(before, left, spill, world)
  return { run, recorded }
}

function opensIssues({ issues, githubToken, hubToken, ledger }: Settings, world: World): boolean {
  const token = ledger.hub === null ? githubToken : hubToken
  return issues === 'github' && token !== null && !isReadOnly(world)
}

/** A default that nobody asked for is none. */
function withoutLedger(gathered: Gathered, why: Text): RunDecided {
  const { place, isDefault } = gathered.question.settings.ledger
  const name = place === null || isDefault ? null : place.is === 'github' ? place.repository : place.url
  return { run: { ...decideRun(gathered, null), ledger: { is: 'not-kept', name, why } }, recorded: null }
}

const noToken = text`a fork is given no token for it`
const notSetUp = text`${'ledger.repository'} names none`

/** As `isKept` asks. */
function whyNotKept({ mode, dryRun }: Settings, { ci }: World): Text {
  if (dryRun) return text`a dry run writes none`
  if (mode === 'observe') return text`${'observe'} writes none`
  if (ci.pullRequest?.fromFork === true) return text`a fork may only read`
  if (ci.event === 'merge_group') return text`a merge group writes none`
  return text`${'--record'} is not given`
}

function withNotice(gathered: Gathered, notice: Problem): Gathered {
  return { ...gathered, notices: [...gathered.notices, notice] }
}
