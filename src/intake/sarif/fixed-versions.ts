import { reach } from './limits.ts'
import { objectOf, textOf, type Json } from './shape.ts'

/** Fixed versions of one package in the table that OSV-Scanner puts at the end of a rule's help. */
export function fixedVersions(rule: Json | null, name: string): string | null {
  const help = objectOf(rule?.['help'])
  const text = textOf(help?.['text']) ?? textOf(help?.['markdown']) ?? ''
  const start = text.lastIndexOf('### Fixed Versions')
  if (start < 0) return null
  const versions = new Set<string>()
  for (const line of text.slice(start, start + reach.text).split('\n', 200)) {
    const cells = line.split('|', 6).map((cell) => cell.trim())
    const [, , found, version] = cells
    if (found === name && version !== undefined && /^\d\S{0,100}$/.test(version)) versions.add(version)
  }
  return versions.size === 0 ? null : [...versions].slice(0, 8).join(', ')
}
