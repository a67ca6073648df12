import { metricsTable } from '../brief/record/metrics-table.ts'
import type { Event } from '../domain/event.ts'
import type { MetricsGroup } from '../domain/metrics.ts'
import type { ExitCode } from '../domain/terms.ts'
import { fold } from '../incident/fold.ts'
import { metricsOf } from '../incident/metrics.ts'
import { jsonText } from '../render/json-text.ts'
import { openMetrics } from '../render/open-metrics.ts'
import { terminalTable } from '../render/terminal-table.ts'
import type { Command } from '../settings/command-line.ts'
import { ledgerHere, openHere } from './record/at-ledger.ts'
import { historyHere } from './record/history-here.ts'
import type { World } from './world.ts'

type MetricsCommand = Extract<Command, { name: 'metrics' }>

/** `baton metrics`: how incidents went, by repository and team; the time that nobody had them comes first. */
export async function metrics(command: MetricsCommand, world: World): Promise<ExitCode> {
  const { incidents } = await historyHere(await openHere(await ledgerHere(command, world)))
  const groups = groupsOf(incidents, command, world.clock.now().toISOString())
  return world.output.print(rendered(groups, command, world.terminal.width)) ? 0 : 30
}

function rendered(groups: readonly MetricsGroup[], { format }: MetricsCommand, width: number): string {
  switch (format) {
    case 'json':
      return jsonText({ groups })
    case 'openmetrics':
      return openMetrics(groups).trimEnd()
    case 'text':
      return terminalTable(metricsTable(groups), width)
  }
}

function groupsOf(
  histories: readonly (readonly Event[])[],
  scope: MetricsCommand,
  now: string,
): readonly MetricsGroup[] {
  const groups = new Map<
    string,
    { repository: string | null; team: string | null; events: (readonly Event[])[] }
  >()
  for (const events of histories) {
    const { repository, team } = fold(events)
    if (scope.team !== null && team?.toLowerCase() !== scope.team.toLowerCase()) continue
    if (scope.repository !== null && repository?.toLowerCase() !== scope.repository.toLowerCase()) continue
    const key = JSON.stringify([repository, team])
    const group = groups.get(key) ?? { repository, team, events: [] }
    group.events.push(events)
    groups.set(key, group)
  }
  return [...groups.values()].map(({ repository, team, events }) => ({
    repository,
    team,
    metrics: metricsOf(events, now),
  }))
}
