import { incidentData } from '../brief/record/incident-data.ts'
import { selected, statusSummary, statusTable } from '../brief/record/status.ts'
import type { Account } from '../domain/account.ts'
import type { IncidentSettings } from '../domain/settings-incident.ts'
import type { ExitCode } from '../domain/terms.ts'
import { answerOf } from '../incident/answer.ts'
import { jsonText } from '../render/json-text.ts'
import { plain } from '../render/plain.ts'
import { terminalTable } from '../render/terminal-table.ts'
import type { Command } from '../settings/command-line.ts'
import { ledgerHere, openHere } from './record/at-ledger.ts'
import { accountHere } from './record/account-here.ts'
import { incidentsHere } from './record/incident-settings.ts'
import type { World } from './world.ts'

/** `baton status`: who has which open incident, since when, and what is due next. */
export async function status(command: Extract<Command, { name: 'status' }>, world: World): Promise<ExitCode> {
  const here = await ledgerHere(command, world)
  const open = await openHere(here)
  const now = world.clock.now().toISOString()
  const incidents = await incidentsHere(here, world)
  const states = selected(open?.record.open.values() ?? [], {
    ...(command.mine ? { mine: mineOf(await accountHere(command.as, here, world), incidents) } : {}),
    team: command.team,
    repository: command.repository,
  })
  const answered = states.map((state) => ({ state, answer: answerOf(state, incidents) }))
  const summary = statusSummary(
    answered,
    { sweptAt: open?.record.sweptAt ?? null, record: here.store.name },
    now,
  )
  const lines =
    command.format === 'json'
      ? jsonText({ incidents: answered.map((one) => incidentData(one, now)) })
      : [
          ...(answered.length === 0
            ? []
            : [terminalTable(statusTable(answered, now), world.terminal.width), '']),
          plain(summary),
        ].join('\n')
  return world.output.print(lines) ? 0 : 30
}

function mineOf({ id }: Account, { dutyOfficers }: IncidentSettings) {
  return { id, isDutyOfficer: dutyOfficers.some((officer) => officer.id === id) }
}
