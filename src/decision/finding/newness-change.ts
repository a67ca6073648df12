import type { Change, CommitAge } from '../../domain/change.ts'
import type { Finding, Place } from '../../domain/finding.ts'
import type { Newness, Stage } from '../../domain/terms.ts'
import { namesakes, type Namesake } from './namesakes.ts'
import { askDependencies } from './newness-dependency.ts'
import { isTouched, pathStates, type PathState } from './newness-lines.ts'
import { isDependency, isInside, pathOf, placesOf, spellingsOf } from './newness-paths.ts'

/** What the change says of a finding. */
export interface Saying {
  readonly newness: Exclude<Newness, 'unknown'>
  readonly confidence: 'high' | 'medium' | 'low'
}

/** Looks up what a change says of a path, and which changed files may be meant by it, too. */
export interface AskedPaths {
  readonly stateOf: (path: string) => PathState
  readonly namesakesOf: (path: string) => readonly Namesake[]
}

/**
 * Asks a change of findings (domain.md c.3, source 4). It says `existing` only at stage pr and only where its base is
 * the merge base; null: it says nothing.
 */
export function askChange(change: Change, stage: Stage): (finding: Finding) => Saying | null {
  const stateOf = pathStates(change)
  const asked = { stateOf, namesakesOf: namesakes(change) }
  const askOfDependency = askDependencies(change, asked)
  const mayClear = stage === 'pr' && change.againstMergeBase
  return (finding) => {
    const age = finding.commit === undefined ? undefined : change.commits?.get(finding.commit)
    const byPlace = () =>
      isDependency(finding) ? askOfDependency(finding) : askLines(finding, change, asked)
    const said = askCommit(age) ?? byPlace()
    if (age === 'unknown' && said?.newness === 'existing') return null
    return said?.newness === 'existing' && !mayClear ? null : said
  }
}

/**
 * By the commit in which it was found, of which its lines are: pushed once, it is out, whatever the head has in that
 * place. Null: not named, or not known whether the base has that commit, and then nothing is cleared.
 */
function askCommit(age: CommitAge | undefined): Saying | null {
  if (age === undefined || age === 'unknown') return null
  return { newness: age === 'before' ? 'existing' : 'new', confidence: 'high' }
}

/** By lines: one touched place is enough for new; existing needs a first place that is at the head, untouched. */
function askLines(finding: Finding, change: Change, { stateOf, namesakesOf }: AskedPaths): Saying | null {
  const places = placesOf(finding)
  let touched: Saying['confidence'] | null = null
  for (const place of places) {
    for (const path of isInside(place) ? [pathOf(place), ...spellingsOf(place)] : spellingsOf(place)) {
      const state = stateOf(path)
      if (!isTouched(place, state)) continue
      if (isExact(place, state)) return { newness: 'new', confidence: 'high' }
      if (touched !== 'medium') touched = isHidden(state) ? 'medium' : 'low'
    }
  }
  if (touched !== null) return { newness: 'new', confidence: touched }
  const first = finding.place
  const isMissing = (place: Place) => !isInside(place) || stateOf(pathOf(place)).is === 'elsewhere'
  if (
    places.some(
      (place) => isMissing(place) && namesakesOf(pathOf(place)).some((other) => isTouchedIn(place, other)),
    )
  )
    return { newness: 'new', confidence: 'low' }
  if (first === null || !isInside(first)) return null
  const spellings = [first, ...places.filter((place) => place !== first && isSpelling(place, first))]
  const isThere = spellings.some((place) => ['untouched', 'file'].includes(stateOf(pathOf(place)).is))
  if (!isThere) return null
  // Where the longer name is reported, too, scanners name paths from the root, and the shorter one is meant.
  const doubtful = namesakesOf(pathOf(first)).filter(({ path }) => change.present?.has(path) !== true)
  if (first.line !== undefined && doubtful.some((other) => isTouchedIn(first, other))) return null
  return { newness: 'existing', confidence: 'high' }
}

/** The reader names a path twice where it cannot know whether `%20` is a space: once decoded, once as written. */
function isSpelling(place: Place, first: Place): boolean {
  if (!isInside(place) || place.line !== first.line || !pathOf(place).includes('%')) return false
  try {
    return decodeURIComponent(pathOf(place)).normalize('NFC') === pathOf(first)
  } catch {
    return false
  }
}

function isTouchedIn(place: Place, { file }: Namesake): boolean {
  if (place.line !== undefined && file.lines !== undefined && place.line > file.lines) return false
  return isTouched(place, { is: 'file', file })
}

/** Lines are known on both sides, not only files. */
function isExact(place: Place, state: PathState): boolean {
  return place.line !== undefined && state.is === 'file' && state.file.shown
}

/** The file changed, and the change does not show where: an attribute or an odd line end may have been put for that. */
function isHidden(state: PathState): boolean {
  return state.is === 'file' && !state.file.shown
}
