import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { nearest } from '../../../src/settings/nearest.ts'
import { conditionCompiler } from '../../../src/decision/policy/cel.ts'
import { outcomeOf } from '../../../src/decision/policy/outcome-of.ts'
import { rowValuesOf } from '../../../src/decision/policy/row-of.ts'
import { tableValuesOf } from '../../../src/decision/policy/table-values-of.ts'
import type { Facts, Timing } from '../../../src/domain/facts.ts'
import type { RowCondition } from '../../../src/domain/policy.ts'
import { tiers } from '../../../src/domain/terms.ts'
import { defaultPolicy } from '../../../src/generated/default-policy.ts'
import { anyFacts, anyTiming, classes, everyCombination } from './arbitrary-facts.ts'
import { oracle } from './oracle.ts'

const compile = conditionCompiler(defaultPolicy.tables, nearest)

function judge(facts: Facts, timing: Timing): object {
  const { tier, verdict, isIncident, severity } = outcomeOf(facts, timing, defaultPolicy)
  return { tier, verdict, incident: isIncident, severity }
}

describe('the built-in policy says what domain.md c.4 and c.5 say', () => {
  test.each(classes)('%s: on every combination of what it is judged by', (findingClass) => {
    let combinations = 0
    const differing: object[] = []
    for (const combination of everyCombination(findingClass)) {
      combinations += 1
      const is = judge(combination, combination)
      const should = oracle(combination, combination)
      if (!sameOutcome(is, should)) differing.push({ combination, is, should })
      if (differing.length === 3) break
    }
    expect(differing).toEqual([])
    expect(combinations).toBeGreaterThan(100)
  })

  test('also where every fact is arbitrary', () => {
    fc.assert(
      fc.property(anyFacts, anyTiming, (facts, timing) => {
        expect(judge(facts, timing)).toEqual(oracle(facts, timing))
      }),
      { numRuns: 30_000 },
    )
  })
})

describe('the compiled policy', () => {
  test('holds what policies/default.yml says, in its order', () => {
    const written = parse(
      readFileSync(new URL('../../../policies/default.yml', import.meta.url), 'utf8'),
    ) as {
      rules: Record<string, { id: string; when: string }[]>
      stages: { id: string; when: string }[]
      severity: { id: string; when: string }[]
    }
    const idsOf = (list: readonly { id: string; source?: string; when?: unknown }[]): unknown =>
      list.map(({ id, source, when }) => [id, source ?? when])
    for (const findingClass of classes)
      expect(idsOf(defaultPolicy.rules[findingClass])).toEqual(idsOf(written.rules[findingClass]!))
    expect(idsOf(defaultPolicy.stages)).toEqual(idsOf(written.stages))
    expect(idsOf(defaultPolicy.severity)).toEqual(idsOf(written.severity))
  })

  test('equals the interpreter of CEL, rule by rule, over 20,000 arbitrary findings', () => {
    const interpreted = (source: string, kind: 'tier' | 'row'): RowCondition => {
      const condition = compile(source, kind)
      if (typeof condition !== 'function') throw new Error(`${source} does not load`)
      return condition
    }
    const rules = Object.values(defaultPolicy.rules)
      .flat()
      .map(({ id, source, when }) => ({
        id,
        compiled: when,
        cel: interpreted(source, 'tier'),
      }))
    const rows = [...defaultPolicy.stages, ...defaultPolicy.severity].map(({ id, source, when }) => ({
      id,
      compiled: when,
      cel: interpreted(source, 'row'),
    }))
    const table = defaultPolicy.tables.bod!
    const keys = table.key.map((source) => interpreted(source, 'tier'))
    fc.assert(
      fc.property(anyFacts, anyTiming, fc.constantFrom(...tiers), (facts, timing, tier) => {
        const row = rowValuesOf(facts, tier, timing)
        const digits = keys.map((key) => (key(facts, {}, row) ? '1' : '0')).join('')
        expect(table.keyOf(facts)).toBe(digits)
        const tables = tableValuesOf(facts, defaultPolicy)
        for (const { id, compiled, cel } of [...rules, ...rows])
          if (compiled(facts, tables, row) !== cel(facts, tables, row)) expect.fail(`${id} differs`)
      }),
      { numRuns: 20_000 },
    )
  })

  test('no id stands twice, and every rule says why in a sentence', () => {
    const all = [
      ...Object.values(defaultPolicy.rules).flat(),
      ...defaultPolicy.stages,
      ...defaultPolicy.severity,
    ]
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    for (const { id, why } of all) expect(why, id).toMatch(/^[A-Z].{5,}\.$/)
  })
})

function sameOutcome(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
