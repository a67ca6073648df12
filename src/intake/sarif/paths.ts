import { reach } from './limits.ts'
import { trackedName } from './tracked-name.ts'

/** A path as Baton names it; nothing named by it is ever opened. */
export interface NamedPath {
  /** Relative to the repository's root in NFC with forward slashes, else as the scanner wrote it. */
  readonly path: string
  readonly inside: boolean
  /** As the scanner wrote it, where `path` is the one tracked file that it must mean. */
  readonly written?: string
  /** The same before percent decoding, where that changed it: tools that do not encode mean this one. */
  readonly undecoded?: string
  /** Other names, as written or decoded once, that Git may list: what looks like no path of ours may yet be one. */
  readonly spellings?: readonly string[]
}

/** Where on scanning machines the repository's root lies: prefixes, forward slashes, ending in one. */
export function rootsOf(workspace: string, repository: string | null): readonly string[] {
  const name = repository?.split('/')[1] ?? null
  const roots = [workspace, ...containerRoots]
  if (name !== null) roots.push(...runnerRoots.map((root) => `${root}/${name}/${name}`))
  return roots
    .map((root) => root.replaceAll('\\', '/').replace(/\/+$/, '').normalize('NFC') + '/')
    .filter((root) => root !== '/')
}

/** Mounts of the workspace in container actions. */
const containerRoots = ['/github/workspace', '/github/workspace/.'] as const
/** Workspaces of GitHub's hosted runners. */
const runnerRoots = ['/home/runner/work', '/Users/runner/work', 'D:/a', 'C:/a'] as const

const nothing: ReadonlySet<string> = new Set()

/**
 * Name of what a URI or path means, decoded once. Inside only when it is relative, or absolute under a root,
 * and neither climbs out nor hides a climb; else when it must mean one of the *tracked* files, NFC.
 */
export function namePath(
  written: string,
  roots: readonly string[],
  tracked: ReadonlySet<string> = nothing,
): NamedPath {
  const believed = believedName(written, roots)
  const found = believed.inside || tracked.size === 0 ? null : amongTracked(believed.path, tracked)
  const named = found === null ? believed : { path: found, inside: true, written: believed.path }
  const spellings = spellingsOf(written.normalize('NFC'), named, roots)
  return spellings.length === 0 ? named : { ...named, spellings }
}

function believedName(written: string, roots: readonly string[]): NamedPath {
  const raw = written.normalize('NFC')
  const outside = { path: raw, inside: false }
  if (written.length > reach.path || written.includes('\0')) return outside
  const local = localPathOf(raw)
  if (local === null) return outside
  const decoded = decode(local)
  const relative = relativeTo(decoded, roots)
  if (relative === null || hidesClimb(relative)) return outside
  const named = { path: relative, inside: true }
  const plain = decoded === local ? null : relativeTo(local, roots)
  return plain === null || plain === relative ? named : { ...named, undecoded: plain }
}

function amongTracked(raw: string, tracked: ReadonlySet<string>): string | null {
  if (raw.length > reach.path || raw.includes('\0') || /^\\|^\/\//.test(raw)) return null
  const local = localPathOf(raw.includes(':') ? raw : raw.replaceAll('\\', '/'))
  const path = local === null ? null : withoutDots(decode(local))
  return path === null || path.includes('\\') || hidesClimb(path) ? null : trackedName(path, tracked)
}

/**
 * Any name is a file's somewhere: `x:y/a`, `a\b`, `%00`, `file:a`. Those that Git could list, relative to the root,
 * beside the ones that are believed.
 */
function spellingsOf(raw: string, named: NamedPath, roots: readonly string[]): readonly string[] {
  if (named.inside && named.path === raw) return none
  const spellings = new Set<string>()
  for (const whole of [raw, decode(raw)])
    for (const start of ['', ...roots.flatMap((root) => [root, `file://${root}`])]) {
      const name = whole.slice(start.length)
      if (whole.startsWith(start) && mayBeListed(name)) spellings.add(name)
    }
  if (named.inside) spellings.delete(named.path)
  if (named.undecoded !== undefined) spellings.delete(named.undecoded)
  return spellings.size === 0 ? none : [...spellings]
}

function mayBeListed(name: string): boolean {
  return !name.includes('\0') && name.split('/').every((segment) => !['', '.', '..'].includes(segment))
}

const none: readonly string[] = []

/** A URI or a path without scheme → a path, relative or absolute; null: a URL, a host, a UNC path, a drive-relative one. */
function localPathOf(text: string): string | null {
  if (drive.test(text)) return text.replaceAll('\\', '/')
  if (text.includes('\\')) return null
  const scheme = /^([a-zA-Z][a-zA-Z0-9+.-]{0,30}):/.exec(text)?.[1]
  if (scheme === undefined) return text.startsWith('//') ? null : text
  if (scheme.toLowerCase() !== 'file') return null
  const rest = text.slice('file:'.length)
  if (!rest.startsWith('//')) return rest
  const path = rest.slice(2)
  if (path.startsWith('/')) return withoutSlashOfDrive(path)
  if (/^localhost\//i.test(path)) return withoutSlashOfDrive(path.slice('localhost'.length))
  // JFrog writes file://package.json, where the "host" is the file.
  return path.includes('/') || path === '' ? null : path
}

const drive = /^[a-zA-Z]:[\\/]/

function withoutSlashOfDrive(path: string): string {
  return /^\/[a-zA-Z](:|%3[aA])[\\/]/.test(path) ? path.slice(1).replace(/^(.)%3[aA]/, '$1:') : path
}

/** Once, as RFC 3986 §2.4 says; what does not decode stays as written. */
function decode(path: string): string {
  if (!path.includes('%')) return path
  try {
    return decodeURIComponent(path).normalize('NFC')
  } catch {
    return path
  }
}

/** The path below the root, dot segments resolved; null: it is outside, or the root itself. */
function relativeTo(path: string, roots: readonly string[]): string | null {
  if (path.includes('\0') || (path.includes('\\') && !drive.test(path))) return null
  const isAbsolute = path.startsWith('/') || drive.test(path)
  const resolved = withoutDots(path)
  if (resolved === null) return null
  if (!isAbsolute) return resolved === '' ? null : resolved
  for (const root of roots) {
    const isBelow = drive.test(root)
      ? resolved.toLowerCase().startsWith(root.toLowerCase())
      : resolved.startsWith(root)
    if (isBelow && resolved.length > root.length) return resolved.slice(root.length)
  }
  return null
}

/** Null: it climbs above where it starts. */
function withoutDots(path: string): string | null {
  if (!/(^|\/)\.{0,2}(\/|$)/.test(path)) return path
  const start = path.startsWith('/') ? '/' : ''
  const kept: string[] = []
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue
    if (segment !== '..') kept.push(segment)
    else if (kept.pop() === undefined) return null
  }
  return start + kept.join('/')
}

/** Git's own folder is no part of the repository; encodings and look-alikes of a climb are not believed. */
function hidesClimb(path: string): boolean {
  if (/(^|\/)\.git(\/|$)/i.test(path) || /%(2e|2f|5c|00)/i.test(path)) return true
  if (!/[^\x20-\x7e]/.test(path)) return false
  const folded = path.normalize('NFKC')
  return folded.split('/').length !== path.split('/').length || /(^|\/)\.\.(\/|$)|\\/.test(folded)
}
