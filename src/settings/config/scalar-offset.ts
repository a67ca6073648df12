import type { ScalarNode } from './tree.ts'

/**
 * Where the character `offset` of a scalar's value stands in the source. Exact for what stands on one line and for
 * block scalars with `|`; folded lines are counted as one space each.
 */
export function scalarOffset(source: string, node: ScalarNode, offset: number): number {
  const first = source[node.start]
  if (first === '|' || first === '>') return inBlock(source, node, offset)
  const escape = first === '"' ? /\\(?:x..|u....|U........|[\s\S])/y : first === "'" ? /''/y : null
  let at = node.start + (escape === null ? 0 : 1)
  for (let left = offset; left > 0 && at < node.end; left--) at = after(source, at, escape)
  return Math.min(at, node.end)
}

/** Behind one character of the value: an escape, a folded line end with its indentation, or just a character. */
function after(source: string, at: number, escape: RegExp | null): number {
  const fold = /[ \t]*\r?\n[ \t]*/y
  for (const form of [escape, fold]) {
    if (form === null) continue
    form.lastIndex = at
    const found = form.exec(source)
    if (found !== null) return at + found[0].length
  }
  return at + 1
}

/** The first line of the block says how far all are indented. */
function inBlock(source: string, node: ScalarNode, offset: number): number {
  let at = source.indexOf('\n', node.start) + 1
  const indent = /^ */.exec(source.slice(at))?.[0].length ?? 0
  for (let left = offset; ;) {
    const end = source.indexOf('\n', at)
    const lineEnd = end < 0 ? source.length : source[end - 1] === '\r' ? end - 1 : end
    const length = Math.max(0, lineEnd - at - indent)
    if (left <= length || end < 0 || end >= node.end) return Math.min(at + indent + left, node.end)
    left -= length + 1
    at = end + 1
  }
}
