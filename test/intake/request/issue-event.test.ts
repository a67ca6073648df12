import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { issueEvent } from '../../../src/intake/request/issue-event.ts'
import { id } from './door.ts'

const at = '2026-11-24T10:00:00Z'
const drawn = `<!-- baton:${id} -->\n\n- [ ] \`all-2\` take it`

/** As much of GitHub's `issues` as says something. */
const payload = {
  action: 'edited',
  repository: { full_name: 'Acme/shop' },
  issue: { number: 12, body: drawn.replace('[ ]', '[x]'), updated_at: at },
  changes: { body: { from: drawn } },
  sender: { id: 42, login: 'ana', type: 'User' },
}

test('an edit of an incident’s issue by a person is one, with both texts', () => {
  expect(issueEvent(payload, 'acme/shop')).toEqual({
    by: { id: 'github:42', login: 'ana' },
    issue: { number: 12, isPullRequest: false, named: id },
    at,
    did: { is: 'edited', text: { before: drawn, after: drawn.replace('[ ]', '[x]') } },
  })
})

test('so is one that takes out the name, and one of the title alone', () => {
  const emptied = { ...payload, issue: { ...payload.issue, body: null } }
  expect(issueEvent(emptied, 'acme/shop')).toMatchObject({
    issue: { named: id },
    did: { text: { after: '' } },
  })
  const titled = { ...payload, changes: { title: { from: 'x' } } }
  expect(issueEvent(titled, 'acme/shop')?.did).toEqual({ is: 'edited', text: null })
})

test('so is a closing', () => {
  expect(issueEvent({ ...payload, action: 'closed', changes: undefined }, 'acme/shop')?.did).toEqual({
    is: 'closed',
  })
})

const { issue, sender } = payload
describe('everything else is nothing', () => {
  test.each<readonly [string, object]>([
    ['opened', { action: 'opened' }],
    ['reopened', { action: 'reopened' }],
    ['a comment that was edited', { comment: { id: 7 } }],
    ['another repository', { repository: { full_name: 'acme/other' } }],
    ['a bot', { sender: { ...sender, type: 'Bot' } }],
    ['a bot by name', { sender: { ...sender, login: 'x[bot]' } }],
    ['nobody', { sender: null }],
    ['a pull request', { issue: { ...issue, pull_request: { url: 'x' } } }],
    ['no issue', { issue: null }],
    ['at no time', { issue: { ...issue, updated_at: 'x' } }],
    ['of no incident', { issue: { ...issue, body: 'x' }, changes: { body: { from: 'x' } } }],
    ['that names one further down', { issue: { ...issue, body: `x ${drawn}` }, changes: {} }],
  ])('%s', (_, change) => {
    expect(issueEvent({ ...payload, ...change }, 'acme/shop')).toBeNull()
  })

  test('whatever the payload is', () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        expect(issueEvent(anything, 'acme/shop')).toBeNull()
      }),
    )
  })
})
