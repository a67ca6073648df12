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
} as const

/** What a pattern of the schema allows, in words. */
export function wordsOf(pattern: string): string | null {
  return Object.values(grammars).find((one) => one.pattern === pattern)?.says ?? null
}
