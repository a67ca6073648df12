import type { Finding, Package } from '../../domain/finding.ts'
import { reveal } from '../../domain/foreign.ts'
import { primaryCwe } from './cwe-words.ts'

/**
 * What one fix ends (domain.md c.7), as text without a secret: findings with the same key and class share an incident.
 * Scheme version 1 (`incident-id.ts`): a change here needs a new one.
 */
export function fixKeyOf(finding: Finding, manifestFolders: ReadonlySet<string>): string {
  switch (finding.class) {
    case 'vuln':
      return finding.package === null
        ? `vuln:${finding.advisories[0] ?? ruleOf(finding)}`
        : `vuln:${packageName(finding.package)}`
    case 'secret':
      return `secret:${finding.aliases.toSorted()[0] ?? finding.identity}`
    case 'malware':
      return `malware:${malwareKey(finding)}`
    case 'iac':
      return `iac:${pathOf(finding) ?? ruleOf(finding)}`
    case 'pipeline':
      return `pipeline:${pathOf(finding) ?? ''}:${reveal(finding.rule.id)}`
    case 'code':
    case 'quality': {
      const cwe = primaryCwe(finding.rule.cwe)
      const weakness = cwe === null ? ruleOf(finding) : `cwe-${cwe}`
      return `${finding.class}:${weakness}:${componentOf(finding, manifestFolders)}`
    }
  }
}

/**
 * The nearest folder with a manifest; where none is known, the first two folders of the path. `''` is the root, and
 * what has no place.
 */
export function componentOf(finding: Finding, manifestFolders: ReadonlySet<string>): string {
  const path = pathOf(finding)
  if (path === null) return ''
  const folders = path.split('/').slice(0, -1)
  if (finding.place?.inside === true) {
    for (let depth = folders.length; depth >= 0; depth -= 1) {
      const folder = folders.slice(0, depth).join('/')
      if (manifestFolders.has(folder)) return folder
    }
  }
  return folders.slice(0, 2).join('/')
}

/** Tools name the same package with and without its ecosystem, in other cases, and Maven's by colon or slash. */
function packageName({ name }: Package): string {
  return reveal(name).normalize('NFC').toLowerCase().replace(':', '/')
}

/** The package rather than the image: an image's digest is another one on each branch. */
function malwareKey(finding: Finding): string {
  const { package: dependency } = finding
  if (dependency !== null) {
    const version = dependency.installed === undefined ? '' : `@${reveal(dependency.installed)}`
    return `${packageName(dependency)}${version}`
  }
  return finding.artifactDigest ?? pathOf(finding) ?? finding.advisories[0] ?? ruleOf(finding)
}

function ruleOf({ rule }: Finding): string {
  return `${reveal(rule.tool)}/${reveal(rule.id)}`
}

function pathOf({ place }: Finding): string | null {
  return place === null ? null : reveal(place.path).normalize('NFC')
}
