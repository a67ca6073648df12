import type { Event } from '../domain/event.ts'
import { StoreFailure, type Snapshot } from '../domain/ledger.ts'
import { readEvents } from './files.ts'
import { closedFolder, runsFolder } from './layout.ts'
import type { OpenLedger } from './read-record.ts'

/** Everything that ever happened; only metrics and audits ask for it, no run does. */
export interface History {
  /** All events of each incident, open and closed. */
  readonly incidents: readonly (readonly Event[])[]
  /** Events of no incident. */
  readonly runs: readonly Event[]
}

const filesAtOnce = 500

/** Rejects with StoreFailure when any part of it cannot be read: half a history is none. */
export async function historyOf({ events, snapshot }: OpenLedger): Promise<History> {
  const closed = await eventsIn(await filesIn(snapshot, closedFolder, 3), snapshot, idOf)
  const runs = await eventsIn(await filesIn(snapshot, runsFolder, 3), snapshot, () => undefined)
  return { incidents: [...events.values(), ...closed], runs: runs.flat().sort((a, b) => a.seq - b.seq) }
}

async function eventsIn(
  paths: readonly string[],
  snapshot: Snapshot,
  incidentOf: (path: string) => string | undefined,
): Promise<readonly (readonly Event[])[]> {
  const all: (readonly Event[])[] = []
  for (let at = 0; at < paths.length; at += filesAtOnce) {
    for (const [path, content] of await snapshot.read(paths.slice(at, at + filesAtOnce))) {
      const events = readEvents(content ?? '', incidentOf(path))
      if (typeof events === 'string') throw new StoreFailure(path)
      all.push(events)
    }
  }
  return all
}

/** The incident whose file a path is. */
export function idOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.json$/, '')
}

/** Paths of the files so many folders deep. */
export async function filesIn(snapshot: Snapshot, folder: string, depth: number): Promise<string[]> {
  const names = await snapshot.list(folder)
  const paths = names.map((name) => `${folder}/${name}`)
  if (depth === 1) return paths
  const deeper = await Promise.all(paths.map((path) => filesIn(snapshot, path, depth - 1)))
  return deeper.flat()
}
