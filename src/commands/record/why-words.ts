import type { Transacted } from '../../domain/ledger.ts'

/** Why a record was not read, or not written. */
export type Why = Extract<Transacted, { readonly is: 'closed' }>['why']

/** After the name of the record. */
export const whyWords: Readonly<Record<Why, string>> = {
  'not-configured': 'it is not configured',
  unreadable: 'it cannot be read',
  denied: 'this token may not use it',
  newer: 'a newer version of Baton wrote it',
  'rolled-back': 'it is older than it was, or gone',
  broken: 'it contradicts itself',
  unreachable: 'it did not answer',
  contended: 'others were always faster',
}
