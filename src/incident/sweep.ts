import type { EventDraft } from '../domain/event.ts'
import type { IncidentState } from '../domain/incident-state.ts'
import type { IncidentSettings } from '../domain/settings-incident.ts'
import { hasEnded } from '../domain/life-stage.ts'
import { beginCourse, type Course } from './course.ts'
import type { Moment } from './moment.ts'
import { arbitrateContest, lapseOffer, expireLease, findSomebody } from './sweep-baton.ts'
import { chaseReadBack, remindOfDue, remindOfHolds, remindOfLease, remindOfOffer } from './sweep-reminders.ts'
import { endHolds, endPause, endWaivers, finish } from './sweep-times.ts'

type Step = (course: Course, settings: IncidentSettings) => Course

/** In this order: what is over first, then who is asked next, then who is reminded. */
const steps: readonly Step[] = [
  endPause,
  endWaivers,
  endHolds,
  finish,
  arbitrateContest,
  lapseOffer,
  expireLease,
  findSomebody,
  remindOfOffer,
  remindOfLease,
  chaseReadBack,
  remindOfHolds,
  remindOfDue,
]

/** What the passing of time does to each incident. A second sweep at the same moment gives nothing. */
export function sweep(
  states: Iterable<IncidentState>,
  settings: IncidentSettings,
  moment: Moment,
): readonly EventDraft[] {
  return [...states].flatMap((state) => sweepOne(state, settings, moment))
}

/** Of one incident. */
export function sweepOne(
  state: IncidentState,
  settings: IncidentSettings,
  moment: Moment,
): readonly EventDraft[] {
  let course = beginCourse(state, moment)
  for (const step of steps) if (!hasEnded(course.state.lifecycle)) course = step(course, settings)
  return course.drafts
}
