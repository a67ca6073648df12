import type { Change } from '../../domain/change.ts'
import { dependencyKey, dependencyVersion } from '../../domain/dependency.ts'
import type { Finding } from '../../domain/finding.ts'
import { reveal, type Foreign } from '../../domain/foreign.ts'
import type { Saying } from './newness-change.ts'
import type { PathState } from './newness-lines.ts'
import { insidePathsOf } from './newness-paths.ts'

/**
 * A package is new where the base did not resolve it to the installed version, whatever lines say: a bump of one
 * package moves the lines of many. In an image, or outside the repository, only a changed Dockerfile says something.
 */
export function askDependencies(
  change: Change,
  stateOf: (path: string) => PathState,
): (finding: Finding) => Saying | null {
  const imageChanged =
    !change.complete ||
    [...change.files].some(([path, file]) => file.status !== 'deleted' && isDockerfile(path))
  return (finding) => {
    if (finding.place === null) return null
    const sayings = insidePathsOf(finding).map((path) => askFile(finding, path, change, stateOf(path)))
    const told = sayings.filter((said) => said !== 'elsewhere')
    const fresh = told.find((said) => said?.newness === 'new')
    if (fresh !== undefined) return fresh
    if (told.length === 0) return imageChanged ? { newness: 'new', confidence: 'low' } : null
    return told.includes(null) || sayings[0] === 'elsewhere' ? null : (told[0] ?? null)
  }
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
  if (before.is === 'unknown-format') return namedOnAddedLine(name, installed, before.added, true)
  const key = dependencyKey(before.ecosystem, name, installed)
  if (before.resolved.has(key)) return { newness: 'existing', confidence: 'high' }
  const seen = before.resolvedNow === undefined || before.resolvedNow.has(key)
  if (seen) return { newness: 'new', confidence: 'high' }
  // Neither side names it: it comes by way of another package, or the scanner spells it otherwise.
  return namedOnAddedLine(name, installed, before.added, false)
}

/** A format that no rule knows: package and version on an added line; in one that is known, on any two of them. */
function namedOnAddedLine(
  name: string,
  installed: string,
  added: readonly Foreign[],
  together: boolean,
): Saying | null {
  const short = name.slice(Math.max(name.lastIndexOf(':'), 0)).replace(/^:/, '')
  const version = dependencyVersion(installed)
  const lines = added.map((line) => reveal(line).toLowerCase())
  const hasName = lines.map((line) => hasWord(line, short.toLowerCase()))
  const hasVersion = lines.map((line) => hasWord(line, version.toLowerCase()))
  const found = together
    ? hasName.some((named, at) => named && hasVersion[at] === true)
    : hasName.includes(true) && hasVersion.includes(true)
  return found ? { newness: 'new', confidence: 'medium' } : null
}

/** The word with nothing at either side that would make it a longer name or version. */
function hasWord(line: string, word: string): boolean {
  if (word === '') return false
  for (let at = line.indexOf(word); at >= 0; at = line.indexOf(word, at + 1)) {
    const before = line.charAt(at - 1)
    const after = line.slice(at + word.length, at + word.length + 2)
    if (!/[a-z0-9_.-]/.test(before) && !/^(?:[a-z0-9_-]|\.[a-z0-9])/.test(after)) return true
  }
  return false
}

function isDockerfile(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase()
  return /^(?:.*\.)?(?:dockerfile|containerfile)(?:\..*)?$/.test(name)
}
