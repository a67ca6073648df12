import type { Finding, Place } from '../../domain/finding.ts'
import { reveal } from '../../domain/foreign.ts'
import { repositoryPath } from '../repository-path.ts'

/** Paths inside the repository that findings name, for `readChange`. */
export function pathsOf(findings: readonly Finding[]): Set<string> {
  const paths = new Set<string>()
  for (const finding of findings) {
    for (const path of insidePathsOf(finding)) paths.add(path)
    for (const place of placesOf(finding)) for (const path of spellingsOf(place)) paths.add(path)
  }
  return paths
}

/** Of findings that are about a package: the paths in which it was found, for `readChange`. */
export function dependencyFilesOf(findings: readonly Finding[]): Set<string> {
  return pathsOf(findings.filter(isDependency))
}

/** Commits that findings name, for `readChange`. */
export function commitsOf(findings: readonly Finding[]): Set<string> {
  return new Set(findings.flatMap(({ commit }) => (commit === undefined ? [] : [commit])))
}

/** Whether a finding is about a package, so that what a lock file resolves decides, and no line does. */
export function isDependency(finding: Finding): boolean {
  return finding.class === 'vuln' || (finding.class === 'malware' && finding.package !== null)
}

/** The path to compare, never to show: as it was written, behind a mask the true one. */
export function pathOf({ path, real, written }: Place): string {
  return reveal(written?.() ?? real?.() ?? path)
}

/** In the repository, as far as its path says; not by a search among the tracked files. */
export function isInside({ inside, real, written }: Place): boolean {
  return written === undefined && (inside || real !== undefined)
}

/** Other names under which Git may list the file. */
export function spellingsOf(place: Place): readonly string[] {
  const others = place.spellings === undefined ? [] : place.spellings().map(reveal)
  const found = place.written === undefined ? null : repositoryPath(place)
  return found === null ? others : [found, ...others]
}

/** The first place first. */
export function placesOf({ place, places }: Finding): readonly Place[] {
  return place === null ? places : [place, ...places]
}

/** The first place first, each once. */
export function insidePathsOf(finding: Finding): readonly string[] {
  return [...new Set(placesOf(finding).flatMap((place) => (isInside(place) ? [pathOf(place)] : [])))]
}
