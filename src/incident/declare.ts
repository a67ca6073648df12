import { createHash } from 'node:crypto'
import { crockford } from '../domain/crockford.ts'
import type { Declared, EventDraft, SeenFinding } from '../domain/event.ts'
import type { Incident } from '../domain/incident.ts'
import type { IncidentSettings } from '../domain/settings-incident.ts'
import { flatten } from '../domain/text.ts'
import { apply } from './apply.ts'
import { beginCourse, draftOf } from './course.ts'
import { addressee } from './ladder.ts'
import type { Moment } from './moment.ts'
import { offerAlongLadder, offerTo } from './offering.ts'

/** What a run knows beside the incident itself. */
export interface DeclareContext {
  readonly service: string
  readonly repository: string | null
  readonly branch: string | null
  /** Its own public ledger: opaque ids alone, no title, rule or path. */
  readonly isPublic: boolean
  readonly rules: readonly string[]
  readonly paths: readonly string[]
  /** The one of the same findings that ended too long ago to be reopened. */
  readonly relatesTo: string | null
}

/** Items of policies/checklists.yml that no tick proves: a complete scan and the holds do. */
const provedByRecord: ReadonlySet<string> = new Set(['all-7'])

/** The first events of an incident: declared, and offered to the first who can be asked. */
export function declare(
  incident: Incident,
  findings: readonly SeenFinding[],
  context: DeclareContext,
  settings: IncidentSettings,
  moment: Moment,
): readonly EventDraft[] {
  const id = context.relatesTo === null ? incident.id : successorOf(context.relatesTo)
  const first = draftOf(moment, id, [0], 'baton', declaredOf(incident, findings, context))
  const state = apply(null, { ...first, v: 1, seq: 0, prev: '' })
  const course = beginCourse(state, moment)
  const person = incident.owner.person === null ? null : addressee(incident.owner.person, state, settings)
  const offered =
    person === null || typeof person === 'string'
      ? offerAlongLadder(course, 'declared', settings)
      : offerTo(course, 'baton', { ...person, team: incident.owner.team, rung: -1 }, 'declared', settings)
  return [first, ...offered.drafts]
}

/** Of the incident that comes after one which may not be reopened any more: the same for every run. */
export function successorOf(id: string): string {
  return `INC-${crockford(
    createHash('sha256')
      .update(JSON.stringify(['after', id]))
      .digest('hex'),
    12,
  )}`
}

function declaredOf(
  incident: Incident,
  findings: readonly SeenFinding[],
  { service, repository, branch, isPublic, rules, paths, relatesTo }: DeclareContext,
): Declared {
  const { kind, tier, severity, blocks, dueAt, takeUpBy, checklist } = incident
  const idsOf = (blocking: 'resolve' | 'close') =>
    checklist
      .filter(({ id, blocks: what }) => what === blocking && !provedByRecord.has(id))
      .map(({ id }) => id)
  const about = { title: flatten(incident.title), nextStep: flatten(incident.nextStep), rules, paths }
  return {
    is: 'declared',
    service,
    repository,
    ...(branch === null ? {} : { branch }),
    team: incident.owner.team ?? incident.owner.person,
    class: incident.class,
    kind,
    tier,
    severity,
    blocks,
    dueAt,
    takeUpBy,
    relatesTo,
    findings,
    mustDo: { resolve: idsOf('resolve'), close: idsOf('close') },
    ...(isPublic ? {} : { about }),
  }
}
