import { dependencyKey } from '../../../domain/dependency.ts'
import { matches } from '../../../domain/pattern.ts'
import { archives, dependencyFormats, type DependencyFormat } from './formats.ts'

/** Keys (`dependencyKey`) of what a manifest or lock file resolves. Null: its format is not known, or it does not parse. */
export function parseDependencies(
  path: string,
  text: string,
  format = dependencyFormat(path),
): ReadonlySet<string> | null {
  const named = format?.parse(text) ?? null
  if (format === null || named === null) return null
  return new Set(named.map(([name, version]) => dependencyKey(format.ecosystem, name, version)))
}

/** By the file's name; null: no rule knows it. */
export function dependencyFormat(path: string): DependencyFormat | null {
  const name = fileName(path)
  return dependencyFormats.find((format) => matches(format.file, name)) ?? null
}

/** A library or program that is kept in the repository as such. */
export function isArchive(path: string): boolean {
  const name = fileName(path)
  return archives.some((pattern) => matches(pattern, name))
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).toLowerCase()
}
