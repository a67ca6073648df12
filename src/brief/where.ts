import type { Basis, Judged } from '../domain/decision.ts'
import type { Place } from '../domain/finding.ts'
import { joined, ours, text, value, type Text } from '../domain/text.ts'
import { counted } from '../domain/counted.ts'
import type { Reader } from './reader.ts'
import { dateOf } from './times.ts'

/** Where it is and since when: at most three places, the rest counted. */
export function whereOf(group: readonly Judged[], basis: Basis, reader: Reader): Text {
  const [worst] = group
  if (worst === undefined) return text`nowhere`
  if (reader.withholds(worst))
    return text`not shown in public: see the scanner's own report, or run it and ${'baton gate'} locally; ${newnessOf(worst, basis, reader)}`
  const open = group.filter((judged) => !reader.withholds(judged))
  const places = distinct(open)
  if (places.length === 0) return text`${outside(worst)}, ${newnessOf(worst, basis, reader)}`
  const more = places.length - 3
  const shown = joined(places.slice(0, 3).map(placeOf), ', ')
  const rest = more > 0 ? text` and ${ours(counted(more, 'more place'))}` : []
  return text`${shown}${rest}, ${newnessOf(worst, basis, reader)}`
}

/** Of what is withheld, where to look, in fewer words; everything else has no shorter way to be found. */
export function whereInShort(worst: Judged, basis: Basis, reader: Reader): { readonly short?: Text } {
  if (!reader.withholds(worst)) return {}
  return {
    short: text`not shown in public: see the scanner's own report; ${newnessOf(worst, basis, reader)}`,
  }
}

/** Path and line as one value. */
export function placeOf(place: Place): Text {
  return place.line === undefined ? [value(place.path)] : [value(place.path), value(`:${place.line}`)]
}

/** New here or old, and by which source where that is not the change itself. */
export function newnessOf(judged: Judged, basis: Basis, reader: Reader): Text {
  // The commit would say where to look.
  if (judged.newness === 'new' && reader.withholds(judged)) return text`new`
  const commit = basis.commit === null ? text`this commit` : text`${basis.commit.slice(0, 7)}`
  if (judged.newness === 'new') {
    if (judged.newSource === 'change')
      return basis.stage === 'pr' ? text`added in this change` : text`new with ${commit}`
    if (judged.newSource === 'baseline-file') return text`new: not among the adopted debt`
    if (judged.newSource === 'ledger') return text`new: the record of the target branch does not have it`
    if (judged.newSource === 'open-issue') return text`new: an earlier run stopped it, and it is still here`
    return text`new: the scan of the base does not have it`
  }
  if (judged.newness === 'unknown') return text`new or old cannot be told`
  const since = ours(dateOf(judged.firstSeen))
  return judged.adopted ? text`adopted debt, here since ${since}` : text`here before this change`
}

function distinct(group: readonly Judged[]): Place[] {
  const seen = new Map<unknown, Place>()
  for (const { finding } of group) {
    const { place } = finding
    // A Foreign is a string at run time: equal paths are equal keys.
    if (place !== null && !seen.has(place.path)) seen.set(place.path, place)
  }
  return [...seen.values()]
}

function outside({ finding }: Judged): Text {
  if (finding.artifactDigest !== undefined) return text`image ${finding.artifactDigest}`
  return text`the scan names no place`
}
