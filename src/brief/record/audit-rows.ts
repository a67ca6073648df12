import type { Audit } from './audit.ts'

/** Columns of the audit as one flat list, for a spreadsheet: what a row is stands in its first cell. */
export const auditColumns = [
  'record',
  'id',
  'incident',
  'repository',
  'service',
  'team',
  'state',
  'severity',
  'from',
  'to',
  'who',
  'approver',
  'detail',
] as const

type Cells = Readonly<Partial<Record<(typeof auditColumns)[number], string | null>>>

/** Times are ISO 8601; an empty cell says nothing. */
export function auditRows(audit: Audit): readonly (readonly string[])[] {
  return [...cellsOf(audit)].map((cells) => auditColumns.map((column) => cells[column] ?? ''))
}

function* cellsOf(audit: Audit): Iterable<Cells> {
  const { ledger } = audit
  const state = ledger.isVerified ? 'verified' : 'broken'
  yield { record: 'ledger', id: ledger.hash, state, detail: `${ledger.name}, event ${ledger.seq}` }
  for (const { repository, service, verdict, policyCommit, decisions } of audit.decisions)
    for (const id of decisions)
      yield { record: 'decision', id, repository, service, state: verdict, detail: policyCommit }
  for (const {
    id,
    repository,
    service,
    team,
    lifecycle,
    severity,
    tier,
    declared,
    ended,
    holders,
  } of audit.incidents) {
    const whose = { repository, service, team }
    yield {
      record: 'incident',
      id,
      ...whose,
      state: lifecycle,
      severity,
      from: declared,
      to: ended,
      detail: tier,
    }
    for (const { holder, from, to, how } of holders)
      yield {
        record: 'holder',
        incident: id,
        ...whose,
        from,
        to,
        who: holder?.login ?? 'nobody',
        detail: how,
      }
  }
  for (const {
    id,
    incident,
    repository,
    service,
    team,
    reason,
    requester,
    approver,
    granted,
    until,
    ended,
  } of audit.waivers)
    yield {
      record: 'waiver',
      id,
      incident,
      repository,
      service,
      team,
      state: ended === null ? 'in force' : 'ended',
      from: granted,
      to: ended ?? until,
      who: requester.login,
      approver: approver?.login ?? null,
      detail: reason,
    }
  for (const { repository, service, team, incidents } of audit.overdue)
    for (const { id, dueAt } of incidents)
      yield { record: 'overdue', incident: id, repository, service, team, from: dueAt }
}
