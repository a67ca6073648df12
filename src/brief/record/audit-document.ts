import type { Document, DocumentSection } from '../../domain/document.ts'
import type { TableGroup } from '../../domain/table.ts'
import { lengthOf } from '../../domain/length-of.ts'
import { joined, ours, text, value, type Text } from '../../domain/text.ts'
import { counted } from '../../domain/counted.ts'
import type { Audit, AuditedDecisions, AuditedIncident, AuditedWaiver } from './audit.ts'
import { nameOf, stampOf } from './stamp.ts'
import { byName, grouped, whoseTitle, type Whose } from './whose.ts'

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
  const rows = decisions.map(({ repository, service, verdict, policyCommit, decisions: digests }) => [
    place({ repository, service }),
    text`${verdict}`,
    policyCommit === null ? text`built-in` : text`${policyCommit}`,
    text`${digests.length}`,
  ])
  const all = team === null ? [] : [text`Of all teams: a run decides for the whole repository.`]
  return section(text`Decisions`, ['Where', 'Verdict', 'Policy', 'Runs'], oneGroup(rows), all)
}

function incidentSection({ incidents }: Audit): DocumentSection {
  const groups = groupsOf(incidents, (one) => [
    [value(one.id)],
    text`${ours(one.severity)}, ${ours(one.tier)}`,
    place(one),
    owner(one),
    stampOf(one.declared),
    one.ended === null ? text`${ours(one.lifecycle)}` : text`${ours(one.lifecycle)} ${stampOf(one.ended)}`,
    holdersOf(one),
  ])
  const head = ['Incident', 'Severity', 'Where', 'Owner', 'Declared', 'State', 'Who had it']
  return section(text`Incidents`, head, groups)
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
  const groups = groupsOf(waivers, (one) => [
    [value(one.id)],
    [value(one.incident)],
    place(one),
    owner(one),
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
    'Where',
    'Owner',
    'Findings',
    'Reason',
    'Requested by',
    'Approved by',
    'Granted',
    'Expires',
  ]
  return section(text`Waivers`, head, groups)
}

function approverOf({ approver }: AuditedWaiver): Text {
  return approver === null ? text`Baton` : [nameOf(approver.login)]
}

function overdueSection({ overdue }: Audit): DocumentSection {
  const rows = overdue.map((one) => [
    owner(one),
    place(one),
    text`${one.incidents.length}`,
    joined(
      one.incidents.map(({ id, dueAt }) => text`${id} since ${stampOf(dueAt)}`),
      '; ',
    ),
  ])
  return section(text`Overdue by team`, ['Owner', 'Where', 'Incidents', 'Which'], oneGroup(rows))
}

type Row = readonly Text[]

function section(
  title: Text,
  head: readonly string[],
  groups: readonly TableGroup[],
  says: readonly Text[] = [],
): DocumentSection {
  const length = groups.reduce((sum, { rows }) => sum + rows.length, 0)
  if (length === 0) return { title, says: [...says, text`None.`], table: null }
  return { title, says: [...says, text`${ours(counted(length, 'row'))}.`], table: { head, groups } }
}

/** By repository and team, with a title where there are several. */
function groupsOf<Of extends Whose>(all: readonly Of[], rowOf: (one: Of) => Row): readonly TableGroup[] {
  const groups = grouped(all, (one) => one).toSorted(byName)
  return groups.map(({ whose, members }) => ({
    title: groups.length < 2 ? null : whoseTitle(whose),
    rows: members.map(rowOf),
  }))
}

function oneGroup(rows: readonly Row[]): readonly TableGroup[] {
  return [{ title: null, rows }]
}

function place({ repository, service }: Pick<AuditedDecisions, 'repository' | 'service'>): Text {
  const name = repository ?? service
  return name === null ? text`not recorded` : text`${name}`
}

function owner({ team }: Whose): Text {
  return team === null ? text`nobody is named` : [nameOf(team)]
}
