import type { IncidentState } from '../domain/incident-state.ts'
import type { Incident } from '../domain/incident.ts'
import type { IncidentSettings } from '../domain/settings-incident.ts'
import { happen, type Course } from './course.ts'
import { hasten } from './hasten.ts'

/** How much it presses, by what one run knows: a catalogue or a policy may say more of it today than when it was declared. */
export type Urgency = Pick<Incident, 'tier' | 'severity' | 'dueAt'>

export function isWorse(urgency: Urgency | null, { tier }: Pick<IncidentState, 'tier'>): urgency is Urgency {
  return urgency !== null && urgency.tier < tier
}

/** Takes over a worse tier, and with it the severity and the date, where those are worse; never a milder one. */
export function worsen(course: Course, urgency: Urgency | null, settings: IncidentSettings): Course {
  const before = course.state
  if (!isWorse(urgency, before)) return course
  const { tier, severity, dueAt } = urgency
  const isSeverer = severity < before.severity
  const next = happen(course, 'baton', {
    is: 'worsened',
    tier,
    severity: isSeverer ? severity : before.severity,
    dueAt: earlier(before.dueAt, dueAt),
  })
  return isSeverer ? hasten(next, 'baton', settings) : next
}

function earlier(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other
  return Date.parse(one) <= Date.parse(other) ? one : other
}
