import { dependencyKey } from '../../../domain/dependency.ts'
import type { Named, Standing } from './formats.ts'

/** What the files of one end declare. */
export interface Declarations {
  readonly locked: Named[]
  readonly declared: Named[]
}

/** Keys of `dependencyKey`. */
export interface InForce {
  readonly resolved: ReadonlySet<string>
  /** Declared, and something else counts instead. In front of the key stands what keeps it aside. */
  readonly aside: ReadonlyMap<string, ReadonlySet<string>>
  /** All that is declared of a package, by its name (`nameKey`). */
  readonly versions: ReadonlyMap<string, ReadonlySet<string>>
}

/** Of each package: a lock file says what is resolved, else an override, else what is declared, else what is managed. */
export function inForce(ecosystem: string, { locked, declared }: Declarations): InForce {
  const entries = [
    ...locked.map((named) => entryOf(ecosystem, named, true)),
    ...declared.map((named) => entryOf(ecosystem, named, false)),
  ]
  const best = new Map<string, number>()
  for (const { name, rank } of entries) if (rank > (best.get(name) ?? 0)) best.set(name, rank)
  const resolved = new Set<string>()
  const aside = new Map<string, Set<string>>()
  const versions = new Map<string, Set<string>>()
  for (const { name, key, standing, rank } of entries) {
    addTo(versions, name, `${standing} ${key}`)
    if (rank > 0 && rank === best.get(name)) resolved.add(key)
    else addTo(aside, key, rank === 0 ? standing : 'unused')
  }
  return { resolved, aside, versions }
}

/** Of a package in every version. */
function nameKey(ecosystem: string, name: string): string {
  return dependencyKey(ecosystem, name, '')
}

function entryOf(ecosystem: string, [name, version, standing]: Named, isLocked: boolean) {
  return {
    name: nameKey(ecosystem, name),
    key: dependencyKey(ecosystem, name, version),
    standing: standing ?? '',
    rank: rankOf(standing, isLocked),
  }
}

/** 0: it does not count by itself. */
function rankOf(standing: Standing | undefined, isLocked: boolean): number {
  if (standing === undefined) return isLocked ? 4 : 2
  if (standing === 'override') return 3
  return standing === 'fallback' ? 1 : 0
}

function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
  const known = sets.get(key)
  if (known === undefined) sets.set(key, new Set([value]))
  else known.add(value)
}
