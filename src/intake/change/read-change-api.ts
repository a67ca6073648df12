import type { ChangedFile } from '../../domain/change.ts'
import { foreign } from '../../domain/foreign.ts'
import type { GitHub } from '../../domain/ports.ts'
import { compareCommits, type ComparedFile } from './compare-commits.ts'
import type { Ends } from './change-ends.ts'
import { readHunks } from './read-hunks.ts'

/** What GitHub's comparison tells of a change. */
export interface ApiChange {
  /** The merge base, from which GitHub compares; where it is not the asked base, the change is larger, never smaller. */
  readonly base: string
  readonly files: ReadonlyMap<string, ChangedFile>
  /** GitHub lists 300 files and then stops. */
  readonly complete: boolean
  /** Renamed files without a patch: nothing says whether their content changed, too, unless their blob ids do. */
  readonly renamedUnshown: readonly {
    readonly path: string
    readonly oldPath: string
    readonly blob: string | null
  }[]
}

/** Null: it could not be asked, or answered as it is not documented. */
export async function readChangeByApi(
  github: GitHub | null,
  repository: string | null,
  ends: Ends,
  keepTextOf: (path: string) => boolean,
): Promise<ApiChange | null> {
  const compared = await compareCommits(github, repository, ends.base, ends.head)
  if (compared === null) return null
  const files = new Map<string, ChangedFile>()
  for (const entry of compared.files) {
    const path = entry.filename.normalize('NFC')
    const file = changedFile(entry, keepTextOf(path))
    if (file === null) continue
    files.set(path, files.has(path) ? { ...file, status: 'modified', shown: false } : file)
  }
  const unshown = compared.files.filter((entry) => entry.status === 'renamed' && entry.patch === undefined)
  const renamedUnshown = unshown.map((entry) => ({
    path: entry.filename.normalize('NFC'),
    oldPath: entry.previous_filename ?? '',
    blob: entry.sha,
  }))
  return { base: compared.mergeBase, files, complete: compared.files.length < filesListed, renamedUnshown }
}

/** GitHub REST, "Compare two commits": "up to 300 changed files for the entire comparison". */
const filesListed = 300

/** Null: listed, but not changed. A status that GitHub may add some day counts as changed anywhere. */
function changedFile(entry: ComparedFile, keepText: boolean): ChangedFile | null {
  const nothing = { added: [], deletedAfter: [] }
  if (entry.status === 'unchanged') return null
  if (entry.status === 'removed') return { status: 'deleted', ...nothing, shown: true }
  if (entry.status === 'added' || entry.status === 'copied')
    return {
      status: 'added',
      added: [{ from: 1, to: Number.MAX_SAFE_INTEGER }],
      deletedAfter: [],
      shown: true,
    }
  const previous = entry.previous_filename?.normalize('NFC')
  const renamed = entry.status === 'renamed' && previous !== undefined
  const named = renamed
    ? ({ status: 'renamed', oldPath: previous } as const)
    : ({ status: 'modified' } as const)
  if (entry.patch === undefined || isLink(entry.patch)) return { ...named, ...nothing, shown: false }
  const read = readHunks(Buffer.from(entry.patch, 'utf8'), 0, keepText)
  // A patch that GitHub cut has fewer lines than it counts.
  const whole = read?.hunks.countable === true && read.hunks.changes === entry.changes
  if (!whole) return { ...named, ...nothing, shown: false }
  const { added, deletedAfter, addedText } = read.hunks
  return {
    ...named,
    added,
    deletedAfter,
    shown: true,
    ...(keepText ? { addedText: addedText.map(foreign) } : {}),
  }
}

/** A submodule's patch is no text of a file. */
function isLink(patch: string): boolean {
  return /^[-+]Subproject commit [0-9a-f]{40}/m.test(patch)
}
