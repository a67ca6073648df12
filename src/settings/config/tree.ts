/** YAML as we look at it: values with places, and nothing that could refer, merge or construct. */
export type Tree = ScalarNode | MapNode | ListNode

export interface ScalarNode extends Span {
  readonly is: 'scalar'
  readonly value: string | number | boolean | null
}

export interface MapNode extends Span {
  readonly is: 'map'
  readonly entries: readonly { readonly key: string; readonly keySpan: Span; readonly value: Tree }[]
}

export interface ListNode extends Span {
  readonly is: 'list'
  readonly items: readonly Tree[]
}

/** Offsets into the text, UTF-16 units; the end is behind the last. */
export interface Span {
  readonly start: number
  readonly end: number
}

export type Path = readonly (string | number)[]

/** What stands at a path; null when nothing does. */
export function nodeAt(tree: Tree, path: Path): Tree | null {
  let node: Tree | null = tree
  for (const step of path) node = node === null ? null : childOf(node, step)
  return node
}

/** The key of the entry that the path ends in, else the node that holds it. */
export function keySpanAt(tree: Tree, path: Path): Span {
  const holder = nodeAt(tree, path.slice(0, -1)) ?? tree
  const last = path.at(-1)
  return (holder.is === 'map' ? holder.entries.find(({ key }) => key === last)?.keySpan : null) ?? holder
}

function childOf(node: Tree, step: string | number): Tree | null {
  if (node.is === 'map') return node.entries.find(({ key }) => key === String(step))?.value ?? null
  return node.is === 'list' ? (node.items[Number(step)] ?? null) : null
}

/** Plain values; objects without a prototype, so that `__proto__` is a key like any other. */
export function plain(tree: Tree): unknown {
  if (tree.is === 'scalar') return tree.value
  if (tree.is === 'list') return tree.items.map(plain)
  const object = Object.create(null) as Record<string, unknown>
  for (const { key, value } of tree.entries) object[key] = plain(value)
  return object
}

/** 1-based line and column (UTF-16 units) of an offset. */
export function positionOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  let line = 1
  let start = 0
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    line++
    start = at + 1
  }
  return { line, column: offset - start + 1 }
}
