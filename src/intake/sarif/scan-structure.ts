import { fileFaults, type Fault } from './file-problems.ts'
import { limits } from './limits.ts'
import { memberNames } from './member-names.ts'
import { placeOf } from './place-in-text.ts'

/**
 * One pass over the bytes of a JSON document, without recursion, for what `JSON.parse` lets pass and we do not:
 * nesting over the limit, a member name twice in one object (names compared decoded), text behind the document.
 * Anything else that is wrong is left to `JSON.parse`.
 */
export function findStructureFault(bytes: Uint8Array): Fault | null {
  const names = memberNames(bytes, limits.depth)
  const levels = new Uint8Array(limits.depth + 1)
  const end = bytes.length
  let depth = 0
  let isDone = false
  for (let at = 0; at < end; at++) {
    const byte = bytes[at] ?? 0
    // Letters, digits and white space outside of strings say nothing about structure.
    if (isDone ? byte <= space : byte !== quote && isPlain(byte)) continue
    if (isDone) return { ...fileFaults.trailing(), ...placeOf(bytes, at) }
    if (byte === quote) {
      const start = at + 1
      let isEscaped = false
      for (at = start; at < end && bytes[at] !== quote; at++) {
        if (bytes[at] !== backslash) continue
        isEscaped = true
        at++
      }
      if (levels[depth] === awaitsName) {
        levels[depth] = awaitsValue
        if (names.isTwice(depth, start, at, isEscaped))
          return { ...fileFaults.duplicate(), ...placeOf(bytes, start) }
      }
      isDone = depth === 0
    } else if (byte === comma) {
      if (levels[depth] === awaitsValue) levels[depth] = awaitsName
    } else if (byte === openObject || byte === openArray) {
      depth++
      if (depth > limits.depth) return { ...fileFaults.tooDeep(limits.depth), ...placeOf(bytes, at) }
      levels[depth] = byte === openObject ? awaitsName : inArray
      if (byte === openObject) names.open(depth)
    } else if (byte === closeObject || byte === closeArray) {
      if (depth === 0) return null
      if (levels[depth] !== inArray) names.close(depth)
      depth--
      isDone = depth === 0
    }
  }
  return null
}

const space = 0x20
const quote = 0x22
const comma = 0x2c
const openArray = 0x5b
const backslash = 0x5c
const closeArray = 0x5d
const openObject = 0x7b
const closeObject = 0x7d

/** What an open level awaits. */
const inArray = 0
const awaitsName = 1
const awaitsValue = 2

function isPlain(byte: number): boolean {
  return byte < comma || (byte > comma && byte < openArray)
}
