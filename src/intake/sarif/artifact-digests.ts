import { listOf, objectOf, objectsOf, own, textOf, type Json } from './shape.ts'

/** Members of a run's or result's property bag that name the image scanned (Trivy, Docker Scout, …). */
const members: readonly string[] = [
  ...[
    'repoDigests',
    'imageDigest',
    'image_digest',
    'imageName',
    'image',
    'artifactDigest',
    'artifact_digest',
    'digest',
  ],
]

/** `sha256:…` of the image that a whole run is about, or null. */
export function digestOfRun(run: Json): string | null {
  return digestOfBag(objectOf(run['properties'])) ?? digestIn(objectOf(run['automationDetails'])?.['id'])
}

/** `sha256:…` of the image that one result names: Grype in its logical location, Snyk in its path (`@sha256_…`). */
export function digestOfResult(result: Json): string | null {
  const bag = objectOf(result['properties'])
  const stated = bag === null ? null : digestOfBag(bag)
  if (stated !== null) return stated
  for (const location of objectsOf(result['locations']).slice(0, 4)) {
    const physical = objectOf(location['physicalLocation'])
    const uri = digestIn(objectOf(physical?.['artifactLocation'])?.['uri'])
    if (uri !== null) return uri
    for (const logical of objectsOf(location['logicalLocations']).slice(0, 4)) {
      const digest = digestIn(logical['fullyQualifiedName'])
      if (digest !== null) return digest
    }
  }
  return null
}

function digestOfBag(bag: Json | null): string | null {
  for (const member of members) {
    const value = own(bag, member)
    for (const one of Array.isArray(value) ? listOf(value).slice(0, 8) : [value]) {
      const digest = digestIn(one)
      if (digest !== null) return digest
    }
  }
  return null
}

/** Behind an `@` or alone: a layer's or a file's hash is no image. */
function digestIn(value: unknown): string | null {
  const text = textOf(value)
  if (text === null || !text.includes('sha256')) return null
  const hex = /(?:^|@)sha256[:_]([0-9a-f]{64})(?![0-9a-f])/.exec(text)?.[1]
  return hex === undefined ? null : `sha256:${hex}`
}
