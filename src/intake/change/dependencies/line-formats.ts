import type { Named } from './formats.ts'
import { onlyHighest } from './only-highest.ts'

/** `name[extra]==1.2.3 ; marker --hash=…`; a backslash at the end joins lines, as pip does, in the middle of a name too. */
export function requirements(text: string): readonly Named[] {
  return text
    .replace(/\\\r?\n/g, '')
    .split('\n')
    .flatMap((line) => {
      const name = /^\s*([A-Za-z0-9][\w.-]*)/.exec(line)
      if (name === null) return []
      const rest = line.slice(name[0].length).trimStart()
      const extras = rest.startsWith('[') ? rest.indexOf(']') + 1 : 0
      const version = /^={2,3}\s*([^\s;,#\\]+)/.exec(rest.slice(extras).trimStart())?.[1]
      return version === undefined ? [] : [[name[1] ?? '', version] as const]
    })
}

/** `module v1.2.3 h1:…`; a line of a `go.mod` alone is no module in use, and of several versions the highest is. */
export function goSum(text: string): readonly Named[] {
  return onlyHighest(perLine(text, /^(\S+) (v\d[^\s/]*) h1:/))
}

/** Four spaces: what is resolved (six: what that asks for). A platform belongs to the version for some scanners. */
export function gemfileLock(text: string): readonly Named[] {
  return perLine(text, /^ {4}([^\s(]+) \(([^)]+)\)/).flatMap(([name, version]) => {
    const bare = version.split('-')[0] ?? version
    return bare === version ? [[name, version] as const] : [[name, version] as const, [name, bare] as const]
  })
}

/** `group:artifact:version=configurations`. Some scanners name the artifact alone. */
export function gradleLock(text: string): readonly Named[] {
  return perLine(text, /^([^:=#\s]+:[^:=\s]+):([^=\s]+)=/).flatMap(([name, version]) => [
    [name, version] as const,
    [name.slice(name.indexOf(':') + 1), version] as const,
  ])
}

/** `"name": {:hex, :name, "1.2.3", …`. */
export function mixLock(text: string): readonly Named[] {
  return perLine(text, /^\s*"([^"]+)":\s*\{:hex,\s*:[^,]+,\s*"([^"]+)"/)
}

/** Names at two spaces, their `version:` at four. */
export function pubspecLock(text: string): readonly Named[] {
  const named: Named[] = []
  let name: string | null = null
  for (const line of text.split('\n')) {
    const key = /^ {2}([^\s:]+):\s*$/.exec(line)?.[1]
    if (key !== undefined) name = key
    const version = /^ {4}version:\s*"?([^"\s]+)/.exec(line)?.[1]
    if (name !== null && version !== undefined) named.push([name, version])
  }
  return named
}

/** `  - Name (1.2.3)`, and `  - Name/Part (1.2.3):`, which counts for Name too. */
export function cocoapods(text: string): readonly Named[] {
  return perLine(text, /^ {2}- "?([^\s("]+) \(([\w.+-]+)\)/).flatMap(([name, version]) => {
    const whole = name.split('/')[0] ?? name
    return whole === name ? [[name, version] as const] : [[name, version] as const, [whole, version] as const]
  })
}

function perLine(text: string, rule: RegExp): readonly Named[] {
  return text.split('\n').flatMap((line) => {
    const found = rule.exec(line)
    return found === null ? [] : [[found[1] ?? '', found[2] ?? ''] as const]
  })
}
