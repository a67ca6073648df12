import type { PolicyChanges, PolicyRule } from '../../domain/settings-policy.ts'
import type { Mistake } from './mistake.ts'
import type { Path } from './tree.ts'
import { entriesOf, textOf, under, type Written } from './written.ts'

/** Rules and ids out of a file that does not load, and where each stands in it. */
export interface SoundPolicy {
  readonly changes: PolicyChanges
  /** From a place in `changes` to that in the file, both under `policy`. */
  readonly placeOf: (path: Path) => Path
  /** Rules in which something else is wrong, and whose condition is a text. */
  readonly unread: readonly {
    readonly id: string | null
    readonly list: string
    readonly when: string
    readonly path: Path
  }[]
}

/**
 * What a baton.yml with mistakes says of the policy, so that conditions and ids are checked in the same round: the
 * rules in which nothing is wrong so far. What names one of the others is not asked about, since it would seem unknown.
 */
export function soundPolicy(value: unknown, mistakes: readonly Mistake[]): SoundPolicy {
  const policy: Written = under({ value, path: [] }, 'policy')
  const isSound = ({ path }: Written): boolean => !mistakes.some((mistake) => isUnder(mistake.path, path))
  const lists = namesUnder(under(policy, 'rules')).map((name) => under(policy, 'rules', name))
  const isKnown = ({ path }: Written): boolean => !mistakes.some((mistake) => isSame(mistake.path, path))
  const rules = lists.flatMap((list) => entriesOf(list).map((entry) => ({ list, entry })))
  const sound = rules.filter(({ list, entry }) => isKnown(list) && isSound(entry))
  const kept = new Set(sound)
  const unread = new Set(rules.filter((rule) => !kept.has(rule)).map(({ entry }) => idOf(entry)))
  const ids = entriesOf(under(policy, 'disable')).filter((id) => isSound(id) && !unread.has(textOf(id)))
  const placed = lists
    .filter(isKnown)
    .map((list) => [list, sound.filter((rule) => rule.list === list)] as const)
  const places = new Map<string, Path>([
    ...placed.flatMap(([list, own]) =>
      own.map(({ entry }, at) => [nameOf(['rules', String(list.path.at(-1)), at]), entry.path] as const),
    ),
    ...ids.map(({ path }, at) => [nameOf(['disable', at]), path] as const),
  ])
  const unreadRules = rules.flatMap((rule) => {
    const when = under(rule.entry, 'when')
    const source = textOf(when)
    if (kept.has(rule) || source === null || !isKnown(rule.list) || !isSound(when)) return []
    const { entry, list } = rule
    return [{ id: idOf(entry), list: String(list.path.at(-1)), when: source, path: entry.path.slice(1) }]
  })
  return {
    unread: unreadRules,
    changes: {
      rules: Object.fromEntries(
        placed.map(([{ path }, own]) => [String(path.at(-1)), own.map(({ entry }) => ruleOf(entry, unread))]),
      ),
      disable: ids.map((id) => textOf(id) ?? ''),
    },
    placeOf: (path) => {
      const length = path[0] === 'disable' ? 2 : 3
      return [
        ...(places.get(nameOf(path.slice(0, length)))?.slice(1) ?? path.slice(0, length)),
        ...path.slice(length),
      ]
    },
  }
}

/** The schema found nothing wrong with it. */
function ruleOf(entry: Written, unread: ReadonlySet<string | null>): PolicyRule {
  const { before, ...rule } = entry.value as PolicyRule
  return before === undefined || unread.has(before) ? rule : { ...rule, before }
}

function idOf(entry: Written): string | null {
  return textOf(under(entry, 'id'))
}

function namesUnder({ value }: Written): string[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : []
}

function isUnder(path: Path, holder: Path): boolean {
  return holder.every((step, at) => path[at] === step)
}

function isSame(path: Path, other: Path): boolean {
  return path.length === other.length && isUnder(path, other)
}

function nameOf(path: Path): string {
  return JSON.stringify(path)
}
