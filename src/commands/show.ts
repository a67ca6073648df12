import { pathOf } from '../brief/record/path.ts'
import { showBrief } from '../brief/record/show-brief.ts'
import { Inability } from '../domain/problem.ts'
import type { ExitCode } from '../domain/terms.ts'
import { text } from '../domain/text.ts'
import { answerOf } from '../incident/answer.ts'
import { fold } from '../incident/fold.ts'
import { timelineOf } from '../incident/timeline.ts'
import { pagesOf } from '../ledger/pages.ts'
import { svg } from '../render/svg.ts'
import { terminal } from '../render/terminal.ts'
import type { Command } from '../settings/command-line.ts'
import { ledgerHere, openHere } from './record/at-ledger.ts'
import { incidentsHere } from './record/incident-settings.ts'
import type { World } from './world.ts'

/** `baton show INC`: everything about one incident, open or closed; `--svg` draws who had it. */
export async function show(command: Extract<Command, { name: 'show' }>, world: World): Promise<ExitCode> {
  const here = await ledgerHere(command, world)
  const events = await pagesOf(await openHere(here)).incident(command.incident)
  if (events.length === 0) throw unknownIncident(command.incident)
  const state = fold(events)
  const now = world.clock.now().toISOString()
  if (command.svg) return world.output.print(svg(pathOf(state))) ? 0 : 30
  const answer = answerOf(state, await incidentsHere(here, world))
  const brief = showBrief({ state, answer }, timelineOf(events), now)
  const lines = terminal(brief, { ...world.terminal, exitCode: 0, folds: 'all' })
  return world.output.print(lines) ? 0 : 30
}

export function unknownIncident(id: string): Inability {
  return new Inability(2, [
    {
      code: 'incident-unknown',
      sentence: text`the record has no incident ${id}`,
      remedy: text`take an id from ${'baton status'}`,
    },
  ])
}
