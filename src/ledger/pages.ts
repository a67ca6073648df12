import type { LedgerPages } from '../domain/ledger.ts'
import { readBaseline } from './baselines.ts'
import { readEvents } from './files.ts'
import { baselinePath, closedPath } from './layout.ts'
import type { OpenLedger } from './read-record.ts'

/** A page cannot be understood; `why` is the ledger's. */
export class PageFailure extends Error {
  override readonly name = 'PageFailure'
  readonly why: 'newer' | 'broken'

  constructor(path: string, why: 'newer' | 'broken') {
    super(`${path} is ${why}`)
    this.why = why
  }
}

/** The rest of a ledger, one file at a time. */
export function pagesOf(ledger: OpenLedger | null): LedgerPages {
  const none = (): Promise<[]> => Promise.resolve([])
  if (ledger === null)
    return {
      incident: none,
      recorded: () => Promise.resolve(new Set()),
      baseline: () => Promise.resolve(null),
    }

  const { snapshot, events } = ledger
  const textOf = async (path: string): Promise<string | null> =>
    (await snapshot.read([path])).get(path) ?? null
  return {
    incident: async (id) => {
      const open = events.get(id)
      if (open !== undefined) return open
      const path = closedPath(id)
      const text = await textOf(path)
      return text === null ? [] : understood(path, readEvents(text, id))
    },
    recorded: async (paths) => {
      const texts = await snapshot.read(paths)
      const ids = [...texts.values()].flatMap((text) => text?.match(/(?<="id":")E-[0-9a-f]{16}(?=")/g) ?? [])
      return new Set(ids)
    },
    baseline: async (key) => {
      const path = baselinePath(key)
      const text = await textOf(path)
      return text === null ? null : understood(path, readBaseline(text, key))
    },
  }
}

function understood<T extends object>(path: string, read: T | 'newer' | 'broken'): T {
  if (typeof read === 'string') throw new PageFailure(path, read)
  return read
}
