import type { Door } from '../../../src/intake/request/door.ts'

export const id = 'INC-0123456789AB'
export const other = 'INC-ZZZZZZZZZZZZ'

/** A comment in the issue of an incident. */
export const inIssue: Door = {
  by: { id: 'github:42', login: 'ana' },
  via: 'comment',
  source: 'comment:1001',
  incident: id,
}

/** A place that is about no incident. */
export const elsewhere: Door = { ...inIssue, incident: null }
