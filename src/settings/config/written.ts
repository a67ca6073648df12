import type { Path } from './tree.ts'

/** A value of baton.yml that may still have any shape: checks of meaning run beside those of shape. */
export interface Written {
  readonly value: unknown
  readonly path: Path
}

/** What stands under a key; undefined when nothing does, or the holder is no group of keys. */
export function under(holder: Written, ...keys: readonly string[]): Written {
  let { value } = holder
  for (const key of keys) value = isGroup(value) ? value[key] : undefined
  return { value, path: [...holder.path, ...keys] }
}

/** Entries of a list; none when it is no list. */
export function entriesOf({ value, path }: Written): readonly Written[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : []
  return list.map((entry, at) => ({ value: entry, path: [...path, at] }))
}

/** The text there; null when it is none. */
export function textOf({ value }: Written): string | null {
  return typeof value === 'string' ? value : null
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
