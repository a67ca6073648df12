import { auditOf, type Audit } from '../brief/record/audit.ts'
import { auditDocument } from '../brief/record/audit-document.ts'
import { auditColumns, auditRows } from '../brief/record/audit-rows.ts'
import type { ExitCode } from '../domain/terms.ts'
import { fold } from '../incident/fold.ts'
import { genesis } from '../ledger/chain.ts'
import { checkLedger } from '../ledger/check.ts'
import { csv } from '../render/csv.ts'
import { documentMarkdown } from '../render/document.ts'
import { jsonText } from '../render/json-text.ts'
import type { Command } from '../settings/command-line.ts'
import { ledgerHere, openHere } from './record/at-ledger.ts'
import { historyHere } from './record/history-here.ts'
import type { World } from './world.ts'

type ReportCommand = Extract<Command, { name: 'report' }>

/** `baton report`: what an auditor asks of a time, with the ledger's head verified. */
export async function auditReport(command: ReportCommand, world: World): Promise<ExitCode> {
  const here = await ledgerHere(command, world)
  const history = await historyHere(await openHere(here))
  const checked = await checkLedger(here.store, fold)
  const { seq, hash } = checked.known ? checked.value : genesis
  const isVerified = checked.known && checked.value.flaws.length === 0
  const audit = auditOf(
    {
      incidents: history.incidents.map((events) => ({ events, state: fold(events) })),
      runs: history.runs,
      ledger: { name: here.store.name, seq, hash, isVerified },
    },
    {
      since: `${command.since}T00:00:00.000Z`,
      until: dayAfter(command.until),
      team: command.team,
      repository: command.repository,
    },
    world.clock.now().toISOString(),
  )
  return world.output.print(rendered(audit, command)) && isVerified ? 0 : 30
}

function rendered(audit: Audit, { format }: ReportCommand): string {
  switch (format) {
    case 'json':
      return jsonText(audit)
    case 'csv':
      return csv([auditColumns, ...auditRows(audit)]).trimEnd()
    case 'md':
      return documentMarkdown(auditDocument(audit)).trimEnd()
  }
}

/** Both days belong to it. */
function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00.000Z`) + 24 * 3_600_000).toISOString()
}
