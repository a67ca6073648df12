import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { changeProblem, openIssuesProblem } from '../../src/decision/finding/newness-problem.ts'
import { counted } from '../../src/domain/counted.ts'
import type { Decision } from '../../src/domain/decision.ts'
import type { Problem } from '../../src/domain/problem.ts'
import { flatten } from '../../src/domain/text.ts'
import { runFaults, runNotes } from '../../src/intake/sarif/scan-problems.ts'
import { signalBasis } from '../../src/intake/signals/signal-basis.ts'
import { markdown } from '../../src/render/markdown.ts'
import { terminal } from '../../src/render/terminal.ts'
import { briefCases, briefOfMany } from '../support/brief-cases.ts'
import { aJudged, now } from '../support/decisions.ts'
import { githubPage } from '../support/github-page.ts'

/** A one before the plural of a noun: `1 days`, `1 urgent findings`; verbs and names that end in s are none. */
const oneOfMany =
  /(?<![\d.,:/-])1 (?:[a-z]+ )?(?!is\b|was\b|has\b|does\b|its\b|this\b|as\b|stops\b|class\b)[a-z]{2,}s\b/g
const verbs = new Set([
  '1 result says',
  '1 result names',
  '1 result points',
  '1 other stops',
  '1 other does',
  '1 other is',
  '1 finding is',
  '1 finding has',
  '1 more is',
])

function wrong(text: string): readonly string[] {
  return (text.match(oneOfMany) ?? []).filter((found) => !verbs.has(found))
}

test('the check finds what it is for', () => {
  expect(wrong('For at most 1 days, 1 urgent findings and 1 VEX statements, 1 entries')).toEqual([
    '1 days',
    '1 urgent findings',
    '1 entries',
  ])
  expect(wrong('1 finding is urgent, 1 other stops it, 21 days, 0.1 points')).toEqual([])
})

test.each([
  [0, '0 findings'],
  [1, '1 finding'],
  [3_000, '3,000 findings'],
])('%i is counted as "%s"', (count, says) => {
  expect(counted(count, 'finding')).toBe(says)
})

describe('one is one in all that is rendered', () => {
  const many = [1, 2, 3].map((count) => ({ name: `one of ${count}`, brief: briefOfMany(count) }))

  test.each([...briefCases, ...many])('$name', ({ brief }) => {
    const page = githubPage(markdown(brief, { limit: { characters: 60_000 } })).textOf()
    const screen = terminal(brief, { width: 400, colour: false, exitCode: 10, folds: 'all', mostItems: 100 })
    expect([...wrong(page), ...wrong(screen)]).toEqual([])
  })

  const unread = { known: false, why: 'unreadable' } as const
  const old = [aJudged({ newness: 'unknown', newSource: 'none' })]
  const said = (problem: Problem | null): string => (problem === null ? '' : flatten(problem.sentence))
  const kev = { asOf: now, entries: new Map([['CVE-1', {}]]) }
  const vex = [{ asOf: now }]
  const signals = { kev, vex, vexConfigured: true, epssConfigured: false }
  const basis = signalBasis(signals as unknown as Parameters<typeof signalBasis>[0], now, {
    kevMaxAgeHours: 1,
  })

  test.each([
    ['a change that cannot be read', said(changeProblem('pr', unread, old))],
    ['issues that cannot be read', said(openIssuesProblem('mainline', unread, old))],
    ['an error of a tool', flatten(runFaults.notification('', 1).sentence)],
    ['a named error of a tool', flatten(runFaults.notification('E1', 1).sentence)],
    ...Object.entries(runNotes).map(([name, of]) => [name, flatten(of(1).sentence)]),
    ...(basis as Decision['basis']['signals']).map(({ name, says }) => [name, flatten(says)]),
  ])('%s', (_, says) => {
    expect(says).not.toBe('')
    expect(wrong(says)).toEqual([])
  })
})

test('a number and the plural that follows it come from one place', () => {
  const nouns =
    'advisories|cases|days|entries|errors|events|findings|flaws|hours|incidents|minutes|mistakes|places|results|rules|statements|times'
  const alone = new RegExp(String.raw`(?<!more than |over |to )\$\{[\w.? ]+\} (?:[a-z]+ )?(?:${nouns})\b`)
  const found = globSync('src/**/*.ts').filter(
    (path) => !path.includes('generated') && alone.test(readFileSync(path, 'utf8')),
  )
  expect(found).toEqual([])
})
