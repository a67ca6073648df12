import type { BatonPath } from './baton-path.ts'
import type { Text } from './text.ts'

/** What one audience is told, with no format in it. `render/` makes Markdown, terminal text or a log line of it. */
export interface Brief {
  readonly verdictWord: 'stopped' | 'quarantined' | 'cannot-tell' | 'not-stopped' | 'fixed' | 'would-stop'
  /** Verdict in words first, the reason and the rule in the same breath. */
  readonly headline: Text
  /** The seven lines of words.md, in their order. */
  readonly rows: readonly BriefRow[]
  /** Others in one line; where the record is; who was told. */
  readonly footer: readonly Text[]
  readonly folds: readonly Fold[]
}

export interface BriefRow {
  readonly label: 'What' | 'Where' | 'Next' | 'Who' | 'By when' | 'Contained' | 'Contest'
  readonly says: Text
}

export interface Fold {
  /** Says what is inside. */
  readonly title: Text
  readonly body: readonly Block[]
}

export type Block =
  | { readonly is: 'paragraph'; readonly says: Text }
  | { readonly is: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly Text[])[] }
  | { readonly is: 'list'; readonly items: readonly Text[] }
  /** `code` is ours (a waiver to paste); values in it are quoted by whoever made it. */
  | { readonly is: 'code'; readonly language: 'yaml' | 'text'; readonly code: string }
  /** Items of a checklist that can be ticked; who ticks one asks for it. */
  | { readonly is: 'boxes'; readonly items: readonly Box[] }
  /** A picture of who had it, in order. */
  | { readonly is: 'path'; readonly path: BatonPath }

export interface Box {
  /** Of the checklist's item. */
  readonly id: string
  readonly isDone: boolean
  readonly says: Text
}
