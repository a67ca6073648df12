import type { Document, DocumentSection } from '../../domain/document.ts'
import { lengthOf } from '../../domain/length-of.ts'
import { joined, ours, text, value, type Text } from '../../domain/text.ts'
import { counted } from '../../domain/counted.ts'
import type { Audit, AuditedIncident, AuditedWaiver } from './audit.ts'
import { nameOf, stampOf } from './stamp.ts'

/** The audit as a page that is read from top to bottom. */
export function auditDocument(audit: Audit): Document {
  const of = [
    ...(audit.team === null ? [] : [text`of ${nameOf(audit.team)}`]),
    ...(audit.repository === null ? [] : [text`in ${audit.repository}`]),
  ]
  const scope = of.length === 0 ? text`` : text`, ${joined(of, ' ')}`
  return {
    title: text`Incidents from ${stampOf(audit.since)} to ${stampOf(audit.until)}${scope}`,
    sections: [
      ledgerSection(audit),
      decisionSection(audit),
      incidentSection(audit),
      waiverSection(audit),
      overdueSection(audit),
    ],
  }
}

function ledgerSection({ ledger }: Audit): DocumentSection {
  const proof = ledger.isVerified
    ? text`every event follows from the one before it`
    : text`the chain does not hold: what stands below cannot be relied on`
  return {
    title: text`Ledger`,
    says: [text`${ledger.name}, event ${ledger.seq}, ${ledger.hash}: ${proof}.`],
    table: null,
  }
}

function decisionSection({ decisions, team }: Audit): DocumentSection {
  const rows = decisions.map(({ verdict, policyCommit, decisions: digests }) => [
    text`${verdict}`,
    policyCommit === null ? text`built-in` : text`${policyCommit}`,
    text`${digests.length}`,
  ])
  const all = team === null ? [] : [text`Of all teams: a run decides for the whole repository.`]
  return section(text`Decisions`, ['Verdict', 'Policy', 'Runs'], rows, all)
}

function incidentSection({ incidents }: Audit): DocumentSection {
  const rows = incidents.map((one) => [
    [value(one.id)],
    text`${ours(one.severity)}, ${ours(one.tier)}`,
    text`${one.repository ?? one.service}`,
    one.team === null ? text`nobody is named` : [nameOf(one.team)],
    stampOf(one.declared),
    one.ended === null ? text`${ours(one.lifecycle)}` : text`${ours(one.lifecycle)} ${stampOf(one.ended)}`,
    holdersOf(one),
  ])
  const head = ['Incident', 'Severity', 'Where', 'Owner', 'Declared', 'State', 'Who had it']
  return section(text`Incidents`, head, rows)
}

function holdersOf({ holders }: AuditedIncident): Text {
  const each = holders.map(({ holder, from, to }): Text => {
    const who = holder === null ? text`nobody` : text`${nameOf(holder.login)}`
    return to === null
      ? text`${who} since ${stampOf(from)}`
      : text`${who} from ${stampOf(from)}, ${ours(lengthOf(Math.max(0, Date.parse(to) - Date.parse(from))))}`
  })
  return joined(each, '; ')
}

function waiverSection({ waivers }: Audit): DocumentSection {
  const rows = waivers.map((one) => [
    [value(one.id)],
    [value(one.incident)],
    text`${one.findings}`,
    [value(one.reason)],
    [nameOf(one.requester.login)],
    approverOf(one),
    stampOf(one.granted),
    one.ended === null ? stampOf(one.until) : text`${stampOf(one.until)}, ended ${stampOf(one.ended)}`,
  ])
  const head = [
    'Waiver',
    'Incident',
    'Findings',
    'Reason',
    'Requested by',
    'Approved by',
    'Granted',
    'Expires',
  ]
  return section(text`Waivers`, head, rows)
}

function approverOf({ approver }: AuditedWaiver): Text {
  return approver === null ? text`Baton` : [nameOf(approver.login)]
}

function overdueSection({ overdue }: Audit): DocumentSection {
  const rows = overdue.map(({ team, incidents }) => [
    team === null ? text`nobody is named` : [nameOf(team)],
    text`${incidents.length}`,
    joined(
      incidents.map(({ id, dueAt }) => text`${id} since ${stampOf(dueAt)}`),
      '; ',
    ),
  ])
  return section(text`Overdue by team`, ['Owner', 'Incidents', 'Which'], rows)
}

function section(
  title: Text,
  head: readonly string[],
  rows: readonly (readonly Text[])[],
  says: readonly Text[] = [],
): DocumentSection {
  if (rows.length === 0) return { title, says: [...says, text`None.`], table: null }
  const count = text`${ours(counted(rows.length, 'row'))}.`
  return { title, says: [...says, count], table: { head, groups: [{ title: null, rows }] } }
}
