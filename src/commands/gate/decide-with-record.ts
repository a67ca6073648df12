import type { Settings } from '../../domain/settings.ts'
import { isKept } from '../record/is-kept.ts'
import type { World } from '../world.ts'
import { decideRun, type Gathered, type RunJudged } from './judge-run.ts'

/** Decides by what the record proves, and writes down what was decided; without a record, by what was gathered alone. */
export async function decideWithRecord(gathered: Gathered, world: World): Promise<RunJudged> {
  const { settings } = gathered.question
  if (!isKept(settings)) return decideRun(gathered, null)
  const [{ openStore }, { keepRecord }, { incidentSettings }, { judgedCommits }] = await Promise.all([
    import('../record/open-store.ts'),
    import('../record/keep-record.ts'),
    import('../record/incident-settings.ts'),
    import('../record/judged-commits.ts'),
  ])
  const store = await openStore(settings.ledger, settings, world)
  if (store === null) return decideRun(gathered, null)
  const { config } = settings.config
  const { run, spill } = await keepRecord({
    store,
    gathered,
    world,
    incidents: incidentSettings(config),
    branch: world.ci.targetBranch ?? world.ci.branch ?? (world.ci.inPipeline ? null : 'HEAD'),
    commits: await judgedCommits(settings, world),
    settings: settings.ledger,
  })
  if (spill !== null) await writeSpill(spill, settings, world)
  return run
}

async function writeSpill(spill: string, { output }: Settings, world: World): Promise<void> {
  const path = (output ?? '.baton/decision.json').replace(/[^/\\]*$/, 'baton-spill.json')
  try {
    await world.files.write(path, spill)
  } catch {
    world.output.note(`baton: ${path} cannot be written`)
  }
}
