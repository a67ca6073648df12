import type { ChecklistFlag, ChecklistRow } from '../../domain/checklist.ts'
import type { Severity } from '../../domain/terms.ts'
import { checklists } from '../../generated/checklists.ts'
import type { IncidentContext } from './context.ts'
import type { Grouped } from './group.ts'

/** Which items of policies/checklists.yml apply: everybody's and those of the class, or the list of what gathers fixes. */
export function checklistRows(group: Grouped, severity: Severity, context: IncidentContext): ChecklistRow[] {
  const holds = flagsOf(group, severity, context)
  return rowsFor(group).filter(({ when }) => when.every(({ flag, is }) => holds[flag] === is))
}

/** What gathers many fixes is sorted and dated; its findings get lists of their own when they become incidents. */
function rowsFor(group: Grouped): ChecklistRow[] {
  if (group.kind === 'incident') return [...checklists.all, ...checklists[group.class]]
  return [
    ...checklists.all.filter(({ due }) => 'is' in due && due.is === 'take-up'),
    ...checklists[group.kind],
  ]
}

function flagsOf(
  { class: name, members }: Grouped,
  severity: Severity,
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
