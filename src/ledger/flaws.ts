import type { Problem } from '../domain/problem.ts'
import { text, type Text } from '../domain/text.ts'

const restore = text`Stop writing to the ledger, find out who pushed to its branch, and put back the last good commit: docs/ledger.md, “When it is damaged”.`
const upgrade = text`Use a Baton that is at least as new as the one that wrote it.`

/** All that can be wrong with a ledger's files: sentence and remedy. */
const said = {
  'ledger-newer': { is: text`A newer Baton wrote this: `, remedy: upgrade },
  'ledger-form': { is: text`This is no file of the ledger's: `, remedy: restore },
  'ledger-orphan': { is: text`The list of what is open and the files differ: `, remedy: restore },
  'ledger-twin': { is: text`An incident is there twice: `, remedy: restore },
  'ledger-sum': { is: text`An open incident's file was changed by hand: `, remedy: restore },
  'ledger-place': { is: text`An incident's file is not where its events put it: `, remedy: restore },
  'ledger-double': { is: text`An event was recorded twice: `, remedy: restore },
  'ledger-gap': { is: text`Events are missing, or one stands twice: `, remedy: restore },
  'ledger-chain': { is: text`The chain of events is broken: `, remedy: restore },
} as const satisfies Record<string, { readonly is: Text; readonly remedy: Text }>

export type FlawCode = keyof typeof said

export function flaw(code: FlawCode, where: Text | string): Problem {
  const { is, remedy } = said[code]
  return { code, sentence: text`${is}${where}`, remedy }
}
