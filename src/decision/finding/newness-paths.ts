import type { Finding } from '../../domain/finding.ts'
import { reveal } from '../../domain/foreign.ts'

/** Paths inside the repository that findings name, for `readChange`. */
export function pathsOf(findings: readonly Finding[]): Set<string> {
  const paths = new Set<string>()
  for (const finding of findings) for (const path of insidePathsOf(finding)) paths.add(path)
  return paths
}

/** Of findings that are about a package: the paths in which it was found, for `readChange`. */
export function dependencyFilesOf(findings: readonly Finding[]): Set<string> {
  return pathsOf(findings.filter(isDependency))
}

/** Whether a finding is about a package, so that what a lock file resolves decides, and no line does. */
export function isDependency(finding: Finding): boolean {
  return finding.class === 'vuln' || (finding.class === 'malware' && finding.package !== null)
}

/** The first place first, each once. */
export function insidePathsOf(finding: Finding): readonly string[] {
  const places = finding.place === null ? finding.places : [finding.place, ...finding.places]
  return [...new Set(places.filter((place) => place.inside).map((place) => reveal(place.path)))]
}
