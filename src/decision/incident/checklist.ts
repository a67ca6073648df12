import { afterBusinessDays } from '../../domain/business-days.ts'
import { counted } from '../../domain/counted.ts'
import type { ChecklistMoment, ChecklistRow } from '../../domain/checklist.ts'
import type { ChecklistItem } from '../../domain/incident.ts'
import type { Severity } from '../../domain/terms.ts'
import { ours } from '../../domain/text.ts'
import { checklistRows } from './checklist-rows.ts'
import { clocksOf, type Clocks } from './clocks.ts'
import type { IncidentContext } from './context.ts'
import { later } from './dates.ts'
import type { Grouped } from './group.ts'

export interface ChecklistFacts {
  readonly severity: Severity
  /** ISO 8601 date-time. */
  readonly declared: string
  /** Of the incident; null: no clock runs. */
  readonly dueAt: string | null
}

const phases: readonly ChecklistItem['phase'][] = [
  'first_aid',
  'scope',
  'eradicate',
  'recover',
  'comms',
  'review',
]

/** Times in the file are for SEV1 and SEV2 (domain.md d). */
const scales: Readonly<Record<Severity, number>> = { SEV1: 1, SEV2: 1, SEV3: 6, SEV4: 24, SEV5: 24 }

const momentWords: Readonly<Record<ChecklistMoment, string>> = {
  declared: 'after it is declared',
  'taken-up': 'after it is taken up',
  contained: 'after it is contained',
  merged: 'after the fix is merged',
  resolved: 'after it is resolved',
}

/** What must be done about an incident: everybody's items and those of its class, without what does not apply. */
export function checklistOf(
  group: Grouped,
  facts: ChecklistFacts,
  context: IncidentContext,
): ChecklistItem[] {
  const rows = checklistRows(group, facts.severity, context)
  const clocks = clocksOf(facts, rows, group.members, context)
  return rows
    .toSorted((a, b) => phases.indexOf(a.phase) - phases.indexOf(b.phase))
    .map((row) => itemOf(row, facts, clocks))
}

function itemOf(row: ChecklistRow, facts: ChecklistFacts, clocks: Clocks): ChecklistItem {
  const { id, phase, says, role, blocks } = row
  return { id, phase, says: [ours(says)], role, blocks, ...when(row, facts, clocks) }
}

type When = Pick<ChecklistItem, 'dueAt' | 'after'>

/** Nothing is due before somebody must have taken it up; first aid is due when it must be contained. */
function when(row: ChecklistRow, facts: ChecklistFacts, clocks: Clocks): When {
  const { due } = row
  const { declared, dueAt } = facts
  if ('is' in due) {
    if (due.is === 'take-up') return { dueAt: clocks.takeUpBy }
    if (due.is === 'before-merge') return { dueAt: null, after: 'before the fix is merged' }
    return dueAt === null ? { dueAt, after: 'with the next upgrade' } : { dueAt }
  }
  if ('businessDays' in due) {
    if (due.from === 'declared')
      return { dueAt: latest(afterBusinessDays(declared, due.businessDays), clocks.takeUpBy) }
    return { dueAt: null, after: `${counted(due.businessDays, 'working day')} ${momentWords[due.from]}` }
  }
  const minutes = due.minutes * (row.scales ? scales[facts.severity] : 1)
  const containBy = row.phase === 'first_aid' ? clocks.containBy : null
  if (due.from === 'declared') {
    const own = later(declared, minutes * 60_000)
    return { dueAt: latest(containBy !== null && containBy < own ? containBy : own, clocks.takeUpBy) }
  }
  const isLate = due.from === 'taken-up' && later(clocks.takeUpBy, minutes * 60_000) > (containBy ?? '9999')
  if (isLate) return { dueAt: containBy }
  return { dueAt: null, after: `${duration(minutes)} ${momentWords[due.from]}` }
}

function latest(one: string, other: string): string {
  return one > other ? one : other
}

function duration(minutes: number): string {
  if (minutes % 1440 === 0) return counted(minutes / 1440, 'day')
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${minutes} min`
}
