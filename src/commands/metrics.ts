import { byName, grouped, isAsked } from '../brief/record/whose.ts'
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
  const asked = histories
    .map((events) => ({ events, state: fold(events) }))
    .filter(({ state }) => isAsked(state, scope))
  return grouped(asked, ({ state }) => state)
    .toSorted(byName)
    .map(({ whose: { repository, service, team }, members }) => ({
      repository,
      service: repository === null ? service : null,
      team,
      metrics: metricsOf(
        members.map(({ events }) => events),
        now,
      ),
    }))
}
