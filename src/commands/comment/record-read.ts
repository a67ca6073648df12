import type { Event } from '../../domain/event.ts'
import type { IncidentState } from '../../domain/incident-state.ts'
import { StoreFailure } from '../../domain/ledger.ts'
import { Inability } from '../../domain/problem.ts'
import { text } from '../../domain/text.ts'
import { fold } from '../../incident/fold.ts'
import type { ToldIssue } from '../../intake/request/payload.ts'
import { PageFailure, pagesOf } from '../../ledger/pages.ts'
import { openHere } from '../record/at-ledger.ts'
import type { AtForge } from './at-forge.ts'

/** The record as it was read once. Whatever of it cannot be read rejects with Inability 30. */
export interface RecordRead {
  /**
   * The incident whose issue this is, by the record: the issue's own text is at most a hint where to look for one that
   * has ended. Null: it is no incident's issue.
   */
  readonly incidentOf: (issue: ToldIssue) => Promise<string | null>
  /** Everything that happened to an incident; none when there is no such. */
  readonly eventsOf: (incident: string) => Promise<readonly Event[]>
}

export async function readRecordAt({ ledger, repository }: AtForge): Promise<RecordRead> {
  const open = await openHere(ledger)
  const states = open?.record.open ?? new Map<string, IncidentState>()
  const pages = pagesOf(open)
  const isOf = ({ issue: its }: IncidentState, { number }: ToldIssue): boolean =>
    its?.number === number && its.repository.toLowerCase() === repository.toLowerCase()
  const eventsOf = (incident: string) => orUnreadable(pages.incident(incident))
  return {
    eventsOf,
    incidentOf: async (issue) => {
      if (issue.isPullRequest) return null
      for (const state of states.values()) if (isOf(state, issue)) return state.id
      if (issue.named === null || states.has(issue.named)) return null
      const events = await eventsOf(issue.named)
      return events.length > 0 && isOf(fold(events), issue) ? issue.named : null
    },
  }
}

async function orUnreadable<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading
  } catch (error) {
    if (!(error instanceof StoreFailure) && !(error instanceof PageFailure)) throw error
    throw new Inability(30, [halfRead])
  }
}

const halfRead = {
  code: 'ledger-unreadable',
  sentence: text`a part of the record cannot be read, so nothing was done`,
  remedy: text`run ${'baton ledger check'}`,
} as const
