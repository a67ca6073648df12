import type { Finding } from '../../domain/finding.ts'

/**
 * The identity tells its finding's rule and file, and not what was found there: a secret's value is never in it. What
 * lies in changed lines may be another one of the same name.
 */
export function isWeak({ class: found, weakIdentity }: Pick<Finding, 'class' | 'weakIdentity'>): boolean {
  return found === 'secret' || weakIdentity === true
}

/** An alias under BATON_HASH_KEY, which holds the value itself (`hmac:KEY8:HEX`). */
export function isKeyed(alias: string): boolean {
  return alias.startsWith('hmac:')
}
