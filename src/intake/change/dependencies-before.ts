import type { ChangedFile, DependenciesBefore } from '../../domain/change.ts'
import { reveal, type Foreign } from '../../domain/foreign.ts'
import type { Known } from '../../domain/known.ts'
import { compareInForce } from './dependencies/compare-in-force.ts'
import { dependencyFormats, type DependencyFormat } from './dependencies/formats.ts'
import { inForce, type Declarations } from './dependencies/in-force.ts'
import { includedRequirements } from './dependencies/included-requirements.ts'
import { dependencyFormat, isArchive, parseDependencies } from './dependencies/parse-dependencies.ts'
import { ancestorsOf } from '../../domain/ancestors-of.ts'

export interface DependenciesQuestion {
  /** In which findings of class vuln are, paths at the head. */
  readonly dependencyFiles: ReadonlySet<string>
  readonly files: ReadonlyMap<string, ChangedFile>
  /** Of `lockCandidates`: which are at the head. */
  readonly present: ReadonlySet<string> | null
  /** Null: no such file at that end. */
  readonly read: (end: 'base' | 'head', path: string) => Promise<Known<string | null>>
}

/**
 * What the base resolved, for each dependency file of which the change may have moved anything. A file that is
 * unchanged, and beside and above which no file of its ecosystem changed, has no entry.
 */
export async function dependenciesBefore(
  question: DependenciesQuestion,
): Promise<ReadonlyMap<string, DependenciesBefore>> {
  const before = new Map<string, DependenciesBefore>()
  const anyChanged = [...question.files.keys()].some((path) => dependencyFormat(path) !== null)
  const readOnce = remembering(question.read)
  for (const path of question.dependencyFiles) {
    const entry = await entryOf(path, { ...question, read: readOnce }, anyChanged)
    if (entry !== null) before.set(path, entry)
  }
  return before
}

/** Lock files beside and above manifests: what they resolve, the manifest resolves. */
export function lockCandidates(paths: ReadonlySet<string>): ReadonlySet<string> {
  const candidates = new Set<string>()
  for (const path of paths) {
    const format = dependencyFormat(path)
    if (format?.kind !== 'manifest') continue
    for (const folder of foldersOf(path))
      for (const { file, kind, ecosystem } of dependencyFormats)
        if (kind === 'lock' && ecosystem === format.ecosystem && !/[*?]/.test(file))
          for (const name of spellings(file)) candidates.add(folder + name)
  }
  return candidates
}

async function entryOf(
  path: string,
  question: DependenciesQuestion,
  anyChanged: boolean,
): Promise<DependenciesBefore | null> {
  const { files } = question
  const file = files.get(path)
  const format = dependencyFormat(path)
  if (format === null) {
    if (file?.status === 'added') return { is: 'absent' }
    if (file?.shown === false) return { is: 'unreadable' }
    const moved = file !== undefined || (anyChanged && !isArchive(path))
    return moved ? { is: 'unknown-format', added: file?.addedText ?? [] } : null
  }
  const related = changedBeside(path, format.ecosystem, files)
  const replaced = file?.status === 'added' ? related.filter((other) => isReplacedBy(path, other, files)) : []
  const beside = format.kind === 'lock' ? replaced : related
  const included = format.includes === true ? await includedBy(path, question) : []
  const isMoved = included.some((other) => files.has(other))
  if (file === undefined && beside.length === 0 && !isMoved) return null
  const locks = format.kind === 'lock' ? [] : locksBeside(path, format.ecosystem, question)
  const paths = [path, ...new Set([...included, ...beside, ...locks])]
  return parsedEntry(paths, format, { ...question, included: new Set(included) })
}

/** Requirement files that this one includes at either end, and what these include. */
async function includedBy(path: string, { files, read }: DependenciesQuestion): Promise<readonly string[]> {
  const found = new Set([path])
  // A set is walked on to what is added meanwhile.
  for (const from of found) {
    const oldPath = files.get(from)?.oldPath ?? from
    for (const text of [await read('head', from), await read('base', oldPath)])
      for (const next of text.known ? includedRequirements(from, text.value ?? '') : [])
        if (found.size < mostIncluded) found.add(next)
  }
  found.delete(path)
  return [...found]
}

const mostIncluded = 50

/** A lock file that went when this one came, in the same folder: another package manager, not other packages. */
function isReplacedBy(path: string, other: string, files: ReadonlyMap<string, ChangedFile>): boolean {
  const went = files.get(other)?.status === 'deleted' && folderOf(other) === folderOf(path)
  return went && dependencyFormat(other)?.kind === 'lock'
}

/** The file itself comes first: where the base lacks it, everything that it names is new. */
async function parsedEntry(
  paths: readonly string[],
  format: DependencyFormat,
  question: DependenciesQuestion & { readonly included: ReadonlySet<string> },
): Promise<DependenciesBefore> {
  const [before, now]: [Declarations, Declarations] = [noDeclarations(), noDeclarations()]
  const [added, declared]: [Foreign[], Foreign[]] = [[], []]
  let [absent, nowRead, unseen] = [true, true, false]
  for (const [at, path] of paths.entries()) {
    const file = question.files.get(path)
    const isIncluded = question.included.has(path)
    const own = isIncluded ? format : dependencyFormat(path)
    const take = (into: Declarations, text: Known<string | null> | null): boolean => {
      const named =
        text?.known === true && text.value !== null ? parseDependencies(path, text.value, own) : null
      const list = own?.kind === 'lock' ? into.locked : into.declared
      for (const one of named ?? []) list.push(one)
      return named !== null
    }
    const lines = file?.addedText ?? []
    added.push(...lines)
    if (at === 0 || isIncluded || own?.kind === 'manifest') declared.push(...lines)
    if (lines.some((line) => own?.odd.test(reveal(line)) === true)) unseen = true
    if (isIncluded && file !== undefined && file.addedText === undefined) unseen = true
    const textNow = file?.status === 'deleted' ? null : await question.read('head', path)
    if (!take(now, textNow) && textNow !== null && !isAbsent(textNow)) nowRead = false
    const then = file?.status === 'added' ? null : await question.read('base', file?.oldPath ?? path)
    if (then === null || isAbsent(then)) continue
    if (!isIncluded) absent = false
    if (!take(before, then)) return { is: 'unreadable' }
  }
  if (absent) return { is: 'absent' }
  const { ecosystem } = format
  const compared = compareInForce(inForce(ecosystem, before), nowRead ? inForce(ecosystem, now) : null)
  return { is: 'parsed', ecosystem, ...compared, added, declared, ...(unseen ? { isUnseen: true } : {}) }
}

function noDeclarations(): Declarations {
  return { locked: [], declared: [] }
}

function isAbsent(text: Known<string | null>): boolean {
  return text.known && text.value === null
}

function changedBeside(
  path: string,
  ecosystem: string,
  files: ReadonlyMap<string, ChangedFile>,
): readonly string[] {
  const folders = new Set(foldersOf(path))
  return [...files.keys()].filter(
    (other) =>
      other !== path && folders.has(reachOf(other)) && dependencyFormat(other)?.ecosystem === ecosystem,
  )
}

/** The folder for which a file speaks: a version catalogue is kept one below it. */
function reachOf(path: string): string {
  const catalogue = 'gradle/libs.versions.toml'
  return path.endsWith(catalogue) ? path.slice(0, -catalogue.length) : folderOf(path)
}

function locksBeside(path: string, ecosystem: string, { present }: DependenciesQuestion): readonly string[] {
  if (present === null) return []
  const folders = new Set(foldersOf(path))
  return [...present].filter((other) => {
    const format = folders.has(folderOf(other)) ? dependencyFormat(other) : null
    return format?.kind === 'lock' && format.ecosystem === ecosystem
  })
}

/** The file's own folder and those above it, each ending in a slash, the root as the empty text. */
function foldersOf(path: string): readonly string[] {
  return [...ancestorsOf(path).map((folder) => `${folder}/`), '']
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}

/** Tables are lower case; some tools write capitals. */
function spellings(file: string): readonly string[] {
  const capital = file.charAt(0).toUpperCase() + file.slice(1)
  return file === 'pipfile.lock' || file === 'gemfile.lock' || file === 'cargo.lock'
    ? [capital]
    : [file, capital]
}

function remembering(read: DependenciesQuestion['read']): DependenciesQuestion['read'] {
  const asked = new Map<string, Promise<Known<string | null>>>()
  return (end, path) => {
    const key = `${end}:${path}`
    const found = asked.get(key) ?? read(end, path)
    asked.set(key, found)
    return found
  }
}
