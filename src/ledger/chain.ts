import { createHash } from 'node:crypto'
import type { Event, EventDraft } from '../domain/event.ts'
import type { Witness } from '../domain/ledger.ts'

/** Before the first event. */
export const genesis: Witness = { seq: 0, hash: '0'.repeat(64) }

/**
 * JSON in one form alone: members in the order of their names' UTF-16 units, no white space, absent ones left out
 * (RFC 8785 for what events hold: text, whole numbers, booleans, null).
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`).join(',')}}`
}

/** SHA-256 (hex) of an event's canonical JSON; the `prev` of the next. */
export function hashOf(event: Event): string {
  return sha256(canonicalJson(event))
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Drafts as the next events after `last`, in their order. */
export function place(drafts: readonly EventDraft[], last: Witness): Event[] {
  const events: Event[] = []
  let { seq, hash } = last
  for (const draft of drafts) {
    seq += 1
    const event: Event = { v: 1, seq, ...draft, prev: hash }
    hash = hashOf(event)
    events.push(event)
  }
  return events
}
