import type { BaselineKey, LedgerBaseline } from '../domain/ledger.ts'
import { canonicalJson } from './chain.ts'
import { versioned } from './files.ts'
import { baselinePath } from './layout.ts'

/** A complete scan of one tool and category on a branch. */
export interface BaselineRun {
  readonly key: BaselineKey
  readonly commit: string | null
  /** Identity → how many. */
  readonly present: ReadonlyMap<string, number>
  /** Identities that this run stops, or that an open incident which blocks has. */
  readonly stopped: ReadonlySet<string>
  /** Identities that people adopted or waived. */
  readonly adopted: ReadonlySet<string>
}

/**
 * What a branch carries after a run. A stopped identity stays out, in later runs too that would let it through,
 * until it is adopted or a complete scan is without it; what was in before and is stopped now stays in, at most as
 * often as before. An incomplete scan is none: it must not come here.
 */
export function nextBaseline(before: LedgerBaseline | null, run: BaselineRun): LedgerBaseline {
  const { key, commit, present } = run
  const identities = new Map<string, number>()
  const stopped = new Set<string>()
  for (const [identity, count] of present) {
    const isStopped = run.stopped.has(identity) || (before?.stopped.has(identity) ?? false)
    if (!isStopped || run.adopted.has(identity)) {
      identities.set(identity, count)
      continue
    }
    stopped.add(identity)
    const was = before?.identities.get(identity) ?? 0
    if (was > 0) identities.set(identity, Math.min(was, count))
  }
  const { service, tool, category, branch } = key
  return { service, tool, category, branch, commit, identities, stopped }
}

/** A baseline's path and text. */
export function baselineFile(baseline: LedgerBaseline): [path: string, text: string] {
  const { service, tool, category, branch, commit } = baseline
  const identities = Object.fromEntries(baseline.identities)
  const said = {
    version: 1,
    service,
    tool,
    category,
    branch,
    commit,
    identities,
    stopped: [...baseline.stopped].sort(),
  }
  return [baselinePath(baseline), `${canonicalJson(said)}\n`]
}

/** The baseline of that key; `broken` also when the file is another's. */
export function readBaseline(text: string, key: BaselineKey): LedgerBaseline | 'newer' | 'broken' {
  const file = versioned(text)
  if (typeof file === 'string') return file
  const { service, tool, category, branch, commit, identities, stopped } = file
  if (service !== key.service) return 'broken'
  if (tool !== key.tool || category !== key.category || branch !== key.branch) return 'broken'
  if (!(commit === null || typeof commit === 'string')) return 'broken'
  if (typeof identities !== 'object' || identities === null || !Array.isArray(stopped)) return 'broken'
  const counts = Object.entries(identities as Record<string, unknown>)
  if (!counts.every(([, count]) => Number.isSafeInteger(count) && (count as number) > 0)) return 'broken'
  if (!stopped.every((identity) => typeof identity === 'string')) return 'broken'
  return {
    ...key,
    commit,
    identities: new Map(counts as [string, number][]),
    stopped: new Set(stopped),
  }
}
