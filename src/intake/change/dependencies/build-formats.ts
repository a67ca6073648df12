import type { Named, Standing } from './formats.ts'
import { onlyHighest } from './only-highest.ts'
import { tagsIn } from './tags.ts'

/**
 * `'group:artifact:version'` anywhere, and `module = "group:artifact", version = "1.2.3"` of a catalogue. What is forced
 * counts, else the highest; tests, and what builds, have class paths of their own.
 */
export function gradleBuild(text: string): readonly Named[] {
  const [plain, others]: [Named[], Named[]] = [[], []]
  let end = 0
  for (const found of text.matchAll(/["']([\w.-]+:[\w.-]+):(\d[\w.+-]*)(?:@\w+)?["']/g)) {
    const before = text.slice(Math.max(end, found.index - 200), found.index)
    end = found.index + found[0].length
    const standing = gradleStanding(before.slice(before.lastIndexOf('\n') + 1))
    const [, name = '', version = ''] = found
    if (standing === null) plain.push(...bothNames(name, version))
    else others.push(...bothNames(name, version).map(([one]): Named => [one, version, standing]))
  }
  const catalogue = text.matchAll(/module\s*=\s*"([\w.-]+:[\w.-]+)",\s*version\s*=\s*"(\d[\w.+-]*)"/g)
  for (const [, name = '', version = ''] of catalogue) plain.push(...bothNames(name, version))
  return [...onlyHighest(plain), ...others]
}

/** Some scanners name the artifact alone. */
function bothNames(name: string, version: string): readonly Named[] {
  return [
    [name, version],
    [name.slice(name.indexOf(':') + 1), version],
  ]
}

/** `line` is what stands before the coordinates. */
function gradleStanding(line: string): Standing | null {
  if (/\bforce\b|\bstrictly\b/.test(line)) return 'override'
  const configuration =
    /\b(?:test|androidTest|classpath|kapt|ksp|annotationProcessor)\w{0,60}[\s('"]{0,9}$/.exec(line)
  return configuration === null ? null : 'if elsewhere'
}

/** `<PackageReference Include="X" Version="1.2.3" />`, the same with a `<Version>` inside, `<package id="X" version="1.2.3" />`. */
export function nugetProject(text: string): readonly Named[] {
  const named: Named[] = []
  let open: string | null = null
  let isCentral = false
  const declared = (name: string, version: string): Named =>
    isCentral ? [name, exact(version), 'fallback'] : [name, exact(version)]
  for (const { tag, inner, content } of tagsIn(text)) {
    const kind = tag.toLowerCase()
    if (/^\/?(?:packagereference|packageversion|package)$/.test(kind)) {
      const name = attribute(inner, /\s(?:Include|Update|id)\s*=\s*(?:"([^"]+)"|'([^']+)')/i)
      const version = attribute(inner, /\sversion\s*=\s*(?:"([^"]+)"|'([^']+)')/i)
      const overriding = attribute(inner, /\sversionoverride\s*=\s*(?:"([^"]+)"|'([^']+)')/i)
      if (name !== null && overriding !== null) named.push([name, exact(overriding), 'override'])
      isCentral = kind === 'packageversion'
      if (name !== null && version !== null) named.push(declared(name, version))
      open = inner.endsWith('/') ? null : name
    } else if (open !== null && kind === 'version') named.push(declared(open, content))
    else if (open !== null && kind === 'versionoverride') named.push([open, exact(content), 'override'])
  }
  return named
}

function attribute(inner: string, rule: RegExp): string | null {
  const found = rule.exec(inner)
  return found?.[1] ?? found?.[2] ?? null
}

/** `[1.2.3]` is 1.2.3. */
function exact(version: string): string {
  return version.trim().replace(/^\[([^\],]+)\]?.*$/s, '$1')
}
