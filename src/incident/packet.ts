import type { Packet } from '../domain/event.ts'
import type { Hold, IncidentState } from '../domain/incident-state.ts'
import { isReached } from './span.ts'

const stands: Readonly<Record<IncidentState['lifecycle'], string>> = {
  detected: 'nobody has taken it up yet',
  acknowledged: 'it was taken up, the work has not begun',
  remediating: 'it is being fixed',
  verifying: 'one complete scan no longer shows it; the next must agree',
  on_hold: 'it waits for somebody else',
  resolved: 'it is proved gone',
  in_review: 'it is proved gone and under review',
  closed: 'it is closed',
  dismissed: 'it was dismissed',
}

/** What the next holder must know, from the record alone; a field without anything to say is empty, and shown so. */
export function packetOf(state: IncidentState, now: string): Packet {
  return {
    situation: situationOf(state),
    done: [...doneOf(state)].join('; '),
    open: [...openOf(state)].join('; '),
    ifThen: [...ifThenOf(state, now)].join('; '),
  }
}

function situationOf(state: IncidentState): string {
  const what = state.about === null ? `${state.id} (${state.class})` : state.about.title
  const again = state.reopened > 0 ? `, back for the ${ordinal(state.reopened + 1)} time` : ''
  const where = state.repository === null ? state.service : `${state.service}, ${state.repository}`
  return `${what}. ${state.severity}, ${state.tier}, ${where}${again}. At this moment ${stands[state.lifecycle]}.`
}

function* doneOf(state: IncidentState): Iterable<string> {
  if (state.done.size > 0) yield `checked: ${[...state.done].join(', ')}`
  if (state.cleanRuns > 0) yield `complete scans without it: ${state.cleanRuns}`
  if (state.holds.length > 0)
    yield `held: ${state.holds.map(({ id, target }) => `${id} (${target})`).join(', ')}`
}

function* openOf(state: IncidentState): Iterable<string> {
  if (state.about !== null && state.about.nextStep !== '') yield `next: ${state.about.nextStep}`
  const resolve = state.mustDo.resolve.filter((item) => !state.done.has(item))
  if (resolve.length > 0) yield `before it can be resolved: ${resolve.join(', ')}`
  const close = state.mustDo.close.filter((item) => !state.done.has(item))
  if (close.length > 0) yield `before it can be closed: ${close.join(', ')}`
  if (state.dueAt !== null) yield `due: ${state.dueAt}`
}

function* ifThenOf(state: IncidentState, now: string): Iterable<string> {
  for (const hold of state.holds) if (hold.until !== null) yield whenHoldEnds(hold, hold.until)
  for (const { id, until } of state.waivers)
    yield `if the cause is still there at ${until}, waiver ${id} ends and it stops runs again`
  if (state.pausedUntil !== null) yield `if nothing comes until ${state.pausedUntil}, the work goes on then`
  if (state.dueAt !== null && !isReached(state.dueAt, now))
    yield `if it is still there at ${state.dueAt}, it is overdue`
}

function whenHoldEnds({ id, target }: Hold, until: string): string {
  return `if ${target} must stay stopped after ${until}, hold ${id} has to be placed again`
}

function ordinal(count: number): string {
  return count === 2 ? 'second' : count === 3 ? 'third' : `${count}th`
}
