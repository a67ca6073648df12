import type { BaselineKey, LedgerBaseline } from '../domain/ledger.ts'
import { canonicalJson } from './chain.ts'
import { versioned } from './files.ts'
import { baselinePath } from './layout.ts'

/** A complete scan of one tool and category on a branch. */
export interface BaselineRun {
  readonly key: BaselineKey
  readonly commit: string | null
  /** ISO 8601. */
  readonly at: string
  /** Identity → how many. */
  readonly present: ReadonlyMap<string, number>
  /** Identities that this run stops, or that an open incident which blocks has. */
  readonly stopped: ReadonlySet<string>
  /** Identities that people adopted. */
  readonly adopted: ReadonlySet<string>
  /** Identities that a waiver or a claim of the scan spares for a time: that does not let them in. */
  readonly spared: ReadonlySet<string>
}

/**
 * What a branch carries after a run. A stopped identity stays out, in later runs too that would let it through,
 * until it is adopted or a complete scan is without it, and so does what is only spared; what was in before and is stopped now stays in, at most as
 * often as before. An incomplete scan is none: it must not come here.
 */
export function nextBaseline(before: LedgerBaseline | null, run: BaselineRun): LedgerBaseline {
  const { key, commit, at, present } = run
  const identities = new Map<string, number>()
  const stopped = new Map<string, number>()
  const since = new Map<string, string>()
  for (const [identity, count] of present) {
    since.set(identity, before?.since.get(identity) ?? at)
    const was = before?.identities.get(identity) ?? 0
    const isStopped = run.stopped.has(identity) || (before?.stopped.has(identity) ?? false)
    const staysOut = isStopped || (run.spared.has(identity) && was < count)
    if (!staysOut || run.adopted.has(identity)) {
      identities.set(identity, count)
      continue
    }
    stopped.set(identity, count)
    if (was > 0) identities.set(identity, Math.min(was, count))
  }
  return { ...keyOf(key), commit, identities, stopped, since }
}

function keyOf({ service, repository, tool, category, branch }: BaselineKey): BaselineKey {
  return { service, repository, tool, category, branch }
}

/** A baseline's path and text. */
export function baselineFile(baseline: LedgerBaseline): [path: string, text: string] {
  const said = {
    version: 1,
    ...keyOf(baseline),
    commit: baseline.commit,
    identities: Object.fromEntries(baseline.identities),
    stopped: Object.fromEntries(baseline.stopped),
    since: Object.fromEntries(baseline.since),
  }
  return [baselinePath(baseline), `${canonicalJson(said)}\n`]
}

/** The baseline of that key; `broken` also when the file is another's. */
export function readBaseline(text: string, key: BaselineKey): LedgerBaseline | 'newer' | 'broken' {
  const file = versioned(text)
  if (typeof file === 'string') return file
  const { commit, identities, stopped, since } = file
  if (Object.entries(keyOf(key)).some(([name, value]) => file[name] !== value)) return 'broken'
  if (!(commit === null || typeof commit === 'string')) return 'broken'
  if (!isObject(identities) || !isObject(since) || !isObject(stopped)) return 'broken'
  if (!isCounts(identities) || !isCounts(stopped)) return 'broken'
  const times = Object.entries(since)
  if (!times.every(([, time]) => typeof time === 'string' && !Number.isNaN(Date.parse(time)))) return 'broken'
  return {
    ...keyOf(key),
    commit,
    identities: new Map(Object.entries(identities)),
    stopped: new Map(Object.entries(stopped)),
    since: new Map(times as [string, string][]),
  }
}

function isCounts(value: Readonly<Record<string, unknown>>): value is Record<string, number> {
  return Object.values(value).every((count) => Number.isSafeInteger(count) && (count as number) > 0)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
