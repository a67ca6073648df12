import type { Verb } from '../../domain/request.ts'
import { value, type Part } from '../../domain/text.ts'

/** Where somebody will write a command: on a command line, in the incident's own issue, in a comment elsewhere. */
export type Written = 'typed' | 'in-issue' | 'elsewhere'

/** A command as it is written there; `words` come after the verb, and after the incident where that is named. */
export function commandForm(written: Written, verb: Verb, words = ''): Part {
  const start = written === 'typed' ? `baton ${verb}` : `/baton ${verb}`
  const named = written === 'in-issue' ? start : `${start} INC`
  return value(words === '' ? named : `${named} ${words}`)
}
