import type { Place } from '../../domain/finding.ts'
import { foreign } from '../../domain/foreign.ts'
import type { ArtifactNames } from './artifact-locations.ts'
import type { NamedPath } from './paths.ts'
import { maskPath, maskUserInfo } from './redact.ts'
import { indexOf, isGiven, listOf, objectOf, objectsOf, type Json } from './shape.ts'

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
      const found = placeAt(written, named, region, secrets)
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

/** An end that is given and cannot be read may be any line, so that nothing is known but the file. */
function regionOf(physical: Json): Lines {
  const region = objectOf(physical['region'])
  const line = lineOf(region?.['startLine'])
  if (line === null) return nowhere
  if (!isGiven(region?.['endLine'])) return { line }
  const endLine = lineOf(region?.['endLine'])
  return endLine === null || endLine < line ? nowhere : { line, endLine }
}

function lineOf(value: unknown): number | null {
  const line = indexOf(value, 1)
  return line === null || line > lastLine ? null : line
}

/** What git and GitHub's API can count. */
const lastLine = 2 ** 31 - 1

function placeAt(
  written: string,
  { inside, spellings, written: asWritten }: NamedPath,
  lines: Lines,
  secrets: readonly string[] | null,
): Place {
  const shown = maskUserInfo(written)
  const path = secrets === null ? shown : maskPath(shown, secrets)
  return {
    path: foreign(path),
    // A masked path names no file; what is asked about its file is asked of the true one.
    inside: inside && path === written,
    ...lines,
    ...(inside && path !== written ? { real: () => foreign(written) } : {}),
    ...(asWritten === undefined ? {} : { written: () => foreign(asWritten) }),
    ...(spellings === undefined ? {} : { spellings: () => spellings.map(foreign) }),
  }
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
