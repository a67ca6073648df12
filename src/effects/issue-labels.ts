import { createHash } from 'node:crypto'
import { findingClasses, type FindingClass, type Severity } from '../domain/terms.ts'

/** On every issue of Baton's. */
export const everyIssue = 'baton'
const unowned = 'baton:unowned'
const team = 'baton:team/'
/** GitHub's limit on a label's name. */
const longest = 50

/** What the labels of an incident say. */
export interface Labelled {
  readonly id: string
  readonly severity: Severity
  readonly class: FindingClass
  /** `@org/team` or `@login`; null: nobody is named. */
  readonly owner: string | null
}

/** The labels that an incident's issue carries: its id, severity, class and owner. */
export function issueLabels({ id, severity, class: findingClass, owner: name }: Labelled): string[] {
  return [
    everyIssue,
    claimLabel(id),
    `sev:${severity.slice('SEV'.length)}`,
    `class:${findingClass}`,
    name === null ? unowned : shortLabel(`${team}${name.replace(/^@/, '').replace(/^[^/]*\//, '')}`),
  ]
}

/** The label whose creation is the claim to an incident; who cannot create it comes second. */
export function claimLabel(incident: string): string {
  return `${everyIssue}:${incident}`
}

/** The incident whose claim a label is; null: it is another label. */
export function incidentOf(label: string): string | null {
  return /^baton:(INC-[0-9A-Z]{12})$/.exec(label)?.[1] ?? null
}

/** Labels that Baton puts on by what it knows, and takes off when that changes. All others are people's. */
export function isOurs(label: string): boolean {
  return known.has(label) || label.startsWith(team)
}

const known: ReadonlySet<string> = new Set([
  unowned,
  ...[1, 2, 3, 4, 5].map((severity) => `sev:${severity}`),
  ...findingClasses.map((name) => `class:${name}`),
])

/** A name that is too long keeps its start and gets a digest, so that the same name is cut the same way always. */
function shortLabel(name: string): string {
  if (name.length <= longest) return name
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 8)
  return `${name.slice(0, longest - digest.length - 1)}~${digest}`
}
