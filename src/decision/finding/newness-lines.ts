import { ancestorsOf } from '../../domain/ancestors-of.ts'
import type { Change, ChangedFile, LineRange } from '../../domain/change.ts'
import type { Place } from '../../domain/finding.ts'

/** What a change says of one path. */
export type PathState =
  /** In the list of changed files. */
  | { readonly is: 'file'; readonly file: ChangedFile }
  /** Changed, no telling where: beyond the end of a list that was cut, in a changed submodule, a folder with changes. */
  | { readonly is: 'anywhere' }
  /** At the head, and as it was at the base. */
  | { readonly is: 'untouched' }
  /** Not in the repository at the head, or not known to be. */
  | { readonly is: 'elsewhere' }

/** Looks paths up in a change; each path once. */
export function pathStates(change: Change): (path: string) => PathState {
  const folders = foldersWithChanges(change)
  const known = new Map<string, PathState>()
  return (path) => {
    const found = known.get(path) ?? stateOf(change, folders, path)
    known.set(path, found)
    return found
  }
}

/** Whether a place lies in lines that the change adds, changes, or deletes beside it. Without a line, the whole file counts. */
export function isTouched(place: Place, state: PathState): boolean {
  if (state.is !== 'file') return state.is === 'anywhere'
  const { file } = state
  if (!file.shown || file.status === 'deleted') return true
  if (place.line === undefined) return file.added.length > 0 || file.deletedAfter.length > 0
  const from = Math.max(1, place.line)
  const to = Math.max(from, place.endLine ?? from)
  if (file.lines !== undefined && from > file.lines) return true
  return overlaps(file.added, from, to) || file.deletedAfter.some((line) => line >= from - 1 && line <= to)
}

function stateOf(
  change: Change,
  folders: ReadonlySet<string>,
  path: string,
  isThere = change.present?.has(path) === true,
): PathState {
  const file = change.files.get(path)
  if (file !== undefined) return { is: 'file', file }
  const name = path.endsWith('/') ? path.slice(0, -1) : path
  if (name === '' || name === '.') return { is: 'elsewhere' }
  if (folders.has(name)) return { is: 'anywhere' }
  const above = ancestorsOf(name).map((folder) => change.files.get(folder))
  if (above.some((parent) => parent !== undefined && parent.status !== 'deleted')) return { is: 'anywhere' }
  if (!isThere) return { is: 'elsewhere' }
  const meant = change.linked?.get(path)
  if (meant !== undefined) return meant === null ? { is: 'anywhere' } : stateOf(change, folders, meant, true)
  return change.complete ? { is: 'untouched' } : { is: 'anywhere' }
}

/** A finding may be in a folder as such (a module, a chart): it is touched when anything in it is. */
function foldersWithChanges(change: Change): ReadonlySet<string> {
  const folders = new Set<string>()
  for (const [path, file] of change.files)
    for (const name of file.oldPath === undefined ? [path] : [path, file.oldPath])
      for (const folder of ancestorsOf(name)) folders.add(folder)
  return folders
}

/** `ranges` ascend. */
function overlaps(ranges: readonly LineRange[], from: number, to: number): boolean {
  let [low, high] = [0, ranges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.to ?? 0) < from) low = middle + 1
    else high = middle
  }
  const next = ranges[low]
  return next !== undefined && next.from <= to
}
