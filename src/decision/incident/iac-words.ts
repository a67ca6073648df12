import type { Facts } from '../../domain/facts.ts'
import type { WeaknessWords } from './cwe-words.ts'

/** By the kind of misconfiguration (domain.md c.4); `unknown` is judged like code. */
export const iacWords: Readonly<Record<Facts['kind'], WeaknessWords>> = {
  public_data: {
    title: 'data open to the public',
    fix: 'block public access, and keep the former setting to undo it',
  },
  public_admin: {
    title: 'administration port open to the internet',
    fix: 'close the rule to the addresses that need it, or put it behind a gateway',
  },
  privilege: {
    title: 'rights without a limit',
    fix: 'name the actions and the resources that are needed instead of a wildcard',
  },
  hygiene: { title: 'weak setting', fix: 'set it as the rule says' },
  unknown: {
    title: 'wrong setting of the infrastructure',
    fix: 'set it as the rule says, in code and not by hand',
  },
}
