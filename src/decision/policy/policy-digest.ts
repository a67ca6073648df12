import { createHash } from 'node:crypto'
import type { Policy } from '../../domain/policy.ts'

/** `sha256:…` of everything in a policy that can change a decision: conditions, actions, order, tables and numbers. */
export function policyDigest(policy: Policy): string {
  const rules = (list: readonly { id: string; source: string; action: object }[]): unknown =>
    list.map(({ id, source, action }) => [id, source, sorted(action)])
  const content = [
    policy.name,
    Object.entries(policy.tables).map(([name, { key, rows }]) => [name, key, sorted(rows)]),
    Object.entries(policy.rules).map(([name, list]) => [name, rules(list)]),
    sorted(policy.otherwise),
    rules(policy.stages),
    rules(policy.severity),
    sorted(policy.terms),
  ]
  return `sha256:${createHash('sha256').update(JSON.stringify(content)).digest('hex')}`
}

/** Keys in one order, whoever wrote them; absent and undefined are the same. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, inner]) => [key, sorted(inner)])
}
