import type { RememberedNames } from '../../domain/baseline.ts'
import type { Finding } from '../../domain/finding.ts'
import { pathOf } from './newness-paths.ts'
import { isKeyed } from './weak-identity.ts'

/** Something that was there before, `count` times. */
export interface Remembered<Item> extends RememberedNames {
  readonly identity: string
  readonly count: number
  readonly item: Item
}

export interface Matched<Item> {
  readonly item: Item
  readonly by: 'identity' | 'alias' | 'rename'
}

export interface MatchQuestion {
  readonly findings: readonly Finding[]
  /** By finding. */
  readonly tools: readonly string[]
  /** The path from which this change renamed the finding's file; null: it renamed none to it. */
  readonly cameFrom: (finding: number) => string | null
  /** Whether a path was gone before this change already, so that nothing tells where its findings went. */
  readonly isAstray: (path: string) => boolean
  /** An identity alone does not cover it: it is weak, and lies in what changed. Only an HMAC of its value does. */
  readonly isBarred: (finding: number) => boolean
  /** Of equal findings more than are remembered, these are the surplus: they lie in what changed. */
  readonly comesLast: (finding: number) => boolean
}

/**
 * Which findings were there before: by identity, then by an alias, then by a rename: of this change, or of an earlier
 * one where a single path is missing and findings are in a single one. Each remembered one is spent once, for each tool by itself: another tool that reports the same flaw finds no second one,
 * and a second copy is not hidden behind the first.
 */
export function matchRemembered<Item>(
  remembered: readonly Remembered<Item>[],
  question: MatchQuestion,
): ReadonlyMap<number, Matched<Item>> {
  const { findings, tools, cameFrom, isAstray, isBarred, comesLast } = question
  const matched = new Map<number, Matched<Item>>()
  const spent = new Map<string, number>()
  /** `places` are of one tool. */
  const take = (places: readonly number[], items: readonly Remembered<Item>[], by: Matched<Item>['by']) => {
    const left = (entry: Remembered<Item>, tool: string) =>
      entry.count - (spent.get(`${entry.identity}\n${tool}`) ?? 0)
    const open = items.reduce((sum, entry) => sum + left(entry, tools[places[0] ?? 0] ?? ''), 0)
    if (open <= 0) return
    let next = 0
    for (const place of open < places.length ? unchangedFirst(places, comesLast) : places) {
      const tool = tools[place] ?? ''
      for (let entry = items[next]; entry !== undefined && left(entry, tool) <= 0; entry = items[next]) next++
      const entry = items[next]
      if (entry === undefined) return
      const key = `${entry.identity}\n${tool}`
      spent.set(key, (spent.get(key) ?? 0) + 1)
      matched.set(place, { item: entry.item, by })
    }
  }
  const byIdentity = groupBy(remembered, (entry) => [entry.identity])
  const all = findings.map((_, place) => place)
  const groupsOf = (key: (finding: Finding) => string | undefined) =>
    groupBy(
      all.filter((place) => !matched.has(place) && !isBarred(place)),
      (place) => {
        const found = findings[place]
        const name = found === undefined ? undefined : key(found)
        return name === undefined ? [] : [`${name}\n${tools[place] ?? ''}`]
      },
    )
  for (const [key, places] of groupsOf((finding) => finding.identity))
    take(places, byIdentity.get(key.slice(0, key.indexOf('\n'))) ?? [], 'identity')

  const byName = groupBy(remembered, (entry) => [entry.identity, ...(entry.aliases ?? [])])
  const namesOf = (place: number) => {
    const finding = findings[place]
    if (finding === undefined || matched.has(place)) return []
    const names = isBarred(place) ? finding.aliases.filter(isKeyed) : [finding.identity, ...finding.aliases]
    return names.filter((name) => byName.has(name))
  }
  const named = all.filter((place) => namesOf(place).length > 0)
  for (const place of unchangedFirst(named, comesLast))
    for (const name of namesOf(place)) take([place], byName.get(name) ?? [], 'alias')

  const byRename = groupBy(remembered, (entry) => (entry.renameKey === undefined ? [] : [entry.renameKey]))
  for (const [key, places] of groupsOf((finding) => finding.renameKey)) {
    const moved = groupBy(byRename.get(key.slice(0, key.indexOf('\n'))) ?? [], (entry) =>
      entry.path === undefined ? [] : [entry.path],
    )
    if (moved.size === 0) continue
    for (const [path, ofPath] of groupBy(places, (place) => cameFrom(place) ?? []))
      take(ofPath, moved.get(path) ?? [], 'rename')
    const [lost, another] = [...moved.keys()].filter(isAstray)
    const left = places.filter((place) => !matched.has(place) && !comesLast(place))
    const there = new Set(left.map((place) => findings[place]?.place).map((place) => place && pathOf(place)))
    if (lost !== undefined && another === undefined && there.size === 1)
      take(left, moved.get(lost) ?? [], 'rename')
  }
  return matched
}

function unchangedFirst(places: readonly number[], comesLast: (place: number) => boolean): readonly number[] {
  const [first, last]: [number[], number[]] = [[], []]
  for (const place of places) (comesLast(place) ? last : first).push(place)
  return [...first, ...last]
}

function groupBy<Value>(values: readonly Value[], keysOf: (value: Value) => string | readonly string[]) {
  const groups = new Map<string, Value[]>()
  for (const value of values) {
    const keys = keysOf(value)
    for (const key of typeof keys === 'string' ? [keys] : keys) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [value])
      else group.push(value)
    }
  }
  return groups
}
