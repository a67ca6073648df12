import { expect, test } from 'vitest'
import type { Event } from '../../src/domain/event.ts'
import { genesis, place } from '../../src/ledger/chain.ts'
import { readEvent } from '../../src/ledger/event-shape.ts'
import { decided, declare, dismiss, incidentId, note } from './drafts.ts'

const a = incidentId('A')
const events = place([declare(a), note(a, 'x'), dismiss(a), decided()], genesis)
const [declared] = events as [Event]

test('what Baton writes is read as it is', () => {
  for (const event of events) expect(readEvent(JSON.parse(JSON.stringify(event)))).toEqual(event)
})

test.each<[string, object, 'newer' | 'broken']>([
  ['a newer version', { v: 2 }, 'newer'],
  ['a newer version of whatever form', { v: 99, seq: 'x', what: null }, 'newer'],
  ['a kind that is unknown', { what: { is: 'auto_resolved' } }, 'newer'],
  ['a kind that is a member of every object', { what: { is: 'constructor' } }, 'newer'],
  ['no version', { v: undefined }, 'broken'],
  ['a version that is no number', { v: '1' }, 'broken'],
  ['a place before the first', { seq: 0 }, 'broken'],
  ['half a place', { seq: 1.5 }, 'broken'],
  ['an id of another form', { id: 'E-1' }, 'broken'],
  ['a chain of another form', { prev: 'x' }, 'broken'],
  ['no time', { at: 'today' }, 'broken'],
  ['somebody without an id', { by: { login: 'ana' } }, 'broken'],
  ['somebody else', { by: 'ana' }, 'broken'],
  ['a run that is no text', { run: 7 }, 'broken'],
  ['nothing that happened', { what: null }, 'broken'],
  ['a happening without a kind', { what: {} }, 'broken'],
  ['a missing member', { what: { ...declared.what, tier: undefined } }, 'broken'],
  ['a member of another form', { what: { ...declared.what, blocks: 'yes' } }, 'broken'],
  ['a list that is none', { what: { ...declared.what, findings: {} } }, 'broken'],
  ['null where there must be text', { what: { ...declared.what, service: null } }, 'broken'],
])('%s', (_, change, is) => {
  expect(readEvent({ ...declared, ...change })).toBe(is)
})

test('null and nothing are allowed where the form says so', () => {
  const what = { ...declared.what, repository: null, about: undefined }
  expect(readEvent({ ...declared, what })).toMatchObject({ what: { repository: null } })
})
