import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** How `actual` differs from `expected`, two folders: one line a file, empty when they are byte for byte equal. */
export function differences(actual: string, expected: string): string[] {
  const there = filesIn(actual)
  const wanted = filesIn(expected)
  return [...new Set([...there, ...wanted])].sort().flatMap((name) => {
    if (!wanted.has(name)) return [`${name}: no build makes it`]
    if (!there.has(name)) return [`${name}: missing`]
    return readFileSync(join(actual, name)).equals(readFileSync(join(expected, name)))
      ? []
      : [`${name}: differs`]
  })
}

function filesIn(folder: string): Set<string> {
  if (!existsSync(folder)) return new Set()
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const files = names.filter((name) => statSync(join(folder, name)).isFile())
  return new Set(files.map((name) => name.replaceAll('\\', '/')))
}
