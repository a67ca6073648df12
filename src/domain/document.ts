import type { Table } from './table.ts'
import type { Text } from './text.ts'

/** A page of its own, to be kept: nothing in it is folded or left out. */
export interface Document {
  readonly title: Text
  readonly sections: readonly DocumentSection[]
}

export interface DocumentSection {
  readonly title: Text
  readonly says: readonly Text[]
  readonly table: Table | null
}
