import type { Named } from './formats.ts'

/** Version 1 and berry: a header of specs, then `version` (and berry's `resolution`, which knows aliases). */
export function yarnLock(text: string): readonly Named[] {
  const named: Named[] = []
  let names: readonly string[] = []
  for (const raw of text.split('\n')) {
    const line = raw.replace(/\r$/, '')
    if (/^[^\s#]/.test(line) && line.endsWith(':')) names = headerNames(line.slice(0, -1))
    const version = /^ {2}version:? "?([^"\s]+)"?$/.exec(line)?.[1]
    if (version !== undefined) {
      for (const name of names) named.push([name, version])
      names = []
    }
    const resolution = /^ {2}resolution: "(.+)@npm:([^"@]+)"$/.exec(line)
    if (resolution !== null) named.push([resolution[1] ?? '', (resolution[2] ?? '').split('::')[0] ?? ''])
  }
  return named
}

/** `"@s/a@^1.0.0", "b@npm:@s/c@^2"` names `@s/a`, `b` and `@s/c`. */
function headerNames(header: string): readonly string[] {
  const names = header.split(',').flatMap((quoted) => {
    const spec = quoted.trim().replaceAll('"', '')
    const at = spec.indexOf('@', 1)
    if (at < 0) return []
    const range = spec.slice(at + 1)
    const alias = range.startsWith('npm:') ? range.slice('npm:'.length) : ''
    const aliasAt = alias.indexOf('@', 1)
    return aliasAt > 0 ? [spec.slice(0, at), alias.slice(0, aliasAt)] : [spec.slice(0, at)]
  })
  return [...new Set(names)]
}

/** Keys under `packages` and `snapshots`: `/a/1.0.0_peer` (5), `/a@1.0.0(peer)` (6), `a@1.0.0(peer)` (9). */
export function pnpmLock(text: string): readonly Named[] {
  const named: Named[] = []
  let inside = false
  for (const raw of text.split('\n')) {
    const line = raw.replace(/\r$/, '')
    if (/^\S/.test(line)) inside = line === 'packages:' || line === 'snapshots:'
    const key = inside ? /^ {2}'?\/?([^\s'][^']*?)'?:(?: \{\})?$/.exec(line)?.[1] : undefined
    if (key === undefined) continue
    const slashed = /^((?:@[^/]+\/)?[^/@]+)\/(\d[^_]*)/.exec(key)
    const plain = key.split('(')[0] ?? key
    const at = plain.indexOf('@', 1)
    if (slashed !== null) named.push([slashed[1] ?? '', slashed[2] ?? ''])
    else if (at > 0) named.push([plain.slice(0, at), plain.slice(at + 1)])
  }
  return named
}

/** `[[package]]` (also `[[packages]]`) tables of poetry, uv, pdm, PEP 751 and Cargo. */
export function tomlPackages(text: string): readonly Named[] {
  const named: Named[] = []
  let inside = false
  let name: string | null = null
  for (const line of text.split('\n')) {
    if (/^\s*\[/.test(line)) {
      inside = /^\s*\[\[\s*packages?\s*\]\]\s*(?:#|$)/.test(line)
      name = null
    }
    const field = inside ? /^\s*["']?(name|version)["']?\s*=\s*["']([^"']+)["']/.exec(line) : null
    if (field?.[1] === 'name') name = field[2] ?? null
    else if (field !== null && name !== null) named.push([name, field[2] ?? ''])
  }
  return named
}

/** Only what is pinned: `name = "1.2.3"`, `name = { version = "=1.2.3" }`, `"name==1.2.3"`; uv and PDM have overrides. */
export function tomlManifest(text: string): readonly Named[] {
  let isOverride = false
  return text.split('\n').flatMap((line) => {
    if (/^\s*(?:\[[^"']|[\w-]+\s*=\s*\[)/.test(line)) isOverride = /^\s*[[\w.-]*override/i.test(line)
    const pinned =
      /^\s*["']?([A-Za-z0-9][\w.-]*)["']?\s*=\s*(?:\{\s*version\s*=\s*)?["']=*\s*(\d[\w.+-]*)["']/.exec(line)
    const listed =
      /^\s*(?:[\w-]+\s*=\s*\[\s*)?["']([A-Za-z0-9][\w.-]*)(?:\[[^\]]*\])?\s*={2,3}\s*(\d[\w.+!-]*)/.exec(line)
    return [pinned, listed].flatMap((found): readonly Named[] => {
      if (found === null) return []
      const [, name = '', version = ''] = found
      return isOverride ? [[name, version, 'override']] : [[name, version]]
    })
  })
}

/** conda-lock: `- name: numpy`, then `  version: 1.2.3`. */
export function condaLock(text: string): readonly Named[] {
  const named: Named[] = []
  let name: string | null = null
  for (const line of text.split('\n')) {
    const found = /^\s*(?:- *)?(name|version): ["']?([^"'\s]+)/.exec(line)
    if (found?.[1] === 'name') name = found[2] ?? null
    else if (found !== null && name !== null) named.push([name, found[2] ?? ''])
  }
  return named
}

/** `- numpy=1.2.3=build`, and pip's `- name==1.2.3` below. */
export function condaEnvironment(text: string): readonly Named[] {
  return text.split('\n').flatMap((line) => {
    const found = /^\s*- ["']?(?:[\w.-]+::)?([A-Za-z0-9_][\w.-]*)\s*={1,2}\s*([^\s=*"',;]+)/.exec(line)
    return found === null ? [] : [[found[1] ?? '', found[2] ?? ''] as const]
  })
}
