import type { Account } from '../../domain/account.ts'
import type { Request } from '../../domain/request.ts'

/** Where a request comes in, and what is known there without reading it. */
export interface Door {
  readonly by: Account
  readonly via: Request['via']
  /** Unique at this door: a comment's id, a run. */
  readonly source: string
  /** The incident that this place is about; null: the command must name it. */
  readonly incident: string | null
  /** The term that the asker saw, where that is known. */
  readonly term?: number
}
