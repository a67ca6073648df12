import { reach } from './limits.ts'
import { namePath, type NamedPath } from './paths.ts'
import { indexOf, objectOf, own, textOf, type Json } from './shape.ts'

/** Names of a run's files: `artifactLocation` (SARIF §3.4) → path. Each is resolved once. */
export type ArtifactNames = (location: Json | null) => NamedPath | null

export function artifactNames(
  run: Json,
  roots: readonly string[],
  tracked: ReadonlySet<string>,
): ArtifactNames {
  const name = (written: string): NamedPath => namePath(written, roots, tracked)
  const bases = objectOf(run['originalUriBaseIds'])
  const artifacts = Array.isArray(run['artifacts']) ? (run['artifacts'] as readonly unknown[]) : []
  const seen = new Map<string, NamedPath | null>()

  const nameOf = (uri: string, baseId: string | null): NamedPath | null => {
    const key = baseId === null ? uri : `${uri}\0${baseId}`
    const known = seen.get(key)
    if (known !== undefined) return known
    const named = uri === '' && baseId === null ? null : resolve(uri, baseId, bases, name)
    seen.set(key, named)
    return named
  }

  return (location) => {
    if (location === null) return null
    const uri = textOf(location['uri'])
    if (uri !== null && uri !== '') return nameOf(uri, textOf(location['uriBaseId']))
    const index = indexOf(location['index'])
    const listed = index === null ? null : objectOf(objectOf(artifacts[index])?.['location'])
    const listedUri = textOf(listed?.['uri'])
    return listedUri === null ? null : nameOf(listedUri, textOf(listed?.['uriBaseId']))
  }
}

/** SARIF §3.14.14: a base id stands for a URI, which may itself be relative to another one; cycles end. */
function resolve(
  uri: string,
  baseId: string | null,
  bases: Json | null,
  name: (written: string) => NamedPath,
): NamedPath | null {
  if (baseId === null || isAbsolute(uri)) return name(uri)
  let joined = uri
  let belowRoot = sourceRoots.test(baseId) ? uri : null
  let id: string | null = baseId
  for (let links = 0; id !== null; links++) {
    if (links >= reach.chain) return { path: uri.normalize('NFC'), inside: false }
    const base = objectOf(own(bases, id))
    const baseUri = textOf(base?.['uri'])
    const next: string | null = textOf(base?.['uriBaseId'])
    if (base === null || baseUri === null || baseUri === '') {
      // Not stated: a root that each reader knows for itself (§3.14.14).
      if (base !== null && next !== null && belowRoot === null) {
        id = next
        continue
      }
      return name(belowRoot ?? joined)
    }
    joined = baseUri.endsWith('/') ? baseUri + joined : `${baseUri}/${joined}`
    if (isAbsolute(baseUri)) {
      const named = name(joined)
      if (named.inside || belowRoot === null || isWholeMachine(baseUri)) return named
      return name(belowRoot)
    }
    if (next !== null && sourceRoots.test(next)) belowRoot = joined
    id = next
  }
  return name(joined)
}

function isAbsolute(uri: string): boolean {
  return /^([a-zA-Z][a-zA-Z0-9+.-]{0,30}:|\/|\\)/.test(uri)
}

/** `file:///` as the base is Trivy's way to say "an image". */
function isWholeMachine(baseUri: string): boolean {
  return /^(file:)?\/*$/i.test(baseUri)
}

/** Names that tools give to the root of the repository, on whichever machine they ran. */
const sourceRoots =
  /^%?(SRCROOT|SRC_ROOT|SOURCEROOT|SOURCE_ROOT|REPOROOT|REPO_ROOT|PROJECTROOT|PROJECT_ROOT|PROJECTDIR|PROJECT_DIR|ROOTPATH|ROOT|WORKINGDIR|WORKING_DIR|WORKSPACE|BASEDIR)%?$/i
