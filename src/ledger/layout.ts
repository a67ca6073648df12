import { createHash } from 'node:crypto'
import type { BaselineKey } from '../domain/ledger.ts'

/** Where the ledger's files are; docs/ledger.md. Nothing that a stranger named reaches a path unchecked. */
export const headPath = 'head.json'
export const openFolder = 'open'
export const closedFolder = 'closed'
export const runsFolder = 'runs'

const idPattern = /^INC-[0-9A-Z]{2,32}(?:-[0-9]{1,6})?$/

/** Whether an id may name a file. */
export function isIncidentId(id: string): boolean {
  return idPattern.test(id)
}

export function openPath(id: string): string {
  return `${openFolder}/${checked(id)}.json`
}

/**
 * In 32 × 32 folders by the first two characters after `INC-`: a folder's list stays short however much is closed,
 * and the outermost one comes along with every fetch.
 */
export function closedPath(id: string): string {
  const [first = '', second = ''] = checked(id).slice(4)
  return `${closedFolder}/${first}/${second}/${id}.json`
}

/**
 * Events of one transaction that belong to no incident, in a file of their own named by the first of them. Folders
 * hold at most 256 such, since who adds a file fetches the whole folder's list.
 */
export function runPath(at: string, seq: number): string {
  const month = /^\d{4}-\d{2}/.exec(at)?.[0]
  if (month === undefined) throw new RangeError('an event without a time')
  return `${runsFolder}/${month}/${Math.floor(seq / 256)}/${seq}.json`
}

/** Names are for people, the digests keep two of them apart. */
export function baselinePath({ service, tool, category, branch }: BaselineKey): string {
  return `baselines/${named(tool, JSON.stringify([service, tool, category]))}/${named(branch, branch)}.json`
}

function checked(id: string): string {
  if (!isIncidentId(id)) throw new RangeError('no incident has such an id')
  return id
}

function named(name: string, whole: string): string {
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
  return `${slug}-${createHash('sha256').update(whole).digest('hex').slice(0, 12)}`
}
