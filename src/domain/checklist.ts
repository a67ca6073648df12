import type { ChecklistItem } from './incident.ts'

/** Whose list it is: everybody's, a class's, or that of an issue which gathers many fixes. */
export const checklistSections = [
  'all',
  'secret',
  'vuln',
  'code',
  'malware',
  'iac',
  'pipeline',
  'quality',
  'adoption',
  'debt',
  'flood',
  'other-team',
] as const
export type ChecklistSection = (typeof checklistSections)[number]

/** What an item's `when` can ask of an incident. */
export const checklistFlags = [
  'pull-request',
  'deployed',
  'published',
  'public-repository',
  'major',
  'secret-works',
  'secret-revoked',
  'malware-may-have-run',
  'compromised-action',
  'kev',
  'forensic-triage',
  'no-fix',
] as const
export type ChecklistFlag = (typeof checklistFlags)[number]

/** One item as policies/checklists.yml says it, before it is fitted to an incident. */
export interface ChecklistRow extends Pick<ChecklistItem, 'id' | 'phase' | 'role' | 'blocks'> {
  readonly says: string
  readonly due: ChecklistDue
  /** Its time grows for lesser severities. */
  readonly scales: boolean
  /** All must hold. */
  readonly when: readonly { readonly flag: ChecklistFlag; readonly is: boolean }[]
}

export type ChecklistDue =
  | { readonly from: ChecklistMoment; readonly minutes: number }
  | { readonly from: ChecklistMoment; readonly businessDays: number }
  | { readonly is: 'take-up' | 'tier' | 'before-merge' }

export type ChecklistMoment = 'declared' | 'taken-up' | 'contained' | 'merged' | 'resolved'

export type Checklists = Readonly<Record<ChecklistSection, readonly ChecklistRow[]>>
