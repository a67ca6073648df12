import { describe, expect, test } from 'vitest'
import type { DecisionRecord, FindingRecord } from '../../src/domain/record.ts'
import { findingsSarif } from '../../src/render/findings-sarif.ts'

interface Log {
  readonly runs: readonly { readonly results: readonly Result[] }[]
}

interface Result {
  readonly level: string
  readonly ruleId: string
  readonly message: { readonly text: string }
  readonly locations?: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string }
      readonly region?: object
    }
  }[]
}

function resultsOf(findings: readonly Partial<FindingRecord>[]): readonly Result[] {
  const log = findingsSarif({ findings } as unknown as DecisionRecord) as Log
  return log.runs[0]?.results ?? []
}

const finding: Partial<FindingRecord> = { id: 'F-1', class: 'code', verdict: 'block', incident: 'INC-1' }

describe('findings as SARIF', () => {
  test('begin with what stops, and leave out what is ignored', () => {
    const levels = resultsOf([
      { ...finding, verdict: 'track' },
      { ...finding, verdict: 'ignore' },
      { ...finding, verdict: 'quarantine' },
    ]).map(({ level }) => level)
    expect(levels).toEqual(['error', 'warning'])
  })

  test('hold nothing that a reader could draw', () => {
    const [result] = resultsOf([
      { ...finding, title: `<img src=x onerror="a()">&lt;\u202e\n\`b\``, ruleId: '<b>', tool: "it's" },
    ])
    expect(JSON.stringify([result?.message, result?.ruleId])).not.toMatch(/[<>&'`\u202e]|\\n|\\"/)
    expect(result?.message.text).toContain('img src=x')
  })

  test('name a place by an address, odd names too', () => {
    const [result] = resultsOf([{ ...finding, location: { path: 'a b/ü?#\ud800.js', line: null } }])
    expect(result?.locations?.[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'a%20b/%C3%BC%3F%23_.js' },
    })
  })

  test('say no more than the record does', () => {
    const [result] = resultsOf([{ ...finding, withheld: true }])
    expect(result).toEqual({
      ruleId: 'code',
      level: 'error',
      message: { text: 'block: shown where it may be read, INC-1, F-1' },
    })
  })

  test('are at most a thousand', () => {
    expect(resultsOf(Array.from({ length: 1_500 }, () => finding))).toHaveLength(1_000)
  })
})
