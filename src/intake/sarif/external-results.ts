import { listOf, objectOf, objectsOf, type Json } from './shape.ts'

/** Results that the run declares to lie in other files (SARIF §3.15.2); the older name counts, too. */
export function hasExternalResults(run: Json): boolean {
  return ['externalPropertyFileReferences', 'externalPropertyFiles'].some((member) => {
    const results = objectOf(run[member])?.['results']
    return Array.isArray(results) ? results.length > 0 : results !== undefined && results !== null
  })
}

/** Results in the log's `inlineExternalProperties` (§3.13.5): they belong to a run, and which one is not followed. */
export function hasInlineResults(log: Json): boolean {
  const stated = log['inlineExternalProperties']
  const single = objectOf(stated)
  const properties = single === null ? objectsOf(stated) : [single]
  return properties.some(({ results }) =>
    Array.isArray(results) ? listOf(results).length > 0 : objectOf(results) !== null,
  )
}
