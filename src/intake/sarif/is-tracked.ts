import { normalize } from 'node:path/posix'

/** What commits of a change track in Git. */
export interface TrackedFiles {
  /** Top of the working tree, links followed: absolute, forward slashes. Null: there is no repository. */
  readonly root: string | null
  /** Files, links and submodules, from the root. */
  readonly paths: ReadonlySet<string>
}

/** Whether an absolute path is one that is tracked, or lies below a tracked link or submodule. */
export function isTracked(path: string, { root, paths }: TrackedFiles): boolean {
  if (root === null) return false
  const top = root.replace(/\/+$/, '')
  const whole = normalize(path)
  if (!whole.startsWith(`${top}/`)) return false
  const below = whole.slice(top.length + 1).replace(/\/+$/, '')
  for (let name = below; name !== ''; name = name.slice(0, Math.max(name.lastIndexOf('/'), 0)))
    if (paths.has(name) || paths.has(name.normalize('NFC'))) return true
  return false
}
