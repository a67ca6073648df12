import { reveal } from '../../domain/foreign.ts'
import type { Package, Place } from '../../domain/finding.ts'
import type { FindingClass } from '../../domain/terms.ts'
import { codeContext, isSaidOnly, normalCode, type CodeSources } from './code-context.ts'
import { isManifest, isSystemPackage } from './ecosystems.ts'
import { hashOf, keyedHashOf } from './fingerprints.ts'
import { isHidden, matchOf, residueOf } from './secret-context.ts'
import { listOf, objectOf, textOf, type Json } from './shape.ts'

export interface IdentitySources extends CodeSources {
  readonly class: FindingClass
  readonly family: string
  readonly ruleId: string
  /** The rule's older ids (SARIF §3.49.4). */
  readonly olderIds: readonly string[]
  readonly advisories: readonly string[]
  readonly package: Package | null
  readonly place: Place | null
  readonly artifactDigest: string | null
  readonly hashKey: string | null
}

export interface Identities {
  readonly identity: string
  readonly aliases: readonly string[]
  readonly renameKey: string | null
  /** Nothing but rule, path and message tells it from another. */
  readonly isWeak: boolean
}

/** The scheme's version is part of every identity: another scheme is another identity, never a false match. */
const scheme = '1'

/**
 * Identity by class (domain.md c.3): never a line number, a tool's version or, for a secret, its value. The same
 * text twice gives the same identity twice; identities are counted.
 */
export function identify(sources: IdentitySources): Identities {
  const { class: found } = sources
  if (found === 'vuln' && (sources.package !== null || sources.advisories.length > 0))
    return ofVulnerability(sources)
  if (found === 'malware' && (sources.package !== null || sources.artifactDigest !== null))
    return ofMalware(sources)
  if (found === 'secret') return ofSecret(sources)
  return ofPlace(sources, found === 'iac' ? iacContext(sources) : codeContext(sources))
}

/** The same advisory and package is the same finding, whichever tool says it, and in whichever spelling. */
function ofVulnerability(sources: IdentitySources): Identities {
  const name = packageKey(sources.package)
  const where = manifestKey(sources)
  const [first, ...others] = sources.advisories.length > 0 ? sources.advisories : [sources.ruleId]
  const identityOf = (advisory: string): string => hashOf([scheme, 'vuln', advisory, name, where])
  return {
    identity: identityOf(first ?? ''),
    aliases: others.slice(0, 8).map(identityOf),
    renameKey: hashOf([scheme, 'vuln', first ?? '', name]).slice(0, 32),
    isWeak: false,
  }
}

/** purl without version; spellings of ecosystems that tools do not share are folded. */
function packageKey(found: Package | null): string {
  if (found === null) return ''
  const name = reveal(found.name)
    .normalize('NFC')
    .toLowerCase()
    .replace(/:\d{1,4}$/, '')
  if (found.ecosystem === 'pypi') return name.replace(/[-_.]+/g, '-')
  // Grype names the artifact alone, Snyk source/binary, Xray distribution:release:binary.
  if (found.ecosystem === 'maven' || name.includes(':')) return name.slice(name.lastIndexOf(':') + 1)
  if (isSystemPackage(found.ecosystem)) return name.slice(name.lastIndexOf('/') + 1)
  return name
}

/** The folder of the manifest: tools name package.json or its lock file for one and the same. In an image: the image. */
function manifestKey({ package: found, place, artifactDigest }: IdentitySources): string {
  if (artifactDigest !== null || isSystemPackage(found?.ecosystem) || place?.inside !== true) return 'image'
  const path = reveal(place.path)
  return isManifest(path) ? `in ${path.slice(0, Math.max(path.lastIndexOf('/'), 0))}` : path
}

function ofMalware(sources: IdentitySources): Identities {
  const { package: found, artifactDigest } = sources
  const version = found?.installed === undefined ? '' : reveal(found.installed)
  const what = found === null ? (artifactDigest ?? '') : `${packageKey(found)}@${version}`
  const rule = sources.advisories[0] ?? sources.ruleId
  const path = found === null && sources.place !== null ? reveal(sources.place.path) : ''
  const identity = hashOf([scheme, 'malware', rule, what, path])
  return {
    identity,
    aliases: [],
    renameKey: path === '' ? null : hashOf([scheme, 'malware', rule, what]).slice(0, 32),
    isWeak: false,
  }
}

/** Detector, path and the line around the match; under BATON_HASH_KEY the value itself, wherever it stands. */
function ofSecret(sources: IdentitySources): Identities {
  const residue = residueOf(sources.physical) ?? ''
  const made = { ...ofPlace(sources, `around ${residue}`), isWeak: !/[A-Za-z]/.test(residue) }
  const match = matchOf(sources.physical)
  if (sources.hashKey === null || match === null || isHidden(match)) return made
  const keyed = keyedHashOf(sources.hashKey, [scheme, 'secret', sources.ruleId, match.trim()])
  return { ...made, aliases: [...made.aliases, keyed] }
}

function ofPlace(sources: IdentitySources, context: string): Identities {
  const { class: found, family, place } = sources
  const path = place === null ? '' : reveal(place.path)
  const identityOf = (rule: string): string => hashOf([scheme, found, family, rule, path, context])
  const rename = hashOf([scheme, found, family, sources.ruleId, context]).slice(0, 32)
  return {
    identity: identityOf(sources.ruleId),
    aliases: sources.olderIds
      .filter((id) => id !== sources.ruleId)
      .slice(0, 8)
      .map(identityOf),
    renameKey: place === null ? null : rename,
    isWeak: isSaidOnly(context),
  }
}

/** The resource's address, else its first line: an edit inside the resource is not another resource. */
function iacContext(sources: IdentitySources): string {
  const first = objectOf(listOf(sources.result['locations'])[0])
  const logical = objectOf(listOf(first?.['logicalLocations'])[0])
  const bag = objectOf(sources.result['properties'])
  const address = textOf(logical?.['fullyQualifiedName']) ?? textOf(logical?.['name']) ?? resourceIn(bag)
  if (address !== null && address.trim() !== '') return `resource ${normalCode(address)}`
  const snippet = textOf(objectOf(objectOf(sources.physical?.['region'])?.['snippet'])?.['text'])
  const line = snippet?.split('\n').find((one) => one.trim() !== '')
  return line === undefined ? codeContext(sources) : `code ${normalCode(line)}`
}

function resourceIn(bag: Json | null): string | null {
  return textOf(bag?.['resource']) ?? textOf(bag?.['resourceName']) ?? textOf(bag?.['resource_address'])
}
