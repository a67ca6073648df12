const bareHost = '[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?'
const host = `${bareHost}(?::[0-9]{1,5})?`
/** Escapes stand for what a file name may hold: no slash, no control. */
const path = "(?:[A-Za-z0-9_.~+,=()!$&'/-]|%(?![01]|2[fF]|5[cC]|7[fF])[0-9A-Fa-f]{2})+"
const user = '[a-z0-9_][a-z0-9_-]*@'
/** Of GitHub: no name is `.` or `..`. */
const forgeRepository = '[A-Za-z0-9][A-Za-z0-9_-]{0,38}\\/(?!\\.{1,2}$)[A-Za-z0-9._-]{1,100}'

/** Forms of text in baton.yml: the schema is made with the patterns, and a mistake is told with the words. */
export const grammars = {
  name: {
    pattern: '^[^\\p{C}\\p{Zl}\\p{Zp}]+$',
    says: 'one line of visible characters',
  },
  date: { pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', says: 'a date, YYYY-MM-DD' },
  age: { pattern: '^[1-9][0-9]{0,3}[dh]$', says: 'days or hours, such as 30d or 12h' },
  owner: {
    pattern:
      '^@(?:[A-Za-z0-9][A-Za-z0-9_-]{0,38}|[A-Za-z0-9][A-Za-z0-9-]{0,38}\\/[A-Za-z0-9_][A-Za-z0-9_-]{0,99})$',
    says: 'one owner, @login or @organisation/team',
  },
  person: {
    pattern: '^@[A-Za-z0-9][A-Za-z0-9_-]{0,38}(?:\\[bot\\])?$',
    says: 'one person, @login',
  },
  ruleId: {
    pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$',
    says: 'small letters, digits and single dashes, such as code-injection',
  },
  waiverId: {
    pattern: '^[A-Za-z0-9][A-Za-z0-9._-]*$',
    says: 'letters, digits, dots, dashes and underscores, such as W-2026-001',
  },
  identity: {
    pattern: '^(?:[0-9a-f]{64}|hmac:[0-9A-Za-z]{8}:[0-9a-f]{64})$',
    says: 'the identity of a finding as decision.json shows it, 64 hexadecimal digits',
  },
  team: {
    pattern: '^@[A-Za-z0-9][A-Za-z0-9_-]{0,38}\\/[A-Za-z0-9_][A-Za-z0-9_-]{0,99}$',
    says: 'one team, @organisation/team',
  },
  member: {
    pattern: '^@[A-Za-z0-9][A-Za-z0-9_-]{0,38}$',
    says: 'one person, @login, or login and id',
  },
  login: {
    pattern: '^@?[A-Za-z0-9][A-Za-z0-9_-]{0,38}$',
    says: 'the login of one person',
  },
  account: {
    pattern: '^(?:(?:github|gitlab):[1-9][0-9]{0,18}|(?:jenkins|local):[A-Za-z0-9][A-Za-z0-9._-]{0,99})$',
    says: 'an account, such as github:583231, gitlab:17 or jenkins:bob',
  },
  hash: {
    pattern: '^[0-9a-f]{64}$',
    says: 'the hash that baton ledger init printed, 64 hexadecimal digits',
  },
  forgeRepository: {
    pattern: `^${forgeRepository}$`,
    says: 'one repository, owner/name',
  },
  gitRepository: {
    pattern: `^(?:https?:\\/\\/${host}\\/${path}|ssh:\\/\\/(?:${user})?${host}\\/${path}|${user}${bareHost}:${path}|file:\\/\\/\\/(?:[A-Za-z]:\\/)?${path}|${forgeRepository})$`,
    says: 'a URL for Git without credentials (https://, ssh://, git@host:path, file:///path), or owner/name',
  },
} as const

/** People paste tokens into addresses; a value that has one of these forms to have is never shown. */
const unshown: readonly string[] = [grammars.forgeRepository.pattern, grammars.gitRepository.pattern]

export function mayBeShown(pattern: string | undefined): boolean {
  return pattern === undefined || !unshown.includes(pattern)
}

/** What a pattern of the schema allows, in words. */
export function wordsOf(pattern: string): string | null {
  return Object.values(grammars).find((one) => one.pattern === pattern)?.says ?? null
}
