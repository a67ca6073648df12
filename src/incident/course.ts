import { createHash } from 'node:crypto'
import type { Actor } from '../domain/account.ts'
import type { EventDraft, Happening } from '../domain/event.ts'
import type { IncidentState } from '../domain/incident-state.ts'
import { apply } from './apply.ts'
import type { Moment } from './moment.ts'

/** What happens to one incident at one moment: each event sees the state that those before it left. */
export interface Course {
  readonly state: IncidentState
  readonly drafts: readonly EventDraft[]
  readonly moment: Moment
}

export function beginCourse(state: IncidentState, moment: Moment): Course {
  return { state, drafts: [], moment }
}

/** Throws `ImpossibleEvent` where the tables do not allow it: then the caller's own rule is wrong. */
export function happen(course: Course, by: Actor, ...whats: readonly Happening[]): Course {
  let { state, drafts } = course
  for (const what of whats) {
    const draft = draftOf(course.moment, state.id, [state.lastSeq, drafts.length], by, what)
    state = apply(state, { ...draft, v: 1, seq: state.lastSeq, prev: '' })
    drafts = [...drafts, draft]
  }
  return { ...course, state, drafts }
}

/** `place`: where in the incident's events; with the nonce it makes the id. */
export function draftOf(
  moment: Moment,
  incident: string,
  place: readonly number[],
  by: Actor,
  what: Happening,
): EventDraft {
  const { at, run } = moment
  const id = `E-${digest([moment.nonce, incident, ...place, by, what]).slice(0, 16)}`
  return { id, at, by, ...(run === undefined ? {} : { run }), incident, what }
}

/** An id for what an event brings into the world (`O`: offer, `W`: waiver), unique as the event is. */
export function freshId(course: Course, letter: 'O' | 'W'): string {
  const { moment, state, drafts } = course
  return `${letter}-${digest([moment.nonce, state.id, state.lastSeq, drafts.length]).slice(0, 12)}`
}

function digest(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}
