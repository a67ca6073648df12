import type { Change, ChangedFile } from '../../domain/change.ts'
import type { Finding, Place } from '../../domain/finding.ts'
import { reveal } from '../../domain/foreign.ts'
import type { Newness, Stage } from '../../domain/terms.ts'
import { isDependency } from './newness-paths.ts'
import { askDependencies } from './newness-dependency.ts'
import { isTouched, pathStates, type PathState } from './newness-lines.ts'

/** What the change says of a finding. */
export interface Saying {
  readonly newness: Exclude<Newness, 'unknown'>
  readonly confidence: 'high' | 'medium' | 'low'
}

/**
 * Asks a change of findings (domain.md c.3, source 4). It says `existing` only at stage pr and only where its base is
 * the merge base; null: it says nothing.
 */
export function askChange(change: Change, stage: Stage): (finding: Finding) => Saying | null {
  const stateOf = pathStates(change)
  const askOfDependency = askDependencies(change, stateOf)
  const mayClear = stage === 'pr' && change.againstMergeBase
  return (finding) => {
    const said = isDependency(finding) ? askOfDependency(finding) : askLines(finding, stateOf)
    return said?.newness === 'existing' && !mayClear ? null : said
  }
}

/** By lines: one touched place is enough for new; existing needs a first place that is at the head, untouched. */
function askLines(finding: Finding, stateOf: (path: string) => PathState): Saying | null {
  const places = finding.place === null ? finding.places : [finding.place, ...finding.places]
  let touched: Saying['confidence'] | null = null
  for (const place of places) {
    if (!place.inside) continue
    const state = stateOf(reveal(place.path))
    if (!isTouched(place, state)) continue
    if (isExact(place, state)) return { newness: 'new', confidence: 'high' }
    touched = 'low'
  }
  if (touched !== null) return { newness: 'new', confidence: touched }
  const first = finding.place
  if (first === null || !first.inside) return null
  const spellings = [first, ...places.filter((place) => place !== first && isSpelling(place, first))]
  const isThere = spellings.some((place) => ['untouched', 'file'].includes(stateOf(reveal(place.path)).is))
  return isThere ? { newness: 'existing', confidence: 'high' } : null
}

/** The reader names a path twice where it cannot know whether `%20` is a space: once decoded, once as written. */
function isSpelling(place: Place, first: Place): boolean {
  if (!place.inside || place.line !== first.line || !reveal(place.path).includes('%')) return false
  try {
    return decodeURIComponent(reveal(place.path)).normalize('NFC') === reveal(first.path)
  } catch {
    return false
  }
}

/** Lines are known on both sides, not only files. */
function isExact(place: Place, state: PathState): boolean {
  return place.line !== undefined && state.is === 'file' && isShown(state.file)
}

function isShown(file: ChangedFile): boolean {
  return file.shown
}
