import type { Event } from '../domain/event.ts'
import type { IncidentState } from '../domain/incident-state.ts'
import type { OpenLedger } from '../ledger/read-record.ts'
import { selected } from '../brief/record/status.ts'
import { grouped, isAsked, whoseTitle } from '../brief/record/whose.ts'
import { plain } from '../render/plain.ts'
import { pathOf } from '../brief/record/path.ts'
import { showBrief } from '../brief/record/show-brief.ts'
import { Inability } from '../domain/problem.ts'
import type { IncidentSettings } from '../domain/settings-incident.ts'
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

type ShowCommand = Extract<Command, { name: 'show' }>

/**
 * `baton show INC`: everything about one incident, open or closed; `--svg` draws who had it. Without an incident: of
 * each that is open, by repository and team.
 */
export async function show(command: ShowCommand, world: World): Promise<ExitCode> {
  const here = await ledgerHere(command, world)
  const open = await openHere(here)
  const incidents = await incidentsHere(here, world)
  if (command.incident === null) return world.output.print(allOf(open, command, incidents, world)) ? 0 : 30
  const events = await pagesOf(open).incident(command.incident)
  const state = events.length === 0 ? null : fold(events)
  if (state === null || !isAsked(state, command)) throw unknownIncident(command.incident)
  const says = command.svg ? svg(pathOf(state)) : oneOf(state, events, incidents, world)
  return world.output.print(says) ? 0 : 30
}

/** Each below the other, under a title for what belongs together where there is more than one. */
function allOf(
  open: OpenLedger | null,
  command: ShowCommand,
  incidents: IncidentSettings,
  world: World,
): string {
  const { team, repository } = command
  const groups = grouped(selected(open?.record.open.values() ?? [], { team, repository }), (state) => state)
  if (groups.length === 0) return 'No open incident.'
  return groups
    .flatMap(({ whose, members }) => [
      ...(groups.length < 2 ? [] : [`== ${plain(whoseTitle(whose))} ==`]),
      ...members.map((state) => oneOf(state, open?.events.get(state.id) ?? [], incidents, world)),
    ])
    .join('\n\n')
}

function oneOf(
  state: IncidentState,
  events: readonly Event[],
  incidents: IncidentSettings,
  { clock, terminal: screen }: World,
): string {
  const answered = { state, answer: answerOf(state, incidents) }
  const brief = showBrief(answered, timelineOf(events), clock.now().toISOString())
  return terminal(brief, { ...screen, exitCode: null, folds: 'all', mostItems: Infinity })
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
