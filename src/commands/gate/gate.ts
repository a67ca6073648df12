import type { ExitCode } from '../../domain/terms.ts'
import type { Receipt } from '../../domain/effect.ts'
import type { GitHub } from '../../domain/ports.ts'
import type { Inputs, Settings } from '../../domain/settings.ts'
import { exitOf, type Exit } from '../../decision/exit-code.ts'
import { recordOf } from '../../decision/record.ts'
import type { DecisionRecord } from '../../domain/record.ts'
import { jsonText } from '../../render/json-text.ts'
import { isOnGitHub } from '../../settings/forge-server.ts'
import { recordInputs } from '../../settings/recorded-inputs.ts'
import { loadPolicy } from '../load-policy.ts'
import type { World } from '../world.ts'
import { bringAbout } from './bring-about.ts'
import { decideWithRecord } from './decide-with-record.ts'
import { gatherRun, type RunJudged } from './judge-run.ts'
import { readConfiguration } from './read-configuration.ts'
import { report } from './report.ts'

/**
 * `baton gate`: gather → decide → record → act → report. The exit code stands before the first effect, and only an
 * undelivered decision hardens it. Throws Inability when nothing could be judged.
 */
export async function gate(inputs: Inputs, world: World): Promise<ExitCode> {
  const now = world.clock.now()
  const github = await clientFor(inputs, world)
  const { settings, counting, source } = await readConfiguration(inputs, world, github, now)
  const policy = await loadPolicy(settings.config, source)
  const gathered = await gatherRun({
    settings,
    counting,
    commit: inputs.commit === settings.commit ? inputs.commit : null,
    world,
    policy,
    github,
    now: now.toISOString(),
    inputs: recordInputs(inputs),
  })
  const decided = await decideWithRecord(gathered, world)
  const { run } = decided
  const { exit, record } = await handOver(run, settings, world)
  const receipts = await bringAbout(decided, { settings, world, exit, github })
  await writeReceipts(receipts, settings, world)
  const delivered = await report(decided, { settings, world, exit, receipts, record })
  return exitFor(run, settings, !delivered || record === null).exitCode
}

/** Whoever gives no token, or works outside GitHub, never loads its client: a namesake there is another repository. */
async function clientFor(inputs: Inputs, world: World): Promise<GitHub | null> {
  const { ci } = world
  const isElsewhere = (ci.platform === 'jenkins' || ci.platform === 'gitlab') && !isOnGitHub(ci)
  if (inputs.githubToken === null || ci.repository === null || isElsewhere) return null
  return world.openGitHub(inputs.githubToken)
}

/** Before any effect: what happens after must not be able to lose the record. */
async function handOver(
  run: RunJudged,
  settings: Settings,
  world: World,
): Promise<{ readonly exit: Exit; readonly record: DecisionRecord | null }> {
  const exit = exitFor(run, settings, false)
  const view = settings.outputFull ? 'full' : settings.view
  const record = recordOf(run.decision, exit, view)
  if (settings.output === null) return { exit, record }
  try {
    await world.files.write(settings.output, `${jsonText(record)}\n`)
    return { exit, record }
  } catch {
    world.output.note(`baton: ${settings.output} cannot be written, so the decision is not delivered`)
    return { exit: exitFor(run, settings, true), record: null }
  }
}

function exitFor({ decision }: RunJudged, settings: Settings, undelivered: boolean): Exit {
  const { verdict, cannotTell } = decision
  return exitOf({ verdict, cannotTell, undelivered, mode: settings.mode })
}

async function writeReceipts(receipts: readonly Receipt[], settings: Settings, world: World): Promise<void> {
  if (settings.output === null || receipts.length === 0) return
  const path = settings.output.replace(/[^/\\]*$/, 'receipts.json')
  try {
    const written = receipts.map(({ kind, ...receipt }) => ({ effect: kind, ...receipt }))
    await world.files.write(path, `${jsonText(written)}\n`)
  } catch {
    world.output.note(`baton: ${path} cannot be written`)
  }
}
