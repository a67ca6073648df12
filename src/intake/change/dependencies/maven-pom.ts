import type { Named, Standing } from './formats.ts'
import { tagsIn } from './tags.ts'

/**
 * Blocks that have a group, an artifact and a version, `${property}` of the same file filled in. What is only managed
 * counts where no dependency gives a version; a profile's and a plugin's are apart (Maven, "Dependency Mechanism").
 */
export function mavenPom(text: string): readonly Named[] {
  const properties = new Map<string, string>()
  const named: Named[] = []
  const open = new Map<string, number>()
  let [group, artifact] = ['', '']
  for (const { tag, inner, content } of tagsIn(text)) {
    const closes = tag.startsWith('/')
    const name = closes ? tag.slice(1) : tag
    if (surroundings.has(name) && !inner.endsWith('/'))
      open.set(name, Math.max(0, (open.get(name) ?? 0) + (closes ? -1 : 1)))
    const isIn = (surrounding: string) => (open.get(surrounding) ?? 0) > 0
    if (isIn('properties') && !closes && content.length < 500) properties.set(tag, content.trim())
    if (isIn('exclusions')) continue
    if (blocks.has(name)) [group, artifact] = ['', '']
    if (tag === 'groupId') group = content.trim()
    if (tag === 'artifactId') artifact = content.trim()
    if (tag !== 'version' || artifact === '') continue
    const standing = standingIn(isIn)
    for (const one of [`${group}:${artifact}`, artifact])
      named.push(standing === null ? [one, content.trim()] : [one, content.trim(), standing])
  }
  return named.map(([name, version, ...standing]) => [
    filled(name, properties),
    filled(version, properties),
    ...standing,
  ])
}

const blocks = new Set(['dependency', 'plugin', 'parent'])
const surroundings = new Set(['properties', 'exclusions', 'plugin', 'profile', 'dependencyManagement'])

function standingIn(isIn: (surrounding: string) => boolean): Standing | null {
  if (isIn('plugin')) return 'if plugin'
  if (isIn('profile')) return 'if profile'
  return isIn('dependencyManagement') ? 'fallback' : null
}

/** Properties may hold properties; a chain longer than these rounds, or a text that grows by it, stays as it is. */
function filled(text: string, properties: ReadonlyMap<string, string>): string {
  let shown = text
  for (let round = 0; round < 4 && shown.length < 500 && shown.includes('${'); round++)
    shown = shown.replace(/\$\{([\w.-]{1,200})\}/g, (whole, name: string) => properties.get(name) ?? whole)
  return shown.length < 500 ? shown : text
}
