import type { Facts } from '../domain/facts.ts'
import type { Finding } from '../domain/finding.ts'
import { reveal } from '../domain/foreign.ts'
import type { Signals, VexStatement } from '../domain/signals.ts'

export interface VexContext {
  readonly signals: Signals
  /** ISO 8601 date-time. */
  readonly now: string
  /** Names of what is judged. */
  readonly subjects: readonly string[]
}

/**
 * What VEX says of a finding: of the statements on its advisory and product the latest (OpenVEX 0.2.0, "later
 * statements override earlier"). Not affected counts only with its justification. When one result names several
 * vulnerabilities, it is out only if each is.
 */
export function vexStatusOf(finding: Finding, { signals, now, subjects }: VexContext): Facts['vex'] {
  const onAdvisory = finding.advisories.flatMap((advisory) => indexOf(signals.vex).get(advisory) ?? [])
  if (onAdvisory.length === 0) return 'none'
  const judged = subjects.flatMap(namesOfSubject)
  const things = [...thingsOf(finding), ...judged]
  const said = onAdvisory.filter(
    (statement) =>
      Date.parse(statement.asOf) <= Date.parse(now) &&
      (statement.status !== 'not_affected' || statement.justified) &&
      isAbout(statement.products, things) &&
      (statement.within === undefined || isAbout([statement.within], judged)),
  )
  if (areAliases(finding.advisories)) return latest(said)?.status ?? 'none'
  const each = finding.advisories.map(
    (advisory) => latest(said.filter((statement) => statement.advisory === advisory))?.status ?? 'none',
  )
  return gravest.find((status) => each.includes(status)) ?? 'none'
}

type Index = ReadonlyMap<string, readonly VexStatement[]>

/** One for each list of statements, since a run may have a million findings. */
const indexes = new WeakMap<readonly VexStatement[], Index>()

function indexOf(statements: readonly VexStatement[]): Index {
  const known = indexes.get(statements)
  if (known !== undefined) return known
  const index = new Map<string, VexStatement[]>()
  for (const statement of statements) {
    const same = index.get(statement.advisory)
    if (same === undefined) index.set(statement.advisory, [statement])
    else same.push(statement)
  }
  indexes.set(statements, index)
  return index
}

/** A single vulnerability has one id of each kind (CVE, GHSA, …). */
function areAliases(advisories: readonly string[]): boolean {
  const kinds = advisories.map((advisory) => advisory.split('-', 1)[0])
  return new Set(kinds).size === kinds.length
}

const gravest = ['affected', 'none', 'under_investigation', 'fixed', 'not_affected'] as const

/** The file's order decides between equal times. */
function latest(statements: readonly VexStatement[]): VexStatement | undefined {
  return statements.reduce<VexStatement | undefined>(
    (last, next) => (last === undefined || Date.parse(next.asOf) >= Date.parse(last.asOf) ? next : last),
    undefined,
  )
}

interface Product {
  readonly name: string
  readonly version: string | null
  readonly type: string | null
}

function isAbout(products: readonly string[], things: readonly Product[]): boolean {
  if (products.length === 0) return true
  return products.map(productNamed).some((product) => things.some((thing) => isSame(product, thing)))
}

/** A stated version must be known to be ours; a type must not contradict. */
function isSame(stated: Product, ours: Product): boolean {
  if (stated.name !== ours.name) return false
  if (stated.version !== null && stated.version !== ours.version) return false
  return stated.type === null || ours.type === null || stated.type === ours.type
}

/** The package found, and the image in which it was found. */
function thingsOf(finding: Finding): Product[] {
  const things: Product[] = []
  if (finding.package !== null) {
    const { name, installed, ecosystem } = finding.package
    const version = installed === undefined ? null : reveal(installed)
    things.push({ name: nameOf(reveal(name)), version, type: ecosystem?.toLowerCase() ?? null })
  }
  if (finding.artifactDigest !== undefined) things.push(productNamed(finding.artifactDigest))
  return things
}

/** `ghcr.io/acme/payments@sha256:…` is `pkg:oci/payments@sha256:…`, too, and its digest alone. */
function namesOfSubject(subject: string): Product[] {
  const whole = productNamed(subject)
  const short = { ...whole, name: whole.name.slice(whole.name.lastIndexOf('/') + 1) }
  const digest = whole.version?.startsWith('sha256:') === true ? [productNamed(whole.version)] : []
  return [whole, short, ...digest]
}

/** A purl (`pkg:type/namespace/name@version?qualifiers#subpath`), an image reference, a digest or a plain name. */
function productNamed(text: string): Product {
  if (text.startsWith('sha256:')) return { name: text, version: null, type: null }
  const isPurl = text.startsWith('pkg:')
  const bare = (isPurl ? (text.slice(4).split(/[?#]/, 1)[0] ?? '') : text).replace(/^\/+/, '')
  const at = bare.lastIndexOf('@')
  const path = at > 0 ? bare.slice(0, at) : bare
  const version = at > 0 ? decoded(bare.slice(at + 1)) : null
  if (!isPurl) return { name: nameOf(path), version, type: null }
  const slash = path.indexOf('/')
  return { name: nameOf(decoded(path.slice(slash + 1))), version, type: path.slice(0, slash).toLowerCase() }
}

/** Maven writes `group:artifact` where a purl has `group/artifact`. */
function nameOf(name: string): string {
  return name.replaceAll(':', '/').toLowerCase()
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
