import { describe, expect, test } from 'vitest'
import { nearest } from '../../../src/settings/nearest.ts'
import { conditionCompiler } from '../../../src/decision/policy/cel.ts'
import { flatten } from '../../../src/domain/text.ts'
import { defaultPolicy } from '../../../src/generated/default-policy.ts'
import { facts } from '../incident/judged.ts'

const compile = conditionCompiler(defaultPolicy.tables, nearest)
const row = {
  stage: 'pr',
  tier: 'T1',
  newness: 'new',
  kev: false,
  class: 'code',
  evidence: 'present',
  overdue: false,
  published: false,
} as const

describe('what does not load, with the reason and its place', () => {
  test.each([
    ['f.scor > 9', 'tier', 'scor', 2, 6],
    ['f.kev && f.exposure == "internett"', 'tier', 'internet, internal, unknown', 23, 34],
    ['"internett" != f.exposure', 'tier', 'internet, internal, unknown', 0, 11],
    ['f.vex in ["fixed", "Fixed"]', 'tier', 'not_affected', 19, 26],
    ['bod == "4D"', 'tier', '3DF', 7, 11],
    ['stage == "PR"', 'row', 'pr, mainline, predeploy, deployed', 9, 13],
    ['f.exposure == 5', 'tier', 'overload', 0, 15],
    ['f.score', 'tier', 'double, not yes or no', 0, 7],
    ['f.kev &&', 'tier', 'EOF', 8, 8],
    ['', 'tier', '', 0, 0],
    ['stage == "pr"', 'tier', 'stage', 0, 5],
    ['ebpf', 'tier', 'ebpf', 0, 4],
    ['f.kind.matches("^(a+)+$")', 'tier', 'matches', 0, 25],
    ['matches(f.kind, "a")', 'tier', 'matches', 0, 20],
    ['["a"].exists(x, ["b"].exists(y, x == y))', 'tier', 'loop', 16, 39],
    [`f.kev || ${'f.kev || '.repeat(200)}f.kev`, 'tier', '', null, null],
    [`${'('.repeat(60)}f.kev${')'.repeat(60)}`, 'tier', '', null, null],
  ] as const)('%s', (source, kind, words, start, end) => {
    const compiled = compile(source, kind)
    if (typeof compiled === 'function') throw new Error('it loads')
    const [first, ...more] = compiled
    expect(flatten(first?.mistake ?? [])).toContain(words)
    if (start !== null) expect(first?.range).toEqual({ start, end })
    expect(more).toEqual([])
  })

  test('as many as there are, each at its place, with the nearest field', () => {
    const source = 'f.scor >= 8.5 && f.exposure == "internett" || f.score > "3" || !(f.kevv && f.epss)'
    const compiled = compile(source, 'tier')
    if (typeof compiled === 'function') throw new Error('it loads')
    expect(
      compiled.map(({ mistake, range }) => [source.slice(range.start, range.end), flatten(mistake)]),
    ).toEqual([
      ['scor', 'there is no f.scor; did you mean f.score?'],
      ['"internett"', 'f.exposure is never internett: it is one of internet, internal, unknown'],
      ['f.score > "3"', expect.stringContaining('no such overload')],
      ['kevv', 'there is no f.kevv; did you mean f.kev?'],
      ['f.epss', 'it gives double, not yes or no'],
    ])
  })
})

describe('what loads', () => {
  test.each([
    ['f.score > 9', 'tier', true],
    ['f.score >= 9.8 && !f.kev', 'tier', true],
    ['f.exposure in ["internet", "internal"]', 'tier', false],
    ['bod == "FSU"', 'tier', true],
    ['stage == "pr" && f.class == class && tier == "T1"', 'row', true],
    ['f.precision.startsWith("hi")', 'tier', true],
    ['["a", "code"].exists(x, x == f.class)', 'tier', true],
    ['f.kev ? false : true', 'tier', true],
  ] as const)('%s', (source, kind, answer) => {
    const compiled = compile(source, kind)
    if (typeof compiled !== 'function')
      throw new Error(compiled.map(({ mistake }) => flatten(mistake)).join())
    expect(compiled(facts(), { bod: 'FSU' }, row)).toBe(answer)
  })
})
