import type { ChangedFile } from '../../domain/change.ts'
import { foreign } from '../../domain/foreign.ts'
import type { Git } from '../../domain/ports.ts'
import type { Ends } from './change-ends.ts'
import { readHunks, type Hunks } from './read-hunks.ts'
import { readRawDiff, type RawEntry } from './read-raw-diff.ts'
import { lineCounts } from './line-counts.ts'
import { filesWithOddLines } from './odd-lines.ts'

/** What git tells of a change. */
export interface GitChange {
  readonly files: Map<string, ChangedFile>
  /** False: the list is whole, but what changed within the files could not be read (too large, blobs missing). */
  readonly detailed: boolean
}

/** By `git diff-tree`, which knows no user's settings of `git diff`. Null: a tree is missing, or git is. */
export async function readChangeByGit(
  git: Git,
  ends: Ends,
  keepTextOf: (path: string) => boolean,
): Promise<GitChange | null> {
  const { base, head } = ends
  const raw = await git.run(['diff-tree', ...plain, '--raw', '-z', '--no-abbrev', base, head, '--'], wide)
  const entries = raw.code === 0 ? readRawDiff(raw.stdout) : null
  if (entries === null) return null
  const hunks = await hunksByBlobs(git, ends, entries, keepTextOf)
  const texts = entries.filter(isText)
  const odd = await filesWithOddLines(git, head, texts)
  const counts = odd === null ? null : await lineCounts(git, head, texts)
  const files = new Map<string, ChangedFile>()
  for (const entry of entries) {
    const isOdd = odd === null || isIn(odd, entry.names)
    const lines = isOdd || counts === null ? undefined : (counts.get(entry.names[0] ?? '') ?? 0)
    const file = changedFile(entry, isOdd ? null : hunks, lines)
    for (const name of entry.names)
      files.set(name, files.has(name) ? { ...file, status: 'modified', shown: false } : file)
  }
  return { files, detailed: hunks !== null && (odd !== null || !entries.some(hasHunks)) }
}

/**
 * Renames are found only where the old path is gone (`-M` without `-C`); `-l` bounds the search, beyond it renamed
 * and edited files count as added. A `.gitattributes` of the change can hide a file's patch, not its name.
 */
const plain = [
  '-r', '-M', '-l1000', '--no-relative', '--no-ext-diff', '--no-textconv', '--no-color', '--full-index',
  '--ignore-submodules=none', '--submodule=short', '--diff-algorithm=myers', '--no-indent-heuristic',
] // prettier-ignore

const wide = { bytes: 128 * 2 ** 20, seconds: 120 }

/** Hunks by `old..new` blob ids: two files with the same pair have the same hunks. Null: git could not make them. */
async function hunksByBlobs(
  git: Git,
  ends: Ends,
  entries: readonly RawEntry[],
  keepTextOf: (path: string) => boolean,
) {
  const keep = new Set<string>()
  for (const entry of entries) if (entry.names.some(keepTextOf)) keep.add(pairOf(entry))
  if (!entries.some(hasHunks)) return new Map<string, Hunks>()
  const patch = ['-p', '-U0', '--inter-hunk-context=0', '--diff-filter=MR', ends.base, ends.head, '--']
  const answer = await git.run(['diff-tree', ...plain, ...patch], wide)
  return answer.code === 0 ? readPatch(answer.stdout, keep) : null
}

function readPatch(patch: Uint8Array, keep: ReadonlySet<string>): Map<string, Hunks> | null {
  const found = new Map<string, Hunks>()
  let pair: string | null = null
  for (let at = 0; at < patch.length;) {
    const newline = patch.indexOf(0x0a, at)
    const end = newline < 0 ? patch.length : newline
    if (patch[at] === 0x40) {
      const read = readHunks(patch, at, pair !== null && keep.has(pair))
      if (read === null || read.end <= at || pair === null) return null
      found.set(pair, read.hunks)
      at = read.end
      continue
    }
    const line = Buffer.from(patch.subarray(at, Math.min(end, at + 200))).toString('latin1')
    if (line.startsWith('diff --git ')) pair = null
    const index = /^index ([0-9a-f]{40,64})\.\.([0-9a-f]{40,64})(?: [0-7]{6})?$/.exec(line)
    if (index !== null) pair = `${index[1] ?? ''}..${index[2] ?? ''}`
    at = end + 1
  }
  return found
}

function changedFile(
  entry: RawEntry,
  hunks: ReadonlyMap<string, Hunks> | null,
  lines: number | undefined,
): ChangedFile {
  const counted = lines === undefined || !isText(entry) ? {} : { lines }
  if (entry.status === 'A')
    return { status: 'added', added: wholeFile, deletedAfter: [], shown: true, ...counted }
  if (entry.status === 'D') return { status: 'deleted', added: [], deletedAfter: [], shown: true }
  const named =
    entry.status === 'R' ? ({ status: 'renamed', oldPath: entry.oldNames[0] ?? '' } as const) : modified
  const unchanged = entry.oldBlob === entry.newBlob && entry.status !== 'T'
  if (unchanged) return { ...named, added: [], deletedAfter: [], shown: true }
  const found = hasHunks(entry) ? hunks?.get(pairOf(entry)) : undefined
  if (found === undefined || !found.countable) return { ...named, added: [], deletedAfter: [], shown: false }
  const { added, deletedAfter, addedText } = found
  const text = addedText.length > 0 ? { addedText: addedText.map(foreign) } : {}
  return { ...named, added, deletedAfter, shown: true, ...text, ...counted }
}

const modified = { status: 'modified' } as const
const wholeFile = [{ from: 1, to: Number.MAX_SAFE_INTEGER }]

/** A regular file that came, or whose content changed. */
function isText(entry: RawEntry): boolean {
  return hasHunks(entry) || (entry.status === 'A' && entry.newMode.startsWith('100'))
}

/** A regular file on both sides, with other content. Links and submodules have a patch, but it is not of lines that are scanned. */
function hasHunks(entry: RawEntry): boolean {
  const regular = entry.oldMode.startsWith('100') && entry.newMode.startsWith('100')
  return regular && (entry.status === 'M' || entry.status === 'R') && entry.oldBlob !== entry.newBlob
}

function pairOf(entry: RawEntry): string {
  return `${entry.oldBlob}..${entry.newBlob}`
}

function isIn(set: ReadonlySet<string>, names: readonly string[]): boolean {
  return names.some((name) => set.has(name))
}
