import { factVocabulary, rowVocabulary } from './vocabulary.ts'

/** What a condition reads, in the order of its text: `f.…` and names of tables and rows. */
export function namesIn(source: string, tables: Readonly<Record<string, unknown>>): string[] {
  const bare = source.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '""')
  const names = new Set<string>()
  for (const [name] of bare.matchAll(/[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)?/g)) {
    const field = name.startsWith('f.') ? name.slice(2) : null
    if (field === null ? name in tables || name in rowVocabulary : field in factVocabulary) names.add(name)
  }
  return [...names]
}
