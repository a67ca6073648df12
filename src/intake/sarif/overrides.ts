import { levelOf, type Level } from './levels.ts'
import type { FoundRule } from './rule-table.ts'
import { indexOf, listOf, objectOf, objectsOf, textOf, type Json } from './shape.ts'

/** The level that an invocation sets for a rule (SARIF §3.20.5), where the result names its invocation. */
export type LevelOverrides = (result: Json, rule: FoundRule) => Level | null

export function levelOverrides(run: Json): LevelOverrides {
  const invocations = listOf(run['invocations'])
  const tables = invocations.map((invocation) =>
    objectsOf(objectOf(invocation)?.['ruleConfigurationOverrides']),
  )
  if (tables.every((table) => table.length === 0)) return () => null
  return (result, rule) => {
    const index = indexOf(objectOf(result['provenance'])?.['invocationIndex'])
    const table = index === null ? undefined : tables[index]
    const override = table?.find((one) => isOf(objectOf(one['descriptor']), result, rule))
    return levelOf(objectOf(override?.['configuration'])?.['level'])
  }
}

function isOf(descriptor: Json | null, result: Json, { id, facts }: FoundRule): boolean {
  if (descriptor === null) return false
  const guid = textOf(descriptor['guid'])
  if (guid !== null) return guid === textOf(facts.descriptor?.['guid'])
  const named = textOf(descriptor['id'])
  if (named !== null) return named === id || named === facts.id
  const index = indexOf(descriptor['index'])
  const own = indexOf(result['ruleIndex']) ?? indexOf(objectOf(result['rule'])?.['index'])
  return index !== null && index === own
}
