import type { Refusal, Request, RequestArgs, Rights } from '../domain/request.ts'
import type { IncidentSettings } from '../domain/settings-incident.ts'
import type { Course } from './course.ts'
import type { Standing } from './standing.ts'

/** A request that may be made by whoever makes it: what is left is what it does. */
export interface Ask {
  readonly request: Request
  readonly rights: Rights
  readonly standing: ReadonlySet<Standing>
  readonly settings: IncidentSettings
}

/** What a verb does, or why not at this moment. */
export type Effect = (course: Course, ask: Ask) => Course | Refusal

export function refuse(why: Refusal['why'], needs?: keyof RequestArgs): Refusal {
  return needs === undefined ? { why } : { why, needs }
}

export function isRefusal(ruled: object): ruled is Refusal {
  return 'why' in ruled
}
