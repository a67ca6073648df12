import { logLines } from '../brief/record/log-lines.ts'
import type { Event } from '../domain/event.ts'
import type { ExitCode } from '../domain/terms.ts'
import { timelineOf } from '../incident/timeline.ts'
import { pagesOf } from '../ledger/pages.ts'
import type { OpenLedger } from '../ledger/read-record.ts'
import { plain } from '../render/plain.ts'
import type { Command } from '../settings/command-line.ts'
import { ledgerHere, openHere } from './record/at-ledger.ts'
import { historyHere } from './record/history-here.ts'
import { unknownIncident } from './show.ts'
import type { World } from './world.ts'

/** `baton log [INC]`: what happened, in the order of the record; without an id, of all, open or ended. */
export async function log(command: Extract<Command, { name: 'log' }>, world: World): Promise<ExitCode> {
  const open = await openHere(await ledgerHere(command, world))
  const events =
    command.incident === null ? await allOf(open) : await pagesOf(open).incident(command.incident)
  if (command.incident !== null && events.length === 0) throw unknownIncident(command.incident)
  const lines = logLines(events, (event) => timelineOf([event])[0]?.says ?? null)
  return world.output.print(lines.map((line) => plain(line)).join('\n')) ? 0 : 30
}

async function allOf(open: OpenLedger | null): Promise<readonly Event[]> {
  const { incidents, runs } = await historyHere(open)
  return [...incidents.flat(), ...runs].sort((one, other) => one.seq - other.seq)
}
