import type { Baseline, BaselineEntry } from '../../domain/baseline.ts'

/** The file that people review: one entry a line, by class, path and identity, so that a diff shows what comes and goes. */
export function writeBaseline(baseline: Baseline): string {
  const entries = [...baseline.entries].sort(byPlace).map((entry) => `    ${line(entry)}`)
  const tools = [...baseline.tools].sort().map((tool) => JSON.stringify(tool))
  const list = entries.length === 0 ? '[]' : `[\n${entries.join(',\n')}\n  ]`
  return `{\n  "version": 1,\n  "tools": [${tools.join(', ')}],\n  "entries": ${list}\n}\n`
}

function line(entry: BaselineEntry): string {
  const { identity, class: kind, tier, count, firstSeen, due, tool, rule, path, renameKey, aliases } = entry
  const ordered = { class: kind, tier, count, firstSeen, due, tool, rule, path, identity, renameKey, aliases }
  const fields = Object.entries(ordered).filter(([, value]) => value !== undefined)
  return `{ ${fields.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(', ')} }`
}

function byPlace(one: BaselineEntry, other: BaselineEntry): number {
  return (
    compare(one.class, other.class) ||
    compare(one.path ?? '', other.path ?? '') ||
    compare(one.identity, other.identity)
  )
}

/** By code units: the same on every machine. */
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
