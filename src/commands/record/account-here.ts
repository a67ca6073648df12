import type { Account } from '../../domain/account.ts'
import { Inability } from '../../domain/problem.ts'
import { text } from '../../domain/text.ts'
import type { World } from '../world.ts'

/** Who is at this keyboard, by `--as` or by the machine's login: an account of this machine, not of the forge. */
export function accountHere(as: string | null, { user }: World): Account {
  const login = (as ?? user ?? '').replace(/^@/, '')
  if (/^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,38})$/.test(login)) return { id: `local:${login.toLowerCase()}`, login }
  throw new Inability(2, [
    {
      code: 'account-unknown',
      sentence: text`it is not known who you are`,
      remedy: text`say so by ${'--as LOGIN'}`,
    },
  ])
}
