import type { Named } from './formats.ts'

/** Of several versions of one name, where the tool takes the highest: the others are unused. */
export function onlyHighest(named: readonly Named[]): readonly Named[] {
  const highest = new Map<string, string>()
  for (const [name, version] of named) {
    const known = highest.get(name)
    if (known === undefined || isHigher(version, known)) highest.set(name, version)
  }
  return named.map(([name, version]) =>
    highest.get(name) === version ? [name, version] : [name, version, 'unused'],
  )
}

/** Part by part, numbers as such; a word (rc, a pre-release) is lower than a number and than nothing. */
function isHigher(one: string, other: string): boolean {
  const [ours, theirs] = [one, other].map((version) => version.slice(0, 200).split(/[.+_-]/))
  for (let at = 0; at < Math.max(ours?.length ?? 0, theirs?.length ?? 0); at++) {
    const [left, right] = [weightOf(ours?.[at]), weightOf(theirs?.[at])]
    if (left !== right) return left > right
    if (left < 0 && ours?.[at] !== theirs?.[at]) return (ours?.[at] ?? '') > (theirs?.[at] ?? '')
  }
  return false
}

function weightOf(part: string | undefined): number {
  if (part === undefined) return 0
  return /^v?\d+$/.test(part) ? Number(part.replace('v', '')) : -1
}
