import type { Named } from './formats.ts'

/** Blocks that have a group, an artifact and a version, `${property}` of the same file filled in. */
export function mavenPom(text: string): readonly Named[] {
  const plain = withoutComments(text)
  const properties = new Map<string, string>()
  const named: Named[] = []
  let [group, artifact, inProperties] = ['', '', false]
  for (const [, tag = '', content = ''] of plain.matchAll(/<(\/?[\w.:-]+)[^<>]*>([^<>]*)/g)) {
    if (tag === 'properties' || tag === '/properties') inProperties = tag === 'properties'
    else if (inProperties && !tag.startsWith('/')) properties.set(tag, content.trim())
    if (tag === 'dependency' || tag === 'plugin' || tag === 'parent') [group, artifact] = ['', '']
    if (tag === 'groupId') group = content.trim()
    if (tag === 'artifactId') artifact = content.trim()
    if (tag === 'version' && artifact !== '')
      named.push([`${group}:${artifact}`, content.trim()], [artifact, content.trim()])
    if (tag === '/dependency' || tag === '/plugin' || tag === '/parent') [group, artifact] = ['', '']
  }
  return named.map(([name, version]) => [filled(name, properties), filled(version, properties)])
}

/** `'group:artifact:version'` anywhere, and `module = "group:artifact", version = "1.2.3"` of a catalogue. */
export function gradleBuild(text: string): readonly Named[] {
  const coordinates = [...text.matchAll(/["']([\w.-]+:[\w.-]+):(\d[\w.+-]*)(?:@\w+)?["']/g)]
  const catalogue = [...text.matchAll(/module\s*=\s*"([\w.-]+:[\w.-]+)",\s*version\s*=\s*"(\d[\w.+-]*)"/g)]
  return [...coordinates, ...catalogue].flatMap(([, name = '', version = '']) => [
    [name, version] as const,
    [name.slice(name.indexOf(':') + 1), version] as const,
  ])
}

/** `<PackageReference Include="X" Version="1.2.3" />`, the same with a `<Version>` inside, `<package id="X" version="1.2.3" />`. */
export function nugetProject(text: string): readonly Named[] {
  const named: Named[] = []
  let open: string | null = null
  for (const [, tag = '', inner = '', content = ''] of withoutComments(text).matchAll(
    /<(\/?[\w.]+)([^<>]*)>([^<>]*)/g,
  )) {
    const kind = tag.toLowerCase()
    if (/^\/?(?:packagereference|packageversion|package)$/.test(kind)) {
      const name = attribute(inner, /\s(?:Include|Update|id)\s*=\s*(?:"([^"]+)"|'([^']+)')/i)
      const version = attribute(inner, /\sversion(?:override)?\s*=\s*(?:"([^"]+)"|'([^']+)')/i)
      if (name !== null && version !== null) named.push([name, exact(version)])
      open = inner.endsWith('/') ? null : name
    } else if (open !== null && kind === 'version') named.push([open, exact(content)])
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

function filled(text: string, properties: ReadonlyMap<string, string>): string {
  const name = text.startsWith('${') && text.endsWith('}') ? text.slice(2, -1) : null
  return name === null ? text : (properties.get(name) ?? text)
}

function withoutComments(text: string): string {
  const parts: string[] = []
  for (let at = 0; at < text.length;) {
    const from = text.indexOf('<!--', at)
    const to = from < 0 ? -1 : text.indexOf('-->', from + 4)
    parts.push(text.slice(at, from < 0 ? text.length : from))
    if (from < 0 || to < 0) break
    at = to + 3
  }
  return parts.join('')
}
