import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Event } from '../../src/domain/event.ts'
import { canonicalJson, genesis, hashOf, place } from '../../src/ledger/chain.ts'
import { decided, declare, incidentId, note } from './drafts.ts'

test('canonical JSON has one form, whatever the order of members', () => {
  const one = { b: [1, { d: null, c: 'ä"\u2028' }], a: true, gone: undefined }
  const other = { a: true, b: [1, { c: 'ä"\u2028', d: null }] }
  expect(canonicalJson(one)).toBe('{"a":true,"b":[1,{"c":"ä\\"\u2028","d":null}]}')
  expect(canonicalJson(other)).toBe(canonicalJson(one))
})

test('canonical JSON means what JSON means', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value))
    }),
  )
})

test('drafts get the next numbers, each chained to the one before', () => {
  const id = incidentId('A')
  const events = place([declare(id), note(id, 'x'), decided()], genesis)
  expect(events.map(({ v, seq }) => [v, seq])).toEqual([
    [1, 1],
    [1, 2],
    [1, 3],
  ])
  expect(events[0]?.prev).toBe('0'.repeat(64))
  expect(events[2]?.prev).toBe(hashOf(events[1]!))
  const later = place([decided()], { seq: 3, hash: hashOf(events[2]!) })
  expect(later[0]).toMatchObject({ seq: 4, prev: hashOf(events[2]!) })
})

test('the hash is of everything in the event', () => {
  const [event] = place([note(incidentId('A'), 'x')], genesis) as [Event]
  const others: Event[] = [
    { ...event, seq: 2 },
    { ...event, at: '2026-11-25T08:00:01.000Z' },
    { ...event, by: 'baton' },
    { ...event, run: 'run-2' },
    { ...event, prev: '1'.repeat(64) },
    { ...event, what: { is: 'noted', says: 'y' } },
  ]
  const hashes = [event, ...others].map(hashOf)
  expect(new Set(hashes).size).toBe(hashes.length)
  expect(hashOf(JSON.parse(canonicalJson(event)) as Event)).toBe(hashOf(event))
})
