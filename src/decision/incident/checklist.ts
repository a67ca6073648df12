import type { ChecklistDue, ChecklistFlag, ChecklistMoment, ChecklistRow } from '../../domain/checklist.ts'
import type { ChecklistItem } from '../../domain/incident.ts'
import type { Severity } from '../../domain/terms.ts'
import { ours } from '../../domain/text.ts'
import { checklists } from '../../generated/checklists.ts'
import type { IncidentContext } from './context.ts'
import { afterBusinessDays, later, takeUpBy } from './dates.ts'
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
  const holds = flagsOf(group, facts, context)
  return rowsFor(group)
    .filter(({ when }) => when.every(({ flag, is }) => holds[flag] === is))
    .sort((a, b) => phases.indexOf(a.phase) - phases.indexOf(b.phase))
    .map((row) => itemOf(row, facts))
}

/** What gathers many fixes is sorted and dated; its findings get lists of their own when they become incidents. */
function rowsFor(group: Grouped): ChecklistRow[] {
  if (group.kind === 'incident') return [...checklists.all, ...checklists[group.class]]
  return [
    ...checklists.all.filter(({ due }) => 'is' in due && due.is === 'take-up'),
    ...checklists[group.kind],
  ]
}

function itemOf(
  { id, phase, says, role, due, scales: grows, blocks }: ChecklistRow,
  facts: ChecklistFacts,
): ChecklistItem {
  return {
    id,
    phase,
    says: [ours(says)],
    role,
    blocks,
    ...when(due, grows ? scales[facts.severity] : 1, facts),
  }
}

function when(
  due: ChecklistDue,
  scale: number,
  { severity, declared, dueAt }: ChecklistFacts,
): Pick<ChecklistItem, 'dueAt' | 'after'> {
  if ('is' in due) {
    if (due.is === 'take-up') return { dueAt: takeUpBy(severity, declared) }
    if (due.is === 'before-merge') return { dueAt: null, after: 'before the fix is merged' }
    return dueAt === null ? { dueAt, after: 'with the next upgrade' } : { dueAt }
  }
  if ('businessDays' in due) {
    if (due.from === 'declared') return { dueAt: afterBusinessDays(declared, due.businessDays) }
    return { dueAt: null, after: `${due.businessDays} working days ${momentWords[due.from]}` }
  }
  const minutes = due.minutes * scale
  if (due.from === 'declared') return { dueAt: later(declared, minutes * 60_000) }
  return { dueAt: null, after: `${duration(minutes)} ${momentWords[due.from]}` }
}

function duration(minutes: number): string {
  if (minutes % 1440 === 0) return minutes === 1440 ? '1 day' : `${minutes / 1440} days`
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${minutes} min`
}

function flagsOf(
  { class: name, members }: Grouped,
  { severity }: ChecklistFacts,
  { stage, artifacts, kev }: IncidentContext,
): Readonly<Record<ChecklistFlag, boolean>> {
  const facts = members.map((member) => member.facts)
  const secrets = facts.filter((one) => one.class === 'secret')
  return {
    'pull-request': stage === 'pr',
    deployed: stage === 'deployed',
    published: artifacts.length > 0 || facts.some((one) => one.published),
    'public-repository': facts.some((one) => one.repo === 'public'),
    major: severity === 'SEV1' || severity === 'SEV2',
    'secret-works': secrets.some((one) => one.validity === 'active'),
    'secret-revoked': secrets.length > 0 && secrets.every((one) => one.validity === 'inactive'),
    'malware-may-have-run': facts.some((one) => one.class === 'malware' && one.evidence !== 'referenced'),
    'compromised-action': facts.some((one) => one.class === 'pipeline' && one.ioc),
    kev: facts.some((one) => one.kev),
    'forensic-triage': members.some(
      ({ finding, facts: one }) =>
        isForensic(one) ||
        finding.advisories.some((advisory) => kev?.entries.get(advisory)?.forensicTriage === true),
    ),
    'no-fix': name === 'vuln' && members.every(({ finding }) => finding.package?.fixed === undefined),
  }
}

/** Outcome 3DF of BOD 26-04's table: exploited, of total impact, and exposed or automatable. */
function isForensic({
  kev,
  totalImpact,
  exposure,
  automatable,
}: Grouped['members'][number]['facts']): boolean {
  return kev && totalImpact && (exposure !== 'internal' || automatable)
}
