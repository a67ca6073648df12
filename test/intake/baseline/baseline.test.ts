import { describe, expect, test } from 'vitest'
import type { Baseline, BaselineEntry } from '../../../src/domain/baseline.ts'
import { flatten } from '../../../src/domain/text.ts'
import { baselineScansOf } from '../../../src/intake/baseline/baseline-scans.ts'
import { readBaseline } from '../../../src/intake/baseline/read-baseline.ts'
import { writeBaseline } from '../../../src/intake/baseline/write-baseline.ts'
import { findingOf, scanOf } from '../../support/findings.ts'

const entry = (more: Partial<BaselineEntry> = {}): BaselineEntry => ({
  identity: 'a'.repeat(64),
  count: 1,
  class: 'code',
  tier: 'T2',
  firstSeen: '2026-01-02',
  due: '2026-04-02',
  ...more,
})

describe('the file', () => {
  const baseline: Baseline = {
    version: 1,
    tools: ['Trivy', 'CodeQL'],
    entries: [
      entry({
        identity: 'c'.repeat(64),
        path: 'src/b.js',
        tool: 'CodeQL',
        rule: 'js/x"\n',
        renameKey: 'r',
        aliases: ['hmac:k:1'],
      }),
      entry({ identity: 'b'.repeat(64), path: 'src/a.js' }),
      entry(),
    ],
  }

  test('what is written can be read, in the same order whatever the order was', () => {
    const text = writeBaseline(baseline)
    expect(writeBaseline({ ...baseline, entries: [...baseline.entries].reverse() })).toBe(text)
    const read = readBaseline(text) as Baseline
    expect(read.tools).toEqual(['CodeQL', 'Trivy'])
    expect(read.entries).toEqual([baseline.entries[2], baseline.entries[1], baseline.entries[0]])
    // One entry a line, so that a review sees what comes and goes.
    expect(text.split('\n').filter((line) => line.includes('"identity"'))).toHaveLength(3)
  })

  test('an empty one', () => {
    const empty: Baseline = { version: 1, tools: [], entries: [] }
    expect(readBaseline(writeBaseline(empty))).toEqual(empty)
  })

  test.each<[string, unknown, string]>([
    ['no JSON', 'x', 'no JSON object'],
    ['a list', [], 'no JSON object'],
    ['another version', { version: 2, tools: [], entries: [] }, 'version must be 1'],
    ['an unknown key', { version: 1, tools: [], entries: [], toolz: 1 }, 'toolz'],
    ['no tools', { version: 1, entries: [] }, 'tools'],
    ['an empty tool', { version: 1, tools: [''], entries: [] }, 'tools'],
    ['no entries', { version: 1, tools: [] }, 'entries'],
    ['an entry that is none', { version: 1, tools: [], entries: [1] }, 'entry 1'],
    ['an identity twice', { version: 1, tools: [], entries: [entry(), entry()] }, 'entry 2 repeats'],
    ...(
      [
        ['identity', 'x'],
        ['count', 0],
        ['count', 1.5],
        ['class', 'malwear'],
        ['tier', 'T9'],
        ['firstSeen', 'yesterday'],
        ['firstSeen', '2026-02-31'],
        ['due', null],
        ['aliases', 'x'],
        ['colour', 'red'],
      ] as const
    ).map(([key, value]): [string, unknown, string] => [
      `${key}: ${String(value)}`,
      { version: 1, tools: [], entries: [{ ...entry(), [key]: value }] },
      key,
    ]),
  ])('%s is a mistake', (_, value, named) => {
    const problems = readBaseline(typeof value === 'string' ? value : JSON.stringify(value))
    expect(Array.isArray(problems)).toBe(true)
    const said = (problems as readonly { sentence: Parameters<typeof flatten>[0] }[]).map(({ sentence }) =>
      flatten(sentence),
    )
    expect(said).toHaveLength(1)
    expect(said[0]).toContain(named)
  })

  test('every mistake is said at once', () => {
    const text = JSON.stringify({ version: 1, tools: 1, entries: [{ ...entry(), tier: 'T9', count: 0 }] })
    expect(readBaseline(text)).toHaveLength(3)
  })
})

describe('scans of the merge base', () => {
  test('a tool counts where all its scans are complete', () => {
    const scans = [scanOf('A'), scanOf('A', false), scanOf('B')]
    expect(
      baselineScansOf([
        { scans, findings: [] },
        { scans: [scanOf('C')], findings: [] },
      ]).tools,
    ).toEqual(new Set(['B', 'C']))
  })

  test('identities are counted, each tool by itself, over several files', () => {
    const scans = [scanOf('A'), scanOf('B')]
    const findings = [0, 0, 1].map((scan) => findingOf({ identity: 'i', scan }))
    const one = { scans, findings }
    expect(baselineScansOf([one]).counts).toEqual(new Map([['i', 2]]))
    expect(baselineScansOf([one, one]).counts).toEqual(new Map([['i', 4]]))
  })

  test('what a scan lists that does not hold may have come with the change', () => {
    const scans = [{ ...scanOf('A'), complete: false }, scanOf('B')]
    const findings = [findingOf({ identity: 'i', scan: 0 }), findingOf({ identity: 'j', scan: 1 })]
    expect(baselineScansOf([{ scans, findings }]).counts).toEqual(new Map([['j', 1]]))
  })

  test('other names are kept', () => {
    const findings = [
      findingOf({ identity: 'i', renameKey: 'r', path: 'a.js', aliases: ['x'] }),
      findingOf({ identity: 'j' }),
    ]
    expect(baselineScansOf([{ scans: [scanOf('A')], findings }]).names).toEqual(
      new Map([['i', { renameKey: 'r', path: 'a.js', aliases: ['x'] }]]),
    )
  })
})
