import type { Text } from './text.ts'

/** Rows under a head; groups are told apart by a title of their own. */
export interface Table {
  readonly head: readonly string[]
  readonly groups: readonly TableGroup[]
}

export interface TableGroup {
  /** Null: there is one group only. */
  readonly title: Text | null
  readonly rows: readonly (readonly Text[])[]
}
