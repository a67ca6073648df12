import type { Account } from '../domain/account.ts'
import { GitHubFailure, type GitHub } from '../domain/ports.ts'
import { isRecord } from './shapes.ts'

/**
 * Accounts of people by their login in lower case. Who is not there is left out: unknown, renamed, a program, or
 * nobody could say.
 */
export async function accountsOf(
  github: GitHub,
  logins: readonly string[],
): Promise<ReadonlyMap<string, Account>> {
  const asked = await Promise.all(logins.map((login) => accountNamed(github, login)))
  return new Map(
    asked.flatMap((account) => (account === null ? [] : [[account.login.toLowerCase(), account]])),
  )
}

/** Whose token it is; null: of nobody, but of an App or a workflow, or of no worth. Rejects with GitHubFailure. */
export async function ownAccount(github: GitHub): Promise<Account | null> {
  try {
    const { data } = await github.request('GET /user', {})
    return accountFrom(data)
  } catch (error) {
    if (error instanceof GitHubFailure && (error.kind === 'permission' || error.kind === 'missing'))
      return null
    throw error
  }
}

/** An answer about somebody else, who had the login before or has it now, is none. */
async function accountNamed(github: GitHub, username: string): Promise<Account | null> {
  try {
    const { data } = await github.request('GET /users/{username}', { username })
    const account = accountFrom(data)
    return account?.login.toLowerCase() === username.toLowerCase() ? account : null
  } catch {
    return null
  }
}

function accountFrom(user: unknown): Account | null {
  if (!isRecord(user) || user.type !== 'User') return null
  const { id, login } = user
  return Number.isSafeInteger(id) && typeof login === 'string' ? { id: `github:${String(id)}`, login } : null
}
