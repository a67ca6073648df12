import compare from 'semver/functions/compare.js'
import gt from 'semver/functions/gt.js'
import lte from 'semver/functions/lte.js'
import major from 'semver/functions/major.js'
import minor from 'semver/functions/minor.js'
import valid from 'semver/functions/valid.js'
import type { Finding } from '../../domain/finding.ts'
import { reveal } from '../../domain/foreign.ts'

/** What is known of mending one dependency, from all its findings together. */
export type Upgrade =
  /** `to` mends all of `fixes`. */
  | {
      readonly is: 'version'
      readonly from: readonly string[]
      readonly to: string
      readonly fixes: readonly number[]
    }
  /** Versions that no rule of ours can compare, as the scanners wrote them. */
  | {
      readonly is: 'named'
      readonly from: readonly string[]
      readonly to: readonly string[]
      readonly fixes: readonly number[]
    }
  | { readonly is: 'none'; readonly from: readonly string[] }

interface Version {
  /** For comparing. */
  readonly exact: string
  /** As the scanner wrote it. */
  readonly written: string
}

/** Where a hyphen begins a pre-release, as semver.org says; elsewhere (deb, rpm, apk, maven) it may mean a later version. */
const strictEcosystems: ReadonlySet<string> = new Set([
  'npm',
  'cargo',
  'golang',
  'go',
  'nuget',
  'composer',
  'hex',
  'pub',
  'swift',
  'github',
])
const foreignOrder: ReadonlySet<string> = new Set(['deb', 'rpm', 'apk', 'alpm', 'alpine', 'debian', 'ubuntu'])

/**
 * The smallest version that mends all findings that have a fix; `fixes` are indexes into `findings`. A list of fixed
 * versions means one for each branch: a version is mended by the fix of its own branch, not by that of an older one.
 */
export function upgradeOf(findings: readonly Pick<Finding, 'package'>[]): Upgrade {
  const from = distinct(findings.map((finding) => written(finding.package?.installed)))
  const fixable = findings.flatMap((finding, at) => {
    const fixed = namesIn(written(finding.package?.fixed))
    return fixed.length === 0 ? [] : [{ at, fixed }]
  })
  if (fixable.length === 0) return { is: 'none', from }
  const fixes = fixable.map(({ at }) => at)
  const named = distinct(fixable.flatMap(({ fixed }) => fixed))
  const ecosystem = findings.find((finding) => finding.package?.ecosystem !== undefined)?.package?.ecosystem
  const installed = versionsOf(from, ecosystem)
  const candidates = fixable.map(({ fixed }) => versionsOf(fixed, ecosystem) ?? [])
  if (installed === null || candidates.some((versions) => versions.length === 0))
    return { is: 'named', from, to: named, fixes }
  const newest = installed.toSorted((a, b) => compare(b.exact, a.exact))[0]
  const to = candidates
    .flat()
    .filter(({ exact }) => newest === undefined || gt(exact, newest.exact))
    .sort((a, b) => compare(a.exact, b.exact))
    .find(({ exact }) => candidates.every((versions) => mends(exact, versions)))
  return to === undefined
    ? { is: 'named', from, to: named, fixes }
    : { is: 'version', from, to: to.written, fixes }
}

/** In `4.17.19, 4.18.2, 5.0.1` each mends its branch: 4.18.0 has no fix, 6.0.0 has. */
function mends(version: string, fixed: readonly Version[]): boolean {
  const [before, after] = [true, false].map((reached) =>
    fixed.filter(({ exact }) => lte(exact, version) === reached),
  )
  if (before === undefined || before.length === 0) return false
  const open = (after ?? []).filter(({ exact }) => major(exact) === major(version))
  if (open.length === 0) return true
  const isOfBranch = ({ exact }: Version): boolean =>
    major(exact) === major(version) && minor(exact) === minor(version)
  return before.some(isOfBranch) && !open.some(isOfBranch)
}

/** Null: this kind of version is not ordered as semver.org orders. */
function versionOf(version: string, ecosystem: string | undefined): Version | null {
  if (ecosystem !== undefined && foreignOrder.has(ecosystem)) return null
  const plain = /^v?(\d{1,9})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?$/.exec(version)
  if (plain !== null) {
    const numbers = plain.slice(1).map((number) => Number((number as string | undefined) ?? '0'))
    return { exact: numbers.join('.'), written: version }
  }
  if (ecosystem === undefined || !strictEcosystems.has(ecosystem)) return null
  const exact = valid(version)
  return exact === null ? null : { exact, written: version }
}

/** Single versions out of what scanners write: `4.17.21, 5.0.0`, `>= 2.3.1`, `[2.0.1,)`, `1.2.3 || 2.0.0`. */
function namesIn(fixed: string): string[] {
  const names = fixed
    .slice(0, 1000)
    .split(/[\s,;|()[\]]+/)
    .map((word) => word.replace(/^[~^>=]+/, ''))
    .filter((word) => /^v?\d/.test(word) || /^\d+:/.test(word))
  return distinct(names)
}

function written(version: Finding['rule']['id'] | undefined): string {
  return version === undefined ? '' : reveal(version).trim()
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names.filter((name) => name !== ''))]
}

function versionsOf(names: readonly string[], ecosystem: string | undefined): Version[] | null {
  const versions = names.map((name) => versionOf(name, ecosystem)).filter((version) => version !== null)
  return versions.length === names.length ? versions : null
}
