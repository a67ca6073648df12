import type { AcceptedNotification } from '../../domain/settings.ts'
import type { Fault } from './file-problems.ts'
import { clockSkew } from './limits.ts'
import { notificationLevels } from './notification-levels.ts'
import type { ReaderSettings } from './reader-settings.ts'
import { runFaults } from './scan-problems.ts'
import { isGiven, objectOf, objectsOf, textOf, type Json } from './shape.ts'

export interface InvocationReading {
  readonly faults: readonly Fault[]
  /** The latest end time that is stated. */
  readonly endedAt: string | null
}

/** What a run's invocations say about whether it saw everything (SARIF §3.20, appendix I). */
export function readInvocations(
  run: Json,
  tool: string,
  settings: ReaderSettings,
  note: (what: string, times?: number) => void,
): InvocationReading {
  const invocations = objectsIn(run['invocations'])
  const faults: Fault[] = []
  if (!invocations.some(({ executionSuccessful }) => executionSuccessful === true)) note('success-not-stated')
  let endedAt: string | null = null
  for (const invocation of invocations) {
    faults.push(...endOf(invocation))
    faults.push(...notificationsOf(invocation, run, tool, settings, note))
    const stated = invocation['endTimeUtc']
    if (!isGiven(stated) || stated === '') continue
    const ended = textOf(stated)
    const time = ended === null ? null : timeOf(ended)
    if (ended === null || time === null) {
      if (settings.maxAge === null) note('end-unreadable')
      else faults.push(runFaults.endUnreadable())
      continue
    }
    faults.push(...ageOf(ended, time, settings))
    if (endedAt === null || time > (timeOf(endedAt) ?? 0)) endedAt = ended
  }
  if (endedAt === null) note('end-not-stated')
  return { faults, endedAt }
}

/** Older formats write one object where there is a list. */
function objectsIn(value: unknown): readonly Json[] {
  const single = objectOf(value)
  return single === null ? objectsOf(value) : [single]
}

/** Present and not `true` is a failure, `"true"` too: what is truthy is not what was meant. */
function endOf(invocation: Json): Fault[] {
  const faults: Fault[] = []
  const { executionSuccessful: success, exitCode } = invocation
  if (success !== undefined && success !== true) faults.push(runFaults.notSuccessful())
  if (success === undefined && isGiven(exitCode) && exitCode !== 0 && exitCode !== '0')
    faults.push(runFaults.exitCode())
  const { exitSignalName: name, exitSignalNumber: number } = invocation
  if ((isGiven(name) && name !== '') || (isGiven(number) && number !== 0)) faults.push(runFaults.signal())
  const failure = invocation['processStartFailureMessage']
  if (isGiven(failure) && failure !== '') faults.push(runFaults.notStarted())
  return faults
}

function ageOf(ended: string, time: number, settings: ReaderSettings): Fault[] {
  const age = Date.parse(settings.now) - time
  if (age < -clockSkew) return [runFaults.future(ended)]
  return settings.maxAge !== null && age > settings.maxAge ? [runFaults.tooOld(ended)] : []
}

/** ISO 8601 as SARIF §3.9 writes it; without a zone it is UTC, and a leap second is the one before. Null: no time. */
function timeOf(written: string): number | null {
  const text = written.replace(/^(.{10}[T ]\d{2}:\d{2}):60/i, '$1:59')
  const form = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/i
  const match = form.exec(text)
  if (match === null) return null
  const hasTime = text.length > 10
  const time = Date.parse(hasTime && match[1] === undefined ? `${text.replace(' ', 'T')}Z` : text)
  return Number.isNaN(time) ? null : time
}

/** Errors that the tool reports of itself, by id; what `scans.accept` names is a note. */
function notificationsOf(
  invocation: Json,
  run: Json,
  tool: string,
  settings: ReaderSettings,
  note: (what: string, times?: number) => void,
): Fault[] {
  const reading = notificationLevels(run, invocation)
  const counts = new Map<string, number>()
  for (const member of ['toolExecutionNotifications', 'toolConfigurationNotifications'])
    for (const notification of objectsIn(invocation[member])) {
      const { id, level } = reading(notification)
      if (level === 'error') counts.set(id, (counts.get(id) ?? 0) + 1)
    }
  const faults: Fault[] = []
  for (const [id, count] of counts) {
    const accepted = id === '' ? undefined : acceptedBy(settings.accept, tool, id)
    if (accepted === undefined) faults.push(runFaults.notification(id, count))
    else if (settings.now.slice(0, 10) > accepted.until)
      faults.push(runFaults.acceptExpired(id, accepted.until))
    else note('notification-accepted', count)
  }
  return faults
}

/** The entry with the latest date, of those that name this tool and notification. */
function acceptedBy(
  accept: readonly AcceptedNotification[],
  tool: string,
  id: string,
): AcceptedNotification | undefined {
  return accept
    .filter((one) => one.tool === tool && one.notification === id)
    .reduce<AcceptedNotification | undefined>(
      (latest, one) => (latest === undefined || one.until > latest.until ? one : latest),
      undefined,
    )
}
