import { reach } from './limits.ts'
import { listOf, objectOf, objectsOf, indexOf, own, textOf, type Json } from './shape.ts'

/** CWE numbers of a property bag: its tags, and members named after CWE. */
export function weaknessesOfBag(bag: Json | null): number[] {
  if (bag === null) return []
  const found: number[] = []
  for (const tag of listOf(bag['tags'])) pushIds(found, tag, tagForm)
  let members = 0
  for (const name of Object.keys(bag)) {
    if (members++ >= reach.members) break
    if (!/^cwe/i.test(name)) continue
    const value = bag[name]
    for (const one of Array.isArray(value) ? listOf(value) : [value]) {
      if (typeof one === 'number') pushIds(found, `CWE-${one}`, tagForm)
      else pushIds(found, /^\d{1,5}$/.test(textOf(one) ?? '') ? `CWE-${String(one)}` : one, tagForm)
      pushIds(found, objectOf(one)?.['id'], tagForm)
    }
  }
  return found
}

/** CWE in the text of a rule's id or of one tag: `external/cwe/cwe-079`, `CWE-89: SQL …`. */
export function weaknessesOfText(text: unknown): number[] {
  const found: number[] = []
  pushIds(found, text, tagForm)
  return found
}

/** CWE of a rule's help page, where that is CWE's own. */
export function weaknessesOfLink(uri: unknown): number[] {
  const id = /^https?:\/\/cwe\.mitre\.org\/data\/definitions\/(\d{1,5})\.html/.exec(textOf(uri) ?? '')?.[1]
  return id === undefined ? [] : [Number(id)]
}

/** CWE of a rule's relationships (SARIF §3.49.15): references to a taxonomy that is CWE. */
export function weaknessesOfRelationships(relationships: unknown, run: Json): number[] {
  return objectsOf(relationships).flatMap((relationship) => weaknessOf(objectOf(relationship['target']), run))
}

/** CWE of a result's `taxa` (§3.27.8). */
export function weaknessesOfTaxa(taxa: unknown, run: Json): number[] {
  return objectsOf(taxa).flatMap((taxon) => weaknessOf(taxon, run))
}

function weaknessOf(reference: Json | null, run: Json): number[] {
  if (reference === null) return []
  const component = objectOf(reference['toolComponent'])
  const taxonomy = taxonomyOf(component, run)
  const name = textOf(component?.['name']) ?? textOf(taxonomy?.['name'])
  if (name === null || !/^cwe\b/i.test(name)) return []
  const index = indexOf(reference['index'])
  const listed = index === null ? null : objectOf(listOf(taxonomy?.['taxa'])[index])
  const found: number[] = []
  pushIds(found, textOf(reference['id']) ?? textOf(listed?.['id']), bareForm)
  return found
}

function taxonomyOf(component: Json | null, run: Json): Json | null {
  if (component === null) return null
  const taxonomies = listOf(run['taxonomies'])
  const index = indexOf(component['index'])
  if (index !== null) return objectOf(taxonomies[index])
  const guid = textOf(component['guid'])?.toLowerCase()
  const name = textOf(component['name'])
  for (const one of objectsOf(taxonomies)) {
    if (guid !== undefined && textOf(own(one, 'guid'))?.toLowerCase() === guid) return one
    if (name !== null && one['name'] === name) return one
  }
  return null
}

const tagForm = /(?:^|[^a-z0-9])cwe[-_:/ ]{0,2}0{0,4}([1-9]\d{0,4})(?!\d)/gi
const bareForm = /^(?:cwe[-_: ]?)?0{0,4}([1-9]\d{0,4})$/gi

function pushIds(found: number[], value: unknown, form: RegExp): void {
  const text = textOf(value)
  if (text === null) return
  for (const match of text.slice(0, 500).matchAll(form)) {
    const id = Number(match[1])
    if (!found.includes(id)) found.push(id)
  }
}
