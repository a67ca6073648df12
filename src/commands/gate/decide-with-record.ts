import type { Settings } from '../../domain/settings.ts'
import { text, type Text } from '../../domain/text.ts'
import { isKept } from '../record/is-kept.ts'
import type { World } from '../world.ts'
import { decideRun, type Gathered, type RunJudged } from './judge-run.ts'

/** Decides by what the record proves, and writes down what was decided; without a record, by what was gathered alone. */
export async function decideWithRecord(gathered: Gathered, world: World): Promise<RunJudged> {
  const { settings } = gathered.question
  if (!isKept(settings)) return withoutLedger(gathered, whyNotKept(settings, world))
  const [{ openStore }, { keepRecord }, { incidentSettings }] = await Promise.all([
    import('../record/open-store.ts'),
    import('../record/keep-record.ts'),
    import('../record/incident-settings.ts'),
  ])
  const store = await openStore(settings.ledger, settings, world)
  if (store === null) return withoutLedger(gathered, notSetUp)
  const { config } = settings.config
  const { run, spill } = await keepRecord({
    store,
    gathered,
    world,
    incidents: incidentSettings(config),
    branch: world.ci.targetBranch ?? world.ci.branch ?? (world.ci.inPipeline ? null : 'HEAD'),
    settings: settings.ledger,
  })
  if (spill !== null) await writeSpill(spill, settings, world)
  return run
}

/** A default that nobody asked for is none. */
function withoutLedger(gathered: Gathered, why: Text): RunJudged {
  const { place, isDefault } = gathered.question.settings.ledger
  const name = place === null || isDefault ? null : place.is === 'github' ? place.repository : place.url
  return { ...decideRun(gathered, null), ledger: { is: 'not-kept', name, why } }
}

const notSetUp = text`${'ledger.repository'} names none`

/** As `isKept` asks. */
function whyNotKept({ mode, dryRun, ledger }: Settings, { ci }: World): Text {
  if (dryRun) return text`a dry run writes none`
  if (mode === 'observe') return text`${'observe'} writes none`
  if (ledger.place === null) return notSetUp
  if (ci.pullRequest?.fromFork === true) return text`a fork may only read`
  return text`${'--record'} is not given`
}

async function writeSpill(spill: string, { output }: Settings, world: World): Promise<void> {
  const path = (output ?? '.baton/decision.json').replace(/[^/\\]*$/, 'baton-spill.json')
  try {
    await world.files.write(path, spill)
  } catch {
    world.output.note(`baton: ${path} cannot be written`)
  }
}
