import type { Problem } from '../../domain/problem.ts'
import { isKept } from '../record/is-kept.ts'
import type { World } from '../world.ts'
import { decideRun, type Gathered, type RunJudged } from './judge-run.ts'

/** Decides by what the record proves, and writes down what was decided; without a record, by what was gathered alone. */
export async function decideWithRecord(gathered: Gathered, world: World): Promise<RunJudged> {
  const { settings } = gathered.question
  if (!isKept(settings)) return decideRun(gathered, null)
  const [{ openStore }, { keepRecord }, { incidentSettings }, { judgedCommits }, spilled] = await Promise.all(
    [
      import('../record/open-store.ts'),
      import('../record/keep-record.ts'),
      import('../record/incident-settings.ts'),
      import('../record/judged-commits.ts'),
      import('../record/spilled.ts'),
    ],
  )
  const store = await openStore(settings.ledger, settings, world)
  if (store === null) return decideRun(gathered, null)
  const { config } = settings.config
  const incidents = incidentSettings(config)
  const place = { ...gathered, settings, incidents }
  const before = await spilled.readSpilled(place, world)
  const left = await spilled.recordSpilled(before, store, place, world)
  const { run, spill } = await keepRecord({
    store,
    gathered: before.refused === null ? gathered : withNotice(gathered, before.refused),
    world,
    incidents,
    branch: world.ci.targetBranch ?? world.ci.branch ?? (world.ci.inPipeline ? null : 'HEAD'),
    commits: await judgedCommits(settings, world),
    settings: settings.ledger,
  })
  await spilled.keepSpilled(before, left, spill, world)
  return run
}

function withNotice(gathered: Gathered, notice: Problem): Gathered {
  return { ...gathered, notices: [...gathered.notices, notice] }
}
