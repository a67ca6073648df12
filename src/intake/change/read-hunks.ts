import type { LineRange } from '../../domain/change.ts'

/** What the hunks of one file change, in lines of the new version. */
export interface Hunks {
  readonly added: readonly LineRange[]
  /** Lines were deleted after this line of the new version, and not as many put in their place. */
  readonly deletedAfter: readonly number[]
  /** Texts of added lines, when asked for. */
  readonly addedText: readonly string[]
  /** False: tools may count the lines of this file otherwise than git does, so no line number can be trusted. */
  readonly countable: boolean
  /** How many lines are added and deleted. */
  readonly changes: number
}

/** Hunks and where they end. Null: what begins like a hunk is not one to its end (a patch that was cut). */
export type HunksRead = { readonly hunks: Hunks; readonly end: number } | null

/**
 * Reads the hunks that begin at `from`, with any number of context lines, by the line counts of their headers: a line
 * of a file may look like a header and is none. A group that only changes line ends (CRLF) changes nothing.
 */
export function readHunks(patch: Uint8Array, from: number, keepText: boolean): HunksRead {
  const gathered = { added: [] as LineRange[], deletedAfter: [] as number[], addedText: [] as string[] }
  const totals = { changes: 0, countable: true }
  let at = from
  while (startsWith(patch, at, '@@ ')) {
    const header = headerAt(patch, at)
    if (header === null) return null
    const { oldCount, newCount } = header
    let [oldLeft, newLeft] = [oldCount, newCount]
    let line = newCount === 0 ? header.newStart + 1 : header.newStart
    let group: Group = { removed: [], added: [] }
    const flush = () => {
      settleGroup(patch, group, line - group.added.length, gathered, keepText)
      group = { removed: [], added: [] }
    }
    at = lineEnd(patch, at) + 1
    while (oldLeft > 0 || newLeft > 0) {
      if (at >= patch.length) return null
      const end = lineEnd(patch, at)
      const sign = patch[at]
      if (sign === minus) {
        if (group.added.length > 0) flush()
        group.removed.push([at + 1, end])
        oldLeft--
        totals.changes++
      } else if (sign === plus) {
        group.added.push([at + 1, end])
        totals.countable &&= isCountable(patch, at + 1, end)
        newLeft--
        line++
        totals.changes++
      } else if (sign === space || end === at) {
        flush()
        oldLeft--
        newLeft--
        line++
      } else if (sign !== backslash) return null
      at = end + 1
    }
    if (oldLeft < 0 || newLeft < 0) return null
    flush()
    if (startsWith(patch, at, '\\ ')) at = lineEnd(patch, at) + 1
  }
  return { hunks: { ...gathered, ...totals }, end: at }
}

type Slice = readonly [from: number, to: number]

interface Group {
  readonly removed: Slice[]
  readonly added: Slice[]
}

interface Gathered {
  readonly added: LineRange[]
  readonly deletedAfter: number[]
  readonly addedText: string[]
}

/** `first` is the line of the new version at which the group stands. */
function settleGroup(
  patch: Uint8Array,
  group: Group,
  first: number,
  into: Gathered,
  keepText: boolean,
): void {
  const { removed, added } = group
  if (removed.length === 0 && added.length === 0) return
  if (removed.length === added.length && removed.every((old, at) => sameButEnd(patch, old, added[at]))) return
  if (added.length > 0) into.added.push({ from: first, to: first + added.length - 1 })
  if (removed.length > added.length) into.deletedAfter.push(first - 1)
  if (removed.length > added.length && added.length > 0) into.deletedAfter.push(first + added.length - 1)
  if (keepText) for (const [from, to] of added) into.addedText.push(utf8.decode(patch.subarray(from, to)))
}

const utf8 = new TextDecoder('utf-8')

function sameButEnd(patch: Uint8Array, one: Slice, other: Slice | undefined): boolean {
  if (other === undefined) return false
  return Buffer.compare(withoutReturn(patch, one), withoutReturn(patch, other)) === 0
}

function withoutReturn(patch: Uint8Array, [from, to]: Slice): Uint8Array {
  return patch.subarray(from, to > from && patch[to - 1] === carriageReturn ? to - 1 : to)
}

/** Line breaks that tools count and git does not: a lone CR, NEL, U+2028, U+2029; NUL is no text at all. */
function isCountable(patch: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const byte = patch[at]
    if (byte === 0 || (byte === carriageReturn && at + 1 < to)) return false
    if (byte === 0xc2 && patch[at + 1] === 0x85) return false
    if (byte === 0xe2 && patch[at + 1] === 0x80 && (patch[at + 2] === 0xa8 || patch[at + 2] === 0xa9))
      return false
  }
  return true
}

function headerAt(patch: Uint8Array, at: number) {
  const line = Buffer.from(patch.subarray(at, Math.min(lineEnd(patch, at), at + 120))).toString('latin1')
  const found = /^@@ -\d{1,10}(?:,(\d{1,10}))? \+(\d{1,10})(?:,(\d{1,10}))? @@/.exec(line)
  if (found === null) return null
  const [, oldCount = '1', newStart = '0', newCount = '1'] = found
  return { oldCount: Number(oldCount), newStart: Number(newStart), newCount: Number(newCount) }
}

function startsWith(patch: Uint8Array, at: number, text: string): boolean {
  for (let index = 0; index < text.length; index++)
    if (patch[at + index] !== text.charCodeAt(index)) return false
  return true
}

function lineEnd(patch: Uint8Array, at: number): number {
  const end = patch.indexOf(newline, at)
  return end < 0 ? patch.length : end
}

const [minus, plus, space, backslash, carriageReturn, newline] = [0x2d, 0x2b, 0x20, 0x5c, 0x0d, 0x0a]
