import type { Named } from './formats.ts'

/** npm: lockfileVersion 1 nests `dependencies`, 2 and 3 list `packages` by folder. An alias is known by both names. */
export function packageLock(text: string): readonly Named[] | null {
  const lock = jsonIn(text)
  if (lock === null) return null
  const named: Named[] = []
  for (const [folder, entry] of entriesOf(lock['packages'])) {
    const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length)
    if (folder.includes('node_modules/')) named.push(...withVersion(name, entry['version']))
    if (typeof entry['name'] === 'string') named.push(...withVersion(entry['name'], entry['version']))
  }
  const nested = [lock['dependencies']]
  for (let level = nested.pop(); level !== undefined; level = nested.pop()) {
    for (const [name, entry] of entriesOf(level)) {
      const version = entry['version']
      const alias = typeof version === 'string' && version.startsWith('npm:') ? version.slice(4) : null
      const at = alias?.lastIndexOf('@') ?? -1
      if (alias !== null && at > 0)
        named.push([name, alias.slice(at + 1)], [alias.slice(0, at), alias.slice(at + 1)])
      else named.push(...withVersion(name, version))
      if (isRecord(entry['dependencies'])) nested.push(entry['dependencies'])
    }
  }
  return named
}

/** What is pinned to one version; overrides (npm, pnpm) and resolutions (yarn) count whatever they ask for. */
export function packageJson(text: string): readonly Named[] | null {
  const manifest = jsonIn(text)
  if (manifest === null) return null
  const plain = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((group) =>
    pinned(manifest[group]).map(([name, version]) => [name, version] as const),
  )
  const peers = pinned(manifest['peerDependencies']).map(
    ([name, version]) => [name, version, 'fallback'] as const,
  )
  const pnpm = isRecord(manifest['pnpm']) ? manifest['pnpm']['overrides'] : undefined
  const overrides = [manifest['overrides'], manifest['resolutions'], pnpm].flatMap(overridesOf)
  return [...plain, ...peers, ...overrides]
}

function pinned(group: unknown): readonly (readonly [string, string])[] {
  return texts(group).filter(([, version]) => /^[=v]?\d/.test(version))
}

/** By name, in yarn also with stars before it; of one range or below one package alone it takes no other's place. */
function overridesOf(group: unknown): readonly Named[] {
  const whole = entriesOf(group).flatMap(([name, nested]) => texts({ [name]: nested['.'] }))
  return [...texts(group), ...whole].flatMap(([key, version]): readonly Named[] => {
    const path = key.startsWith('**/') ? key.slice(3) : key
    const [last, name, range] = /(?:^|[/>])((?:@[^/>]+\/)?[^/>@]+)(@[^/>]*)?$/.exec(path) ?? []
    if (name === undefined) return []
    return last === path && range === undefined ? [[name, version, 'override']] : [[name, version]]
  })
}

function texts(group: unknown): readonly (readonly [string, string])[] {
  return Object.entries(isRecord(group) ? group : {}).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  )
}

/** JSON with trailing commas: `"name": ["name@version", …`, one a line. */
export function bunLock(text: string): readonly Named[] | null {
  return text.split('\n').flatMap((line) => {
    const spec = /^\s*"[^"]+":\s*\["([^"]+)"/.exec(line)?.[1]
    return spec === undefined ? [] : atLast(spec)
  })
}

export function denoLock(text: string): readonly Named[] | null {
  const lock = jsonIn(text)
  if (lock === null) return null
  const packages = isRecord(lock['packages']) ? lock['packages'] : {}
  return [lock['npm'], packages['npm']].flatMap((group) =>
    Object.keys(isRecord(group) ? group : {}).flatMap((spec) => atLast(spec.split('_')[0] ?? '')),
  )
}

export function pipfileLock(text: string): readonly Named[] | null {
  const lock = jsonIn(text)
  if (lock === null) return null
  const groups = Object.keys(lock).filter((key) => key !== '_meta')
  return groups.flatMap((group) =>
    entriesOf(lock[group]).flatMap(([name, entry]) => withVersion(name, entry['version'])),
  )
}

export function composerLock(text: string): readonly Named[] | null {
  const lock = jsonIn(text)
  if (lock === null) return null
  return ['packages', 'packages-dev'].flatMap((group) => listed(lock[group], 'name', 'version'))
}

export function nugetLock(text: string): readonly Named[] | null {
  const lock = jsonIn(text)
  if (lock === null) return null
  return entriesOf(lock['dependencies']).flatMap(([, framework]) =>
    entriesOf(framework).flatMap(([name, entry]) => withVersion(name, entry['resolved'])),
  )
}

/** Versions 1 to 3; known by identity and by location, since scanners use either. */
export function swiftResolved(text: string): readonly Named[] | null {
  const lock = jsonIn(text)
  if (lock === null) return null
  const pins = isRecord(lock['object']) ? lock['object']['pins'] : lock['pins']
  return (Array.isArray(pins) ? (pins as readonly unknown[]) : []).filter(isRecord).flatMap((pin) => {
    const version = isRecord(pin['state']) ? pin['state']['version'] : undefined
    const location = [pin['location'], pin['repositoryURL']].find((url) => typeof url === 'string')
    const url =
      typeof location === 'string' ? location.replace(/^https?:\/\//, '').replace(/\.git$/, '') : null
    return [pin['identity'], pin['package'], url].flatMap((name) => withVersion(name, version))
  })
}

/** `name/version#revision%time`: version 1 in `graph_lock.nodes`, version 2 in lists. */
export function conanLock(text: string): readonly Named[] | null {
  const lock = jsonIn(text)
  if (lock === null) return null
  const lists = ['requires', 'build_requires', 'python_requires'].flatMap((key) => lock[key])
  const nodes = isRecord(lock['graph_lock'])
    ? entriesOf(lock['graph_lock']['nodes']).map(([, node]) => node['ref'])
    : []
  return [...lists, ...nodes].flatMap((reference) => {
    const found = typeof reference === 'string' ? /^([^/]+)\/([^#%@]+)/.exec(reference) : null
    return found === null ? [] : [[found[1] ?? '', found[2] ?? ''] as const]
  })
}

export function renvLock(text: string): readonly Named[] | null {
  const lock = jsonIn(text)
  if (lock === null) return null
  return entriesOf(lock['Packages']).flatMap(([name, entry]) => withVersion(name, entry['Version']))
}

function listed(list: unknown, nameKey: string, versionKey: string): readonly Named[] {
  return (Array.isArray(list) ? (list as readonly unknown[]) : [])
    .filter(isRecord)
    .flatMap((entry) => withVersion(entry[nameKey], entry[versionKey]))
}

function withVersion(name: unknown, version: unknown): readonly Named[] {
  return typeof name === 'string' && typeof version === 'string' && name !== '' ? [[name, version]] : []
}

function atLast(spec: string): readonly Named[] {
  const at = spec.lastIndexOf('@')
  return at > 0 ? [[spec.slice(0, at), spec.slice(at + 1)]] : []
}

function jsonIn(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) ? value : null
  } catch {
    return null
  }
}

function entriesOf(value: unknown): readonly (readonly [string, Readonly<Record<string, unknown>>])[] {
  return Object.entries(isRecord(value) ? value : {}).flatMap(([key, entry]) =>
    isRecord(entry) ? [[key, entry] as const] : [],
  )
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
