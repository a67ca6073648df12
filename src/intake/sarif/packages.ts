import { purlType } from './ecosystems.ts'
import { fixedVersions } from './fixed-versions.ts'
import { reach } from './limits.ts'
import {
  noVersion,
  packageLines,
  packageMembers,
  packageSentences,
  type SentencePlace,
} from './package-fields.ts'
import { readPurl, readSpec, type StatedPackage } from './package-urls.ts'
import { listOf, objectOf, objectsOf, own, textOf, type Json } from './shape.ts'

/** Where a package may be named, from the surest place to the least. */
export interface PackageSources {
  readonly result: Json
  readonly resultBag: Json | null
  readonly rule: Json | null
  readonly ruleBag: Json | null
  readonly ruleId: string
  readonly message: string
}

type Partly = Partial<StatedPackage>

/**
 * The package that a result is about: properties first, then sentences and lines that tools write (tables in
 * package-fields.ts). The first place that names one decides; others fill in what it lacks, if about the same.
 */
export function findPackage(sources: PackageSources): StatedPackage | null {
  const candidates = [
    ofBag(sources.resultBag),
    ...ofLogicalLocations(sources.result),
    ...ofSentences(sources),
    ofLines(sources.message),
    ...ofPurls(sources.ruleBag),
    ofLines(helpOf(sources.rule)),
    ofBag(sources.ruleBag),
    ...ofFixes(sources.result),
  ]
  const first = candidates.find((one): one is StatedPackage => one?.name !== undefined)
  if (first === undefined) return null
  const known = candidates.reduce<StatedPackage>(
    (known, one) => (one === null ? known : filled(known, one)),
    first,
  )
  const fixed = known.fixed ?? fixedVersions(sources.rule, known.name)
  return fixed === null ? known : { ...known, fixed }
}

function filled(known: StatedPackage, other: Partly): StatedPackage {
  if (other.name !== undefined && !isSamePackage(known.name, other.name)) return known
  const fuller = other.ecosystem !== undefined && other.name?.endsWith(`:${known.name}`) === true
  return { ...other, ...known, ...(fuller ? { name: other.name } : {}) }
}

function isSamePackage(one: string, other: string): boolean {
  return lastPart(one) === lastPart(other)
}

function lastPart(name: string): string {
  return name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1).toLowerCase()
}

function ofBag(bag: Json | null): Partly | null {
  if (bag === null) return null
  const purl = readPurl(valueIn(bag, packageMembers.purl) ?? '')
  const name = valueIn(bag, packageMembers.name)
  const spec = name === null ? null : readSpec(name)
  const stated = clean({
    name: spec?.name ?? name,
    installed: spec?.installed ?? valueIn(bag, packageMembers.installed),
    fixed: valueIn(bag, packageMembers.fixed),
    ecosystem: purlType(valueIn(bag, packageMembers.ecosystem) ?? '') ?? null,
  })
  return purl === null ? stated : { ...stated, ...purl }
}

/** The first member that holds a text, or a list whose texts are joined. */
function valueIn(bag: Json, members: readonly string[]): string | null {
  for (const member of members) {
    const value = own(bag, member)
    const list = Array.isArray(value) ? listOf(value).filter((one) => typeof one === 'string') : []
    const text = textOf(value) ?? (list.length > 0 ? list.slice(0, 8).join(', ') : null)
    if (text !== null && text.trim() !== '') return text.trim()
  }
  return null
}

function ofPurls(bag: Json | null): (Partly | null)[] {
  return packageMembers.purl.flatMap((member) =>
    listOf(own(bag, member))
      .slice(0, 32)
      .map((purl) => readPurl(textOf(purl) ?? '')),
  )
}

function ofLogicalLocations(result: Json): (Partly | null)[] {
  const first = objectOf(listOf(result['locations'])[0])
  return objectsOf(first?.['logicalLocations'])
    .slice(0, 8)
    .map((location) => {
      const name = textOf(location['fullyQualifiedName'])
      // `image@sha256:…:/path` is no package.
      return name === null || name.includes('@sha256:') ? null : readSpec(name)
    })
}

function ofSentences(sources: PackageSources): (Partly | null)[] {
  const texts: Readonly<Record<SentencePlace, string>> = {
    message: sources.message,
    'rule-id': sources.ruleId.slice(0, 800),
    'short-description': textIn(sources.rule, 'shortDescription'),
    'full-description': textIn(sources.rule, 'fullDescription'),
  }
  return packageSentences.map(({ at, form }) => {
    const groups = form.exec(texts[at])?.groups
    if (groups === undefined) return null
    const spec = groups['spec'] === undefined ? null : readSpec(groups['spec'])
    if (spec !== null) return spec
    return clean({
      name: groups['name'] ?? groups['spec'] ?? null,
      installed: groups['installed'] ?? null,
      fixed: groups['fixed'] ?? null,
      ecosystem: purlType(groups['type'] ?? '') ?? null,
    })
  })
}

/** `Key: value` lines, and the rows of OSV's table of fixed versions. */
function ofLines(text: string): Partly | null {
  if (!text.includes(':')) return null
  const values = new Map<string, string>()
  for (const line of text.split('\n', 60)) {
    const cut = line.indexOf(':')
    if (cut <= 0 || cut > 60) continue
    const key = line
      .slice(0, cut)
      .replace(/^[\s*_-]+|[\s*_]+$/g, '')
      .toLowerCase()
    if (!values.has(key)) values.set(key, line.slice(cut + 1).trim())
  }
  const valueOf = (keys: readonly string[]): string | null =>
    keys.map((key) => values.get(key)).find((value) => value !== undefined && value !== '') ?? null
  const name = valueOf(packageLines.name)
  if (name === null || name.length > 600) return null
  return {
    ...clean({
      name,
      installed: valueOf(packageLines.installed),
      fixed: valueOf(packageLines.fixed),
      ecosystem: purlType(valueOf(packageLines.ecosystem) ?? '') ?? null,
    }),
    ...(readPurl(name) ?? {}),
  }
}

function ofFixes(result: Json): (Partly | null)[] {
  return objectsOf(result['fixes'])
    .slice(0, 4)
    .map((fix) => {
      const said = textIn(fix, 'description')
      const spec = readSpec(/^Upgrade (?:to )?(\S{1,500}@\S{1,200})$/.exec(said)?.[1] ?? '')
      return spec?.installed === undefined ? null : { name: spec.name, fixed: spec.installed }
    })
}

function helpOf(rule: Json | null): string {
  return textIn(rule, 'help').slice(0, reach.text)
}

function textIn(holder: Json | null, member: string): string {
  return (textOf(objectOf(holder?.[member])?.['text']) ?? '').slice(0, reach.text)
}

function clean(stated: Readonly<Record<keyof StatedPackage, string | null>>): Partly {
  const kept: { -readonly [K in keyof StatedPackage]?: string } = {}
  if (stated.name !== null && stated.name !== '') kept.name = stated.name
  if (stated.ecosystem !== null) kept.ecosystem = stated.ecosystem
  if (isVersion(stated.installed)) kept.installed = stated.installed
  // JFrog writes "[4.19.2], [5.0.0]".
  const fixed = stated.fixed?.replace(/[[\]]/g, '').trim() ?? null
  if (isVersion(fixed)) kept.fixed = fixed
  return kept
}

function isVersion(text: string | null): text is string {
  return text !== null && text.length <= 300 && !noVersion.test(text)
}
