import { listOf, objectOf, textOf, type Json } from './shape.ts'

/**
 * The commit in which a tool that reads history found a secret, lower case hex, maybe shortened: `commitSha` among the
 * fingerprints (gitleaks), `commit` and its like in a property bag, the address of a file at a commit. Null: not said.
 */
export function foundCommit(result: Json): string | null {
  const location = objectOf(listOf(result['locations'])[0])
  const physical = objectOf(location?.['physicalLocation'])
  const bags = [
    result['partialFingerprints'],
    result['fingerprints'],
    result['properties'],
    location?.['properties'],
    physical?.['properties'],
  ]
  for (const bag of bags) {
    const commit = commitIn(objectOf(bag))
    if (commit !== null) return commit
  }
  const uri = textOf(objectOf(physical?.['artifactLocation'])?.['uri']) ?? ''
  return (
    /(?:^commit:\/\/|\/(?:blob|commit|raw|tree)\/)([0-9a-f]{40}|[0-9a-f]{64})(?=\/|$)/i
      .exec(uri)?.[1]
      ?.toLowerCase() ?? null
  )
}

function commitIn(bag: Json | null): string | null {
  for (const [name, value] of Object.entries(bag ?? {})) {
    if (!commitNames.has(name.toLowerCase().replace(/[-_./]/g, ''))) continue
    const nested = objectOf(value)
    const said = [value, nested?.['sha'], nested?.['id'], nested?.['hash']]
      .map(textOf)
      .find((text) => text !== null)
    if (said !== undefined && /^[0-9a-f]{7,64}$/i.test(said)) return said.toLowerCase()
  }
  return null
}

/** Without what joins their words. */
const commitNames = new Set([
  'commit',
  'commitsha',
  'commitsha1',
  'commitid',
  'commithash',
  'gitcommit',
  'gitcommitsha',
])
