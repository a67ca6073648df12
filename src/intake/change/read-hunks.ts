import type { LineRange } from '../../domain/change.ts'
import { losesCode } from './comment-lines.ts'

/** What the hunks of one file change, in lines of the new version. */
export interface Hunks {
  readonly added: readonly LineRange[]
  /** Lines were deleted after this line of the new version, and not as many put in their place that do something. */
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
 * of a file may look like a header and is none. A line of which only the end changes (CRLF) does not change.
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
        totals.countable &&= isCountable(patch, Math.min(at + 1, end), end)
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
  for (const { removed, added, before } of changedParts(patch, group)) {
    const from = first + before
    if (added.length > 0) into.added.push({ from, to: from + added.length - 1 })
    if (removed.length > added.length || isLost(patch, removed, added)) {
      into.deletedAfter.push(from - 1)
      if (added.length > 0) into.deletedAfter.push(from + added.length - 1)
    }
    if (keepText) for (const slice of added) into.addedText.push(textAt(patch, slice))
  }
}

/** Part of a group: `before` lines of the group's new version stand above it. */
interface Part extends Group {
  readonly before: number
}

/** Without the lines at both ends, or one by one where they are as many, of which only the line end differs. */
function changedParts(patch: Uint8Array, { removed, added }: Group): readonly Part[] {
  const shorter = Math.min(removed.length, added.length)
  let [head, tail] = [0, 0]
  while (head < shorter && sameButEnd(patch, removed[head], added[head])) head++
  while (tail < shorter - head && sameButEnd(patch, removed.at(-1 - tail), added.at(-1 - tail))) tail++
  const cut = (slices: readonly Slice[]) => slices.slice(head, slices.length - tail)
  const middle = { removed: cut(removed), added: cut(added), before: head }
  if (middle.removed.length !== middle.added.length)
    return middle.removed.length + middle.added.length === 0 ? [] : [middle]
  const parts: Part[] = []
  let part: Part | null = null
  for (const [at, slice] of middle.removed.entries()) {
    const other = middle.added[at]
    if (other === undefined || sameButEnd(patch, slice, other)) {
      part = null
      continue
    }
    if (part === null) parts.push((part = { removed: [], added: [], before: head + at }))
    part.removed.push(slice)
    part.added.push(other)
  }
  return parts
}

function isLost(patch: Uint8Array, removed: readonly Slice[], added: readonly Slice[]): boolean {
  if (removed.length === 0) return false
  const textsOf = (slices: readonly Slice[]) => slices.map((slice) => textAt(patch, slice))
  return losesCode(textsOf(removed), textsOf(added))
}

function textAt(patch: Uint8Array, [from, to]: Slice): string {
  return utf8.decode(patch.subarray(from, to))
}

const utf8 = new TextDecoder('utf-8')

function sameButEnd(patch: Uint8Array, one: Slice | undefined, other: Slice | undefined): boolean {
  if (one === undefined || other === undefined) return false
  return Buffer.compare(withoutReturn(patch, one), withoutReturn(patch, other)) === 0
}

function withoutReturn(patch: Uint8Array, [from, to]: Slice): Uint8Array {
  return patch.subarray(from, to > from && patch[to - 1] === carriageReturn ? to - 1 : to)
}

/** Line breaks that tools count and git does not (`odd-lines.ts`); NUL is no text at all. */
function isCountable(patch: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const byte = patch[at]
    if (byte === 0 || (byte === carriageReturn && at + 1 < to)) return false
    if (byte === 0x0b || byte === 0x0c || (byte !== undefined && byte >= 0x1c && byte <= 0x1e)) return false
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
