import { matches } from '../../../domain/pattern.ts'
import { archives, dependencyFormats, type DependencyFormat, type Named } from './formats.ts'

/** What a manifest or lock file declares. Null: its format is not known, or it does not parse. */
export function parseDependencies(
  path: string,
  text: string,
  format = dependencyFormat(path),
): readonly Named[] | null {
  return format?.parse(text) ?? null
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
