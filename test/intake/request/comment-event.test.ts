import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commentEvent } from '../../../src/intake/request/comment-event.ts'

const at = '2026-11-24T10:00:00Z'
const place = 'acme/shop'

/** As much of GitHub's `issue_comment` as says something. */
const payload = {
  action: 'created',
  repository: { full_name: 'Acme/shop' },
  issue: { number: 12 },
  comment: {
    id: 1001,
    body: '/baton accept',
    user: { id: 42, login: 'ana', type: 'User' },
    author_association: 'NONE',
    performed_via_github_app: null,
    created_at: at,
    updated_at: at,
  },
  sender: { id: 42, login: 'Ana', type: 'User' },
}

test('a new comment of a person is one, whatever association it claims', () => {
  expect(commentEvent(payload, place)).toEqual({
    id: 1001,
    body: '/baton accept',
    by: { id: 'github:42', login: 'ana' },
    issue: { number: 12, isPullRequest: false, named: null },
    at,
  })
})

test('on a pull request too', () => {
  const pull = { ...payload, issue: { number: 12, pull_request: { url: 'https://api.github.com/x' } } }
  expect(commentEvent(pull, place)?.issue.isPullRequest).toBe(true)
})

const { comment } = payload
const user = comment.user
describe('everything else is nothing', () => {
  test.each<readonly [string, object]>([
    ['edited', { action: 'edited' }],
    ['deleted', { action: 'deleted' }],
    ['no action', { action: undefined }],
    ['another repository', { repository: { full_name: 'acme/other' } }],
    ['no repository', { repository: 'acme/shop' }],
    ['changed since', { comment: { ...comment, updated_at: '2026-11-24T10:00:01Z' } }],
    ['without a time', { comment: { ...comment, created_at: undefined, updated_at: undefined } }],
    ['at no time', { comment: { ...comment, created_at: 'x', updated_at: 'x' } }],
    ['by somebody else’s hand', { sender: { id: 666, login: 'ana', type: 'User' } }],
    ['without a sender', { sender: null }],
    ['a bot', { comment: { ...comment, user: { ...user, type: 'Bot' } } }],
    ['a bot by name', { comment: { ...comment, user: { ...user, login: 'x[bot]' } } }],
    ['sent by a bot', { sender: { ...user, type: 'Bot' } }],
    ['an organization', { comment: { ...comment, user: { ...user, type: 'Organization' } } }],
    ['of no type', { comment: { ...comment, user: { id: 42, login: 'ana' } } }],
    ['an app in a person’s name', { comment: { ...comment, performed_via_github_app: { id: 1 } } }],
    ['a deleted author', { comment: { ...comment, user: null } }],
    ['ids that are text', { comment: { ...comment, user: { ...user, id: '42' } }, sender: { id: '42' } }],
    ['no body', { comment: { ...comment, body: null } }],
    ['no number', { comment: { ...comment, id: 'x' } }],
    ['no issue', { issue: null }],
    ['no comment', { comment: undefined }],
  ])('%s', (_, change) => {
    expect(commentEvent({ ...payload, ...change }, place)).toBeNull()
  })

  test('whatever the payload is', () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        expect(commentEvent(anything, place)).toBeNull()
      }),
    )
  })
})
