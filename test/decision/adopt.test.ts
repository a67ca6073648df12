import { describe, expect, test } from 'vitest'
import type { Baseline, BaselineEntry } from '../../src/domain/baseline.ts'
import type { FindingRecord } from '../../src/domain/record.ts'
import { adopt, type AdoptInput } from '../../src/decision/adopt.ts'

const now = '2026-03-01T10:00:00Z'
const dueDays = { T1: 30, T2: 90, T3: 180 }

const found = (more: Partial<FindingRecord> = {}): FindingRecord => ({
  id: 'F-1',
  identity: 'i',
  class: 'code',
  tier: 'T2',
  verdict: 'track',
  new: 'unknown',
  newSource: 'none',
  firstSeen: now,
  dueAt: null,
  overdue: false,
  suppressed: false,
  waived: null,
  incident: null,
  withheld: false,
  scan: 0,
  facts: {},
  ...more,
})

const entry = (more: Partial<BaselineEntry> = {}): BaselineEntry => ({
  identity: 'i',
  count: 1,
  class: 'code',
  tier: 'T2',
  firstSeen: '2025-01-01',
  due: '2025-04-01',
  tool: 'A',
  ...more,
})

const baseline = (...entries: BaselineEntry[]): Baseline => ({ version: 1, tools: ['A'], entries })

const run = (findings: readonly FindingRecord[], more: Partial<AdoptInput> = {}) =>
  adopt({
    record: {
      findings,
      scans: [
        { tool: 'A', complete: true },
        { tool: 'B', complete: false },
      ],
    },
    existing: null,
    add: false,
    shrink: false,
    now,
    dueDays,
    ...more,
  })

describe('a first adoption', () => {
  test.each<[FindingRecord['tier'], string | undefined]>([
    ['T1', '2026-03-31'],
    ['T2', '2026-05-30'],
    ['T3', '2026-08-28'],
    ['T4', undefined],
  ])('%s is due %s', (tier, due) => {
    const { baseline: written } = run([found({ tier })])
    expect(written.entries).toHaveLength(1)
    expect(written.entries[0]?.due).toBe(due)
    expect(written.entries[0]?.firstSeen).toBe('2026-03-01')
  })

  test('it takes in all, says where, and keeps when it was first seen', () => {
    const finding = found({
      ruleId: 'r',
      location: { path: 'a.js', line: 3 },
      renameKey: 'k',
      aliases: ['x'],
      firstSeen: '2026-02-01T00:00:00Z',
    })
    const result = run([finding])
    expect(result.added).toEqual([
      {
        identity: 'i',
        count: 1,
        class: 'code',
        tier: 'T2',
        firstSeen: '2026-02-01',
        due: '2026-05-30',
        tool: 'A',
        rule: 'r',
        path: 'a.js',
        renameKey: 'k',
        aliases: ['x'],
      },
    ])
    expect(result.baseline).toEqual({ version: 1, tools: ['A'], entries: result.added })
    expect(result.needsAdd).toEqual([])
  })

  test('equal findings are counted, the tool with most of them says how many', () => {
    const result = run([found(), found(), found({ scan: 1 })])
    expect(result.baseline.entries).toMatchObject([{ count: 2 }])
  })

  test.each<[Partial<FindingRecord>, string]>([
    [{ tier: 'T0' }, 'T0'],
    [{ class: 'malware' }, 'malware'],
    [{ class: 'pipeline', tier: 'T3' }, 'pipeline'],
    [{ class: 'vuln', facts: { kev: true } }, 'kev'],
    [{ waived: { id: 'w', approver: '@a', expires: '2027-01-01', reason: 'mitigated' } }, 'waived'],
    [{ suppressed: true }, 'suppressed'],
  ])('%j cannot be adopted', (more, why) => {
    const result = run([found(more), found({ identity: 'j' })])
    expect(result.refused).toMatchObject([{ identity: 'i', why }])
    expect(result.baseline.entries.map(({ identity }) => identity)).toEqual(['j'])
  })

  test('a vulnerability of which KEV is not told cannot be adopted', () => {
    const { facts, ...withheld } = found({ class: 'vuln' })
    expect(facts).toEqual({})
    expect(run([withheld]).refused).toMatchObject([{ why: 'withheld' }])
  })

  test('one of several equal findings is T0: none is adopted', () => {
    expect(run([found(), found({ tier: 'T0' })]).baseline.entries).toEqual([])
  })

  test('what has no tier is no debt', () => {
    const result = run([found({ tier: null })])
    expect([result.baseline.entries, result.refused]).toEqual([[], []])
  })

  test('tools are covered where all their scans are complete', () => {
    const scans = [
      { tool: 'A', complete: true },
      { tool: 'A', complete: false },
      { tool: 'C', complete: true },
      { tool: null, complete: true },
    ]
    expect(run([], { record: { findings: [], scans } }).baseline.tools).toEqual(['C'])
  })
})

describe('with a file that is there', () => {
  test('entries keep their dates and tier', () => {
    const result = run([found({ tier: 'T1' })], { existing: baseline(entry()), add: true })
    expect(result.baseline.entries).toEqual([entry()])
    expect(result.added).toEqual([])
  })

  test('additions are listed, and made only when asked for', () => {
    const existing = baseline(entry())
    const findings = [found(), found({ identity: 'j' })]
    const listed = run(findings, { existing })
    expect(listed.baseline.entries).toEqual([entry()])
    expect(listed.needsAdd.map(({ identity }) => identity)).toEqual(['j'])
    const made = run(findings, { existing, add: true })
    expect(made.baseline.entries.map(({ identity }) => identity)).toEqual(['i', 'j'])
    expect(made.needsAdd).toEqual([])
  })

  test('a second copy is an addition; its dates are those of the first', () => {
    const existing = baseline(entry())
    expect(run([found(), found()], { existing }).needsAdd).toMatchObject([{ identity: 'i', count: 1 }])
    expect(run([found(), found()], { existing }).baseline.entries).toMatchObject([{ count: 1 }])
    expect(run([found(), found()], { existing, add: true }).baseline.entries).toEqual([entry({ count: 2 })])
  })

  test('what is gone stays until it is shrunk', () => {
    const existing = baseline(entry(), entry({ identity: 'j', count: 3 }))
    const findings = [found({ identity: 'j' })]
    expect(run(findings, { existing }).baseline.entries).toEqual(existing.entries)
    const result = run(findings, { existing, shrink: true })
    expect(result.removed).toEqual([entry(), entry({ identity: 'j', count: 2 })])
    expect(result.baseline.entries).toEqual([entry({ identity: 'j', count: 1 })])
  })

  test.each<[string, Partial<BaselineEntry>, readonly string[], boolean]>([
    ['its tool is complete', { tool: 'A' }, ['A', 'B'], true],
    ['its tool is not complete', { tool: 'B' }, ['A', 'B'], false],
    ['its tool did not run', { tool: 'Z' }, ['A', 'Z'], false],
  ])('%s: it shrinks by that alone', (_, more, tools, gone) => {
    const existing = { ...baseline(entry(more)), tools }
    expect(run([], { existing, shrink: true }).removed).toHaveLength(gone ? 1 : 0)
  })

  test('an entry that names no tool goes only when all covered tools are complete', () => {
    const { tool, ...nobody } = entry()
    expect(tool).toBe('A')
    expect(run([], { existing: baseline(nobody), shrink: true }).removed).toHaveLength(1)
    expect(
      run([], { existing: { ...baseline(nobody), tools: ['A', 'B'] }, shrink: true }).removed,
    ).toHaveLength(0)
  })

  test('after a rename that the run has seen, the entry follows with its dates', () => {
    const existing = baseline(entry({ renameKey: 'k', path: 'old.js' }))
    const moved = found({
      identity: 'm',
      renameKey: 'k',
      location: { path: 'new.js', line: 1 },
      adopted: true,
    })
    const result = run([moved], { existing, shrink: true })
    expect(result.baseline.entries).toEqual([entry({ identity: 'm', renameKey: 'k', path: 'new.js' })])
    expect([result.added, result.removed, result.needsAdd]).toEqual([[], [], []])
    const other = run([{ ...moved, adopted: false }], { existing })
    expect(other.needsAdd).toMatchObject([{ identity: 'm' }])
  })

  test('what is T0 by now keeps its entry, gets no second one, and that is said', () => {
    const result = run([found({ tier: 'T0' }), found({ tier: 'T0' })], {
      existing: baseline(entry()),
      add: true,
    })
    expect(result.baseline.entries).toEqual([entry()])
    expect(result.refused).toMatchObject([{ why: 'T0' }])
  })

  test('a tool of which something is left out is not covered by it', () => {
    const existing = baseline(entry())
    const scans = ['A', 'B', 'C'].map((tool) => ({ tool, complete: true }))
    const findings = [
      found(),
      found({ identity: 'j', scan: 1 }),
      found({ identity: 'k', tier: 'T0', scan: 2 }),
    ]
    const listed = run(findings, { existing, record: { findings, scans } })
    expect(listed.baseline.tools).toEqual(['A', 'C'])
    expect(run(findings, { existing, add: true, record: { findings, scans } }).baseline.tools).toEqual([
      'A',
      'B',
      'C',
    ])
  })

  test('tools that were covered stay covered', () => {
    const existing = { ...baseline(), tools: ['Z'] }
    expect(run([], { existing }).baseline.tools).toEqual(['A', 'Z'])
  })
})
