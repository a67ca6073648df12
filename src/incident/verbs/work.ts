import { refuse, type Effect } from '../ask.ts'
import { happen, type Course } from '../course.ts'
import { hasten } from '../hasten.ts'
import { renewLease } from '../lease.ts'
import { isWorking, lifecycleSteps } from '../lifecycle.ts'
import { endAsProved } from '../proof.ts'
import { after, isReached } from '../span.ts'
import { timesOf } from '../times.ts'
import { momentOf } from './until.ts'

/** What a holder does for the first time is the beginning of the work. */
export const check: Effect = (course, { request, standing, settings }) => {
  const item = request.args.item ?? ''
  if (course.state.done.has(item)) return course
  const next = happen(standing.has('holder') ? begun(course) : course, request.by, { is: 'checked', item })
  return endAsProved(next, settings, null)
}

export const uncheck: Effect = (course, { request }) => {
  const item = request.args.item ?? ''
  return course.state.done.has(item) ? happen(course, request.by, { is: 'unchecked', item }) : course
}

export const note: Effect = (course, { request }) =>
  request.args.says === undefined
    ? refuse('not-now', 'says')
    : happen(course, request.by, { is: 'noted', says: request.args.says })

export const evidence: Effect = (course, { request, standing }) =>
  request.args.says === undefined
    ? refuse('not-now', 'says')
    : happen(standing.has('holder') ? begun(course) : course, request.by, {
        is: 'evidence',
        says: request.args.says,
      })

/** Waits for somebody outside, who is named, and not for long; the holder keeps it. */
export const pause: Effect = (course, { request, settings }) => {
  const { says, until } = request.args
  const { state, moment } = course
  if (says === undefined) return refuse('not-now', 'says')
  const end = momentOf(until)
  if (end === null) return refuse('not-now', 'until')
  if (lifecycleSteps[state.lifecycle].paused === undefined) return refuse('not-now')
  if (isReached(end, moment.at)) return refuse('past', 'until')
  const latest = after(moment.at, timesOf(state.severity, settings).pauseAtMost)
  if (!isReached(end, latest)) return refuse('too-long', 'until')
  return happen(course, request.by, { is: 'paused', dependency: says, until: end })
}

export const resume: Effect = (course, { request, settings }) => {
  if (course.state.lifecycle !== 'on_hold') return refuse('not-now')
  return renewLease(happen(course, request.by, { is: 'resumed' }), request.by, settings)
}

/** Up at any time, down by the duty officer with a reason. Never changes who has it; the clocks follow. */
export const sev: Effect = (course, { request, standing, settings }) => {
  const { severity, says } = request.args
  const before = course.state.severity
  if (severity === undefined || severity === before) return refuse('not-now', 'severity')
  const isDown = severity > before
  if (isDown && !standing.has('duty-officer')) return refuse('not-allowed')
  if (isDown && says === undefined) return refuse('not-now', 'says')
  const next = happen(course, request.by, { is: 'severity-set', severity, reason: says ?? '' })
  // The clocks follow: by the old lease and the new times a reminder would be due at once.
  const isRunning = next.state.baton.leaseUntil !== null && isWorking(next.state.lifecycle)
  if (isDown) return isRunning ? renewLease(next, request.by, settings) : next
  return hasten(next, request.by, settings)
}

function begun(course: Course): Course {
  if (course.state.lifecycle !== 'acknowledged' || course.state.baton.holder === null) return course
  return happen(course, course.state.baton.holder, { is: 'begun' })
}
