import { hash } from 'node:crypto'
import type { Json } from './shape.ts'

/** SHA-256 over a run, its members in one order and nothing between them, hex. Nesting is bounded by the parser. */
export function runContent(run: Json): string {
  return hash('sha256', canonical(run), 'hex')
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`
}
