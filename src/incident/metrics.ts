import type { DismissReason, Event } from '../domain/event.ts'
import type { Held, IncidentState } from '../domain/incident-state.ts'
import type { Metrics, Rate, Spread } from '../domain/metrics.ts'
import { apply } from './apply.ts'
import { lasted } from './span.ts'

interface Measured {
  readonly state: IncidentState
  readonly lapses: number
  readonly notMine: number
  readonly hasEnded: boolean
  readonly isFalseAlarm: boolean
}

/** Dismissed as these, it was none. */
const falseAlarms: ReadonlySet<DismissReason> = new Set([
  'false_positive',
  'duplicate',
  'not_affected',
  'test_code',
])

/** `histories`: all events of each incident, in order. */
export function metricsOf(histories: Iterable<readonly Event[]>, now: string): Metrics {
  const all = [...histories].map(measure)
  const ended = all.filter(({ hasEnded }) => hasEnded)
  return {
    incidents: all.length,
    unheld: spreadOf(all.map(({ state }) => unheldOf(state.trail, now))),
    accept: spreadOf(timesTo(all, 'accepted')),
    contain: spreadOf(timesTo(all, 'contained')),
    resolve: spreadOf(timesTo(all, 'resolved')),
    handOffs: spreadOf(all.map(({ state }) => handOffsOf(state.trail))),
    lapses: spreadOf(all.map(({ lapses }) => lapses)),
    pingPong: rateOf(all, ({ notMine }) => notMine > 1),
    reopened: rateOf(ended, ({ state }) => state.reopened > 0),
    precision: rateOf(ended, ({ isFalseAlarm }) => !isFalseAlarm),
  }
}

function measure(events: readonly Event[]): Measured {
  let state: IncidentState | null = null
  let lapses = 0
  let isFalseAlarm = false
  const notMine = new Set<string>()
  for (const event of events) {
    const { what, by } = event
    state = apply(state, event)
    if (what.is === 'lapsed') lapses += 1
    if (what.is === 'declined' && what.reason === 'not_mine' && by !== 'baton') notMine.add(by.id)
    if (what.is === 'dismissed') isFalseAlarm = falseAlarms.has(what.reason)
    if (what.is === 'regressed') isFalseAlarm = false
  }
  if (state === null) throw new RangeError('an incident has at least one event')
  return { state, lapses, notMine: notMine.size, hasEnded: state.endedAt !== undefined, isFalseAlarm }
}

function unheldOf(trail: readonly Held[], now: string): number {
  return trail
    .filter(({ holder }) => holder === null)
    .reduce((sum, { from, to }) => sum + lasted(from, to ?? now), 0)
}

/** From one holder to the next, whichever way. */
function handOffsOf(trail: readonly Held[]): number {
  return trail.filter(({ holder, how }, at) => {
    const before = trail[at - 1]
    return holder !== null && before !== undefined && before.holder !== null && how !== 'regressed'
  }).length
}

function timesTo(all: readonly Measured[], time: 'accepted' | 'contained' | 'resolved'): number[] {
  return all.flatMap(({ state: { times } }) => {
    const until = times[time]
    return times.declared === undefined || until === undefined ? [] : [lasted(times.declared, until)]
  })
}

function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((one, other) => one - other)
  const n = sorted.length
  const low = sorted[Math.floor((n - 1) / 2)]
  const high = sorted[Math.floor(n / 2)]
  const median = low === undefined || high === undefined ? null : (low + high) / 2
  return { n, median, p90: sorted[Math.ceil(n * 0.9) - 1] ?? null }
}

function rateOf(all: readonly Measured[], isOne: (measured: Measured) => boolean): Rate {
  const n = all.filter(isOne).length
  return { n, of: all.length, rate: all.length === 0 ? null : n / all.length }
}
