import type { Change, ChangedFile } from '../../domain/change.ts'

/** A changed file that a path may mean, which the repository has not, or has elsewhere. */
export interface Namesake {
  readonly path: string
  readonly file: ChangedFile
}

/**
 * Changed files that a scanner may mean that ran in a folder of the repository, or in a container: the whole of one
 * name is the tail of the other, whatever the case. Each path once.
 */
export function namesakes(change: Change): (path: string) => readonly Namesake[] {
  const byName = new Map<string, Namesake[]>()
  for (const [path, file] of change.files) {
    if (file.status === 'deleted') continue
    const name = partsOf(path).at(-1) ?? ''
    const list = byName.get(name)
    if (list === undefined) byName.set(name, [{ path, file }])
    else list.push({ path, file })
  }
  const known = new Map<string, readonly Namesake[]>()
  return (asked) => {
    const found = known.get(asked) ?? meantBy(asked, byName)
    known.set(asked, found)
    return found
  }
}

function meantBy(asked: string, byName: ReadonlyMap<string, readonly Namesake[]>): readonly Namesake[] {
  const parts = partsOf(asked)
  const list = byName.get(parts.at(-1) ?? '') ?? []
  return list.filter(({ path }) => path !== asked && isTail(parts, partsOf(path), isAbsolute(asked)))
}

/** A mount point (`/src`) takes the place of a folder that is not named: one part of an absolute path. */
function isTail(asked: readonly string[], changed: readonly string[], absolute: boolean): boolean {
  let same = 0
  while (same < Math.min(asked.length, changed.length) && asked.at(-1 - same) === changed.at(-1 - same))
    same++
  const before = asked.slice(0, asked.length - same)
  if (before.some((part) => installed.has(part))) return false
  return same === changed.length || before.length <= (absolute ? 1 : 0)
}

/** What others wrote is here: a changed file of that name is another one. */
const installed = new Set(['node_modules', 'site-packages', 'dist-packages', 'vendor', 'mod', 'gems'])

function isAbsolute(path: string): boolean {
  return /^(?:[/\\]|[A-Za-z]:[/\\]|[a-z][a-z0-9+.-]*:\/)/i.test(path)
}

function partsOf(path: string): readonly string[] {
  return path
    .replace(/^[a-z][a-z0-9+.-]{1,30}:\/*/i, '')
    .split(/[/\\]/)
    .filter((part) => part !== '' && part !== '.')
    .map((part) => part.toLowerCase())
}
