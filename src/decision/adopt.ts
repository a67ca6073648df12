import type { Baseline, BaselineEntry } from '../domain/baseline.ts'
import type { FindingRecord, ScanRecord } from '../domain/record.ts'
import { tiers, type Tier } from '../domain/terms.ts'
import { refusalOf, type Refusal } from './adopt-refusal.ts'

export interface AdoptInput {
  /** `decision.json`, as far as it is needed. */
  readonly record: {
    readonly findings: readonly FindingRecord[]
    readonly scans: readonly Pick<ScanRecord, 'tool' | 'complete'>[]
  }
  /** The baseline file that is there already. */
  readonly existing: Baseline | null
  /** Take in what the existing file does not have. */
  readonly add: boolean
  /** Remove what is gone. */
  readonly shrink: boolean
  /** ISO 8601: the day of adoption. */
  readonly now: string
  /** Days from adoption until adopted debt is due; a tier without one gets no date. */
  readonly dueDays: Readonly<Partial<Record<Tier, number>>>
}

export interface Adoption {
  readonly baseline: Baseline
  readonly kept: readonly BaselineEntry[]
  readonly added: readonly BaselineEntry[]
  /** Would be added, but for `add`. */
  readonly needsAdd: readonly BaselineEntry[]
  /** `count`: how many of them are gone. */
  readonly removed: readonly BaselineEntry[]
  readonly refused: readonly Refusal[]
}

/**
 * What is known today becomes debt with dates, in a file that people review. Entries that are there keep theirs; a
 * first adoption takes in all that may be adopted, a later one only with `add`: additions are how a ratchet slips.
 */
export function adopt(input: AdoptInput): Adoption {
  const { record, existing, shrink } = input
  const complete = completeTools(record.scans)
  const groups = groupsOf(input)
  const refused = [...groups.values()].flatMap(({ refusal, ids }) =>
    refusal === null ? [] : [{ ...refusal, ids }],
  )
  const find = finder(groups, existing?.entries ?? [])
  const kept: BaselineEntry[] = []
  const more: BaselineEntry[] = []
  const removed: BaselineEntry[] = []
  for (const entry of existing?.entries ?? []) {
    const group = find(entry)
    if (group !== null) groups.delete(group.identity)
    const named = group === null ? entry : { ...entry, ...group.names, identity: group.identity }
    const count = group?.count ?? 0
    if (count > entry.count && group?.refusal === null) more.push({ ...named, count: count - entry.count })
    const gone =
      shrink && isTold(entry, existing?.tools ?? [], complete) ? Math.max(0, entry.count - count) : 0
    if (gone > 0) removed.push({ ...entry, count: gone })
    if (entry.count > gone) kept.push({ ...named, count: entry.count - gone })
  }
  const fresh = [...groups.values()].filter((group) => group.refusal === null && group.tier !== null)
  const wanted = [...more, ...fresh.map((group) => entryOf(group, input))]
  const takes = input.add || existing === null
  return {
    baseline: {
      version: 1,
      tools: coveredTools(input, complete, takes ? [] : wanted),
      entries: takes ? merged(kept, wanted) : kept,
    },
    kept,
    added: takes ? wanted : [],
    needsAdd: takes ? [] : wanted,
    removed,
    refused,
  }
}

/** Findings of one identity. */
interface Group {
  readonly identity: string
  readonly class: FindingRecord['class']
  /** The worst of them; null: none of them is any debt. */
  tier: Tier | null
  /** Several tools may report the same: the one that reports it most often counts. */
  count: number
  readonly perTool: Map<string, number>
  readonly ids: string[]
  refusal: Refusal | null
  firstSeen: string
  adopted: boolean
  readonly names: Pick<BaselineEntry, 'tool' | 'rule' | 'path' | 'renameKey' | 'aliases'>
}

function groupsOf({ record }: AdoptInput): Map<string, Group> {
  const groups = new Map<string, Group>()
  for (const finding of record.findings) {
    const tool = (finding.scan === undefined ? null : record.scans[finding.scan]?.tool) ?? finding.tool ?? ''
    const group = groups.get(finding.identity) ?? newGroup(finding, tool)
    groups.set(finding.identity, group)
    const count = (group.perTool.get(tool) ?? 0) + 1
    group.perTool.set(tool, count)
    group.count = Math.max(group.count, count)
    group.tier = worse(group.tier, finding.tier)
    group.ids.push(finding.id)
    group.refusal ??= refusalOf(finding)
    group.adopted ||= finding.adopted === true
    if (finding.firstSeen < group.firstSeen) group.firstSeen = finding.firstSeen
  }
  return groups
}

function newGroup(finding: FindingRecord, tool: string): Group {
  const { identity, tier, firstSeen, ruleId: rule, renameKey, aliases, location } = finding
  const path = location?.path
  const names = {
    ...(tool === '' ? {} : { tool }),
    ...(rule === undefined ? {} : { rule }),
    ...(path === undefined ? {} : { path }),
    ...(renameKey === undefined ? {} : { renameKey }),
    ...(aliases === undefined || aliases.length === 0 ? {} : { aliases }),
  }
  const none = { count: 0, perTool: new Map<string, number>(), ids: [], refusal: null, adopted: false }
  return { identity, class: finding.class, tier, firstSeen, names, ...none }
}

/** By identity, else, where the run found it covered, by an alias or by what is left of it after a rename. */
function finder(groups: ReadonlyMap<string, Group>, entries: readonly BaselineEntry[]) {
  const own = new Set(entries.map(({ identity }) => identity))
  const byName = new Map<string, Group>()
  for (const group of groups.values()) {
    if (own.has(group.identity) || !group.adopted) continue
    const { aliases = [], renameKey } = group.names
    for (const name of [group.identity, ...aliases, ...(renameKey === undefined ? [] : [renameKey])])
      byName.set(name, group)
  }
  const taken = new Set<Group>()
  return (entry: BaselineEntry): Group | null => {
    const { identity, aliases = [], renameKey } = entry
    const names = [identity, ...aliases, ...(renameKey === undefined ? [] : [renameKey])]
    const others = names
      .map((name) => byName.get(name))
      .find((group) => group !== undefined && !taken.has(group))
    const found = groups.get(identity) ?? others ?? null
    if (found !== null) taken.add(found)
    return found
  }
}

function entryOf(group: Group, { now, dueDays }: AdoptInput): BaselineEntry {
  const tier = group.tier ?? 'T4'
  const days = dueDays[tier]
  const due = days === undefined ? {} : { due: dayOf(Date.parse(now) + days * 24 * 60 * 60 * 1000) }
  const firstSeen = dayOf(Math.min(Date.parse(group.firstSeen) || Infinity, Date.parse(now)))
  return {
    identity: group.identity,
    count: group.count,
    class: group.class,
    tier,
    firstSeen,
    ...due,
    ...group.names,
  }
}

/** Additions to what is kept raise its count; its dates stay. */
function merged(kept: readonly BaselineEntry[], wanted: readonly BaselineEntry[]): readonly BaselineEntry[] {
  const entries = new Map(kept.map((entry) => [entry.identity, entry]))
  for (const entry of wanted) {
    const there = entries.get(entry.identity)
    entries.set(entry.identity, there === undefined ? entry : { ...there, count: there.count + entry.count })
  }
  return [...entries.values()]
}

/** Whether this run would have reported it, were it still there. */
function isTold(entry: BaselineEntry, covered: readonly string[], complete: ReadonlySet<string>): boolean {
  return entry.tool === undefined ? covered.every((tool) => complete.has(tool)) : complete.has(entry.tool)
}

/** A tool of which something is left out is not covered by it: what it reports would all be new. */
function coveredTools(
  { existing }: AdoptInput,
  complete: ReadonlySet<string>,
  leftOut: readonly BaselineEntry[],
): readonly string[] {
  const partly = new Set(leftOut.map(({ tool }) => tool))
  const more = [...complete].filter((tool) => !partly.has(tool))
  return [...new Set([...(existing?.tools ?? []), ...more])].sort()
}

function completeTools(scans: readonly Pick<ScanRecord, 'tool' | 'complete'>[]): ReadonlySet<string> {
  const partial = new Set(scans.filter((scan) => !scan.complete).map((scan) => scan.tool))
  return new Set(scans.flatMap(({ tool }) => (tool === null || partial.has(tool) ? [] : [tool])))
}

function worse(one: Tier | null, other: Tier | null): Tier | null {
  if (one === null || other === null) return one ?? other
  return tiers.indexOf(one) <= tiers.indexOf(other) ? one : other
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
