/** Member names of the objects that are open at one moment, to find one that comes twice. */
export interface MemberNames {
  readonly open: (depth: number) => void
  readonly close: (depth: number) => void
  /** Whether the object at this depth has the name already. `start` and `end` are bytes, without the quotes. */
  readonly isTwice: (depth: number, start: number, end: number, isEscaped: boolean) => boolean
}

/**
 * Few plain names are compared as bytes, with no text made of them; an object with many, or with an escaped one,
 * goes to a set of decoded names. So a million names in one object cost a million look-ups and no more.
 */
export function memberNames(bytes: Uint8Array, depths: number): MemberNames {
  const starts: number[] = []
  const ends: number[] = []
  let top = 0
  const first = new Int32Array(depths + 1)
  const decoded = new Map<number, Set<string>>()

  const hasPlain = (depth: number, start: number, end: number): boolean => {
    for (let other = first[depth] ?? 0; other < top; other++) {
      const from = starts[other] ?? 0
      if ((ends[other] ?? 0) - from !== end - start) continue
      let same = 0
      while (same < end - start && bytes[from + same] === bytes[start + same]) same++
      if (same === end - start) return true
    }
    return false
  }

  const setOf = (depth: number): Set<string> => {
    const names = new Set<string>()
    for (let other = first[depth] ?? 0; other < top; other++)
      names.add(nameOf(bytes, starts[other] ?? 0, ends[other] ?? 0))
    decoded.set(depth, names)
    return names
  }

  return {
    open: (depth) => {
      first[depth] = top
    },
    close: (depth) => {
      top = first[depth] ?? 0
      if (decoded.size > 0) decoded.delete(depth)
    },
    isTwice: (depth, start, end, isEscaped) => {
      let names = decoded.size > 0 ? decoded.get(depth) : undefined
      if (names === undefined && (isEscaped || top - (first[depth] ?? 0) >= few)) names = setOf(depth)
      if (names !== undefined) {
        const name = nameOf(bytes, start, end)
        if (names.has(name)) return true
        names.add(name)
        return false
      }
      if (hasPlain(depth, start, end)) return true
      starts[top] = start
      ends[top] = end
      top++
      return false
    },
  }
}

const few = 16
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })

/** The name as `JSON.parse` decodes it; one that it will refuse stands for itself. */
function nameOf(bytes: Uint8Array, start: number, end: number): string {
  const raw = utf8.decode(bytes.subarray(start, end))
  if (!raw.includes('\\')) return raw
  try {
    return String(JSON.parse(`"${raw}"`))
  } catch {
    return raw
  }
}
