import type { Change, DependenciesBefore } from '../../domain/change.ts'
import { dependencyKey, dependencyVersion } from '../../domain/dependency.ts'
import type { Finding } from '../../domain/finding.ts'
import { reveal, type Foreign } from '../../domain/foreign.ts'
import type { Namesake } from './namesakes.ts'
import type { AskedPaths, Saying } from './newness-change.ts'
import type { PathState } from './newness-lines.ts'
import { insidePathsOf, isInside, pathOf, placesOf, spellingsOf } from './newness-paths.ts'

/**
 * A package is new where the base did not resolve it to the installed version, whatever lines say: a bump of one
 * package moves the lines of many. In an image, or outside the repository, only a changed Dockerfile says something.
 */
export function askDependencies(
  change: Change,
  { stateOf, namesakesOf }: AskedPaths,
): (finding: Finding) => Saying | null {
  const imageChanged =
    !change.complete ||
    [...change.files].some(([path, file]) => file.status !== 'deleted' && isDockerfile(path))
  return (finding) => {
    if (finding.place === null) return null
    const sayings = insidePathsOf(finding).map((path) => askFile(finding, path, change, stateOf(path)))
    const fromNamesake = askNamesakes(finding, (path) => [stateOf(path), namesakesOf(path)])
    if (fromNamesake !== undefined && !sayings.some(isNew)) return fromNamesake
    const told = sayings.filter((said) => said !== 'elsewhere')
    const spelled = placesOf(finding).flatMap(spellingsOf)
    const fresh = [...told, ...spelled.map((path) => askFile(finding, path, change, stateOf(path)))].find(
      isNew,
    )
    if (fresh !== undefined) return fresh
    if (told.length === 0) return imageChanged ? { newness: 'new', confidence: 'low' } : null
    return told.includes(null) || sayings[0] === 'elsewhere' ? null : (told[0] ?? null)
  }
}

/**
 * A changed lock file or manifest that a scanner may mean that ran in a folder, or in a container, and that names the
 * package on added lines. Undefined: there is none. Null: the path is one of the repository, too, so nothing is cleared.
 */
function askNamesakes(
  finding: Finding,
  lookUp: (path: string) => readonly [PathState, readonly Namesake[]],
): Saying | null | undefined {
  const { package: named } = finding
  if (named?.installed === undefined) return undefined
  const [name, installed] = [reveal(named.name), reveal(named.installed)]
  for (const place of placesOf(finding)) {
    const [state, others] = lookUp(pathOf(place))
    const isNamed = ({ file }: Namesake) =>
      namedOnAddedLines(name, installed, file.addedText ?? []).both ||
      isEscaped(file.addedText ?? []) ||
      (file.addedText === undefined && !file.shown)
    if (!others.some(isNamed)) continue
    return isInside(place) && state.is !== 'elsewhere' ? null : { newness: 'new', confidence: 'low' }
  }
  return undefined
}

function isNew(said: Saying | null | 'elsewhere'): said is Saying {
  return said !== null && said !== 'elsewhere' && said.newness === 'new'
}

function askFile(
  finding: Finding,
  path: string,
  change: Change,
  state: PathState,
): Saying | null | 'elsewhere' {
  const before = change.dependenciesBefore.get(path)
  if (before === undefined) {
    if (state.is === 'elsewhere') return 'elsewhere'
    return state.is === 'untouched'
      ? { newness: 'existing', confidence: 'medium' }
      : { newness: 'new', confidence: 'low' }
  }
  if (state.is === 'elsewhere') return 'elsewhere'
  if (state.is === 'anywhere' || before.is === 'unreadable') return { newness: 'new', confidence: 'low' }
  if (before.is === 'absent') return { newness: 'new', confidence: 'high' }
  const name = finding.package === null ? null : reveal(finding.package.name)
  const installed = finding.package?.installed === undefined ? null : reveal(finding.package.installed)
  if (name === null || installed === null) return null
  if (before.is === 'unknown-format') {
    const found = namedOnAddedLines(name, installed, before.added)
    if (found.together) return { newness: 'new', confidence: 'medium' }
    return isEscaped(before.added) ? { newness: 'new', confidence: 'low' } : null
  }
  const key = dependencyKey(before.ecosystem, name, installed)
  if (before.resolved.has(key)) return { newness: 'existing', confidence: 'high' }
  const seen = before.resolvedNow === undefined || before.resolvedNow.has(key)
  if (seen) return { newness: 'new', confidence: 'high' }
  if (before.isUnseen === true) return { newness: 'new', confidence: 'low' }
  if (before.asBefore?.has(key) === true) return { newness: 'existing', confidence: 'medium' }
  if (before.moved?.has(dependencyKey(before.ecosystem, name, '')) === true)
    return { newness: 'new', confidence: 'low' }
  return askAddedLines(name, installed, before)
}

/**
 * Neither side names it: it comes by way of another package or of a property, or the scanner spells it otherwise. Name
 * or version on an added line is enough.
 */
function askAddedLines(
  name: string,
  installed: string,
  { added, declared = [] }: Extract<DependenciesBefore, { is: 'parsed' }>,
): Saying | null {
  if (namedOnAddedLines(name, installed, added).both) return { newness: 'new', confidence: 'medium' }
  const here = namedOnAddedLines(name, installed, declared)
  return here.either ? { newness: 'new', confidence: 'low' } : null
}

/** By escapes that most formats share, a name or a version may stand there that cannot be seen. */
function isEscaped(lines: readonly Foreign[]): boolean {
  return lines.some((line) => /\\[ux]|&#|<!\[CDATA/i.test(reveal(line)))
}

/** Where added lines name a package and its version: on one line, on any two, or only one of them. */
function namedOnAddedLines(name: string, installed: string, added: readonly Foreign[]) {
  const short = name.slice(name.lastIndexOf(':') + 1).toLowerCase()
  const version = dependencyVersion(installed).toLowerCase()
  const lines = added.map((line) => reveal(line).toLowerCase())
  const hasName = lines.map((line) => hasWord(line, short))
  const hasVersion = lines.map((line) => hasWord(line, version) || hasWord(line, `v${version}`))
  return {
    together: hasName.some((named, at) => named && hasVersion[at] === true),
    both: hasName.includes(true) && hasVersion.includes(true),
    either: hasName.includes(true) || hasVersion.includes(true),
  }
}

/** The word with nothing at either side that would make it a longer name or version. */
function hasWord(line: string, word: string): boolean {
  if (word === '') return false
  if (word.length > longestName) return line.includes(word)
  for (let at = line.indexOf(word); at >= 0; at = line.indexOf(word, at + 1)) {
    const before = line.charAt(at - 1)
    const after = line.slice(at + word.length, at + word.length + 2)
    if (!/[a-z0-9_.-]/.test(before) && !/^(?:[a-z0-9_-]|\.[a-z0-9])/.test(after)) return true
  }
  return false
}

/** Beyond it, each place in a line would cost as much as the name is long. */
const longestName = 1_000

function isDockerfile(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase()
  return /^(?:.*\.)?(?:dockerfile|containerfile)(?:\..*)?$/.test(name)
}
