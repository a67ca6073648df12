import type { Block } from './brief.ts'

/** Identities and how many of each, as an incident's issue names them. */
export interface NamedIdentities {
  /** They stopped a run: until they are gone, they are new. */
  readonly blocked: ReadonlyMap<string, number>
  readonly tracked: ReadonlyMap<string, number>
}

/**
 * The identities of an incident as lines of its issue's evidence; `identitiesIn` reads them back on the next run. At
 * most 300, the blocked ones first: as long as one of them is there the run is blocked, and each redraw lists anew.
 */
export function identitiesBlock({ blocked, tracked }: NamedIdentities): Block {
  const all = [...linesOf('blocked', blocked), ...linesOf('tracked', tracked)]
  const lines = all.slice(0, mostLines)
  const left = all.length - lines.length
  return {
    is: 'code',
    language: 'text',
    code: [...lines, ...(left > 0 ? [`and ${left} more`] : [])].join('\n'),
  }
}

/** What a body names, read back. Whatever else stands there is passed over. */
export function identitiesIn(body: string): NamedIdentities {
  const found = { blocked: new Map<string, number>(), tracked: new Map<string, number>() }
  for (const line of body.split(/\r?\n/)) {
    const match = /^(blocked|tracked): ([0-9a-f]{64}) ×([1-9][0-9]{0,6})$/.exec(line)
    if (match?.[2] === undefined) continue
    const list = match[1] === 'blocked' ? found.blocked : found.tracked
    list.set(match[2], Math.max(list.get(match[2]) ?? 0, Number(match[3])))
  }
  return found
}

const mostLines = 300

function linesOf(word: keyof NamedIdentities, identities: ReadonlyMap<string, number>): string[] {
  return [...identities].map(([identity, count]) => `${word}: ${identity} ×${count}`)
}
