import type { Event } from '../domain/event.ts'
import type { Witness } from '../domain/ledger.ts'
import { canonicalJson } from './chain.ts'
import { readEvent } from './event-shape.ts'
import { isIncidentId } from './layout.ts'

/** head.json: how far the ledger is, and what is open. */
export interface Head extends Witness {
  readonly sweptAt: string | null
  /** File that holds the last event; null before the first. */
  readonly last: string | null
  /** Id of each open incident → SHA-256 of its file's text. */
  readonly sums: ReadonlyMap<string, string>
}

/** Every file of the ledger has this version. */
const version = 1

export function printHead({ seq, hash, sweptAt, last, sums }: Head): string {
  const open = [...sums.keys()].sort()
  const said = { version, seq, hash, sweptAt, last, open, sums: Object.fromEntries(sums) }
  return `${canonicalJson(said)}\n`
}

export function readHead(text: string): Head | 'newer' | 'broken' {
  const file = versioned(text)
  if (typeof file === 'string') return file
  const { seq, hash, sweptAt, last, open, sums } = file
  if (!Number.isSafeInteger(seq) || (seq as number) < 0 || !isSum(hash)) return 'broken'
  if (!(isText(sweptAt) && isText(last)) || (last === null) !== (seq === 0)) return 'broken'
  if (!Array.isArray(open) || typeof sums !== 'object' || sums === null) return 'broken'
  const listed = new Map(Object.entries(sums as Record<string, unknown>))
  const ids = open as unknown[]
  const isWell = ids.every((id) => typeof id === 'string' && isIncidentId(id) && isSum(listed.get(id)))
  if (!isWell || new Set(ids).size !== listed.size || ids.length !== listed.size) return 'broken'
  return { seq: seq as number, hash, sweptAt, last, sums: listed as Map<string, string> }
}

/** An event to a line, so that a person can read what a commit added. */
export function printEvents(events: readonly Event[], incident?: string): string {
  const lines = events.map((event) => canonicalJson(event)).join(',\n')
  const name = incident === undefined ? '' : `"id":${JSON.stringify(incident)},`
  return `{"version":${version},${name}"events":[\n${lines}\n]}\n`
}

/** Events of a file, which are in order and all of that incident (or of none). */
export function readEvents(text: string, incident?: string): readonly Event[] | 'newer' | 'broken' {
  const file = versioned(text)
  if (typeof file === 'string') return file
  if (!Array.isArray(file['events']) || file['events'].length === 0 || file['id'] !== incident)
    return 'broken'
  const events: Event[] = []
  for (const value of file['events'] as unknown[]) {
    const event = readEvent(value)
    if (typeof event === 'string') return event
    if (event.incident !== incident || event.seq <= (events.at(-1)?.seq ?? 0)) return 'broken'
    events.push(event)
  }
  return events
}

/** A JSON object of our version. */
export function versioned(text: string): Readonly<Record<string, unknown>> | 'newer' | 'broken' {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return 'broken'
  }
  if (typeof value !== 'object' || value === null || !('version' in value)) return 'broken'
  if (value.version === version) return value
  return Number.isSafeInteger(value.version) ? 'newer' : 'broken'
}

function isSum(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
}

function isText(value: unknown): value is string | null {
  return value === null || typeof value === 'string'
}
