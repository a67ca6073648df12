import { annotationsOf } from '../../brief/annotations-of.ts'
import { terminalNotes } from '../../brief/terminal-notes.ts'
import { runBrief } from '../../brief/run-brief.ts'
import type { Exit } from '../../decision/exit-code.ts'
import type { Receipt } from '../../domain/effect.ts'
import type { DecisionRecord } from '../../domain/record.ts'
import type { Settings } from '../../domain/settings.ts'
import { annotation } from '../../render/annotation.ts'
import { jsonText } from '../../render/json-text.ts'
import { terminal } from '../../render/terminal.ts'
import type { World } from '../world.ts'
import { briefContext } from './brief-context.ts'
import type { RunDecided } from './decide-with-record.ts'

export interface Outcome {
  readonly settings: Settings
  readonly world: World
  readonly exit: Exit
  readonly receipts: readonly Receipt[]
  /** Null: `output` could not be written. */
  readonly record: DecisionRecord | null
}

/** Says it where the run is looked at: terminal, summary, annotations, outputs. False: stdout took nothing. */
export async function report(decided: RunDecided, outcome: Outcome): Promise<boolean> {
  const { settings, world, exit, record } = outcome
  const { run } = decided
  const { output, ci } = world
  const context = briefContext(decided, outcome)
  if (ci.platform === 'github') {
    // Annotations are lines of stdout, on which `json` wants the decision alone.
    const notes = settings.format === 'json' ? [] : annotationsOf(run.decision, context)
    for (const note of notes) output.annotate(annotation(note))
    await summarize(outcome, runBrief(run.decision, context))
  }
  // Absent is "no": an output that the runner drops must not read as a pass (threats 1.1, WC3).
  if (exit.wouldExit === 0 && record !== null) output.output('allow', 'yes')
  output.output('verdict', run.decision.verdict)
  output.output('incidents', run.decision.incidents.map(({ id }) => id).join(','))
  if (settings.output !== null && record !== null) output.output('decision', settings.output)
  if (ci.platform !== 'github') await handOn(decided, outcome)
  return settings.format === 'json'
    ? record !== null && output.print(jsonText(record))
    : output.print(terminalText(decided, outcome))
}

/** Nobody counts words in a terminal, so nothing is shortened; what GitHub's summary has is not repeated. */
function terminalText(decided: RunDecided, outcome: Outcome): string {
  const { run } = decided
  const { world, exit } = outcome
  const { ci } = world
  const brief = runBrief(run.decision, { ...briefContext(decided, outcome), mostWords: Infinity })
  const hasSummary = ci.platform === 'github'
  return terminal(brief, {
    ...world.terminal,
    ...exit,
    folds: hasSummary ? 'none' : ci.inPipeline ? 'to-paste' : 'findings',
    notes: terminalNotes(run.decision, brief, hasSummary),
  })
}

/** To a caller that waits for the command line; GitHub's outputs are those of action.yml. */
async function handOn({ run, recorded }: RunDecided, { world, receipts, record }: Outcome): Promise<void> {
  const { output, ci } = world
  const [worst] = run.decision.incidents
  const held = worst === undefined ? undefined : recorded?.incidents.get(worst.id)?.state.baton.holder
  const answers = worst?.owner.person ?? worst?.owner.team ?? ''
  const issue = receipts.find(({ incident, url }) => incident === worst?.id && url !== undefined)
  output.output('holder', held ? `@${held.login}` : answers)
  output.output('url', issue?.url ?? ci.runUrl ?? '')
  if (output.attach === undefined || record === null) return
  const { findingsSarif } = await import('../../render/findings-sarif.ts')
  await output.attach('findings.json', jsonText(findingsSarif(record)))
}

async function summarize({ world }: Outcome, brief: Parameters<typeof terminal>[0]): Promise<void> {
  const { markdown, summaryLimit } = await import('../../render/markdown.ts')
  try {
    await world.output.summarize(markdown(brief, { limit: summaryLimit }))
  } catch {
    world.output.note('baton: the job summary could not be written')
  }
}
