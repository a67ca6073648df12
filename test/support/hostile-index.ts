import { readFileSync } from 'node:fs'
import { shared, sharedIsThere } from './shared.ts'

/** A row of the hostile set's index. */
export interface HostileRow {
  /** Without its folder and ending. */
  readonly name: string
  readonly expect: string
  readonly content: Readonly<Record<string, unknown>>
}

/** Rows of a folder of the hostile set that holds JSON; none where the set is absent. */
export function hostileRows(folder: 'api' | 'scenario'): HostileRow[] {
  if (!sharedIsThere) return []
  const lines = readFileSync(shared('hostile/INDEX.tsv'), 'utf8').split('\n')
  return lines
    .map((line) => line.split('\t'))
    .filter(([file = '']) => file.startsWith(`${folder}/`))
    .map(([file = '', , , expect = '']) => ({
      name: file.slice(folder.length + 1).replace('.json', ''),
      expect,
      content: JSON.parse(readFileSync(shared(`hostile/${file}`), 'utf8')) as HostileRow['content'],
    }))
}
