/**
 * A tool's name without what changes while it stays the same tool: case, signs, an edition, a wrapper's note in
 * brackets, a version. `gitleaks (MegaLinter REPOSITORY_GITLEAKS)` → `gitleaks`.
 */
export function toolFamily(name: string): string {
  const known = families.get(name)
  if (known !== undefined) return known
  const words = name
    .slice(0, 200)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^()]{0,200}\)/g, ' ')
    .replace(/\bv?\d{1,6}(?:\.\d{1,6}){1,4}\b/g, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  while (words.length > 1 && editions.has(words.at(-1) ?? '')) words.pop()
  const family = words.join(' ') || name
  if (families.size > 1_000) families.clear()
  families.set(name, family)
  return family
}

/** Whether the words of a table's row stand in the family's name, one after the other. */
export function namesTool(family: string, words: string): boolean {
  return ` ${family} `.includes(` ${words} `)
}

const editions: ReadonlySet<string> = new Set([
  'oss',
  'pro',
  'cli',
  'ce',
  'community',
  'enterprise',
  'edition',
])

const families = new Map<string, string>()
