import type { RememberedNames } from '../../domain/baseline.ts'
import type { Finding } from '../../domain/finding.ts'

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
  /** Whether a path is no longer at the head. */
  readonly isGone: (path: string) => boolean
  /** Of equal findings more than are remembered, these are the surplus: they lie in what changed. */
  readonly comesLast: (finding: number) => boolean
}

/**
 * Which findings were there before: by identity, then by an alias, then by a rename whose old path is gone. Each
 * remembered one is spent once, for each tool by itself: another tool that reports the same flaw finds no second one,
 * and a second copy is not hidden behind the first.
 */
export function matchRemembered<Item>(
  remembered: readonly Remembered<Item>[],
  question: MatchQuestion,
): ReadonlyMap<number, Matched<Item>> {
  const { findings, tools, isGone, comesLast } = question
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
      all.filter((place) => !matched.has(place)),
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
    return [finding.identity, ...finding.aliases].filter((name) => byName.has(name))
  }
  const named = all.filter((place) => namesOf(place).length > 0)
  for (const place of unchangedFirst(named, comesLast))
    for (const name of namesOf(place)) take([place], byName.get(name) ?? [], 'alias')

  const byRename = groupBy(remembered, (entry) => (entry.renameKey === undefined ? [] : [entry.renameKey]))
  for (const [key, places] of groupsOf((finding) => finding.renameKey)) {
    const moved = byRename.get(key.slice(0, key.indexOf('\n'))) ?? []
    take(
      places,
      moved.filter((entry) => entry.path !== undefined && isGone(entry.path)),
      'rename',
    )
  }
  return matched
}

function unchangedFirst(places: readonly number[], comesLast: (place: number) => boolean): readonly number[] {
  const [first, last]: [number[], number[]] = [[], []]
  for (const place of places) (comesLast(place) ? last : first).push(place)
  return [...first, ...last]
}

function groupBy<Value>(values: readonly Value[], keysOf: (value: Value) => readonly string[]) {
  const groups = new Map<string, Value[]>()
  for (const value of values) {
    for (const key of keysOf(value)) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [value])
      else group.push(value)
    }
  }
  return groups
}
