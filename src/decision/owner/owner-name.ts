/** What a word of CODEOWNERS or `ownership` may be, by GitHub's grammar; anything else is refused. */
export type OwnerKind = 'team' | 'person' | 'email'

/** Null: no owner that GitHub could know, e.g. markup, control characters, look-alike letters. */
export function ownerKindOf(name: string): OwnerKind | null {
  if (name.length > 140) return null
  if (/^@[A-Za-z0-9][A-Za-z0-9-]*\/[A-Za-z0-9_][A-Za-z0-9_-]*$/.test(name)) return 'team'
  if (/^@[A-Za-z0-9][A-Za-z0-9_-]*$/.test(name)) return 'person'
  if (/^[A-Za-z0-9._%+-]+@[A-Za-z0-9][A-Za-z0-9.-]*$/.test(name)) return 'email'
  return null
}
