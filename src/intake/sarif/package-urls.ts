import { purlType } from './ecosystems.ts'

/** A package as a tool states it; only what is there. */
export interface StatedPackage {
  readonly name: string
  readonly ecosystem?: string
  readonly installed?: string
  readonly fixed?: string
}

/** A purl (package-url/purl-spec): name as its ecosystem writes it; null: it is none. */
export function readPurl(text: string): StatedPackage | null {
  const match = /^pkg:\/{0,2}([a-zA-Z][a-zA-Z0-9.+-]{0,30})\/([^?#\s]{1,400})/.exec(text)
  const [, type, rest] = match ?? []
  if (type === undefined || rest === undefined) return null
  const ecosystem = purlType(type) ?? type.toLowerCase()
  const cut = rest.lastIndexOf('@')
  const path = cut > 0 ? rest.slice(0, cut) : rest
  const version = cut > 0 ? decodePart(rest.slice(cut + 1)) : ''
  const parts = path
    .split('/')
    .filter((part) => part !== '')
    .map(decodePart)
  const last = parts.at(-1)
  if (last === undefined) return null
  const name =
    ecosystem === 'maven' ? parts.slice(-2).join(':') : isDistribution.has(ecosystem) ? last : parts.join('/')
  return { name, ecosystem, ...(version === '' ? {} : { installed: version }) }
}

/** `name@version`, scoped names included; null when there is no version. */
export function readSpec(text: string): StatedPackage | null {
  const purl = text.startsWith('pkg:') ? readPurl(text) : null
  if (purl !== null) return purl
  const cut = text.lastIndexOf('@')
  if (cut <= 0 || cut === text.length - 1 || /\s|:\/\//.test(text) || text.length > 600) return null
  return { name: text.slice(0, cut), installed: text.slice(cut + 1) }
}

/** Types whose namespace is the distribution, not a part of the name. */
const isDistribution: ReadonlySet<string> = new Set(['deb', 'apk', 'rpm', 'alpm'])

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
