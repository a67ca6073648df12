import type { Facts } from '../../domain/facts.ts'
import type { Policy, TableValues } from '../../domain/policy.ts'

/** What each table of the policy says of one finding. @throws when a table has no row for its key. */
export function tableValuesOf(facts: Facts, policy: Policy): TableValues {
  const values: Record<string, string> = {}
  for (const name in policy.tables) {
    const table = policy.tables[name]
    if (table === undefined) continue
    const row = table.rows[table.keyOf(facts)]
    if (row === undefined) throw new RangeError(`table ${name} has no row for this finding`)
    values[name] = row
  }
  return values
}
