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

/** `<PackageReference Include="X" Version="1.2.3" />`, `<PackageVersion …>`, `<package id="X" version="1.2.3" />`. */
export function nugetProject(text: string): readonly Named[] {
  const named: Named[] = []
  for (const [tag] of withoutComments(text).matchAll(
    /<(?:PackageReference|PackageVersion|package)\s[^<>]*>/gi,
  )) {
    const name = /\s(?:Include|Update|id)\s*=\s*"([^"]+)"/i.exec(tag)?.[1]
    const version = /\sversion\s*=\s*"\[?([^"\],]+)\]?"/i.exec(tag)?.[1]
    if (name !== undefined && version !== undefined) named.push([name, version])
  }
  return named
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
