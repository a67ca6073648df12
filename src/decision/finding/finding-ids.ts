import { crockford } from '../../domain/crockford.ts'
import type { Finding } from '../../domain/finding.ts'

/** `F-` and 10 Crockford characters of the identity; equal ones are numbered, in order: `F-….2`. */
export function findingIds(findings: readonly Pick<Finding, 'identity'>[]): readonly string[] {
  const seen = new Map<string, number>()
  return findings.map(({ identity }) => {
    const name = `F-${crockford(identity, 10)}`
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count === 1 ? name : `${name}.${count}`
  })
}
