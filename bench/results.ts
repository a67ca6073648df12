import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const file = fileURLToPath(new URL('RESULTS.md', import.meta.url))

/** Puts a benchmark's figures, which begin with a heading of the first level, in the place of its last ones. */
export function writeResults(text: string): void {
  writeFileSync(file, withResults(readResults(), text))
}

/** A file's text with the section that has the same heading replaced, or the new one at its end. */
export function withResults(whole: string, text: string): string {
  const sections = whole.split(/^(?=# )/m).filter((section) => section.trim() !== '')
  const heading = text.split('\n', 1)[0] ?? ''
  const at = sections.findIndex((section) => section.split('\n', 1)[0] === heading)
  const next = `${text.trim()}\n`
  if (at < 0) sections.push(next)
  else sections[at] = next
  return sections.map((section) => `${section.trim()}\n`).join('\n')
}

function readResults(): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
