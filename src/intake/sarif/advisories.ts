import { advisoriesIn } from './advisory-ids.ts'
import { reach } from './limits.ts'
import { listOf, objectOf, textOf, type Json } from './shape.ts'

/** Members of a property bag that name advisories, by their names. */
const members =
  /^(cves?|cve[-_]?ids?|ghsa|ghsa[-_]?id|aliases|advisor(y|ies)([-_]?ids?)?|vuln(erability)?[-_]?ids?|vulnerabilities|identifiers|ids|osv|osv[-_]?ids?|tags|related[-_]?vulnerabilities)$/i

/** Advisories that a rule states: in its id and name, its older ids, its property bag. */
export function advisoriesOfRule(descriptor: Json | null): string[] {
  if (descriptor === null) return []
  return [
    ...advisoriesIn(descriptor['id']),
    ...advisoriesIn(descriptor['name']),
    ...listOf(descriptor['deprecatedIds']).slice(0, reach.chain).flatMap(advisoriesIn),
    ...advisoriesOfBag(objectOf(descriptor['properties'])),
  ]
}

export function advisoriesOfBag(bag: Json | null): string[] {
  if (bag === null) return []
  const found: string[] = []
  let seen = 0
  for (const name of Object.keys(bag)) {
    if (seen++ >= reach.members) break
    if (members.test(name)) collect(bag[name], found)
  }
  return found
}

/**
 * Further ids of what is known to be an advisory already; prose is not read otherwise, since a rule may mention
 * one as an example. OSV: "also known as …"; Snyk: "(CVE-…) name@version"; else, when there is no CVE yet, the
 * rule's short description and the message's first words.
 */
export function advisoriesInProse(descriptor: Json | null, message: string, hasCve: boolean): string[] {
  const full = prose(descriptor, 'fullDescription')
  const found = [
    ...advisoriesIn(/\(also known as ([^)]{1,500})\)/.exec(message)?.[1]),
    ...advisoriesIn(/^\(([^)]{1,400})\)/.exec(full)?.[1]),
  ]
  if (hasCve || found.length > 0) return found
  return [
    ...advisoriesIn(prose(descriptor, 'shortDescription').slice(0, 200)),
    ...advisoriesIn(message.slice(0, 200)),
  ]
}

function prose(descriptor: Json | null, member: string): string {
  return textOf(objectOf(descriptor?.[member])?.['text']) ?? ''
}

/** Ids in a text, a list or an object of them, two levels deep. */
function collect(value: unknown, found: string[]): void {
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 0 }]
  let seen = 0
  for (let next = waiting.pop(); next !== undefined && seen < reach.members; next = waiting.pop()) {
    seen++
    const { value: one, depth } = next
    if (typeof one === 'string') found.push(...advisoriesIn(one.slice(0, 300)))
    else if (typeof one === 'object' && one !== null && depth < 3)
      for (const inner of Object.values(one).slice(0, 64)) waiting.push({ value: inner, depth: depth + 1 })
  }
}
