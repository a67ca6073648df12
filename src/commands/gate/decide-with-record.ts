import type { Settings } from '../../domain/settings.ts'
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
  const nothing = { run: decideRun(gathered, null), recorded: null }
  if (settings.ledger.place === null) return nothing
  const [{ openStore }, { keepRecord }, { decideByRecord }, { incidentSettings }, { baselineBranches }] =
    await Promise.all([
      import('../record/open-store.ts'),
      import('../record/keep-record.ts'),
      import('../record/decide-by-record.ts'),
      import('../record/incident-settings.ts'),
      import('../record/baseline-branches.ts'),
    ])
  const store = await openStore(settings.ledger, settings, world)
  if (store === null) return nothing
  const keeping = {
    store,
    gathered,
    world,
    incidents: incidentSettings(settings.config.config),
    branches: await baselineBranches(settings, world),
    settings: settings.ledger,
    opensIssues: opensIssues(settings, world),
  }
  const { run, spill, recorded } = await (isKept(settings) ? keepRecord : decideByRecord)(keeping)
  if (spill !== null) await writeSpill(spill, settings, world)
  return { run, recorded }
}

function opensIssues({ issues, githubToken, hubToken, ledger }: Settings, world: World): boolean {
  const token = ledger.hub === null ? githubToken : hubToken
  return issues === 'github' && token !== null && !isReadOnly(world)
}

async function writeSpill(spill: string, { output }: Settings, world: World): Promise<void> {
  const path = (output ?? '.baton/decision.json').replace(/[^/\\]*$/, 'baton-spill.json')
  try {
    await world.files.write(path, spill)
  } catch {
    world.output.note(`baton: ${path} cannot be written`)
  }
}
