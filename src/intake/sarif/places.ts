import type { Place } from '../../domain/finding.ts'
import { foreign } from '../../domain/foreign.ts'
import type { ArtifactNames } from './artifact-locations.ts'
import { maskPath, maskUserInfo } from './redact.ts'
import { indexOf, listOf, objectOf, objectsOf, type Json } from './shape.ts'

/** Places of one result, and what identity needs of the first. */
export interface Places {
  /** The first usable location. */
  readonly place: Place | null
  readonly all: readonly Place[]
  /** `physicalLocation` of the first usable location. */
  readonly physical: Json | null
}

/**
 * Every place that a result names, each once: locations, related locations, steps of its flows. None is left
 * out, since whether a finding is new may hang on the last one. `secrets` (class secret) masks paths.
 */
export function placesOf(
  result: Json,
  run: Json,
  names: ArtifactNames,
  secrets: readonly string[] | null,
): Places {
  const all: Place[] = []
  const seen = new Set<string>()
  let place: Place | null = null
  let physical: Json | null = null
  for (const location of locationsOf(result, run)) {
    const at = objectOf(objectOf(location)?.['physicalLocation'])
    const named = at === null ? null : names(objectOf(at['artifactLocation']))
    if (at === null || named === null) continue
    const region = regionOf(at)
    for (const written of named.undecoded === undefined ? [named.path] : [named.path, named.undecoded]) {
      const key = `${region.line ?? ''}-${region.endLine ?? ''} ${written}`
      if (seen.has(key)) continue
      seen.add(key)
      const found = placeAt(written, named.inside, region, secrets)
      all.push(found)
      if (place !== null) continue
      place = found
      physical = at
    }
  }
  return { place, all, physical }
}

/** Line and end line of a location, where they are lines. */
interface Lines {
  readonly line?: number
  readonly endLine?: number
}

const nowhere: Lines = {}

function regionOf(physical: Json): Lines {
  const region = objectOf(physical['region'])
  const line = indexOf(region?.['startLine'], 1)
  if (line === null || line > lastLine) return nowhere
  const endLine = indexOf(region?.['endLine'], line)
  return endLine === null || endLine > lastLine ? { line } : { line, endLine }
}

/** What git and GitHub's API can count. */
const lastLine = 2 ** 31 - 1

function placeAt(written: string, isInside: boolean, lines: Lines, secrets: readonly string[] | null): Place {
  const shown = maskUserInfo(written)
  const path = secrets === null ? shown : maskPath(shown, secrets)
  // A masked path names no file any more, so nothing may be concluded from the change about it.
  return { path: foreign(path), inside: isInside && path === written, ...lines }
}

/** Locations, related locations, then each step of each flow (SARIF §3.27.12, .22, .18). */
function* locationsOf(result: Json, run: Json): Generator {
  yield* listOf(result['locations'])
  yield* listOf(result['relatedLocations'])
  const shared = listOf(run['threadFlowLocations'])
  for (const flow of objectsOf(result['codeFlows']))
    for (const thread of objectsOf(flow['threadFlows']))
      for (const step of objectsOf(thread['locations'])) {
        const index = indexOf(step['index'])
        yield step['location'] ?? (index === null ? null : objectOf(shared[index])?.['location'])
      }
  for (const stack of objectsOf(result['stacks']))
    for (const frame of objectsOf(stack['frames'])) yield frame['location']
}
